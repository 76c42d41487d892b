// SPDX-License-Identifier: MIT
// What of the journal weighs on the choice.
#include "../support.hpp"
#include "advice/history.hpp"

namespace closer {
namespace {

History history_before(const Records& records, Day day) {
  History history;
  for (const auto* record : in_order(records)) {
    if (record->at.day >= day) {
      break;
    }
    add_to(history, *record);
  }
  return history;
}

std::string last(const History& history, Way way) {
  const auto& day = history.last.at(static_cast<std::size_t>(way));
  return day ? iso_day(*day) : "never";
}

Record with_hobby(const std::string& id, const std::string& whose, std::string_view at = {}) {
  auto record = entry(id, Kind::Hobby);
  record.hobby = "chess";
  record.whose = whose;
  if (!at.empty()) {
    record.at = moment(at);
  }
  return record;
}

} // namespace

BOOST_AUTO_TEST_SUITE(history)

BOOST_AUTO_TEST_CASE(each_way_was_last_done_before_the_day) {
  const auto history = history_before(
      records_of({entry("2026-11-20-sam-aaaaa", Kind::Little), entry("2026-11-18-ana-bbbbb", Kind::Noticed),
                  entry("2026-11-21-sam-ccccc", Kind::Noticed), entry("2026-11-01-sam-ddddd", Kind::Listen),
                  entry("2026-11-22-sam-eeeee", Kind::Listen), entry("2026-12-01-sam-fffff", Kind::Outing),
                  entry("2026-11-21-sam-ggggg", Kind::Note)}),
      on("2026-11-22"));
  BOOST_TEST(last(history, Way::Little) == "2026-11-21"); // noticed counts
  BOOST_TEST(last(history, Way::Listen) == "2026-11-01"); // the day itself doesn't
  BOOST_TEST(last(history, Way::Outing) == "never");
  BOOST_TEST(last(history, Way::Hobby) == "never");
  BOOST_TEST(history.last_owner == "");
}

BOOST_AUTO_TEST_CASE(what_is_gone_was_not_done) {
  auto gone = tombstone_of(entry("2026-11-20-sam-aaaaa", Kind::Little));
  gone.kind = Kind::Little;
  BOOST_TEST(last(history_before(records_of({gone}), on("2026-11-22")), Way::Little) == "never");
}

BOOST_AUTO_TEST_CASE(whose_hobby_came_last_goes_by_the_moment_and_not_by_the_id) {
  const auto records = records_of({with_hobby("2026-11-20-sam-aaaaa", "ana", "2026-11-20T20:00:00+01:00"),
                                   with_hobby("2026-11-20-sam-bbbbb", "sam", "2026-11-20T08:00:00+01:00"),
                                   with_hobby("2026-11-01-sam-ccccc", "sam")});
  BOOST_TEST(history_before(records, on("2026-11-22")).last_owner == "ana");
  BOOST_TEST(history_before(records, on("2026-11-20")).last_owner == "sam");
  BOOST_TEST(history_before(records, on("2026-11-01")).last_owner == "");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
