// SPDX-License-Identifier: MIT
#include "base/toml/toml.hpp"

#include <cmath>
#include <limits>

#include "../support.hpp"

namespace closer {
namespace {

// What comes back of a value that was written.
Toml again(const Toml& value) { return parse_toml("key = " + write_toml(value)).at(0).value; }

Toml only(std::string_view value) { return parse_toml("key = " + std::string(value)).at(0).value; }

// The TOML of the value at a path, read back from a whole text.

} // namespace

BOOST_AUTO_TEST_SUITE(toml)

BOOST_AUTO_TEST_CASE(every_type_of_value_is_read) {
  BOOST_TEST(*only("\"text\"").as<std::string>() == "text");
  BOOST_TEST(*only("'''a\nb'''").as<std::string>() == "a\nb");
  BOOST_TEST(*only("0x1F").as<std::int64_t>() == 31);
  BOOST_TEST(*only("true").as<bool>());
  BOOST_TEST(*only("1e3").as<double>() == 1000.0);
  BOOST_TEST(to_iso(*only("2026-11-22").as<When>()) == "2026-11-22");
  BOOST_TEST(to_iso(*only("2026-11-22T21:04:13.25+01:00").as<When>()) == "2026-11-22T21:04:13.25+01:00");
  BOOST_TEST(to_iso(*only("2026-11-22 21:04:13").as<When>()) == "2026-11-22T21:04:13");
  BOOST_TEST(only("[1, \"two\", [3]]").as<TomlArray>()->size() == 3U);
  BOOST_TEST(only("{ b = 1, a = 2 }").as<TomlTable>()->at(0).name == "b");
  BOOST_TEST(only("07:32:00").as<TomlTime>() != nullptr);
}

BOOST_AUTO_TEST_CASE(fields_are_in_the_order_of_the_source_with_their_places) {
  const auto table = parse_toml("zebra = 1\n  \"\u00E9\" = 2\n"
                                "[apple]\npear = { z = 1, a = 2 }\n");
  BOOST_TEST(table.size() == 3U);
  BOOST_TEST(table.at(0).name == "zebra");
  BOOST_TEST(table.at(1).name == "\u00E9");
  BOOST_TEST(table.at(1).value.where.line == 2U);
  BOOST_TEST(table.at(1).value.where.column == 3U);
  BOOST_TEST(table.at(2).name == "apple");
  const auto& pear = *find(*table.at(2).value.as<TomlTable>(), "pear")->as<TomlTable>();
  BOOST_TEST(pear.at(0).name == "z");
  BOOST_TEST(pear.at(1).value.where.column == 17U);
}

BOOST_AUTO_TEST_CASE(finding_a_field_takes_its_name_and_type) {
  const auto table = parse_toml("a = \"text\"\nb = 1\n");
  BOOST_TEST(find(table, "c") == nullptr);
  BOOST_TEST(find_string(table, "a") == "text");
  BOOST_TEST(find_string(table, "b") == "");
  BOOST_TEST(find_string(table, "c") == "");
}

BOOST_AUTO_TEST_CASE(what_is_not_toml_says_where) {
  try {
    (void)parse_toml("a = 1\n\"\u00E9\" = \"x\" y\n");
    BOOST_TEST(false);
  } catch (const TomlError& error) {
    BOOST_TEST(error.where().line == 2U);
    BOOST_TEST(error.where().column == 11U);
    BOOST_TEST(!holds(error.what(), "\n"));
  }
  for (const std::string_view wrong :
       {"a", "a = ", "a = 1\na = 2", "[a]\n[a]", "a = \"\xFF\"", "a = 2026-02-30", "a = \"\x01\"", "a = 1 b = 2"}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_CHECK_THROW((void)parse_toml(wrong), TomlError); }
  }
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_refused_and_not_a_crash) {
  BOOST_CHECK_THROW((void)parse_toml("a = " + std::string(100'000, '[')), TomlError);
  std::string dotted = "a";
  for (int i = 0; i < 2'000; ++i) {
    dotted += ".a";
  }
  try { // either is fine
    (void)parse_toml(dotted + " = 1");
  } catch (const TomlError&) {
    BOOST_TEST_MESSAGE("refused");
  }
}

BOOST_AUTO_TEST_CASE(keys_of_endless_parts_are_refused_wherever_they_are) {
  std::string parts;
  for (int i = 0; i < 200'000; ++i) {
    parts += "a.";
  }
  for (const auto& text : {"k = { " + parts + "b = 1 }", "\"=\"." + parts + "b = 1", "[\"=\"." + parts + "b]",
                           "k = { x = \"\"\"\n\"\"\"\"\", " + parts + "b = 1 }"}) {
    BOOST_TEST_CONTEXT(text.substr(0, 30)) { BOOST_CHECK_THROW((void)parse_toml(text), TomlError); }
  }
}

BOOST_AUTO_TEST_CASE(dots_in_strings_and_comments_are_not_parts_of_a_key) {
  const std::string dots(300, '.');
  BOOST_TEST(*only("\"" + dots + "\"").as<std::string>() == dots);
  BOOST_TEST(*only("'''\n" + dots + "\n''' # " + dots).as<std::string>() == dots + "\n");
}

BOOST_AUTO_TEST_CASE(as_deep_as_can_be_read_can_be_written_and_read) {
  std::string read;
  for (int i = 1; i < 300; ++i) {
    std::string parts;
    for (int part = 0; part < i; ++part) {
      parts += "a.";
    }
    try {
      (void)again(only("{ " + parts + "b = 1 }"));
      read += '.';
    } catch (const TomlError&) {
      BOOST_CHECK_THROW((void)only("{ " + parts + "b = 1 }"), TomlError);
    }
  }
  BOOST_TEST(read.size() >= 32U);
}

BOOST_AUTO_TEST_CASE(any_string_comes_back_as_it_was) {
  const std::string controls = [] {
    std::string all;
    for (char c = 0; c < 0x20; ++c) {
      all += c;
    }
    return all + "\x7F";
  }();
  for (const auto& text :
       {std::string(), std::string("\"\"\" '''"), std::string("back\\slash \\u0041 \\"), controls,
        std::string("\U0001F468\u200D\U0001F469\u200D\U0001F467"), std::string("\u202Eright\u200F to left\u2066"),
        std::string("\u0080\u0085\u009F"), std::string("\u2028\u2029\uFEFF"), std::string("\uFFFF\U0010FFFF"),
        std::string("x = { y = [1] } # no comment"), std::string("\r\n\r")}) {
    BOOST_TEST_CONTEXT(write_toml_string(text)) {
      BOOST_TEST(!holds(write_toml_string(text), "\n"));
      BOOST_TEST(*again({text, {}}).as<std::string>() == text);
    }
  }
}

BOOST_AUTO_TEST_CASE(any_key_comes_back_as_it_was) {
  BOOST_TEST(write_toml_key("2026-11_a") == "2026-11_a");
  for (const std::string key : {"", "a.b", "a b", "\u00E9", "\"", "\\", "a\nb", "#", "="}) {
    BOOST_TEST_CONTEXT(key) { BOOST_TEST(parse_toml(write_toml_key(key) + " = 1").at(0).name == key); }
  }
}

BOOST_AUTO_TEST_CASE(numbers_come_back_with_their_type) {
  for (const std::int64_t whole : {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::max(),
                                   std::numeric_limits<std::int64_t>::min()}) {
    BOOST_TEST(*again({whole, {}}).as<std::int64_t>() == whole);
  }
  for (const double real : {0.0, 1.0, 0.1, -2.5, 1e22, 1e300, 5e-324, 1.7976931348623157e308, HUGE_VAL, -HUGE_VAL}) {
    BOOST_TEST(*again({real, {}}).as<double>() == real);
  }
  BOOST_TEST(std::signbit(*again({-0.0, {}}).as<double>()));
  BOOST_TEST(std::isnan(*again({std::nan(""), {}}).as<double>()));
}

BOOST_AUTO_TEST_CASE(a_time_of_day_keeps_the_digits_that_it_has) {
  for (const std::string_view time : {"07:32:00", "07:32:00.5", "00:00:00", "23:59:59.123456789"}) {
    BOOST_TEST(write_toml(parse_toml("x = " + std::string(time)).front().value) == time);
  }
}

BOOST_AUTO_TEST_CASE(a_value_of_every_type_comes_back_on_one_line) {
  for (const std::string_view text :
       {"true", "2026-11-22", "2026-11-22T21:04:13+01:00", "2026-11-22T21:04:13", "1969-07-20T20:17:40.5-05:30", "[]",
        "{}", "[1, [\"a\", { b = 2.5 }], []]", "{ a = { b = { c = [true] } }, \"x y\" = 2026-11-22 }"}) {
    BOOST_TEST(write_toml(only(text)) == text);
  }
  const auto time = only("07:32:00.5");
  BOOST_TEST(again(time).as<TomlTime>()->text == time.as<TomlTime>()->text);
  BOOST_TEST(holds(write_toml(time), "07:32:00.5"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
