// SPDX-License-Identifier: MIT
#include "listen/rounds.hpp"

#include <vector>

#include "listen_support.hpp"

namespace closer {
namespace {

using State = Answer::State;

constexpr std::size_t ana = 0;
constexpr std::size_t sam = 1;

// The records stay where they are while the rounds are looked at.
struct Known {
  explicit Known(std::initializer_list<Record> list) : records(records_of(list)) {}
  Records records;
  std::vector<Round> rounds = rounds_of(records, ana_and_sam());
};

std::string waiting(const Known& known, std::string_view me, std::string_view today) {
  const auto waiting = waiting_for(known.rounds, ana_and_sam(), me, on(today));
  return waiting.empty() ? "" : waiting.front()->of;
}

const auto of_sam = sealed("2026-11-20-sam-00001", "snow");
const auto of_ana = sealed("2026-11-21-ana-00002", "a heron");
const auto opens_sam = opened("2026-11-22-sam-00003", "snow", of_sam.id);
const auto opens_ana = opened("2026-11-22-ana-00004", "a heron", of_ana.id);

} // namespace

BOOST_AUTO_TEST_SUITE(rounds)

BOOST_AUTO_TEST_CASE(there_are_none_without_seals) {
  BOOST_TEST(rounds_of({}, ana_and_sam()).empty());
  BOOST_TEST(Known({entry("2026-11-20-sam-00001", Kind::Listen, "a talk")}).rounds.empty());
  BOOST_TEST(Known({opens_sam}).rounds.empty());
}

BOOST_AUTO_TEST_CASE(a_round_that_one_has_begun) {
  const Known known({of_sam});
  BOOST_REQUIRE(known.rounds.size() == 1U);
  const auto& round = known.rounds[0];
  BOOST_TEST(round.of == window);
  BOOST_TEST(round.question == "What did you see?");
  BOOST_CHECK(round.begun == on("2026-11-20"));
  BOOST_CHECK(round.answers[ana].state == State::None);
  BOOST_CHECK(round.answers[sam].state == State::Sealed);
  BOOST_TEST(round.answers[sam].seal == &known.records.at(of_sam.id));
  BOOST_TEST(round.answers[sam].opening == nullptr);
  BOOST_TEST(!round.both_sealed());
  BOOST_TEST(!round.is_closeness());
}

BOOST_AUTO_TEST_CASE(a_round_that_both_have_sealed_and_then_opened) {
  const Known both({of_sam, of_ana});
  BOOST_REQUIRE(both.rounds.size() == 1U);
  BOOST_TEST(both.rounds[0].both_sealed());
  BOOST_CHECK(both.rounds[0].begun == on("2026-11-20"));

  const Known one({of_sam, of_ana, opens_sam});
  BOOST_CHECK(one.rounds[0].answers[sam].state == State::Open);
  BOOST_CHECK(one.rounds[0].answers[ana].state == State::Sealed);
  BOOST_TEST(one.rounds[0].both_sealed());

  const Known all({of_sam, of_ana, opens_sam, opens_ana});
  BOOST_CHECK(all.rounds[0].answers[sam].state == State::Open);
  BOOST_CHECK(all.rounds[0].answers[ana].state == State::Open);
  BOOST_TEST(all.rounds[0].answers[ana].opening->text == "a heron");
  BOOST_TEST(all.rounds[0].both_sealed());
}

BOOST_AUTO_TEST_CASE(an_opening_that_does_not_fit_its_seal_is_altered) {
  const auto altered = [](const auto& change) {
    auto seal = of_sam;
    auto opening = opens_sam;
    change(seal, opening);
    const Known known({seal, opening});
    return known.rounds.at(0).answers[sam].state == State::Altered;
  };
  BOOST_TEST(!altered([](Record&, Record&) {}));
  BOOST_TEST(altered([](Record&, Record& opening) { opening.text = "Snow"; }));
  BOOST_TEST(altered([](Record&, Record& opening) { opening.text.clear(); }));
  BOOST_TEST(altered([](Record&, Record& opening) { opening.salt.back() = '6'; }));
  BOOST_TEST(altered([](Record&, Record& opening) { opening.salt.clear(); }));
  BOOST_TEST(altered([](Record& seal, Record&) { seal.question = "What did you hear?"; }));
  BOOST_TEST(altered([](Record& seal, Record&) { seal.seal.clear(); }));
  BOOST_TEST(altered([](Record& seal, Record&) { seal.seal[0] = seal.seal[0] == '0' ? '1' : '0'; }));
}

// Sam puts Ana's seal under his own id, waits until hers is open, and puts her words under his.
BOOST_AUTO_TEST_CASE(a_copy_of_the_others_seal_opens_nothing_and_is_known) {
  auto copy = of_ana;
  copy.id = "2026-11-20-sam-00001"; // even with an earlier date
  copy.at.day = on("2026-11-20");
  const Known both({of_ana, copy});
  BOOST_TEST(!both.rounds.at(0).both_sealed());
  BOOST_TEST(both.rounds[0].answers[ana].is_copy); // nobody can tell yet which of them is
  BOOST_TEST(both.rounds[0].answers[sam].is_copy);

  const auto words = opened("2026-11-23-sam-00005", "a heron", copy.id);
  const Known open({of_ana, copy, opens_ana, words});
  BOOST_CHECK(open.rounds.at(0).answers[ana].state == State::Open);
  BOOST_TEST(!open.rounds[0].answers[ana].is_copy);
  BOOST_CHECK(open.rounds[0].answers[sam].state == State::Altered);
  BOOST_TEST(open.rounds[0].answers[sam].is_copy);
  BOOST_TEST(!Known({of_sam, of_ana, opens_sam, opens_ana}).rounds.at(0).answers[sam].is_copy);
}

BOOST_AUTO_TEST_CASE(an_answer_to_another_round_is_not_genuine_in_this_one) {
  auto again = sealed("2026-11-22-sam-00007", "snow", "2026-11-22/bus-window");
  again.seal = of_sam.seal;
  const Known known({again, opened("2026-11-22-sam-00008", "snow", again.id)});
  BOOST_CHECK(known.rounds.at(0).answers[sam].state == State::Altered);
}

BOOST_AUTO_TEST_CASE(a_copied_mark_of_closeness_does_not_count) {
  const auto hers = sealed("2026-11-18-ana-00001", "5", "closeness/2026-11", "");
  auto his = hers;
  his.id = "2026-11-18-sam-00002";
  BOOST_TEST(closeness_in(Known({hers, his, opened("2026-11-19-ana-00003", "5", hers.id),
                                 opened("2026-11-19-sam-00004", "5", his.id)})
                              .rounds)
                 .empty());
}

BOOST_AUTO_TEST_CASE(each_answer_is_checked_against_the_question_that_it_was_sealed_with) {
  // They had different wordings of it, for instance of two versions of closer.
  const auto other = sealed("2026-11-21-ana-00002", "a heron", window, "What did you notice?");
  const Known known({of_sam, other, opens_sam, opens_ana});
  BOOST_REQUIRE(known.rounds.size() == 1U);
  BOOST_CHECK(known.rounds[0].answers[ana].state == State::Open);
  BOOST_CHECK(known.rounds[0].answers[sam].state == State::Open);
  BOOST_TEST(known.rounds[0].question == "What did you see?"); // the first one's
}

BOOST_AUTO_TEST_CASE(the_first_seal_of_each_counts) {
  const auto again = sealed("2026-11-22-sam-00005", "sleet");
  const Known known({again, of_sam, of_ana, opens_sam, opened("2026-11-22-sam-00006", "sleet", again.id)});
  BOOST_REQUIRE(known.rounds.size() == 1U);
  BOOST_TEST(known.rounds[0].answers[sam].seal->id == of_sam.id);
  BOOST_TEST(known.rounds[0].answers[sam].opening->text == "snow");
}

BOOST_AUTO_TEST_CASE(of_two_on_one_day_the_earlier_moment_counts_then_the_smaller_id) {
  auto early = sealed("2026-11-20-sam-zzzzz", "early");
  early.at = moment("2026-11-20T08:00:00+01:00");
  auto late = sealed("2026-11-20-sam-00000", "late");
  late.at = moment("2026-11-20T09:00:00+01:00");
  BOOST_TEST(Known({early, late}).rounds.at(0).answers[sam].seal->id == early.id);
  late.at = early.at;
  BOOST_TEST(Known({early, late}).rounds.at(0).answers[sam].seal->id == late.id);
}

BOOST_AUTO_TEST_CASE(an_opening_of_a_later_seal_opens_nothing) {
  const auto again = sealed("2026-11-22-sam-00005", "sleet");
  const Known known({of_sam, again, opened("2026-11-22-sam-00006", "sleet", again.id)});
  BOOST_CHECK(known.rounds.at(0).answers[sam].state == State::Sealed);
}

BOOST_AUTO_TEST_CASE(of_several_openings_the_first_counts) {
  const auto later = opened("2026-11-25-sam-00001", "snow", of_sam.id);
  BOOST_TEST(Known({of_sam, later, opens_sam}).rounds.at(0).answers[sam].opening->id == opens_sam.id);
}

BOOST_AUTO_TEST_CASE(nobody_opens_the_answer_of_the_other) {
  const Known known({of_sam, of_ana, opened("2026-11-22-ana-00009", "snow", of_sam.id)});
  BOOST_CHECK(known.rounds.at(0).answers[sam].state == State::Sealed);
  BOOST_CHECK(known.rounds.at(0).answers[ana].state == State::Sealed);
}

BOOST_AUTO_TEST_CASE(what_is_gone_or_of_nobody_or_of_no_round_does_not_count) {
  auto gone = of_sam;
  gone.gone = true;
  BOOST_TEST(Known({gone}).rounds.empty());
  BOOST_TEST(Known({sealed("2026-11-20-mel-00001", "x")}).rounds.empty());
  BOOST_TEST(Known({sealed("2026-11-20-sam-00001", "x", "")}).rounds.empty());
  BOOST_TEST(Known({sealed("2026-11-20-sam-00001", "x", window + "\n2026-11-20/bus")}).rounds.empty());
  auto gone_opening = opens_sam;
  gone_opening.gone = true;
  BOOST_CHECK(Known({of_sam, gone_opening}).rounds.at(0).answers[sam].state == State::Sealed);
}

BOOST_AUTO_TEST_CASE(the_round_that_was_begun_last_comes_first) {
  const Known known({
      sealed("2026-11-18-sam-00001", "x", "2026-11-18/one"), sealed("2026-11-20-sam-00002", "x", "2026-11-20/two"),
      sealed("2026-11-20-ana-00003", "x", "2026-11-20/three"),
      sealed("2026-11-21-ana-00004", "x", "2026-11-18/one"), // not begun by her
  });
  std::string order;
  for (const auto& round : known.rounds) {
    order += round.of + " ";
  }
  BOOST_TEST(order == "2026-11-20/three 2026-11-20/two 2026-11-18/one ");
}

BOOST_AUTO_TEST_CASE(a_round_of_closeness_is_one) {
  BOOST_TEST(Known({sealed("2026-11-18-sam-00001", "5", "closeness/2026-11", "")}).rounds.at(0).is_closeness());
}

BOOST_AUTO_TEST_CASE(who_has_not_answered_is_waited_for) {
  const Known known({of_sam});
  BOOST_TEST(waiting(known, "ana", "2026-11-20") == window);
  BOOST_TEST(waiting(known, "ana", "2026-12-04") == window); // two weeks
  BOOST_TEST(waiting(known, "ana", "2026-12-05") == "");
  BOOST_TEST(waiting(known, "sam", "2026-11-20") == "");
  BOOST_TEST(waiting(Known({of_ana}), "sam", "2026-11-22") == window);
  BOOST_TEST(waiting(Known({of_sam, of_ana}), "ana", "2026-11-22") == "");
  BOOST_TEST(waiting(Known({}), "ana", "2026-11-22") == "");
}

BOOST_AUTO_TEST_CASE(the_oldest_round_waits_first) {
  const Known known({sealed("2026-11-21-sam-00001", "x", "2026-11-21/b"), of_sam,
                     sealed("2026-10-01-sam-00001", "x", "2026-10-01/a")});
  BOOST_TEST(waiting(known, "ana", "2026-11-22") == window);
}

BOOST_AUTO_TEST_CASE(the_others_opening_hides_nothing) {
  const auto forged = opened("2026-11-21-ana-00009", "forged", of_sam.id); // earlier than the real one
  const Known known({of_sam, of_ana, forged, opens_sam});
  BOOST_CHECK(known.rounds.at(0).answers[sam].state == State::Open);
  BOOST_TEST(known.rounds.at(0).answers[sam].opening == &known.records.at(opens_sam.id));
}

BOOST_AUTO_TEST_CASE(an_opening_that_fits_counts_before_one_that_does_not) {
  const auto slip = opened("2026-11-21-sam-00009", "snwo", of_sam.id);
  BOOST_CHECK(Known({of_sam, slip, opens_sam}).rounds.at(0).answers[sam].state == State::Open);
}

BOOST_AUTO_TEST_CASE(several_rounds_wait_the_oldest_first) {
  const Known known({of_sam, sealed("2026-11-21-sam-00001", "x", "2026-11-21/b")});
  const auto waiting = waiting_for(known.rounds, ana_and_sam(), "ana", on("2026-11-22"));
  BOOST_REQUIRE(waiting.size() == 2U);
  BOOST_TEST(waiting[0]->of == window);
  BOOST_TEST(waiting[1]->of == "2026-11-21/b");
}

BOOST_AUTO_TEST_CASE(nobody_waits_for_a_mark_of_closeness) {
  BOOST_TEST(waiting(Known({sealed("2026-11-20-sam-00001", "5", "closeness/2026-11", "")}), "ana", "2026-11-20") == "");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
