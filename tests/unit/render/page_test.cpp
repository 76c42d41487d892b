// SPDX-License-Identifier: MIT
#include "render/page/frame.hpp"
#include "render/page/page.hpp"

#include "busy.hpp"

namespace closer {
namespace {

Digest autumn_of(const Records& records, const Filter& filter = {}) {
  return make_digest(ana_and_sam(), records, autumn, on("2026-11-22"), filter);
}

std::string page_of(const Digest& digest, const Proposal* next = nullptr) {
  return digest_to_html(digest, ana_and_sam(), next);
}

} // namespace

BOOST_AUTO_TEST_SUITE(page)

BOOST_AUTO_TEST_CASE(text_is_inert_in_elements_and_attributes) {
  BOOST_TEST(html_text("<b a=\"1\" c='2'> & &lt;") == "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt; &amp; &amp;lt;");
  BOOST_TEST(html_text("two\nlines \x1b[2J \u202Ex") == "two\nlines \\x1b[2J \\u202ex");
  BOOST_TEST(html_text("\u6F22\u5B57") == "\u6F22\u5B57");
}

BOOST_AUTO_TEST_CASE(a_page_holds_all_it_needs) {
  const auto text = page_of(autumn_of(busy()));
  BOOST_TEST(text.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n"));
  BOOST_TEST(holds(text, "content=\"default-src 'none'; style-src 'sha256-"));
  BOOST_TEST(holds(text, "<title>Ana and Sam, 22 September 2025 to 22 November 2026</title>"));
  for (const std::string_view outside :
       {"<script", "http:", "https:", "src=", "href=", "url(", "@import", "style=\""}) {
    BOOST_TEST_CONTEXT(outside) { BOOST_TEST(!holds(text, outside)); }
  }
}

BOOST_AUTO_TEST_CASE(a_digest_has_a_card_for_each_way_and_a_table_of_numbers) {
  const auto text = page_of(autumn_of(busy()));
  BOOST_TEST(holds(text, "<p class=\"count\">1 time</p>"));
  BOOST_TEST(holds(text, "<dd>2 h 30 min</dd>"));
  BOOST_TEST(holds(text, "<dd><time datetime=\"2026-11-20\">2 days ago</time></dd>"));
  BOOST_TEST(holds(text, "<dd><time datetime=\"2025-12-24\">11 months ago</time></dd>"));
  BOOST_TEST(holds(
      text, "<tr><th scope=\"row\">Out together</th><td>1</td><td>0</td><td>2025-12-24</td><td>every month</td>"));
  BOOST_TEST(
      holds(text, "<tr><th scope=\"row\">2026-11-16</th><td>1</td><td>0</td><td>1</td><td>1</td><td>150</td></tr>"));
  BOOST_TEST(holds(text, "<p>2 h 30 min of things neither had done before</p>"));
}

BOOST_AUTO_TEST_CASE(what_was_noticed_is_quoted_with_name_and_day) {
  const auto text = page_of(autumn_of(busy()));
  BOOST_TEST(holds(
      text, "<blockquote><p dir=\"auto\">You folded \u6D17\u6FEF\u7269 before I was awake, all of it, and said nothing "
            "about it</p></blockquote>\n"
            "<figcaption><bdi>Ana</bdi>, <time datetime=\"2026-11-22\">Sunday 22 November 2026</time></figcaption>"));
}

BOOST_AUTO_TEST_CASE(what_there_is_not_has_no_heading) {
  const auto text = page_of(autumn_of(records_of({entry("2026-11-22-sam-aaaaa", Kind::Little, "Tea")})));
  for (const std::string_view part : {"Noticed", "Planned", "How close", "New to both", "earlier years"}) {
    BOOST_TEST_CONTEXT(part) { BOOST_TEST(!holds(text, std::string(part) + "</h2>")); }
  }
}

BOOST_AUTO_TEST_CASE(a_next_step_is_there_where_there_is_one) {
  Proposal next;
  next.idea.id = "fold-a-boat";
  next.idea.way = Way::Outing;
  next.title = "Fold a boat & <sail> it";
  BOOST_TEST(
      holds(page_of(autumn_of(busy()), &next), "<p class=\"idea\" dir=\"auto\">Fold a boat &amp; &lt;sail&gt; it</p>"));
  const auto text = page_of(autumn_of(busy()), &next);
  BOOST_TEST(holds(text, "<section class=\"next outing\""));
  BOOST_TEST(holds(text, "<p><code>closer did fold-a-boat</code></p>"));
  BOOST_TEST(!holds(page_of(autumn_of(busy())), "Next</h2>"));
}

BOOST_AUTO_TEST_CASE(an_empty_digest_says_so_and_draws_nothing) {
  const auto text = page_of(autumn_of(records_of({entry("2024-01-01-sam-aaaaa", Kind::Little)})));
  BOOST_TEST(holds(text, "<p class=\"lead\">Nothing was written down in this time.</p>"));
  BOOST_TEST(!holds(text, "<svg"));
}

BOOST_AUTO_TEST_CASE(a_new_journal_gets_an_invitation_and_no_table_of_zeros) {
  const auto text = page_of(autumn_of({}));
  BOOST_TEST(holds(text, "<p class=\"lead\">Nothing here yet. Begin with something small:</p>"));
  BOOST_TEST(holds(text, "<li><code>closer idea</code>: something to do today</li>"));
  BOOST_TEST(!holds(text, "0 times"));
  BOOST_TEST(!holds(text, "<table"));
}

BOOST_AUTO_TEST_CASE(plans_and_closeness_are_shown) {
  auto digest = autumn_of(busy());
  Record plan = entry("2026-11-20-sam-ddddd", Kind::Plan, "Sail <it>");
  plan.on = moment("2026-11-28");
  Record occasion = plan;
  occasion.on.reset();
  occasion.when = "if it rains & pours";
  digest.plans = {plan, occasion};
  digest.closeness = {{"2026-11", {5, 6}}};
  const auto text = page_of(digest);
  BOOST_TEST(holds(
      text, "<li><time datetime=\"2026-11-28\">Saturday 28 November 2026</time>: <bdi>Sail &lt;it&gt;</bdi></li>"));
  BOOST_TEST(holds(text, "<li><bdi>if it rains &amp; pours</bdi>: <bdi>Sail &lt;it&gt;</bdi></li>"));
  BOOST_TEST(holds(text, "<figcaption><time datetime=\"2026-11\">November 2026</time><br>5 and 6</figcaption>"));
}

BOOST_AUTO_TEST_CASE(nobodys_text_is_taken_for_a_template_or_steers_a_terminal) {
  auto couple = ana_and_sam();
  couple.people[0].name = "<b>{{names}}" + hostile;
  auto records = busy();
  records.begin()->second.text = "{{{stylesheet}}}" + hostile;
  auto noticed = entry("2026-11-21-sam-fffff", Kind::Noticed, "{{{stylesheet}}}</p>" + hostile);
  records.emplace(noticed.id, noticed);
  const auto text = digest_to_html(make_digest(couple, records, autumn, on("2026-11-22"), {}), couple, nullptr);
  is_safe(text);
  BOOST_TEST(holds(text, "<h1><bdi>&lt;b&gt;{{names}}"));
  BOOST_TEST(holds(text, "{{{stylesheet}}}&lt;/p&gt;"));
  const auto entries = entries_in(records, autumn, {});
  is_safe(entries_to_html(entries, couple, {}, on("2026-11-22")));
}

BOOST_AUTO_TEST_CASE(entries_are_under_their_day) {
  const auto entries = entries_in(busy(), autumn, {});
  const auto hobbies = std::vector<Hobby>{make_hobby("Chess")};
  const auto text = entries_to_html(entries, ana_and_sam(), hobbies, on("2026-11-22"));
  BOOST_TEST(holds(text, "<p>24 December 2025 to 22 November 2026</p>"));
  BOOST_TEST(holds(text, "<h2 id=\"d2026-11-20\"><time datetime=\"2026-11-20\">Friday 20 November 2026</time></h2>"));
  BOOST_TEST(holds(text, "<bdi>Sam, hobby, Chess, 2 h 30 min, new to both, #morning"));
  BOOST_TEST(holds(
      text, "<p class=\"text\" dir=\"auto\">\u00C0 propos\nof nothing at all, in two lines\nAsked: What did you"));
}

BOOST_AUTO_TEST_CASE(no_entries_are_said_to_be_none) {
  BOOST_TEST(holds(entries_to_html({}, ana_and_sam(), {}, on("2026-11-22")), "<p class=\"lead\">No entries.</p>"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
