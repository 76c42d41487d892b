// SPDX-License-Identifier: MIT
#include "journal/scan/line_cursor.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(line_cursor)

BOOST_AUTO_TEST_CASE(a_day_is_the_calendars_whatever_day_was_read_before_it) {
  std::vector<std::string> spellings;
  for (const auto* month : {"2024-02-", "2026-02-", "2026-04-", "2026-12-", "0001-01-", "9999-12-"}) {
    for (const auto* day : {"00", "01", "09", "28", "29", "30", "31", "32", "1x", "x1", "99"}) {
      spellings.push_back(std::string(month) + day);
    }
  }
  LineCursor::Known known;
  for (const auto& before : spellings) {
    for (const auto& spelling : spellings) {
      LineCursor first(before);
      (void)first.day(known);
      LineCursor cursor(spelling);
      const bool is_day = cursor.day(known);
      const auto expected = parse_iso_day(spelling);
      BOOST_TEST_CONTEXT(spelling << " behind " << before) {
        BOOST_TEST(is_day == expected.has_value());
        BOOST_TEST((!is_day || known.day == *expected));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(an_offset_is_its_own_whatever_offset_was_read_before_it) {
  LineCursor::Known known;
  When when;
  for (const auto* text : {"2026-11-22T21:04:13+01:00", "2026-11-22T21:04:13-01:00", "2026-11-22T21:04:13Z",
                           "2026-11-22T21:04:13+01:00", "2026-11-22T21:04:13+23:59"}) {
    LineCursor cursor(text);
    BOOST_TEST(cursor.when(when, known));
    BOOST_TEST(to_iso(when) == text);
    BOOST_TEST(cursor.is_over());
  }
  for (const auto* text :
       {"2026-11-22T21:04:13+24:00", "2026-11-22T21:04:13+01:60", "2026-11-22T21:04:13 01:00",
        "2026-11-22T21:04:13+0100", "2026-11-22T24:00:00Z", "2026-11-22T21:04:60Z", "2026-11-22T21:04:13"}) {
    LineCursor cursor(text);
    BOOST_TEST(!cursor.when(when, known));
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
