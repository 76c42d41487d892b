// SPDX-License-Identifier: MIT
#include "render/page/year_card.hpp"
#include "render/page/year_charts.hpp"
#include "render/page/year_page.hpp"

#include <algorithm>

#include "busy.hpp"

namespace closer {
namespace {

const Window year_2026 = {on("2026-01-01"), on("2026-12-31")};

std::string page_of(const Records& records, const Couple& couple = ana_and_sam(), const Window& window = autumn,
                    std::vector<Record> only_you = {}) {
  auto digest = make_digest(couple, records, window, on("2026-11-22"), {});
  digest.only_you = std::move(only_you);
  const auto hobbies = std::vector<Hobby>{make_hobby("Chess")};
  const auto entries = entries_in(records, window, {});
  return year_to_html(make_year(entries, digest, hobbies), digest, couple, hobbies);
}

// From the first of those words up to the second.
std::string between(const std::string& text, std::string_view first, std::string_view end) {
  const auto at = text.find(first);
  return at == std::string::npos ? "" : text.substr(at, text.find(end, at) - at);
}

} // namespace

BOOST_AUTO_TEST_SUITE(year_page)

BOOST_AUTO_TEST_CASE(it_has_a_cover_contents_chapters_charts_and_everything) {
  const auto text = page_of(busy());
  BOOST_TEST(holds(text, "<body class=\"year\">"));
  BOOST_TEST(holds(text, "<h1><bdi>Ana</bdi> and <bdi>Sam</bdi></h1>\n<p>22 September 2025 to 22 November 2026</p>"));
  BOOST_TEST(holds(
      text,
      "<p class=\"sentence\"><bdi>Between December 2025 and November 2026 you went out together once, did one thing "
      "neither of you had done before, and noticed one thing worth a thank-you.</bdi></p>"));
  const auto contents = between(text, "<nav", "</nav>");
  BOOST_TEST(holds(contents, "<a href=\"#c2025-12\">December 2025</a>"));
  BOOST_TEST(!holds(contents, "January"));
  BOOST_TEST(holds(contents, "<a href=\"#everything\">"));
  const auto november = between(text, "<h2 id=\"c2026-11\">November 2026</h2>", "</section>");
  BOOST_TEST(holds(
      november,
      "<li class=\"hobby\">\n<p class=\"facts\"><time datetime=\"2026-11-20\">Friday 20 November 2026</time></p>"));
  BOOST_TEST(holds(november, "<bdi>Sam</bdi>: <bdi>Chess, 2 h 30 min, new to both of you</bdi>"));
  BOOST_TEST(holds(november, "<b><bdi>Chess</bdi></b> once"));
  BOOST_TEST(holds(november, "<p class=\"asked\" dir=\"auto\">What did you need today that you did not get?</p>"));
  BOOST_TEST(holds(november, "<b>Heard</b> <bdi>That the day was long"));
  BOOST_TEST(holds(text, "<b>22</b> <i><bdi>Ana</bdi></i> <bdi>\u201CYou folded"));
}

BOOST_AUTO_TEST_CASE(it_looks_back_only) {
  const auto text = page_of(busy());
  const auto body = text.substr(text.find("</style>"));
  for (const std::string_view word : {"due", "Next", "usual", "rhythm", "Planned", "src=", "http", "<script"}) {
    BOOST_TEST_CONTEXT(word) { BOOST_TEST(!holds(body, word)); }
  }
}

BOOST_AUTO_TEST_CASE(an_empty_one_begins_without_charts) {
  const auto text = page_of({}, ana_and_sam(), year_2026);
  BOOST_TEST(holds(text, "<bdi>This is where it begins.</bdi>"));
  BOOST_TEST(holds(text, "<li><code>closer idea</code>: something to do today</li>"));
  BOOST_TEST(!holds(text, "<nav"));
  BOOST_TEST(!holds(text, "<svg"));
}

BOOST_AUTO_TEST_CASE(a_beginning_has_no_zeros_and_no_chart_of_a_single_month) {
  const auto tea = entry("2026-11-20-ana-aaaaa", Kind::Little, "Tea");
  const auto first = page_of(records_of({tea}), ana_and_sam(), year_2026);
  BOOST_TEST(holds(first, "<a href=\"#everything\">"));
  BOOST_TEST(!holds(first, "#charts"));
  BOOST_TEST(!holds(first, "Out together"));
  const auto second =
      page_of(records_of({tea, entry("2026-10-20-ana-bbbbb", Kind::Little, "Jam")}), ana_and_sam(), year_2026);
  BOOST_TEST(holds(second, "<a href=\"#charts\">"));
  BOOST_TEST(holds(second, "<th scope=\"col\">Little things</th>"));
  BOOST_TEST(!holds(second, "Out together"));
}

BOOST_AUTO_TEST_CASE(long_words_may_go_on_in_the_next_column) {
  const auto figure_of = [](std::size_t length) {
    return page_of(records_of({entry("2026-11-20-ana-aaaaa", Kind::Noticed, std::string(length, 'a'))}), ana_and_sam(),
                   year_2026);
  };
  BOOST_TEST(holds(figure_of(600), "<figure>\n<blockquote>"));
  BOOST_TEST(holds(figure_of(601), "<figure class=\"long\">\n<blockquote>"));
}

BOOST_AUTO_TEST_CASE(a_month_with_nothing_to_tell_is_no_chapter) {
  const auto text = page_of(
      records_of({entry("2026-10-20-ana-aaaaa", Kind::Little), entry("2026-11-20-ana-bbbbb", Kind::Little, "Tea")}),
      ana_and_sam(), year_2026);
  BOOST_TEST(!holds(text, "c2026-10"));
  BOOST_TEST(holds(text, "<h3>October 2026</h3>"));
}

BOOST_AUTO_TEST_CASE(what_only_one_sees_has_a_section_of_its_own) {
  auto secret = entry("2026-11-01-sam-zzzzz", Kind::Note, "Opera tickets");
  secret.is_private = true;
  BOOST_TEST(!holds(page_of(busy()), "Only you see this"));
  const auto text = page_of(busy(), ana_and_sam(), autumn, {secret});
  BOOST_TEST(holds(between(text, "<h2 id=\"only-you\">", "</section>"),
                   "<bdi>Opera tickets</bdi> <span class=\"only-you\">(only you)</span>"));
  const auto before = text.substr(0, text.find("<h2 id=\"only-you\">"));
  BOOST_TEST(!holds(before, "Opera"));
}

BOOST_AUTO_TEST_CASE(hostile_words_stay_words) {
  auto couple = ana_and_sam();
  couple.people[0].name = "<b>{{names}}" + hostile;
  auto records = busy();
  records.begin()->second.text = "{{{stylesheet}}}</p><script>" + hostile;
  const auto text = page_of(records, couple);
  is_safe(text);
  BOOST_TEST(holds(text, "<h1><bdi>&lt;b&gt;{{names}}"));
  BOOST_TEST(holds(text, "{{{stylesheet}}}&lt;/p&gt;&lt;script&gt;"));
  BOOST_TEST(!holds(text, "<script"));
}

BOOST_AUTO_TEST_CASE(a_card_has_names_and_numbers_and_no_words) {
  const auto digest = make_digest(ana_and_sam(), busy(), year_2026, on("2026-11-22"), {});
  const auto card = card_to_file(digest, ana_and_sam());
  BOOST_TEST(card.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="));
  BOOST_TEST(holds(card, "<title id=\"card-title\">Ana and Sam, 2026</title>"));
  BOOST_TEST(holds(card, ">Ana and Sam</text>"));
  BOOST_TEST(holds(card, ">1 thing noticed, 1 for the first time</text>"));
  BOOST_TEST(holds(card, "prefers-color-scheme: dark"));
  for (const std::string_view word : {"folded", "Tea", "Chess", "morning", "<script", "href"}) {
    BOOST_TEST_CONTEXT(word) { BOOST_TEST(!holds(card, word)); }
  }
  BOOST_TEST(!holds(card_to_svg(digest, ana_and_sam()), "<style"));
}

BOOST_AUTO_TEST_CASE(a_card_is_valid_whatever_the_names_are) {
  auto couple = ana_and_sam();
  couple.people[0].name = "<b>&\uFFFF" + hostile + std::string(400, 'W');
  const auto digest = make_digest(couple, busy(), year_2026, on("2026-11-22"), {});
  const auto card = card_to_file(digest, couple);
  is_safe(card);
  BOOST_TEST(holds(card, ">&lt;b&gt;&amp;\uFFFD"));
  BOOST_TEST(!holds(card, "\uFFFF"));
}

BOOST_AUTO_TEST_CASE(an_empty_card_is_still_to_be_written) {
  const auto digest = make_digest(ana_and_sam(), {}, year_2026, on("2026-11-22"), {});
  BOOST_TEST(holds(card_to_file(digest, ana_and_sam()), ">Still to be written</text>"));
}

BOOST_AUTO_TEST_CASE(a_card_has_a_row_for_each_way_that_came) {
  const auto digest = make_digest(ana_and_sam(), records_of({entry("2026-11-20-ana-aaaaa", Kind::Little, "Tea")}),
                                  year_2026, on("2026-11-22"), {});
  const auto card = card_to_file(digest, ana_and_sam());
  BOOST_TEST(holds(card, ">Little things: 1 time.</desc>"));
  BOOST_TEST(!holds(card, ">0</text>"));
  BOOST_TEST(holds(card, "viewBox=\"0 0 360 252\""));
}

BOOST_AUTO_TEST_CASE(spans_are_years_where_they_are_whole) {
  BOOST_TEST(say_years(year_2026) == "2026");
  BOOST_TEST(say_years({on("2017-01-01"), on("2026-12-31")}) == "2017 to 2026");
  BOOST_TEST(say_years({on("2026-01-02"), on("2026-12-31")}) == "2 January to 31 December 2026");
}

BOOST_AUTO_TEST_CASE(charts_have_a_scale_and_say_their_numbers) {
  const auto digest = make_digest(ana_and_sam(), busy(), year_2026, on("2026-11-22"), {});
  const auto entries = entries_in(busy(), year_2026, {});
  const auto year = make_year(entries, digest, {});
  const auto chart = way_chart(year, Way::Little);
  BOOST_TEST(holds(chart, "<title id=\"little-chart-title\">Little things, month by month</title>"));
  BOOST_TEST(holds(chart, ">October 1, November 1.</desc>"));
  BOOST_TEST(holds(chart, ">0</text>"));
  BOOST_TEST(holds(chart, ">1</text>"));
  auto many = year;
  many.periods.back().counts[static_cast<std::size_t>(Way::Little)] = 25'000;
  BOOST_TEST(holds(way_chart(many, Way::Little), ">40k</text>"));
  const std::vector<Closeness> months = {{"2026-10", {5, 6}}, {"2026-11", {7, 7}}};
  const auto closeness = closeness_chart(months);
  BOOST_TEST(holds(closeness, ">October 2026 5.5, November 2026 7.</desc>"));
  BOOST_TEST(std::ranges::count(closeness, '<') > 8);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
