// SPDX-License-Identifier: MIT
// What is sealed opens only as it was sealed, can be read nowhere before both are in, and is the same for everyone
// then.
#include <algorithm>

#include <fmt/format.h>

#include "base/text/unicode.hpp"
#include "journal/record/record_line.hpp"
#include "lines.hpp"
#include "listen/rounds.hpp"
#include "listen/seal.hpp"
#include "runner.hpp"
#include "sealing_history.hpp"

namespace closer {
namespace {

Couple ana_and_sam() {
  Couple couple;
  couple.id = "j7k2m9x4qd0tvw";
  couple.people = {{"ana", "Ana"}, {"sam", "Sam"}};
  return couple;
}

// An answer of Sam's, sealed and opened.
struct Halves {
  Record seal;
  Record opening;
};

Halves any_halves() {
  const auto salt = make_salt();
  Halves halves;
  halves.seal.id = "2026-11-22-sam-00001";
  halves.seal.kind = Kind::Seal;
  halves.seal.at.day = *parse_iso_day("2026-11-22");
  halves.seal.of = "2026-11-22/some";
  halves.seal.question = nfc(*any_text());
  halves.opening = halves.seal;
  halves.opening.id = "2026-11-22-sam-00002";
  halves.opening.kind = Kind::Opening;
  halves.opening.of.clear();
  halves.opening.question.clear();
  halves.opening.text = nfc(*any_text());
  halves.opening.opens = halves.seal.id;
  halves.opening.salt = salt;
  halves.seal.seal =
      seal_of(salt, {ana_and_sam().id, "sam", halves.seal.of, halves.seal.question}, halves.opening.text);
  return halves;
}

Answer::State state_of(const Halves& halves) {
  Records records;
  for (const auto& record : {halves.seal, halves.opening}) {
    const auto read = record_of_line(write_line(record));
    require(read.has_value(), "this line cannot be read: " + write_line(record));
    records.emplace(read->id, *read);
  }
  const auto round = rounds_of(records, ana_and_sam()).at(0);
  return round.answers[author_of(halves.seal) == "sam" ? 1 : 0].state;
}

// Evenly, also in the first and smallest cases.
rc::Gen<std::size_t> any_below(std::size_t end) {
  return rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, end));
}

// One byte of `text` otherwise, one more or one less; still what can be in a file.
void spoil(std::string& text, bool is_number) {
  const auto at = *any_below(text.size() + 1);
  const std::string digits = "0123456789abcdef";
  const auto before = text;
  const auto byte = is_number ? *rc::gen::elementOf(digits) : static_cast<char>(' ' + *any_below('\x7f' - ' '));
  switch (*rc::gen::element(0, 1, 2)) {
  case 0: text.insert(at, 1, byte); break;
  case 1: text.erase(std::min(at, text.size()), 1); break;
  default:
    if (at < text.size()) {
      text[at] = byte;
    }
  }
  RC_PRE(text != before && !invalid_utf8_at(text) && nfc(text) == text);
}

// The same line under somebody else's id, as if they had written it.
void take_for_ana(Halves& halves) {
  halves.seal.id.replace(halves.seal.id.find("sam"), 3, "ana");
  halves.opening.id.replace(halves.opening.id.find("sam"), 3, "ana");
  halves.opening.opens = halves.seal.id;
}

void try_a_change() {
  auto halves = any_halves();
  require(state_of(halves) == Answer::State::Open, "what was sealed does not open");
  switch (*rc::gen::element(0, 1, 2, 3, 4, 5)) {
  case 0: spoil(halves.seal.seal, true); break;
  case 1: spoil(halves.opening.salt, true); break;
  case 2: spoil(halves.seal.question, false); break;
  case 3: spoil(halves.seal.of, false); break;
  case 4: take_for_ana(halves); break;
  default: spoil(halves.opening.text, false); break;
  }
  require(state_of(halves) == Answer::State::Altered,
          fmt::format("a change is not seen:\n{}\n{}", write_line(halves.seal), write_line(halves.opening)));
}

rc::Gen<Move> any_move() {
  using Weighted = std::pair<std::size_t, Move::Deed>;
  const auto deed = rc::gen::weightedElement<Move::Deed>(
      {Weighted{4, Move::Deed::Answer}, Weighted{3, Move::Deed::Reveal}, Weighted{4, Move::Deed::Merge},
       Weighted{3, Move::Deed::Rebase}, Weighted{1, Move::Deed::Pass}});
  return rc::gen::build<Move>(rc::gen::set(&Move::deed, deed),
                              rc::gen::set(&Move::machine, rc::gen::element(0U, 1U, 2U, 3U)));
}

void live(Zones zones) {
  constexpr int most_moves = 40; // 20 in the middle
  const auto moves = *rc::gen::resize(most_moves, rc::gen::container<std::vector<Move>>(any_move()));
  Sealing sealing(zones);
  for (const auto& move : moves) {
    sealing.take(move);
  }
  sealing.settle();
}

// The two orders in which two machines can hear of each other, with nothing left to chance.
void hear_of_each_other(unsigned first, unsigned second) {
  using Deed = Move::Deed;
  Sealing sealing(Zones::Same);
  for (const auto& move : {Move{Deed::Answer, 0}, Move{Deed::Reveal, 0}, Move{Deed::Answer, 2}, Move{Deed::Reveal, 2},
                           Move{Deed::Merge, first}, Move{Deed::Reveal, first}, Move{Deed::Merge, second},
                           Move{Deed::Reveal, second}, Move{Deed::Merge, first}, Move{Deed::Reveal, first}}) {
    sealing.take(move);
  }
  sealing.settle();
}

} // namespace

void check_sealing(Runner& runner) {
  runner.check("a sealed answer opens only as it was sealed", 500, 20000, try_a_change);
  runner.check("answers stay shut until both are in, whoever syncs first", 1, 1, [] {
    hear_of_each_other(0, 2);
    hear_of_each_other(2, 0);
  });
  runner.check("answers stay shut until both are in, and are the same then", 3, 60, [] { live(Zones::Same); });
  runner.check("answers stay shut until both are in, in two zones", 2, 60, [] { live(Zones::Far); });
}

} // namespace closer
