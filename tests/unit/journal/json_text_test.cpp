// SPDX-License-Identifier: MIT
#include "journal/exchange/json_text.hpp"

#include "../support.hpp"

namespace closer {
namespace {

// What a text becomes, as TOML.
std::string as_toml(std::string_view json) { return write_toml(parse_json(json)); }

auto says(std::string_view words, std::size_t line, std::size_t column) {
  return [=](const JsonError& error) {
    BOOST_TEST_MESSAGE(error.what() << " at " << error.where().line << ":" << error.where().column);
    return holds(error.what(), words) && error.where().line == line && error.where().column == column;
  };
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

} // namespace

BOOST_AUTO_TEST_SUITE(json_text)

BOOST_AUTO_TEST_CASE(values_become_those_of_toml) {
  BOOST_TEST(as_toml(R"({"a": "x\n\u00e9", "b": [1, -2, 2.5, true], "c": {"d": {}}})") ==
             "{ a = \"x\\n\u00e9\", b = [1, -2, 2.5, true], c = { d = {} } }");
  BOOST_TEST(as_toml("9223372036854775807") == "9223372036854775807");
}

BOOST_AUTO_TEST_CASE(null_is_as_if_it_were_absent) {
  BOOST_TEST(as_toml(R"({"a": null, "b": 1})") == "{ b = 1 }");
  BOOST_CHECK_EXCEPTION((void)parse_json("[1, null]"), JsonError, says("null isn't allowed", 0, 0));
  BOOST_CHECK_EXCEPTION((void)parse_json("null"), JsonError, says("null isn't allowed", 0, 0));
}

BOOST_AUTO_TEST_CASE(what_is_not_json_is_said_where) {
  BOOST_CHECK_EXCEPTION((void)parse_json("hello"), JsonError, says("not JSON", 1, 1));
  BOOST_CHECK_EXCEPTION((void)parse_json("[\n \"\u6F22\u5B57\" x]"), JsonError, says("not JSON", 2, 7));
  BOOST_CHECK_EXCEPTION((void)parse_json("{\"a\":"), JsonError, says("ends too early", 1, 6));
  BOOST_CHECK_EXCEPTION((void)parse_json(""), JsonError, says("ends too early", 1, 1));
  BOOST_CHECK_EXCEPTION((void)parse_json("1 2"), JsonError, says("not JSON", 1, 3));
  BOOST_CHECK_EXCEPTION((void)parse_json("\"a\xFFz\""), JsonError, says("not UTF-8", 1, 3));
  BOOST_CHECK_EXCEPTION((void)parse_json("\"\\ud800\""), JsonError, says("not JSON", 1, 8));
}

BOOST_AUTO_TEST_CASE(what_no_journal_can_hold_is_refused) {
  BOOST_CHECK_EXCEPTION((void)parse_json(R"({"a": 1, "a": 2})"), JsonError, says("'a' is there twice", 0, 0));
  BOOST_CHECK_EXCEPTION((void)parse_json("9223372036854775808"), JsonError,
                        says("the number 9223372036854775808 is too large", 0, 0));
  BOOST_CHECK_EXCEPTION((void)parse_json(nested(33)), JsonError, says("nested more than 32 levels deep", 0, 0));
  BOOST_CHECK_EXCEPTION((void)parse_json(std::string(1U << 20U, '[')), JsonError,
                        says("nested more than 32 levels deep", 0, 0));
  BOOST_TEST(as_toml(nested(32)).size() == 64U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
