// SPDX-License-Identifier: MIT
#include "journal/lines/keyed_tables.hpp"

#include <algorithm>

#include "../support.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

const std::string a_id = "2026-11-20-sam-aaaaa";
const std::string b_id = "2026-11-21-sam-bbbbb";
const std::string c_id = "2026-11-22-sam-ccccc";

std::string line_of(const std::string& id, const std::string& text = "x") {
  return id + " = { kind = \"note\", at = " + id.substr(0, 10) + ", text = \"" + text + "\" }\n";
}

const std::string a_line = line_of(a_id);
const std::string b_line = line_of(b_id);
const std::string c_line = line_of(c_id);

std::string block_of(const std::string& id) { return "[" + id + "]\nkind = \"note\"\ntext = \"laid by hand\"\n"; }

KeyedTables read(std::string_view text) { return read_keyed_tables("f.toml", text, record_rule); }

// The keys that were read, sorted, with a space after each.
std::string keys(const KeyedTables& tables) {
  std::vector<std::string> found;
  for (const auto& table : tables.tables) {
    found.push_back(table.key.substr(table.key.size() - 5));
  }
  std::sort(found.begin(), found.end());
  return join(found, " ");
}

// Reads everything, with nothing to report.
void reads(std::string_view text, std::string_view expected) {
  BOOST_TEST_CONTEXT(text) {
    const auto result = read(text);
    BOOST_TEST(keys(result) == expected);
    for (const auto& finding : result.findings) {
      BOOST_TEST_CONTEXT(describe(finding)) { BOOST_TEST(false); }
    }
  }
}

