// SPDX-License-Identifier: MIT
#include "render/page/pictures.hpp"

#include <algorithm>

#include "busy.hpp"

namespace closer {
namespace {

Digest of(const Records& records, const Window& window) {
  return make_digest(ana_and_sam(), records, window, on("2026-11-22"), {});
}

std::size_t count(std::string_view text, std::string_view words) {
  std::size_t found = 0;
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + words.size())) {
    ++found;
  }
  return found;
}

constexpr std::size_t little = 2;

} // namespace

BOOST_AUTO_TEST_SUITE(pictures)

BOOST_AUTO_TEST_CASE(each_has_a_title_and_a_description_of_its_own) {
  const auto digest = of(busy(), autumn);
  const auto text = weeks_picture(digest.ways[little], digest.weeks);
  BOOST_TEST(holds(text, "role=\"img\" aria-labelledby=\"little-weeks-title little-weeks-desc\""));
  BOOST_TEST(holds(text, "<title id=\"little-weeks-title\">Little things, week by week</title>"));
  BOOST_TEST(holds(
      text,
      "<desc id=\"little-weeks-desc\">61 weeks from 22 Sep: the most in one is 1, and 59 of them have none.</desc>"));
}

BOOST_AUTO_TEST_CASE(few_weeks_have_their_days_and_numbers) {
  const auto digest = of(busy(), {on("2026-11-09"), on("2026-11-22")});
  const auto text = weeks_picture(digest.ways[little], digest.weeks);
  BOOST_TEST(count(text, "<text") == 3U);
  BOOST_TEST(holds(text, ">9 Nov</text>"));
  BOOST_TEST(holds(text, ">16 Nov</text>"));
  BOOST_TEST(holds(text, ">1</text>"));
}

BOOST_AUTO_TEST_CASE(one_week_has_no_picture) {
  const auto digest = of(busy(), {on("2026-11-16"), on("2026-11-22")});
  BOOST_TEST(weeks_picture(digest.ways[little], digest.weeks).empty());
  BOOST_TEST(new_picture(digest).empty());
  BOOST_TEST(calendar_pictures(digest, Way::Little).empty());
}

BOOST_AUTO_TEST_CASE(a_rhythm_has_a_line_where_agreed_and_a_dot_where_usual) {
  WayDigest way;
  way.way = Way::Listen;
  way.count = 3;
  BOOST_TEST(rhythm_picture(way).empty());
  way.agreed = 6;
  BOOST_TEST(holds(rhythm_picture(way), "<path class=\"tick\" d=\"M354 1v24\"/>"));
  BOOST_TEST(holds(rhythm_picture(way), "class=\"bar\" x=\"6\" y=\"7\" width=\"174\""));
  BOOST_TEST(holds(rhythm_picture(way), "3 times. The line: your rhythm makes 6.</desc>"));
  BOOST_TEST(!holds(rhythm_picture(way), "usual"));
  way.usual = 4.5;
  BOOST_TEST(holds(rhythm_picture(way), "<circle class=\"usual\" cx=\"267\""));
}

BOOST_AUTO_TEST_CASE(new_minutes_have_a_line_at_ninety) {
  const auto text = new_picture(of(busy(), {on("2026-11-09"), on("2026-11-22")}));
  BOOST_TEST(holds(text, ">150</text>"));
  BOOST_TEST(holds(text, "<path class=\"level\" d=\"M0 41.6H360\"/>")); // 80 - 64 * 90 / 150
}

BOOST_AUTO_TEST_CASE(a_year_is_one_calendar_and_more_are_one_each) {
  BOOST_TEST(calendar_pictures(of(busy(), {on("2026-01-01"), on("2026-12-31")}), Way::Little).size() == 1U);
  const auto both = calendar_pictures(of(busy(), autumn), Way::Outing);
  BOOST_REQUIRE(both.size() == 2U);
  BOOST_TEST((both[0].days.first == on("2025-09-22") && both[0].days.last == on("2025-12-31")));
  BOOST_TEST((both[1].days.first == on("2026-01-01") && both[1].days.last == on("2026-11-22")));
  BOOST_TEST(holds(both[0].svg, "22 September to 31 December 2025: 1 day with entries."));
  BOOST_TEST(holds(both[1].svg, "1 January to 22 November 2026: 0 days with entries."));
}

BOOST_AUTO_TEST_CASE(years_without_an_entry_have_no_calendar) {
  const auto records =
      records_of({entry("2016-02-29-sam-aaaaa", Kind::Little), entry("2026-11-20-sam-bbbbb", Kind::Outing)});
  const auto pictures = calendar_pictures(of(records, {on("2016-02-29"), on("2026-11-22")}), Way::Little);
  BOOST_REQUIRE(pictures.size() == 2U);
  BOOST_TEST((pictures[0].days.first == on("2016-02-29") && pictures[1].days.first == on("2026-01-01")));
}

BOOST_AUTO_TEST_CASE(a_day_is_a_square_that_is_stronger_where_there_is_more) {
  Records records;
  for (const auto* id : {"2026-11-09-sam-aaaaa", "2026-11-10-sam-aaaaa", "2026-11-10-sam-bbbbb", "2026-11-11-sam-aaaaa",
                         "2026-11-11-sam-bbbbb", "2026-11-11-sam-ccccc", "2026-11-11-sam-ddddd"}) {
    records.emplace(id, entry(id, Kind::Little));
  }
  const auto pictures = calendar_pictures(of(records, {on("2026-11-09"), on("2026-11-22")}), Way::Little);
  BOOST_REQUIRE(pictures.size() == 1U);
  const auto& text = pictures[0].svg;
  BOOST_TEST(holds(text, "<path class=\"bar once\" d=\"M28 18h23v23h-23z\"/>"));
  BOOST_TEST(holds(text, "<path class=\"bar twice\" d=\"M28 42h23v23h-23z\"/>"));
  BOOST_TEST(holds(text, "<path class=\"bar\" d=\"M28 66h23v23h-23z\"/>"));
  BOOST_TEST(holds(text, "3 days with entries"));
}

BOOST_AUTO_TEST_CASE(days_to_come_are_left_out) {
  const auto digest = of(busy(), {on("2026-11-16"), on("2026-12-06")});
  const auto text = calendar_pictures(digest, Way::Little).at(0).svg;
  BOOST_TEST(holds(text, "M28 29.5h23M28 53.5h23")); // one square each for Monday and Tuesday, of three weeks
}

BOOST_AUTO_TEST_CASE(circles_come_together_the_closer_the_two_feel) {
  BOOST_TEST(
      holds(closeness_picture({"2026-11", {1, 1}}), "cx=\"26\" cy=\"26\" r=\"24\"/><circle class=\"ring\" cx=\"74\""));
  BOOST_TEST(
      holds(closeness_picture({"2026-11", {7, 7}}), "cx=\"47\" cy=\"26\" r=\"24\"/><circle class=\"ring\" cx=\"53\""));
  BOOST_TEST(holds(closeness_picture({"2026-11", {5, 6}}), "id=\"close-2026-11-title\""));
  BOOST_TEST(holds(closeness_picture({"2026-11", {5, 6}}), "for 5 and 6 of 7.</desc>"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
