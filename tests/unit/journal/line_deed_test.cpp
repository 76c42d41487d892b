// SPDX-License-Identifier: MIT
#include "journal/inbox/line_deed.hpp"

#include <fmt/format.h>

#include "../support.hpp"

namespace closer {
namespace {

// "plan picnic-park 2026-11-28", "did bowling with cake"; "" for a line that is none.
std::string read(std::string_view words) {
  const auto deed = read_line_deed(words, on("2026-11-22"));
  if (!deed) {
    return {};
  }
  return fmt::format("{}{}{}{}{}{}", name(deed->what), deed->idea.empty() ? "" : " ", deed->idea,
                     deed->on ? " " + to_iso(*deed->on) : "", deed->text.empty() ? "" : " ", deed->text);
}

} // namespace

BOOST_AUTO_TEST_SUITE(line_deed)

BOOST_AUTO_TEST_CASE(what_was_done_is_the_days_idea_or_one_by_its_id) {
  for (const std::string_view line : {"did", "Done", "done!", "Did it", "done."}) {
    BOOST_TEST_CONTEXT(line) { BOOST_TEST(read(line) == "did"); }
  }
  BOOST_TEST(read("did picnic-park") == "did picnic-park");
  BOOST_TEST(read("Done: Picnic-Park, with cake") == "did picnic-park with cake");
  BOOST_TEST(read("done picnic-park \u2013 with cake") == "did picnic-park with cake");
  BOOST_TEST(read("did \u00FCber") == "");
}

BOOST_AUTO_TEST_CASE(a_vote_is_one_word_about_an_id) {
  BOOST_TEST(read("yes bowling") == "yes bowling");
  BOOST_TEST(read("No bowling.") == "no bowling");
  for (const std::string_view line : {"yes", "no", "no. 7", "no bowling today", "yes we did", "nobody"}) {
    BOOST_TEST_CONTEXT(line) { BOOST_TEST(read(line) == ""); }
  }
}

BOOST_AUTO_TEST_CASE(a_plan_has_an_id_and_a_day_in_either_order) {
  for (const std::string_view line :
       {"plan saturday picnic-park", "Plan Saturday: picnic-park", "plan on sat picnic-park",
        "plan picnic-park saturday", "plan picnic-park on Saturday", "plan 28.11. picnic-park",
        "plan for saturday: picnic-park"}) {
    BOOST_TEST_CONTEXT(line) { BOOST_TEST(read(line) == "plan picnic-park 2026-11-28"); }
  }
  BOOST_TEST(read("plan saturday 14:00 picnic-park") == "plan picnic-park 2026-11-28T14:00:00");
  for (const std::string_view line : {"plan", "plan b", "plan picnic-park", "plan saturday", "plan a trip to Rome"}) {
    BOOST_TEST_CONTEXT(line) { BOOST_TEST(read(line) == ""); }
  }
}

BOOST_AUTO_TEST_CASE(an_answer_is_all_of_its_words) {
  BOOST_TEST(read("answer: The swim #sea 2h") == "answer The swim #sea 2h");
  BOOST_TEST(read("Answer The swim") == "answer The swim");
  BOOST_TEST(read("answer") == "");
  BOOST_TEST(read("Answer the phone!") == "");
  BOOST_TEST(read("answer: the phone") == "answer the phone");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