// "LINE:COLUMN " for each finding.
std::string places(const KeyedTables& tables) {
  std::string result;
  for (const auto& finding : tables.findings) {
    result += std::to_string(finding.where.line) + ":" + std::to_string(finding.where.column) + " ";
  }
  return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(keyed_tables)

BOOST_AUTO_TEST_CASE(lines_are_read_in_their_order_with_their_places) {
  const auto result = read("\n# about\n" + b_line + "  " + a_line + b_line);
  BOOST_REQUIRE(result.tables.size() == 3U);
  BOOST_TEST(result.findings.empty());
  BOOST_TEST(result.tables[0].key == b_id);
  BOOST_TEST(result.tables[1].key == a_id);
  BOOST_TEST(result.tables[2].key == b_id);
  BOOST_TEST(result.tables[0].where.line == 3U);
  BOOST_TEST(result.tables[1].where.line == 4U);
  BOOST_TEST(result.tables[1].where.column == 3U);
  BOOST_TEST(result.tables[1].source + "\n" == "  " + a_line);
  BOOST_TEST(find_string(result.tables[0].fields, "kind") == "note");
  BOOST_TEST(find(result.tables[1].fields, "text")->where.line == 4U);
}

BOOST_AUTO_TEST_CASE(an_empty_file_holds_nothing) {
  for (const std::string_view empty : {"", "\n", "# only a comment", "\xEF\xBB\xBF", "\r\n\r\n"}) {
    reads(empty, "");
  }
}

BOOST_AUTO_TEST_CASE(what_is_not_toml_is_reported_where_nothing_else_is_either) {
  for (const std::string bad : {"\f", "\v", "  \f", "# caf\xE9", "# \xED\xA0\x80", "# \x01", "# a\rb", "\r \r x"}) {
    BOOST_TEST_CONTEXT(bad) {
      BOOST_TEST(places(read(bad + "\n")).starts_with("1:"));
      BOOST_TEST(read(bad + "\r\n" + a_line).findings.size() == 1U);
      BOOST_TEST(keys(read(bad + "\n" + a_line)) == "aaaaa");
      BOOST_TEST(places(read(a_line + block_of(b_id) + bad + "\n" + c_line)).starts_with("5:"));
      BOOST_TEST(keys(read(a_line + bad + "\n" + block_of(b_id))) == "aaaaa bbbbb");
    }
  }
  BOOST_TEST(places(read(a_line + "\r")) == "2:1 "); // no newline behind it
  BOOST_TEST(places(read("# why\r\n\r")) == "2:1 ");
  BOOST_TEST(keys(read(a_line + "\r")) == "aaaaa");
}

BOOST_AUTO_TEST_CASE(conflict_markers_are_skipped) {
  reads("<<<<<<< HEAD\n" + a_line + "=======\n" + b_line + ">>>>>>> ana's laptop\n" + c_line, "aaaaa bbbbb ccccc");
  reads("<<<<<<< HEAD\n" + a_line + "||||||| 1a2b3c\n" + c_line + "=======\n" + b_line + ">>>>>>> x\n",
        "aaaaa bbbbb ccccc");
  reads("<<<<<<<\r\n" + b_line.substr(0, b_line.size() - 1) + "\r\n|||||||\r\n=======\r\n>>>>>>>\r\n", "bbbbb");
  reads("<<<<<<< HEAD\n" + block_of(a_id) + "=======\n" + block_of(b_id) + ">>>>>>> x\n", "aaaaa bbbbb");
}

BOOST_AUTO_TEST_CASE(what_only_resembles_a_marker_is_reported) {
  BOOST_TEST(read("<<<<<<<<< HEAD\n" + a_line).findings.size() == 1U);
  BOOST_TEST(read("======== x\n" + a_line).findings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(crlf_a_byte_order_mark_and_a_missing_newline_do_not_matter) {
  std::string crlf = a_line + b_line;
  for (std::size_t at = 0; (at = crlf.find('\n', at)) != std::string::npos; at += 2) {
    crlf.replace(at, 1, "\r\n");
  }
  reads(crlf, "aaaaa bbbbb");
  reads("\xEF\xBB\xBF" + a_line, "aaaaa");
  reads("\xEF\xBB\xBF" + crlf.substr(0, crlf.size() - 2), "aaaaa bbbbb");
  reads((a_line + b_line).substr(0, 2 * a_line.size() - 1), "aaaaa bbbbb");
  reads("\xEF\xBB\xBF" + block_of(a_id), "aaaaa");
  reads("[" + a_id + "]\r\nkind = \"note\"\r\n", "aaaaa");
}

BOOST_AUTO_TEST_CASE(a_torn_last_line_is_set_apart_and_reported) {
  for (const std::size_t length :
       {std::size_t{3}, std::size_t{20}, std::size_t{24}, std::size_t{40}, b_line.size() - 3}) {
    const auto result = read(a_line + b_line.substr(0, length));
    BOOST_TEST_CONTEXT(length) {
      BOOST_TEST(keys(result) == "aaaaa");
      BOOST_REQUIRE(result.findings.size() == 1U);
      BOOST_TEST(result.findings[0].where.line == 2U);
      BOOST_TEST(result.findings[0].path == "f.toml");
      BOOST_TEST(holds(result.findings[0].message, "incomplete"));
      BOOST_TEST(result.findings[0].source == b_line.substr(0, length));
    }
  }
  const auto healed = read(a_line + b_line.substr(0, 40) + "\n" + c_line);
  BOOST_TEST(keys(healed) == "aaaaa ccccc");
  BOOST_TEST(healed.findings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(garbage_between_good_lines_hides_none_and_is_reported_line_by_line) {
  const auto result =
      read(a_line + "hello there\n" + b_line + "key = \"\xFF\"\n" + c_line + "[[[\n" + a_id + " = { kind = \"note\n");
  BOOST_TEST(keys(result) == "aaaaa bbbbb ccccc");
  BOOST_TEST(result.findings.size() == 4U);
  std::vector<std::size_t> lines;
  for (const auto& finding : result.findings) {
    lines.push_back(finding.where.line);
  }
  std::sort(lines.begin(), lines.end());
  BOOST_CHECK((lines == std::vector<std::size_t>{2, 4, 6, 7}));
}

BOOST_AUTO_TEST_CASE(the_column_of_a_finding_is_that_of_the_mistake) {
  BOOST_TEST(places(read(a_line + "\u00E9\u00E9 = 1\n" + a_id + " = { kind = ?, at = 1 }\n")) == "2:1 3:33 ");
  BOOST_TEST(places(read("other = 1\n" + a_line)) == "1:1 ");
  BOOST_TEST(places(read(a_line + "  other = { a = 1 }\n")) == "2:3 ");
}

BOOST_AUTO_TEST_CASE(thousands_of_broken_lines_are_all_reported) {
  std::string text = a_line;
  for (int i = 0; i < 500; ++i) {
    text += "broken line\n";
  }
  const auto result = read(text + b_line);
  BOOST_TEST(keys(result) == "aaaaa bbbbb");
  BOOST_TEST(result.findings.size() == 500U);
}

BOOST_AUTO_TEST_CASE(a_hand_written_file_is_read_as_toml) {
  reads("# November\n\n[" + a_id +
            "] # Friday\nkind = \"note\"\ntext = \"\"\"\nOne\n\ntwo = { }\n\"\"\"\ntags = [\n  \"x\", # why\n]\n\n[" +
            b_id + "]\n",
        "aaaaa bbbbb");
  reads(a_id + ".kind = \"note\"\n" + a_id + ".text = \"dotted\"\n", "aaaaa");
  reads("[\"" + a_id + "\"]\n", "aaaaa");
  reads("\"" + a_id + "\" = { kind = \"note\" }\n'" + b_id + "' = { kind = \"note\" }\n", "aaaaa bbbbb");
  const auto result = read("\n" + block_of(a_id) + "tags = [1]\n");
  BOOST_TEST(result.tables.at(0).where.line == 2U);
  BOOST_TEST(find(result.tables.at(0).fields, "tags")->where.line == 5U);
  BOOST_TEST(result.tables.at(0).source == "[" + a_id + "]");
}

BOOST_AUTO_TEST_CASE(a_whole_line_is_a_record_whatever_is_around_it) {
  const auto result = read("[" + a_id + "]\nkind = \"note\"\ntext = \"\"\"\n" + b_line + "\"\"\"\n");
  BOOST_TEST(keys(result) == "aaaaa bbbbb");
  BOOST_TEST(find_string(result.tables[0].fields, "text") == "\n");
  BOOST_TEST(result.findings.empty());
  BOOST_TEST(keys(read("x = '''\n" + a_line + "'''\n")) == "aaaaa");
  BOOST_TEST(keys(read("[x]\ny = '''\n" + a_line + "# '''\n" + b_line)) == "aaaaa bbbbb");
  BOOST_TEST(keys(read("x = '''\n" + a_line)) == "aaaaa");
}

BOOST_AUTO_TEST_CASE(what_looks_like_a_marker_inside_a_multi_line_string_is_text) {
  const auto result = read("[" + a_id + "]\nkind = \"note\"\ntext = \"\"\"\n=======\n<<<<<<< x\"\"\"\n");
  BOOST_REQUIRE(keys(result) == "aaaaa");
  BOOST_TEST(find_string(result.tables[0].fields, "text") == "=======\n<<<<<<< x");
}

BOOST_AUTO_TEST_CASE(a_line_below_a_hand_written_table_is_a_record_of_its_own) {
  const auto result = read(block_of(a_id) + b_line + c_line);
  BOOST_TEST(keys(result) == "aaaaa bbbbb ccccc");
  BOOST_TEST(result.findings.empty());
  for (const auto& table : result.tables) {
    BOOST_TEST(find(table.fields, "kind") != nullptr);
    BOOST_TEST(find(table.fields, b_id) == nullptr);
    BOOST_TEST(table.where.line == (table.key == a_id ? 1U : table.key == b_id ? 4U : 5U));
  }
  reads(a_line + block_of(b_id) + c_line, "aaaaa bbbbb ccccc");
}

BOOST_AUTO_TEST_CASE(a_line_below_a_table_inside_a_hand_written_table_is_a_record_of_its_own) {
  reads(block_of(a_id) + "[" + a_id + ".place]\ntown = \"Bern\"\n" + b_line, "aaaaa bbbbb");
  reads(block_of(a_id) + "[[" + a_id + ".photos]]\nfile = \"1.jpg\"\n" + b_line, "aaaaa bbbbb");
}

BOOST_AUTO_TEST_CASE(a_repeated_hand_written_table_is_read_twice) {
  reads(block_of(a_id) + block_of(a_id), "aaaaa aaaaa");
  reads(block_of(a_id) + block_of(b_id) + block_of(a_id) + c_line, "aaaaa aaaaa bbbbb ccccc");
  reads(block_of(a_id) + a_line + a_line, "aaaaa aaaaa aaaaa");
}

BOOST_AUTO_TEST_CASE(garbage_in_a_hand_written_file_hides_no_other_table) {
  const auto result = read(block_of(a_id) + "hello there\n" + block_of(b_id) + c_line);
  BOOST_TEST(keys(result) == "aaaaa bbbbb ccccc");
  BOOST_TEST(places(result).substr(0, 2) == "4:");
  BOOST_TEST(result.findings.size() == 1U);
  for (const auto& table : result.tables) {
    BOOST_TEST(find_string(table.fields, "kind") == "note");
  }
}

BOOST_AUTO_TEST_CASE(a_line_of_a_multi_line_string_that_begins_with_a_bracket_splits_no_table) {
  const auto list = "[" + a_id + "]\nkind = \"note\"\ntext = \"\"\"\n[ ] milk\n[x] bread\n\"\"\"\n";
  reads(list, "aaaaa");
  const auto result = read(list + block_of(b_id) + "hello there\n");
  BOOST_TEST(keys(result) == "aaaaa bbbbb");
  BOOST_TEST(result.findings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_under_no_records_key_is_reported) {
  const auto result = read("[settings]\na = 1\n" + block_of(a_id) + b_line);
  BOOST_TEST(keys(result) == "aaaaa bbbbb");
  BOOST_REQUIRE(result.findings.size() == 1U);
  BOOST_TEST(result.findings[0].where.line == 1U);
  BOOST_TEST(holds(result.findings[0].message, "settings"));
  BOOST_TEST(result.findings[0].source == "[settings]");
}

BOOST_AUTO_TEST_CASE(a_comment_or_white_space_that_is_not_toml_hides_nothing) {
  for (const std::string_view bad : {"# caf\xE9", "# \x01", "\v", "\f", " \f# x"}) {
    BOOST_TEST_CONTEXT(printable(bad)) {
      const auto result =
          read("[" + a_id + "]\nkind = \"note\"\n" + std::string(bad) + "\ntext = \"x\"\n" + block_of(b_id));
      BOOST_TEST(keys(result) == "aaaaa bbbbb");
      BOOST_REQUIRE(!result.tables.empty());
      BOOST_TEST(result.tables[0].fields.size() == 2U);
      BOOST_REQUIRE(result.findings.size() == 1U);
      BOOST_TEST(result.findings[0].where.line == 3U);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
