// SPDX-License-Identifier: MIT
#include "listen/rounds.hpp"

#include <algorithm>
#include <map>

#include "listen/seal.hpp"

namespace closer {
namespace {

constexpr std::string_view closeness_start = "closeness/";

using Openings = std::multimap<std::string_view, const Record*>; // by the seal that each says it opens

// Of the author's own openings one that fits the seal, else the first; null where there is none.
const Record* opening_of(const Record& seal, const Openings& openings) {
  const Record* best = nullptr;
  bool best_fits = false;
  const auto [begin, end] = openings.equal_range(seal.id);
  for (auto at = begin; at != end; ++at) {
    const auto& opening = *at->second;
    if (author_of(opening) != author_of(seal)) {
      continue;
    }
    const bool fits = opens(seal.seal, opening.salt, seal.question, opening.text);
    const bool is_better = best == nullptr || (fits && !best_fits) || (fits == best_fits && is_earlier(opening, *best));
    best = is_better ? &opening : best;
    best_fits = best_fits || fits;
  }
  return best;
}

std::size_t person_of(const Record& record, const Couple& couple) {
  return author_of(record) == couple.people.front().id ? 0 : 1;
}

} // namespace

bool Round::both_sealed() const {
  return answers[0].state != Answer::State::None && answers[1].state != Answer::State::None;
}

bool Round::is_closeness() const { return of.starts_with(closeness_start); }

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
  std::sort(result.begin(), result.end(),
            [](const Closeness& left, const Closeness& right) { return left.month < right.month; });
  return result;
}

std::vector<Round> rounds_of(const Records& records, const Couple& couple) {
  std::map<std::string, Round> by_of;
  Openings openings;
  for (const auto& [id, record] : records) {
    if (record.gone || couple.person(author_of(record)) == nullptr) {
      continue;
    }
    if (record.kind == Kind::Opening) {
      openings.emplace(record.opens, &record);
    } else if (record.kind == Kind::Seal && !record.of.empty()) {
      auto& round = by_of.try_emplace(record.of).first->second;
      auto& answer = round.answers.at(person_of(record, couple));
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
      answer.opening = opening_of(*answer.seal, openings);
      answer.state = answer.opening == nullptr ? Answer::State::Sealed
                     : opens(answer.seal->seal, answer.opening->salt, answer.seal->question, answer.opening->text)
                         ? Answer::State::Open
                         : Answer::State::Altered;
    }
    round.question = first->question;
    round.begun = first->at.day;
    rounds.push_back(std::move(round));
  }
  std::sort(rounds.begin(), rounds.end(), [](const Round& left, const Round& right) {
    return left.begun != right.begun ? left.begun > right.begun : left.of < right.of;
  });
  return rounds;
}

std::optional<Round> waiting_for(const std::vector<Round>& rounds, const Couple& couple, std::string_view me, Day today,
                                 const std::set<std::string>& passed) {
  constexpr std::chrono::days patience{14};
  const auto mine = me == couple.people.front().id ? 0U : 1U;
  for (auto round = rounds.rbegin(); round != rounds.rend(); ++round) {
    const bool is_recent = today - round->begun <= patience;
    if (!round->is_closeness() && is_recent && passed.count(round->of) == 0 &&
        round->answers.at(mine).state == Answer::State::None) {
      return *round;
    }
  }
  return std::nullopt;
}

} // namespace closer
