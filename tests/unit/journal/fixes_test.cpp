// SPDX-License-Identifier: MIT
// How files are put in order, and that nothing is lost on the way.
#include "journal/check/fixes.hpp"

#include <algorithm>
#include <map>

#include "../support.hpp"
#include "journal/record/merge_rule.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

using Files = std::map<std::string, std::string>; // by name

const std::string a_line = "2026-11-20-sam-aaaaa = { kind = \"note\", at = 2026-11-20, text = \"a\" }\n";
const std::string b_line = "2026-11-21-sam-bbbbb = { kind = \"note\", at = 2026-11-21, text = \"b\" }\n";
const std::string b_again = "2026-11-21-sam-bbbbb = { kind = \"note\", at = 2026-11-21, text = \"B\", rev = 2 }\n";
const std::string october = "2026-10-31-sam-ddddd = { kind = \"note\", at = 2026-10-31, text = \"d\" }\n";
const std::string december = "2026-12-01-sam-fffff = { kind = \"note\", at = 2026-12-01, text = \"f\" }\n";
const std::string commented = "[2026-11-22-sam-ccccc]\nkind = \"note\" # why\n";
const std::string shard = "2026-11.sam.toml";

std::vector<Fix> fixes(const Files& files, Holding holding = Holding::OfRecords) {
  std::vector<LineFile> taken;
  for (const auto& [name, contents] : files) {
    taken.push_back(parse_line_file(name, "us/log/" + name, contents, holding));
  }
  return fixes_of(taken, "sam", holding, holding == Holding::OfRecords ? "log" : "hobbies");
}

void carry_out(const Fix& each, Files& files) {
  if (each.after) {
    files[each.name] = *each.after;
  } else {
    files.erase(each.name);
  }
}

Files fixed(Files files, Holding holding = Holding::OfRecords) {
  for (const auto& each : fixes(files, holding)) {
    carry_out(each, files);
  }
  BOOST_TEST(fixes(files, holding).empty(), "the second time there is nothing to do");
  return files;
}

Records winners(const Files& files) {
  Records records;
  for (const auto& [name, contents] : files) {
    for (const auto& record : read_records(name, contents).records) {
      const auto [held, is_new] = records.try_emplace(record.id, record);
      if (!is_new && wins(record, held->second)) {
        held->second = record;
      }
    }
  }
  return records;
}

void becomes(const Files& before, const Files& after, Holding holding = Holding::OfRecords) {
  const auto result = fixed(before, holding);
  BOOST_TEST(result.size() == after.size());
  for (const auto& [name, contents] : after) {
    BOOST_REQUIRE_MESSAGE(result.count(name) != 0, name << " is missing");
    BOOST_TEST(result.at(name) == contents, name << " holds\n" << result.at(name));
  }
}

} // namespace

BOOST_AUTO_TEST_SUITE(fixes_of_files)

BOOST_AUTO_TEST_CASE(what_is_in_order_stays) {
  BOOST_TEST(fixes({}).empty());
  BOOST_TEST(fixes({{shard, ""}}).empty());
  BOOST_TEST(fixes({{shard, "# mine\n\n" + a_line + b_line}, {"2026-10.sam.toml", october}}).empty());
}

BOOST_AUTO_TEST_CASE(a_fix_says_which_file_it_is_and_what_it_was) {
  const auto found = fixes({{shard, a_line + a_line}, {"2026-11.sam 2.toml", a_line}});
  BOOST_REQUIRE_EQUAL(found.size(), 2U);
  BOOST_TEST(found[0].folder == "log");
  BOOST_TEST(found[0].name == shard);
  BOOST_TEST(found[0].path == "us/log/" + shard);
  BOOST_TEST(found[0].before.value() == a_line + a_line);
  BOOST_TEST(found[0].after.value() == a_line);
  BOOST_TEST(found[1].name == "2026-11.sam 2.toml");
  BOOST_TEST(!found[1].after.has_value());
}

BOOST_AUTO_TEST_CASE(copies_are_folded_in_after_what_is_there) {
  becomes({{shard, b_line}, {"2026-11.sam 2.toml", "# hers\n\n" + a_line + b_line}},
          {{shard, b_line + "# hers\n" + a_line}});
  becomes({{"2026-11.sam (1).toml", a_line}}, {{shard, a_line}});
  becomes({{shard, a_line}, {"2026-11.sam 2.toml", ""}}, {{shard, a_line}});
}

