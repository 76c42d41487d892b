// SPDX-License-Identifier: MIT
#include "render/words/charts.hpp"

#include "busy.hpp"

namespace closer {
namespace {

const Style narrow = {40, false};
const Style unicode = {80, false, true};
const Style ascii = {80, false, false};

Digest digest_over(const Window& window, const Records& records = busy()) {
  return make_digest(ana_and_sam(), records, window, on("2026-11-22"), {});
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

} // namespace

BOOST_AUTO_TEST_SUITE(charts)

BOOST_AUTO_TEST_CASE(few_weeks_are_numbers_and_many_are_bars) {
  const auto few = weeks_chart(digest_over({on("2026-10-26"), on("2026-11-22")}), ascii);
  BOOST_TEST(holds(few, "Week of              26 Oct    2 Nov    9 Nov   16 Nov\n"));
  BOOST_TEST(holds(few, "Each other's thing        -        -        -        1\n"));
  const auto many = weeks_chart(digest_over({on("2026-09-07"), on("2026-11-22")}), unicode);
  BOOST_TEST(holds(many, "Week by week, 7 Sep to 22 Nov"));
  BOOST_TEST(holds(many, "Each other's thing  \u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u2588\n"));
}

BOOST_AUTO_TEST_CASE(a_chart_that_spans_years_says_so) {
  const auto chart = weeks_chart(digest_over({on("2025-11-24"), on("2026-11-22")}), ascii);
  BOOST_TEST(holds(chart, "Week by week, 24 Nov 2025 to 22 Nov 2026"));
}

BOOST_AUTO_TEST_CASE(in_ascii_a_bar_is_its_number) {
  Records records;
  for (const char letter : {'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'j', 'k', 'm'}) {
    const auto id = "2026-11-20-sam-aaaa" + std::string(1, letter);
    records.emplace(id, entry(id, Kind::Little));
  }
  records.emplace("2026-11-10-sam-aaaaa", entry("2026-11-10-sam-aaaaa", Kind::Little));
  const auto chart = weeks_chart(digest_over({on("2026-09-07"), on("2026-11-22")}, records), ascii);
  BOOST_TEST(holds(chart, "Little things       .........1+\n"));
}

BOOST_AUTO_TEST_CASE(a_calendar_has_a_column_a_week_and_a_mark_for_the_ways_of_a_day) {
  const auto chart = calendar_chart(digest_over({on("2026-10-28"), on("2026-11-22")}), ascii);
  BOOST_TEST(holds(chart, "       Nov\n  Mon    . . .\n  Tue    . . .\n  Wed  . . . .\n"));
  BOOST_TEST(holds(chart, "  Fri  . . . 1\n"));
  BOOST_TEST(holds(chart, "  Sun  . . . 1\n"));
}

BOOST_AUTO_TEST_CASE(a_day_of_all_ways_has_the_strongest_mark) {
  const auto records =
      records_of({entry("2026-11-20-sam-aaaaa", Kind::Hobby), entry("2026-11-20-sam-bbbbb", Kind::Outing),
                  entry("2026-11-20-sam-ccccc", Kind::Noticed), entry("2026-11-20-sam-ddddd", Kind::Listen)});
  const Window window = {on("2026-11-02"), on("2026-11-22")};
  BOOST_TEST(holds(calendar_chart(digest_over(window, records), ascii), "  Fri  . . 4\n"));
  BOOST_TEST(holds(calendar_chart(digest_over(window, records), unicode), "  Fri  \u00b7 \u00b7 \u2588\n"));
}

BOOST_AUTO_TEST_CASE(what_is_too_long_for_the_screen_shows_its_end) {
  for (const auto& style : {narrow, unicode, ascii, Style{20, false}}) {
    const auto digest = digest_over({on("2020-01-01"), on("2026-11-22")});
    fits(weeks_chart(digest, style), style.width);
    fits(calendar_chart(digest, style), style.width);
    BOOST_TEST(holds(weeks_chart(digest, style), "22 Nov"));
  }
}

BOOST_AUTO_TEST_CASE(without_unicode_a_picture_is_ascii) {
  for (const Window& window :
       {Window{on("2026-10-26"), on("2026-11-22")}, Window{on("2024-01-01"), on("2026-11-22")}}) {
    BOOST_TEST(is_ascii(weeks_chart(digest_over(window), ascii)));
    BOOST_TEST(is_ascii(calendar_chart(digest_over(window), ascii)));
  }
}

BOOST_AUTO_TEST_CASE(a_short_window_has_no_picture) {
  BOOST_TEST(weeks_chart(digest_over({on("2026-11-16"), on("2026-11-22")}), unicode) == "");
  BOOST_TEST(calendar_chart(digest_over({on("2026-11-10"), on("2026-11-22")}), unicode) == "");
}

BOOST_AUTO_TEST_CASE(circles_overlap_the_more_the_closer) {
  BOOST_TEST(circles({"2026-11", {1, 1}}).find(')') < circles({"2026-11", {1, 1}}).rfind('('));
  std::size_t before = 100;
  for (int mark = 1; mark <= 7; ++mark) {
    const auto width = circles({"2026-11", {mark, mark}}).size();
    BOOST_TEST(width < before);
    before = width;
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
