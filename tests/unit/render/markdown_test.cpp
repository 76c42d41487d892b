// SPDX-License-Identifier: MIT
#include "render/words/markdown.hpp"

#include "busy.hpp"

namespace closer {
namespace {

std::string of_autumn(const Records& records, const Filter& filter = {}) {
  return digest_to_markdown(make_digest(ana_and_sam(), records, autumn, on("2026-11-22"), filter), ana_and_sam(),
                            nullptr);
}

} // namespace

BOOST_AUTO_TEST_SUITE(markdown)

BOOST_AUTO_TEST_CASE(what_markdown_takes_for_markup_is_escaped) {
  BOOST_TEST(markdown_text("*bold* _it_ [a](b) <script>") == "\\*bold\\* \\_it\\_ \\[a\\](b) \\<script\\>");
  BOOST_TEST(markdown_text("# no | heading") == "\\# no \\| heading");
  BOOST_TEST(markdown_text("&lt; 1. `x`") == "\\&lt; 1. \\`x\\`");
  BOOST_TEST(markdown_text("two\nlines") == "two lines");
  BOOST_TEST(markdown_lines("two\n\n  - lines,  or\tmore\\") ==
             "two\\\n  \\\n  &nbsp;&nbsp;- lines,&nbsp; or&nbsp; more\\\\");
  BOOST_TEST(markdown_text("plain \u6F22\u5B57") == "plain \u6F22\u5B57");
  BOOST_TEST(markdown_text("it's (all) - and 2.5 = fine: yes") == "it's (all) - and 2.5 = fine: yes");
}

BOOST_AUTO_TEST_CASE(what_begins_a_list_is_escaped_at_the_start_alone) {
  BOOST_TEST(markdown_text("- a - b") == "\\- a - b");
  BOOST_TEST(markdown_text("+ a + b") == "\\+ a + b");
  BOOST_TEST(markdown_text("12. of 3. May") == "12\\. of 3. May");
  BOOST_TEST(markdown_text("3) x)") == "3\\) x)");
  BOOST_TEST(markdown_text("=== x") == "\\=== x");
  BOOST_TEST(markdown_text("    code") == "code");
}

BOOST_AUTO_TEST_CASE(no_link_is_made_by_itself) {
  BOOST_TEST(markdown_text("http://x") == "http\\://x");
  BOOST_TEST(markdown_text("WWW.example.org") == "WWW\\.example.org");
  BOOST_TEST(markdown_text("a@b.example") == "a\\@b.example");
}

BOOST_AUTO_TEST_CASE(a_digest_has_the_ways_as_a_table) {
  const auto text = of_autumn(busy());
  BOOST_TEST(text.starts_with("# Ana and Sam\n\n22 September 2025 to 22 November 2026\n\n## Noticed\n\n- Sunday 22 "
                              "November 2026, Ana: You folded"));
  BOOST_TEST(holds(text, "| Each other's thing | 1 time | 2 h 30 min | 2 days ago | every 2 weeks |\n"));
  BOOST_TEST(holds(text, "| Out together | 1 time |  | 11 months ago | every month, due |\n"));
  BOOST_TEST(holds(text, "| 2026-11-16 | 1 | 0 | 1 | 1 |\n"));
  BOOST_TEST(holds(text, "## New to both\n\n- 2 h 30 min of things"));
  BOOST_TEST(holds(text, "## The ways\n\n| | how often |"));
}

BOOST_AUTO_TEST_CASE(an_empty_digest_says_so_without_blame) {
  const auto text = of_autumn(records_of({entry("2024-01-01-sam-aaaaa", Kind::Little)}));
  BOOST_TEST(holds(text, "Nothing was written down in this time."));
  BOOST_TEST(!holds(text, "## Week by week"));
  BOOST_TEST(!holds(text, "missed"));
}

BOOST_AUTO_TEST_CASE(a_new_journal_gets_an_invitation_and_no_table_of_zeros) {
  const auto text = of_autumn({});
  BOOST_TEST(text.ends_with("\n\nNothing here yet. Begin with something small:\n\n- `closer log little coffee in bed`: "
                            "something you did for your partner\n- `closer log noticed you let me sleep`: what you "
                            "noticed, in your own words\n- `closer idea`: something to do today\n"));
}

BOOST_AUTO_TEST_CASE(the_next_step_is_one_idea_and_the_command_for_it) {
  Proposal next;
  next.idea.id = "taught-back";
  next.idea.minutes = 5;
  next.title = "Try *it*";
  const auto digest = make_digest(ana_and_sam(), busy(), autumn, on("2026-11-22"), {});
  const auto text = digest_to_markdown(digest, ana_and_sam(), &next);
  BOOST_TEST(text.substr(text.find("## Next")) == "## Next\n\nTry \\*it\\*\n\nLittle things, 5 min (taught-back)\n\n"
                                                  "`closer did taught-back`\n");
}

BOOST_AUTO_TEST_CASE(entries_are_a_list_under_their_day) {
  const auto entries = entries_in(busy(), autumn, {});
  const std::vector<Hobby> hobbies = {make_hobby("Chess")};
  const auto text = entries_to_markdown(entries, ana_and_sam(), hobbies);
  BOOST_TEST(holds(text, "## Thursday 1 October 2026\n\n- Sam, little: Tea\n\n## Friday 20 November 2026\n\n"));
  BOOST_TEST(holds(text, "Asked: What did you need today"));
  BOOST_TEST(entries_to_markdown({}, ana_and_sam(), hobbies) == "");
}

BOOST_AUTO_TEST_CASE(hostile_text_stays_on_its_line) {
  auto couple = ana_and_sam();
  couple.people[1].name = hostile + "<b>";
  auto record = entry("2026-11-20-sam-aaaaa", Kind::Noticed, hostile + "\n# <script>alert(1)</script>\n| a | b |");
  record.tags = {"<i>"};
  const auto records = records_of({record});
  const auto digest = make_digest(couple, records, autumn, on("2026-11-22"), {});
  const auto entries = entries_in(records, autumn, {});
  for (const auto& text : {digest_to_markdown(digest, couple, nullptr), entries_to_markdown(entries, couple, {})}) {
    is_safe(text);
    for (auto at = text.find('<'); at != std::string::npos; at = text.find('<', at + 1)) {
      BOOST_TEST(text.substr(at - 1, 2) == "\\<");
    }
    BOOST_TEST(!holds(text, "\n| a"));
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
