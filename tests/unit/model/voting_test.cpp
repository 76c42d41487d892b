// SPDX-License-Identifier: MIT
#include "model/voting.hpp"

#include "../support.hpp"

namespace closer {
namespace {

constexpr auto now = "2026-11-22T21:04:13+01:00";

Record vote(const std::string& at, const std::string& word, const std::string& author = "sam") {
  static int number = 0;
  auto record = entry(at.substr(0, 10) + "-" + author + "-" + std::to_string(30000 + number++), Kind::Vote);
  record.at = moment(at);
  record.idea = "proper-rain";
  record.vote = word;
  return record;
}

Record of_hobby(Record record, const std::string& hobby, const std::string& whose = "ana") {
  record.idea.clear();
  record.hobby = hobby;
  record.whose = whose;
  return record;
}

Record ballot(const std::string& word) {
  Record record;
  record.idea = "proper-rain";
  record.vote = word;
  return record;
}

// When the word is written, or "nothing".
std::string written(Record ballot, std::initializer_list<Record> before, const std::string& at = now) {
  const auto record = vote_to_write(records_of(before), "sam", std::move(ballot), moment(at), central_europe);
  return record ? to_iso(record->at) : "nothing";
}

} // namespace

BOOST_AUTO_TEST_SUITE(voting)

BOOST_AUTO_TEST_CASE(the_first_word_is_written_now) {
  const auto record = vote_to_write({}, "sam", ballot("yes"), moment(now), central_europe).value();
  BOOST_CHECK((record.kind == Kind::Vote));
  BOOST_TEST(to_iso(record.at) == now);
  BOOST_TEST(record.id == "");
  BOOST_TEST(record.vote == "yes");
}

BOOST_AUTO_TEST_CASE(only_a_word_that_changes_something_is_written) {
  BOOST_TEST(written(ballot("yes"), {vote("2026-11-01", "yes")}) == "nothing");
  BOOST_TEST(written(ballot("no"), {vote("2026-11-01", "yes")}) == now);
  BOOST_TEST(written(ballot("yes"), {vote("2026-11-01", "yes"), vote("2026-11-02", "no")}) == now);
  BOOST_TEST(written(ballot("yes"), {vote("2026-11-03", "yes"), vote("2026-11-02", "no")}) == "nothing");
}

BOOST_AUTO_TEST_CASE(what_counts_is_your_own_word_on_the_same_thing_that_was_not_removed) {
  BOOST_TEST(written(ballot("yes"), {vote("2026-11-01", "yes", "ana")}) == now);
  BOOST_TEST(written(ballot("yes"), {tombstone_of(vote("2026-11-01", "yes"))}) == now);
  BOOST_TEST(written(ballot("yes"), {of_hobby(vote("2026-11-01", "yes"), "choir")}) == now);
  const auto choir = of_hobby(ballot("yes"), "choir");
  BOOST_TEST(written(choir, {of_hobby(vote("2026-11-01", "yes"), "chess")}) == now);
  BOOST_TEST(written(choir, {of_hobby(vote("2026-11-01", "yes"), "choir", "kim")}) == now);
  BOOST_TEST(written(choir, {of_hobby(vote("2026-11-01", "yes"), "choir")}) == "nothing");
}

BOOST_AUTO_TEST_CASE(the_word_said_last_is_the_later_one) {
  BOOST_TEST(written(ballot("no"), {vote(now, "yes")}) == "2026-11-22T21:04:14+01:00");
  BOOST_TEST(written(ballot("no"), {vote("2026-12-24T23:59:59+01:00", "yes")}) == "2026-12-25T00:00:00+01:00");
  BOOST_CHECK_EXCEPTION((void)written(ballot("no"), {vote("9999-12-31T23:59:59+01:00", "yes")}), UsageError,
                        fails_with(Status::Usage, "there's no later day"));
}

BOOST_AUTO_TEST_CASE(the_own_word_is_the_last_one_on_that_idea) {
  const auto records =
      records_of({vote("2026-11-01", "yes"), vote("2026-11-02", "no"), vote("2026-11-03", "yes", "ana")});
  BOOST_TEST(own_vote(records, "sam", "proper-rain") == "no");
  BOOST_TEST(own_vote(records, "ana", "proper-rain") == "yes");
  BOOST_TEST(own_vote(records, "sam", "lake") == "");
}

BOOST_AUTO_TEST_CASE(of_two_of_one_moment_the_higher_rev_counts) {
  auto edited = vote("2026-11-01", "yes"); // its id is the lesser
  const auto other = vote("2026-11-01", "no");
  BOOST_TEST(own_vote(records_of({edited, other}), "sam", "proper-rain") == "no");
  edited.rev = 2;
  BOOST_TEST(own_vote(records_of({edited, other}), "sam", "proper-rain") == "yes");
}

BOOST_AUTO_TEST_CASE(a_word_that_is_neither_says_nothing) {
  const auto maybe = vote("2026-11-02", "maybe");
  BOOST_TEST(!is_vote(maybe));
  BOOST_TEST(own_vote(records_of({vote("2026-11-01", "no"), maybe}), "sam", "proper-rain") == "no");
  BOOST_TEST(own_vote(records_of({maybe}), "sam", "proper-rain") == "");
  BOOST_TEST(written(ballot("yes"), {vote("2026-11-01", "yes"), maybe}) == "nothing");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