BOOST_AUTO_TEST_CASE(markers_and_lines_that_lost_go) {
  becomes({{shard, "<<<<<<< HEAD\n" + b_again + "||||||| base\n" + b_line + "=======\n" + a_line + ">>>>>>> x\n"}},
          {{shard, b_again + a_line}});
  const std::string gone = "2026-11-21-sam-bbbbb = { gone = true, rev = 3 }\n";
  becomes({{shard, b_again + gone + b_again}}, {{shard, gone}});
}

BOOST_AUTO_TEST_CASE(what_was_changed_in_one_place_and_removed_in_another_stays) {
  const std::string gone = "2026-11-21-sam-bbbbb = { gone = true, rev = 2 }\n";
  becomes({{shard, b_line + b_again + gone}}, {{shard, b_again + gone}});
  becomes({{shard, gone}, {"2026-11.sam 2.toml", b_again}}, {{shard, gone + b_again}});
}

BOOST_AUTO_TEST_CASE(lines_that_tie_all_stay) {
  const std::string other = "2026-11-21-sam-bbbbb = { kind = \"note\", at = 2026-11-21, text = \"B!\", rev = 2 }\n";
  becomes({{shard, b_again + b_line + other}}, {{shard, b_again + other}});
  becomes({{shard, b_again}, {"2026-11.sam 2.toml", other}}, {{shard, b_again + other}});
}

BOOST_AUTO_TEST_CASE(a_record_goes_to_the_file_of_its_month) {
  becomes({{shard, a_line + october}}, {{shard, a_line}, {"2026-10.sam.toml", october}});
  becomes({{shard, december + a_line}, {"2026-12.sam.toml", ""}}, {{shard, a_line}, {"2026-12.sam.toml", december}});
}

BOOST_AUTO_TEST_CASE(whatever_happens_in_between_every_record_is_somewhere) {
  for (const auto& before : {Files{{shard, a_line + october}}, Files{{shard, a_line + december}},
                             Files{{shard, october}, {"2026-10.sam.toml", a_line}},
                             Files{{shard, a_line}, {"2026-11.sam 2.toml", b_line + december}}}) {
    auto files = before;
    for (const auto& each : fixes(before)) {
      carry_out(each, files);
      BOOST_TEST((winners(files) == winners(before)), "a record is nowhere once " << each.name << " is written");
    }
  }
}

BOOST_AUTO_TEST_CASE(ends_of_lines_become_as_closer_writes_them) {
  becomes({{shard, "\xEF\xBB\xBF" + a_line.substr(0, a_line.size() - 1) + "\r\n# mine\r\n" +
                       b_line.substr(0, b_line.size() - 1)}},
          {{shard, a_line + "# mine\n" + b_line}});
}

BOOST_AUTO_TEST_CASE(a_laid_out_record_becomes_a_line) {
  const std::string laid_out = "[2026-11-20-sam-aaaaa]\nkind = \"note\"\nat = 2026-11-20\n";
  becomes({{shard, laid_out + "text = \"\"\"\na\"\"\"\n" + b_line}}, {{shard, a_line + b_line}});
  becomes({{shard, "# mine\n" + laid_out + "text = 'a'\n\n" + b_line}}, {{shard, "# mine\n" + a_line + "\n" + b_line}});
}

BOOST_AUTO_TEST_CASE(a_comment_above_a_record_is_not_put_among_its_values) {
  becomes({{shard, "# mine\n[2026-11-20-sam-aaaaa]\nkind = \"note\"\nat = 2026-11-20\ntext = \"\"\"\na\"\"\"\n"}},
          {{shard, "# mine\n" + a_line}});
}

BOOST_AUTO_TEST_CASE(what_would_lose_a_comment_is_left_as_it_is) {
  becomes({{shard, commented}}, {{shard, commented}});
  const std::string from_windows = "\xEF\xBB\xBF[2026-11-22-sam-ccccc]\r\nkind = \"note\" # why\r\n";
  becomes({{shard, from_windows}}, {{shard, from_windows}});
}

