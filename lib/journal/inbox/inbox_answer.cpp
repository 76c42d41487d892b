// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox_answer.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "base/error.hpp"
#include "listen/rounds.hpp"
#include "listen/seal.hpp"

namespace closer {
namespace {

using What = DeedOutcome::What;

// The round of a question of that day whose seal the partner has written first, or null.
const Round* round_of_day(const std::vector<Round>& rounds, std::size_t partner, Day day) {
  const Round* found = nullptr;
  for (const auto& round : rounds) {
    const auto* seal = round.answers.at(partner).seal;
    const bool is_of_day = seal != nullptr && round.of.starts_with(iso_day(day) + "/");
    const bool is_first = is_of_day && (found == nullptr || is_earlier(*seal, *found->answers.at(partner).seal));
    found = is_first ? &round : found;
  }
  return found;
}

// Nothing about it has to stay secret once it is written, for its opening is written with it.
std::string salt_of(const SealedFor& sealed_for, std::string_view text) {
  return seal_of(std::string(64, '0'), sealed_for, text);
}

DeedOutcome written(const InboxEntry& entry, const std::string& person, const Round& round, const Record& theirs,
                    const Couple& couple) {
  const SealedFor sealed_for{couple.id, person, round.of, theirs.question};
  const auto& text = entry.deed->text;
  Record seal;
  seal.kind = Kind::Seal;
  seal.at = entry.typed;
  seal.id = entry.record.id;
  seal.of = round.of;
  seal.question = theirs.question;
  Record opening;
  opening.kind = Kind::Opening;
  opening.at = std::max(entry.typed, theirs.at, [](const When& a, const When& b) { return compare(a, b) < 0; });
  opening.opens = seal.id;
  opening.salt = salt_of(sealed_for, text);
  opening.text = text;
  seal.seal = seal_of(opening.salt, sealed_for, text);
  auto named = entry;
  named.record.at = opening.at;
  named.said = "opening";
  opening.id = inbox_id(named, person, 0);
  return {What::Write, {seal, opening}, {}};
}

} // namespace

DeedOutcome outcome_of_answer(const InboxEntry& entry, const std::string& person, const DeedSetting& setting) {
  const auto& people = setting.couple.people;
  const auto partner = 1 - setting.couple.index_of(person);
  const auto rounds = rounds_of(setting.records, setting.couple);
  const auto* round = round_of_day(rounds, partner, entry.typed.day);
  if (round == nullptr) {
    if (!is_running(entry.typed.day, setting.today)) {
      throw UsageError(
          fmt::format("{} didn't seal an answer to that day's question within two weeks", people.at(partner).name),
          "To keep the words, start with 'note'.");
    }
    return {What::Wait, {}, {}};
  }
  const auto& own = round->answers.at(1 - partner);
  if (own.seal != nullptr && own.seal->id == entry.record.id) {
    return written(entry, person, *round, *round->answers.at(partner).seal, setting.couple);
  }
  if (own.seal != nullptr) {
    throw UsageError("that question is already answered, and an answer can't be changed",
                     "To keep the words, start with 'note'.");
  }
  return written(entry, person, *round, *round->answers.at(partner).seal, setting.couple);
}

} // namespace closer
