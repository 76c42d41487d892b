// SPDX-License-Identifier: MIT
#include "journal/lines/keyed_line.hpp"

#include "../support.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

const std::string a_id = "2026-11-20-sam-aaaaa";
const std::string b_id = "2026-11-21-sam-bbbbb";
const std::string a_line = a_id + " = { kind = \"note\", text = \"x\" }\n";

} // namespace

BOOST_AUTO_TEST_SUITE(keyed_line_by_itself)

BOOST_AUTO_TEST_CASE(a_line_is_read_with_its_place_and_its_source) {
  for (const auto& key : {a_id, "\"" + a_id + "\"", "'" + a_id + "'"}) {
    const auto line = "  " + key + " = { kind = \"note\" } # why";
    const auto table = keyed_line(line, record_rule);
    BOOST_REQUIRE(table.has_value());
    BOOST_TEST(table->key == a_id);
    BOOST_TEST(table->where.line == 1U);
    BOOST_TEST(table->where.column == 3U);
    BOOST_TEST(table->fields.size() == 1U);
    BOOST_TEST(table->source == line);
    BOOST_TEST(table->is_line);
  }
}

BOOST_AUTO_TEST_CASE(a_line_that_is_not_all_of_a_record_is_none) {
  for (const auto& line :
       {std::string(), "# " + a_line, a_id + " = 1", a_id + " = { kind = ", std::string("settings = { a = 1 }")}) {
    BOOST_TEST_CONTEXT(line) { BOOST_TEST(!keyed_line(line, record_rule).has_value()); }
  }
}

BOOST_AUTO_TEST_CASE(a_line_holds_a_key_only_by_itself) {
  const auto whole = a_line.substr(0, a_line.size() - 1);
  BOOST_TEST(holds_key(whole, a_id, record_rule));
  BOOST_TEST(holds_key("  " + whole + "  # why", a_id, record_rule));
  BOOST_TEST(!holds_key(whole, b_id, record_rule));
  BOOST_TEST(!holds_key("# " + whole, a_id, record_rule));
  BOOST_TEST(!holds_key(whole.substr(0, whole.size() - 1), a_id, record_rule));
  BOOST_TEST(!holds_key("[" + b_id + "] # " + a_id, a_id, record_rule));
  BOOST_TEST(!holds_key(b_id + " = { kind = \"note\", text = \"" + a_id + "\" }", a_id, record_rule));
  BOOST_TEST(!holds_key(a_id + " = 1", a_id, record_rule));
}

BOOST_AUTO_TEST_CASE(the_comment_after_a_line_is_told_from_a_sharp_in_its_text) {
  const auto line = a_id + " = { kind = \"note\", text = \"a # b\" }";
  BOOST_TEST(trailing_comment(line, a_id, record_rule) == "");
  BOOST_TEST(trailing_comment(line + "  # why # not", a_id, record_rule) == "  # why # not");
  BOOST_TEST(trailing_comment(line + " # why", b_id, record_rule) == "");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