BOOST_AUTO_TEST_CASE(nothing_goes_to_a_file_that_is_left_as_it_is) {
  becomes({{shard, commented}, {"2026-11.sam 2.toml", a_line}}, {{shard, commented}, {"2026-11.sam 2.toml", a_line}});
  becomes({{shard, commented}, {"2026-10.sam.toml", a_line + october}},
          {{shard, commented}, {"2026-10.sam.toml", a_line + october}});
}

BOOST_AUTO_TEST_CASE(two_byte_order_marks_before_what_cannot_be_read_go_at_once) {
  becomes({{shard, "\xEF\xBB\xBF\xEF\xBB\xBF= nonsense\n" + a_line}}, {{shard, "= nonsense\n" + a_line}});
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_goes_wherever_it_is) {
  becomes({{shard, "\xEF\xBB\xBF" + a_line + "\xEF\xBB\xBF" + b_line + "\xEF\xBB\xBF# mine\n"}},
          {{shard, a_line + b_line + "# mine\n"}});
}

BOOST_AUTO_TEST_CASE(a_comment_among_values_keeps_its_place) {
  const std::string laid_out = "[2026-11-22-sam-ccccc]\nkind = \"note\"\n# She was right.\ntext = \"c\"\n";
  becomes({{shard, laid_out}}, {{shard, laid_out}});
}

BOOST_AUTO_TEST_CASE(a_comment_after_a_record_stays_after_it) {
  const auto with = [](const std::string& line, const std::string& comment) {
    return line.substr(0, line.size() - 1) + comment + "\n";
  };
  BOOST_TEST(fixes({{shard, with(a_line, " # why")}}).empty());
  BOOST_TEST(fixes({{shard, with(a_line, " # {why}")}}).empty());
  becomes({{shard, b_line}, {"2026-11.sam 2.toml", with(a_line, " # why {not}")}},
          {{shard, b_line + with(a_line, " # why {not}")}});
}

