// SPDX-License-Identifier: MIT
#include "model/entry_rules.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(entry_rules)

BOOST_AUTO_TEST_CASE(bytes_that_no_text_has_are_refused) {
  BOOST_TEST(!refusal_of_bytes("caf\u00e9"));
  BOOST_TEST(refusal_of_bytes("caf\xE9").value().reason == "isn't UTF-8 from byte 4 on");
  BOOST_TEST(refusal_of_bytes({"a\0b", 3}).value().reason == "has a NUL byte at byte 2");
}

BOOST_AUTO_TEST_CASE(a_text_loses_what_is_around_it) {
  BOOST_TEST(normal_text("  one line \n") == "one line");
  BOOST_TEST(normal_text("\n \n    indented\r\n  less \n\n") == "    indented\n  less");
  BOOST_TEST(normal_text("\xEF\xBB\xBF  a\nb") == "  a\nb");
  BOOST_TEST(normal_text(" \n\t") == "");
  BOOST_TEST(normal_text("cafe\u0301") == "caf\u00e9");
}

BOOST_AUTO_TEST_CASE(a_time_is_to_come_by_its_own_zone_or_else_by_that_of_now) {
  const auto now = moment("2026-11-22T20:30:00+01:00");
  const auto is_later = [&](const char* text) { return is_to_come(moment(text), now); };
  BOOST_TEST(!is_later("2026-11-23T08:29:59+13:00"));
  BOOST_TEST(is_later("2026-11-22T19:30:01+00:00"));
  BOOST_TEST(!is_to_come({now.day, Clock{std::chrono::hours(20), 0, std::nullopt}}, now));
  BOOST_TEST(is_to_come({now.day, Clock{std::chrono::hours(21), 0, std::nullopt}}, now));
  BOOST_TEST(!is_to_come({now.day, std::nullopt}, now));
  BOOST_TEST(is_to_come({now.day + std::chrono::days(1), std::nullopt}, now));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
