// SPDX-License-Identifier: MIT
#include "listen/written_talks.hpp"

#include <algorithm>

#include "history/entry_filter.hpp"
#include "listen_support.hpp"

namespace closer {
namespace {

const auto of_sam = sealed("2026-10-31-sam-00001", "snow");
const auto of_ana = sealed("2026-11-02-ana-00002", "a heron");
const auto opens_ana = opened("2026-11-02-ana-00003", "a heron", of_ana.id);
const auto opens_sam = opened("2027-01-04-sam-00004", "snow", of_sam.id);

std::vector<Record> talks_in(std::initializer_list<Record> records) {
  return written_talks(records_of(records), ana_and_sam());
}

std::size_t count_of(std::string_view first, std::string_view end) {
  return written_talks_of(first, end, records_of({of_sam, of_ana, opens_ana, opens_sam}), ana_and_sam()).size();
}

} // namespace

BOOST_AUTO_TEST_SUITE(written_talks_)

BOOST_AUTO_TEST_CASE(two_open_answers_are_one_entry_of_the_day_on_which_the_second_was_sealed) {
  const auto talks = talks_in({of_sam, of_ana, opens_ana, opens_sam});
  BOOST_REQUIRE(talks.size() == 1U);
  const auto& talk = talks.front();
  BOOST_TEST(talk.id == of_ana.id);
  BOOST_CHECK(talk.kind == Kind::Listen);
  BOOST_CHECK(talk.at == of_ana.at);
  BOOST_TEST(talk.question == "What did you see?");
  BOOST_TEST(talk.text == "Ana: a heron\nSam: snow");
  BOOST_CHECK((talk.answers == std::vector<GivenAnswer>{{"ana", "a heron"}, {"sam", "snow"}}));
  BOOST_TEST(!talk.minutes.has_value());
}

BOOST_AUTO_TEST_CASE(it_passes_as_what_either_wrote) {
  const auto talk = talks_in({of_sam, of_ana, opens_ana, opens_sam}).front();
  for (const std::string author : {"ana", "sam", ""}) {
    BOOST_TEST(passes(talk, {{}, {}, author}));
  }
  BOOST_TEST(passes(talk, {{Way::Listen}, {}, "sam"}));
  BOOST_TEST(!passes(talk, {{Way::Outing}, {}, "sam"}));
  BOOST_TEST(!passes(talk, {{}, {"morning"}, ""}));
}

BOOST_AUTO_TEST_CASE(one_open_answer_is_not_a_talk) {
  BOOST_TEST(talks_in({of_sam, of_ana, opens_sam}).empty());
  BOOST_TEST(talks_in({of_sam, opens_sam}).empty());
}

BOOST_AUTO_TEST_CASE(an_answer_that_is_not_genuine_makes_no_talk) {
  const auto forged = opened("2026-11-02-ana-00003", "a stork", of_ana.id);
  BOOST_TEST(talks_in({of_sam, of_ana, forged, opens_sam}).empty());
}

BOOST_AUTO_TEST_CASE(marks_of_closeness_are_not_a_talk) {
  const std::string of = "closeness/2026-11";
  const auto mine = sealed("2026-11-20-sam-00001", "5", of, "");
  const auto hers = sealed("2026-11-20-ana-00002", "6", of, "");
  const auto records = records_of(
      {mine, hers, opened("2026-11-20-sam-00003", "5", mine.id), opened("2026-11-20-ana-00004", "6", hers.id)});
  BOOST_TEST(written_talks(records, ana_and_sam()).empty());
  BOOST_TEST(!holds_seals_of("2026-11", records));
}

BOOST_AUTO_TEST_CASE(halves_that_are_months_apart_make_no_talk) {
  const auto late = opened("2027-03-01-sam-00004", "snow", of_sam.id);
  BOOST_TEST(talks_in({of_sam, of_ana, opens_ana, late}).empty());
  const auto early = sealed("2026-09-30-sam-00001", "snow");
  BOOST_TEST(talks_in({early, of_ana, opens_ana, opened("2026-11-03-sam-00004", "snow", early.id)}).empty());
}

BOOST_AUTO_TEST_CASE(months_are_told_by_the_later_seal) {
  BOOST_TEST(count_of("2026-11", "2026-12") == 1U);
  BOOST_TEST(count_of("2026-10", "2026-11") == 0U);
  BOOST_TEST(count_of("2026-12", "2027-02") == 0U);
  BOOST_TEST(count_of("2026-11", "") == 1U);
  BOOST_TEST(count_of("", "2026-12") == 1U);
  BOOST_TEST(count_of("", "") == 1U);
}

BOOST_AUTO_TEST_CASE(it_takes_the_place_of_the_later_seal) {
  auto records = records_of({of_sam, of_ana, opens_ana, opens_sam});
  put_written_talks(records, ana_and_sam());
  BOOST_TEST(records.size() == 4U);
  BOOST_CHECK(records.at(of_ana.id).kind == Kind::Listen);
  BOOST_CHECK(records.at(of_sam.id).kind == Kind::Seal);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