BOOST_AUTO_TEST_CASE(a_comment_after_a_line_that_goes_is_not_lost) {
  const auto with_comment = a_line.substr(0, a_line.size() - 1) + " # why\n";
  BOOST_TEST(holds(fixed({{shard, a_line + with_comment}}).at(shard), "# why"));
  BOOST_TEST(holds(fixed({{shard, a_line}, {"2026-11.sam 2.toml", with_comment}}).at(shard), "# why"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_stays) {
  const std::string torn = "2026-11-21-sam-bbbbb = { kind = \"no";
  becomes({{shard, a_line + a_line + torn}}, {{shard, a_line + torn + "\n"}});
  becomes({{shard, a_line}, {"2026-11.sam 2.toml", torn}}, {{shard, a_line + torn + "\n"}});
}

BOOST_AUTO_TEST_CASE(tables_that_are_not_records_stay_whole) {
  for (const std::string table :
       {"[notes]\nremember = \"the milk\"\n", "[[plans]]\nwhat = \"the lake\"\n", "text = \"\"\"\nx\n\"\"\"\n",
        "list = [\n  1,\n  2,\n]\n", "[[2026-11-21-sam-bbbbb]]\nkind = \"note\"\n"}) {
    becomes({{shard, table}}, {{shard, table}});
    BOOST_TEST(holds(fixed({{shard, a_line + "=======\nnonsense {\n" + table}}).at(shard), table), table);
  }
}

BOOST_AUTO_TEST_CASE(lines_of_a_copy_that_are_equal_all_stay) {
  becomes({{shard, a_line}, {"2026-11.sam 2.toml", "= =\n= =\n"}}, {{shard, a_line + "= =\n= =\n"}});
  becomes({{shard, "# why\n" + a_line}, {"2026-11.sam 2.toml", "# why\n# why\n"}},
          {{shard, "# why\n" + a_line + "# why\n"}});
}

BOOST_AUTO_TEST_CASE(what_comes_from_a_copy_becomes_no_part_of_what_is_hand_written) {
  const Files before = {{shard, commented}, {"2026-11.sam 2.toml", "text = \"stray\"\n"}};
  BOOST_TEST((winners(fixed(before)) == winners(before)));
}

BOOST_AUTO_TEST_CASE(a_table_inside_another_is_a_record_that_is_kept) {
  const Files before = {{shard, "[2026-11-20-sam-aaaaa.2026-11-21-sam-bbbbb]\nkind = \"note\"\ntext = \"b\"\n"
                                "[2026-11-20-sam-aaaaa]\nkind = \"note\"\ntext = \"a\"\n"}};
  BOOST_TEST(winners(before).size() == 2U);
  BOOST_TEST((winners(fixed(before)) == winners(before)));
}

BOOST_AUTO_TEST_CASE(a_record_nested_too_deep_for_a_line_stays_as_it_is) {
  std::string key = "a";
  for (int i = 0; i < 300; ++i) {
    key += ".a";
  }
  const Files before = {{shard, "[2026-11-20-sam-aaaaa]\nkind = \"note\"\ntext = \"dear\"\n" + key + " = 1\n"}};
  BOOST_TEST(winners(before).size() == 1U);
  BOOST_TEST((winners(fixed(before)) == winners(before)));
}

BOOST_AUTO_TEST_CASE(fields_that_this_version_does_not_know_stay) {
  becomes({{shard, "[2026-11-20-sam-aaaaa]\nkind = \"later\"\nsong = { by = \"us\" }\nat = 2026-11-20\n"}},
          {{shard, "2026-11-20-sam-aaaaa = { kind = \"later\", at = 2026-11-20, song = { by = \"us\" } }\n"}});
}

BOOST_AUTO_TEST_CASE(files_of_others_stay_as_they_are) {
  const std::string hers = "2026-11-20-ana-xxxxx = { kind = \"note\", at = 2026-11-20 }\n";
  BOOST_TEST(
      fixes({{"2026-11.ana.toml", hers + hers}, {"2026-11.ana 2.toml", hers}, {"2026-11.bob.toml", "\r\n"}}).empty());
  BOOST_TEST(
      fixes_of({parse_line_file(shard, shard, a_line + a_line, Holding::OfRecords)}, "", Holding::OfRecords, "log")
          .empty());
}

BOOST_AUTO_TEST_CASE(hobbies_are_fixed_by_their_own_rule) {
  const std::string chess = "chess = { name = \"Chess\", share = \"open\" }\n";
  const std::string back = "chess = { name = \"Chess\", share = \"solo\", rev = 3 }\n";
  becomes({{"sam.toml", chess + "chess = { gone = true, rev = 2 }\n"}, {"sam 2.toml", back}}, {{"sam.toml", back}},
          Holding::OfHobbies);
}

BOOST_AUTO_TEST_CASE(a_hobby_without_a_name_that_would_be_a_field_below_a_header_stays_where_it_is) {
  const std::string nameless = "chess = {}\nchess = { note = \"on Sundays\" }\n";
  const std::string judo = "judo = { name = \"Judo\", share = \"open\" }\n";
  for (const std::string header : {"[$\n", "[Chess]\n"}) {
    const Files before = {{"sam.toml", header}, {"sam 2.toml", nameless}, {"sam 3.toml", judo}};
    const Files after = {{"sam.toml", header + judo}, {"sam 2.toml", nameless}};
    BOOST_TEST((fixed(before, Holding::OfHobbies) == after), header);
  }
}

BOOST_AUTO_TEST_CASE(where_reading_gave_up_no_line_goes_away_by_which_more_could_be_read) {
  std::string broken;
  for (int i = 0; i < 70; ++i) {
    broken += "t\n";
  }
  const Files before = {{"sam.toml", "t\n"}, {"sam 2.toml", "[chess]\n" + broken}};
  BOOST_TEST((fixed(before, Holding::OfHobbies) == before));
}

BOOST_AUTO_TEST_CASE(names_of_copies_are_not_canonical) {
  BOOST_TEST(is_canonical_name(shard, Holding::OfRecords));
  BOOST_TEST(is_canonical_name("sam.toml", Holding::OfHobbies));
  for (const auto* name : {"2026-11.sam 2.toml", "2026-11.sam.sync-conflict-1.toml", "2026-11-sam.toml"}) {
    BOOST_TEST(!is_canonical_name(name, Holding::OfRecords), name);
  }
  BOOST_TEST(!is_canonical_name("sam 2.toml", Holding::OfHobbies));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
