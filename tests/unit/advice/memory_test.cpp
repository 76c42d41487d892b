// SPDX-License-Identifier: MIT
#include "advice/memory.hpp"

#include "advice_support.hpp"

namespace closer {
namespace {

// The Sunday of the week that begins on the 16th.
constexpr std::string_view sunday = "2026-11-22";

Memory memory_of(const Records& records, std::string_view day = sunday, std::span<const DoneDay> done = {}) {
  static const Couple couple = ana_and_sam();
  return {couple, records, done, on("2026-08-01"), on(day)};
}

const Idea tea = make_idea("tea", Way::Little, "text", "kitchen");
const Idea coffee = make_idea("coffee", Way::Little, "text", "kitchen");

} // namespace

BOOST_AUTO_TEST_SUITE(memory)

BOOST_AUTO_TEST_CASE(a_week_begins_on_monday) {
  BOOST_CHECK(start_of_week(on("2026-11-22")) == on("2026-11-16"));
  BOOST_CHECK(start_of_week(on("2026-11-16")) == on("2026-11-16"));
  BOOST_CHECK(start_of_week(on("1969-12-31")) == on("1969-12-29"));
}

BOOST_AUTO_TEST_CASE(a_no_counts_at_once_and_a_yes_from_the_next_day) {
  const auto no = memory_of(records_of({vote_for("tea", "no", sunday, "sam")}));
  BOOST_TEST(no.ballot_of(tea).is_vetoed());
  BOOST_TEST(!no.ballot_of(coffee).is_vetoed());
  BOOST_TEST(memory_of(records_of({vote_for("tea", "yes", sunday, "sam")})).ballot_of(tea).yeses() == 0);
  BOOST_TEST(memory_of(records_of({vote_for("tea", "yes", "2026-11-21", "sam")})).ballot_of(tea).yeses() == 1);
  BOOST_TEST(
      memory_of(records_of({vote_for("tea", "yes", "2020-11-21", "sam"), vote_for("tea", "yes", "2020-11-21", "ana")}))
          .ballot_of(tea)
          .yeses() == 2);
}

BOOST_AUTO_TEST_CASE(a_vote_that_is_neither_a_yes_nor_a_no_changes_nothing) {
  const auto ballot = memory_of(records_of({vote_for("tea", "yes", "2026-11-20", "sam"),
                                            vote_for("tea", "maybe", "2026-11-21", "sam")}))
                          .ballot_of(tea);
  BOOST_TEST(ballot.yeses() == 1);
}

BOOST_AUTO_TEST_CASE(what_is_done_in_a_week_weighs_from_the_next) {
  const auto records = records_of({did(tea, "2026-11-16"), did(tea, "2026-11-10")});
  BOOST_CHECK(memory_of(records).last_done(tea) == on("2026-11-10"));
  BOOST_CHECK(memory_of(records, "2026-11-23").last_done(tea) == on("2026-11-16"));
  BOOST_CHECK(memory_of(records).history().last.at(static_cast<std::size_t>(Way::Little)) == on("2026-11-10"));
  BOOST_CHECK(memory_of(records).last_done(coffee) == never);
  BOOST_CHECK(memory_of(records).last_like(coffee) == on("2026-11-10"));
  BOOST_CHECK(memory_of(records).last_like(make_idea("lake", Way::Outing, "text", "kitchen")) == never);
}

BOOST_AUTO_TEST_CASE(days_on_which_a_way_was_done_count_as_entries_do) {
  std::vector<DoneDay> days(3);
  days[0].day = on("2026-07-31"); // forgotten
  days[1].day = on("2026-11-15");
  days[2].day = on("2026-11-16"); // of this week
  for (auto& day : days) {
    day.ways.at(static_cast<std::size_t>(Way::Listen)) = true;
  }
  const auto last = memory_of({}, sunday, days).history().last;
  BOOST_CHECK(last.at(static_cast<std::size_t>(Way::Listen)) == on("2026-11-15"));
  BOOST_CHECK(
      !memory_of({}, sunday, std::span(days).first(1)).history().last.at(static_cast<std::size_t>(Way::Listen)));
}

BOOST_AUTO_TEST_CASE(what_is_planned_is_until_its_day_or_60_days_or_until_it_is_done) {
  auto plan = plan_for("tea", "2026-11-01");
  BOOST_TEST(memory_of(records_of({plan}), "2026-12-31").is_planned(tea));
  BOOST_TEST(!memory_of(records_of({plan}), "2027-01-01").is_planned(tea));
  BOOST_TEST(!memory_of(records_of({plan}), "2026-11-01").is_planned(tea)); // from tomorrow on
  BOOST_TEST(!memory_of(records_of({plan, did(tea, "2026-11-21")})).is_planned(tea));
  plan.on = moment("2026-11-28T19:00:00+01:00");
  BOOST_TEST(memory_of(records_of({plan}), "2026-11-28").is_planned(tea));
  BOOST_TEST(!memory_of(records_of({plan}), "2026-11-29").is_planned(tea));
}

BOOST_AUTO_TEST_CASE(a_hobby_is_its_owners) {
  const auto chess = make_hobby("chess", "ana");
  const auto memory = memory_of(records_of({vote_for(chess, "no", "2026-11-20", "sam")}));
  BOOST_TEST(memory.ballot_of(chess).is_vetoed());
  BOOST_TEST(!memory.ballot_of(make_hobby("chess", "sam")).is_vetoed());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
