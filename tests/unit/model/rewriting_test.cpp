// SPDX-License-Identifier: MIT
#include "model/rewriting.hpp"

#include "../support.hpp"

namespace closer {
namespace {

Record on_day(Record record, std::string_view day) {
  record.at.day = on(day);
  return record;
}

} // namespace

BOOST_AUTO_TEST_SUITE(rewriting)

BOOST_AUTO_TEST_CASE(what_is_as_it_was_is_not_written) {
  const auto note = entry("2026-11-20-sam-aaaaa", Kind::Note, "text");
  BOOST_CHECK((rewrite_of(note, note, false) == Rewrite::None));
  BOOST_CHECK((rewrite_of(note, note, true) == Rewrite::None)); // the day that it has is said
}

BOOST_AUTO_TEST_CASE(on_its_day_an_entry_keeps_its_id) {
  const auto before = entry("2026-11-20-sam-aaaaa", Kind::Note, "text");
  auto after = before;
  after.text = "other";
  BOOST_CHECK((rewrite_of(before, after, false) == Rewrite::InPlace));
  after.at = moment("2026-11-20T10:00:00+01:00");
  BOOST_CHECK((rewrite_of(before, after, true) == Rewrite::InPlace));
}

BOOST_AUTO_TEST_CASE(on_another_day_it_gets_another_id) {
  const auto before = entry("2026-11-20-sam-aaaaa", Kind::Note, "text");
  BOOST_CHECK((rewrite_of(before, on_day(before, "2026-11-21"), true) == Rewrite::Moved));
  BOOST_CHECK((rewrite_of(before, on_day(before, "2026-10-31"), true) == Rewrite::Moved));
  BOOST_CHECK((rewrite_of(before, on_day(before, "2026-11-21"), false) == Rewrite::Moved));
}

BOOST_AUTO_TEST_CASE(a_day_that_was_changed_by_hand_stays_until_it_is_said) {
  const auto before = on_day(entry("2026-11-20-sam-aaaaa", Kind::Note, "text"), "2026-11-25");
  auto after = before;
  after.text = "other";
  BOOST_CHECK((rewrite_of(before, after, false) == Rewrite::InPlace));
  BOOST_CHECK((rewrite_of(before, before, true) == Rewrite::Moved));
  BOOST_CHECK((rewrite_of(before, on_day(before, "2026-11-20"), true) == Rewrite::InPlace)); // back to that of its id
}

BOOST_AUTO_TEST_CASE(a_plan_is_for_another_day_and_stays_where_it_is) {
  const auto before = entry("2026-11-20-sam-aaaaa", Kind::Plan, "text");
  auto after = before;
  after.on = moment("2026-12-24");
  BOOST_CHECK((rewrite_of(before, after, true) == Rewrite::InPlace));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
