// SPDX-License-Identifier: MIT
#include "render/words/sections.hpp"

#include <set>

#include "busy.hpp"
#include "render/page/page.hpp"
#include "render/words/markdown.hpp"
#include "render/words/text.hpp"

namespace closer {
namespace {

// A digest that has something to say in every section.
Digest full() {
  auto plan = entry("2026-11-22-sam-fffff", Kind::Plan, "By the sea");
  plan.on = When{on("2026-12-24"), {}};
  auto records = busy();
  records.emplace(plan.id, plan);
  const auto day = marked_day("2026-11-22-sam-ggggg", "Wedding", "2026-11-28");
  records.emplace(day.id, day);
  auto digest = make_digest(ana_and_sam(), records, autumn, on("2026-11-22"), {});
  const auto earlier = entry("2024-11-22-ana-ggggg", Kind::Little, "Tea");
  digest.closeness = {{"2026-11", {4, 5}}};
  digest.answers = {earlier};
  digest.earlier_years = {earlier};
  digest.only_you = {earlier};
  return digest;
}

Proposal step() {
  Proposal next;
  next.idea.id = "taught-back";
  next.title = "Try it";
  return next;
}

// The rows that have a heading, as they come in `text`.
std::vector<std::string_view> headings_in(const std::string& text, const std::string& before,
                                          const std::string& after) {
  std::vector<std::pair<std::size_t, std::string_view>> found;
  for (const auto& row : sections) {
    const auto at = text.find(before + std::string(row.heading) + after);
    if (!row.heading.empty() && at != std::string::npos) {
      found.emplace_back(at, row.heading);
    }
  }
  std::ranges::sort(found);
  std::vector<std::string_view> headings;
  std::ranges::transform(found, std::back_inserter(headings), [](const auto& each) { return each.second; });
  return headings;
}

template <typename Rows> std::vector<std::string_view> headings_of(const Rows& rows) {
  std::vector<std::string_view> headings;
  for (const auto& row : rows) {
    if (!row.heading.empty()) {
      headings.push_back(row.heading);
    }
  }
  return headings;
}

} // namespace

BOOST_AUTO_TEST_SUITE(review_sections)

BOOST_AUTO_TEST_CASE(each_section_is_there_once) {
  std::set<Section> all;
  for (const auto& row : sections) {
    BOOST_TEST(all.insert(row.section).second, row.name);
  }
  BOOST_TEST(all.size() == static_cast<std::size_t>(Section::Next) + 1);
}

BOOST_AUTO_TEST_CASE(text_and_markdown_have_them_in_the_order_of_the_list) {
  const auto digest = full();
  const auto next = step();
  const auto text = digest_to_text(digest, ana_and_sam(), &next, {80, false});
  const auto markdown = digest_to_markdown(digest, ana_and_sam(), &next);
  BOOST_TEST(headings_in(text, "\n\n", "\n") == headings_of(sections), boost::test_tools::per_element());
  BOOST_TEST(headings_in(markdown, "\n\n## ", "\n\n") == headings_of(sections), boost::test_tools::per_element());
  BOOST_TEST(!holds(text, "\n\n\n"));
  BOOST_TEST(!holds(markdown, "\n\n\n"));
}

BOOST_AUTO_TEST_CASE(the_page_has_them_in_the_order_of_the_list) {
  const auto next = step();
  const auto page = digest_to_html(full(), ana_and_sam(), &next);
  BOOST_TEST(headings_in(page, ">", "</h2>") == headings_of(sections), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_two_people_come_before_what_is_counted) {
  const auto first_counted = std::ranges::find(sections, About::Ways, &SectionRow::about);
  BOOST_TEST(std::all_of(first_counted, sections.end(), [](const auto& row) { return row.about == About::Ways; }));
  BOOST_TEST(sections.front().name == "noticed");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
