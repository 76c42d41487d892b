// SPDX-License-Identifier: MIT
#include "listen/rounds.hpp"

#include <algorithm>
#include <map>

#include "listen/seal.hpp"

namespace closer {
namespace {

constexpr std::string_view closeness_start = "closeness/";

using Openings = std::multimap<std::string_view, const Record*>; // by the seal that each says it opens

bool fits(const Record& seal, const Record& opening, const Couple& couple) {
  return opens(seal.seal, opening.salt, {couple.id, author_of(seal), seal.of, seal.question}, opening.text);
}

// Of the author's own openings one that fits the seal, else the first; null if there is none.
const Record* opening_of(const Record& seal, const Openings& openings, const Couple& couple) {
  const Record* best = nullptr;
  bool best_fits = false;
  const auto [begin, end] = openings.equal_range(seal.id);
  for (auto at = begin; at != end; ++at) {
    const auto& opening = *at->second;
    if (author_of(opening) != author_of(seal)) {
      continue;
    }
    const bool is_fit = fits(seal, opening, couple);
    const bool is_better =
        best == nullptr || (is_fit && !best_fits) || (is_fit == best_fits && is_earlier(opening, *best));
    best = is_better ? &opening : best;
    best_fits = best_fits || is_fit;
  }
  return best;
}

// What is told is remembered by rounds, a line each.
bool names_round(std::string_view of) { return !of.empty() && of.find('\n') == std::string_view::npos; }

// Nobody draws the salt of another, so one of two equal seals is a copy; until one is open, nobody can say which.
void mark_copies(Round& round) {
  auto& [first, second] = round.answers;
  if (first.seal != nullptr && second.seal != nullptr && first.seal->seal == second.seal->seal) {
    for (auto* answer : {&first, &second}) {
      answer->is_copy = answer->state != Answer::State::Open;
    }
  }
}

} // namespace

bool Round::both_sealed() const {
  return std::ranges::none_of(
      answers, [](const Answer& answer) { return answer.state == Answer::State::None || answer.is_copy; });
}

bool Round::is_closeness() const { return is_closeness_round(of); }

std::optional<When> Round::opened() const {
  if (!std::ranges::all_of(answers, [](const Answer& answer) { return answer.state == Answer::State::Open; })) {
    return std::nullopt;
  }
  const auto& [first, second] = answers;
  return (is_earlier(*first.seal, *second.seal) ? second : first).seal->at;
}

std::string month_of_closeness(std::string_view of) {
  const auto month = std::string(of.substr(closeness_start.size()));
  const auto first = parse_iso_day(month + "-01"); // nothing if the line was written by hand
  return first ? say_month(*first) : month;
}

bool is_closeness_round(std::string_view of) { return of.starts_with(closeness_start); }

std::string closeness_round(std::string_view month) { return std::string(closeness_start).append(month); }

std::vector<Closeness> closeness_in(const std::vector<Round>& rounds) {
  std::vector<Closeness> result;
  for (const auto& round : rounds) {
    if (!round.is_closeness()) {
      continue;
    }
    const auto mark = [&](const Answer& answer) {
      return answer.state == Answer::State::Open ? parse_mark(answer.opening->text) : std::nullopt;
    };
    const auto first = mark(round.answers[0]);
    const auto second = mark(round.answers[1]);
    if (first && second) {
      result.push_back({round.of.substr(closeness_start.size()), {*first, *second}});
    }
  }
  std::ranges::sort(result, [](const Closeness& left, const Closeness& right) { return left.month < right.month; });
  return result;
}

std::vector<Round> rounds_of(const Records& records, const Couple& couple) {
  return rounds_of(records.begin(), records.end(), couple);
}

std::vector<Round> rounds_of(Records::const_iterator begin, Records::const_iterator end, const Couple& couple) {
  std::map<std::string, Round> by_of;
  Openings openings;
  for (auto at = begin; at != end; ++at) {
    const auto& record = at->second;
    if (record.gone || couple.person(author_of(record)) == nullptr) {
      continue;
    }
    if (record.kind == Kind::Opening) {
      openings.emplace(record.opens, &record);
    } else if (record.kind == Kind::Seal && names_round(record.of)) {
      auto& round = by_of.try_emplace(record.of).first->second;
      auto& answer = round.answers.at(couple.index_of(author_of(record)));
      if (answer.seal == nullptr || is_earlier(record, *answer.seal)) {
        answer.seal = &record;
      }
    }
  }
  std::vector<Round> rounds;
  for (auto& [of, round] : by_of) {
    round.of = of;
    const Record* first = nullptr;
    for (auto& answer : round.answers) {
      if (answer.seal == nullptr) {
        continue;
      }
      first = first == nullptr || is_earlier(*answer.seal, *first) ? answer.seal : first;
      answer.opening = opening_of(*answer.seal, openings, couple);
      answer.state = answer.opening == nullptr                     ? Answer::State::Sealed
                     : fits(*answer.seal, *answer.opening, couple) ? Answer::State::Open
                                                                   : Answer::State::Altered;
    }
    mark_copies(round);
    round.question = first->question;
    round.begun = first->at.day;
    rounds.push_back(std::move(round));
  }
  std::ranges::sort(rounds, [](const Round& left, const Round& right) {
    return left.begun != right.begun ? left.begun > right.begun : left.of < right.of;
  });
  return rounds;
}

bool is_running(Day begun, Day today) {
  constexpr std::chrono::days patience{14};
  return today - begun <= patience;
}

std::vector<const Round*> waiting_for(const std::vector<Round>& rounds, const Couple& couple, std::string_view me,
                                      Day today) {
  const auto mine = couple.index_of(me);
  std::vector<const Round*> waiting;
  for (auto round = rounds.rbegin(); round != rounds.rend(); ++round) {
    if (!round->is_closeness() && is_running(round->begun, today) &&
        round->answers.at(mine).state == Answer::State::None) {
      waiting.push_back(&*round);
    }
  }
  return waiting;
}

} // namespace closer
