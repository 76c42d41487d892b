// SPDX-License-Identifier: MIT
// Makes the records of a plan, as the two would have written them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "dice.hpp"
#include "model/record.hpp"
#include "plan.hpp"
#include "texts.hpp"

namespace closer::sample {

// The texts of a kind, shuffled, so that none comes again before many of the others have.
class Deck {
public:
  explicit Deck(std::span<const Phrase> phrases) : m_phrases(phrases) {}

  // One that is believable in that month.
  [[nodiscard]] const Phrase& draw(unsigned month, Dice& dice);

private:
  void refill(Dice& dice);

  std::span<const Phrase> m_phrases;
  std::vector<const Phrase*> m_left;   // the next one is the last
  std::vector<const Phrase*> m_recent; // the latest one is the last
};

class Author {
public:
  explicit Author(Dice& dice) : m_dice(dice) {}

  // Records are made in the order of their days, up to `last`.
  [[nodiscard]] Record write(const Planned& planned, Day last);

private:
  [[nodiscard]] Deck& deck(Kind kind);
  [[nodiscard]] std::string unused_tail();
  [[nodiscard]] std::string choose_writer(const Phrase& phrase);
  [[nodiscard]] When choose_time(Day day, Kind kind, const Phrase& phrase);
  [[nodiscard]] std::optional<std::int64_t> choose_minutes(Kind kind, const Phrase& phrase);

  Dice& m_dice;
  std::map<Kind, Deck> m_decks;
  std::set<std::uint64_t> m_tails;
};

} // namespace closer::sample
