// SPDX-License-Identifier: MIT
#include "advice/choice.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "advice/pool.hpp"
#include "advice/race.hpp"
#include "advice/reasons.hpp"
#include "base/random.hpp"
#include "base/text/printable.hpp"

namespace closer {
namespace {

// The day's proposals, after the days of its season before it have been drawn again.
class Draw {
public:
  Draw(std::span<const Idea> catalogue, const Couple& couple, std::span<const Hobby> hobbies, const Records& records,
       const Request& request, std::span<const DoneDay> done)
      : m_couple(couple), m_request(request), m_pool(catalogue, couple, hobbies, request.filters),
        m_race(m_pool, couple, request), m_events(in_order(records)), m_done(done),
        m_horizon(first_day_that_matters(couple, request.day)) {}

  std::vector<Proposal> draw() {
    for (Day day = first_of_season(m_request.day); day < m_request.day; day += std::chrono::days(1)) {
      catch_up(day);
      remember(turn_down(day, m_race.run(day, 1)), day);
    }
    catch_up(m_request.day);
    if (m_next != m_events.cend()) { // what is turned down today is so as it will be remembered
      (void)turn_down(m_request.day, m_race.run(m_request.day, 1));
    }
    std::for_each(m_next, m_events.cend(), [&](const Record* record) { m_pool.add_veto(*record); });
    std::vector<Proposal> proposals;
    for (const auto index : m_race.run(m_request.day, m_request.count)) {
      proposals.push_back(propose(m_pool.candidates()[index]));
    }
    return proposals;
  }

private:
  using Winners = std::vector<std::size_t>; // one, or none

  // What came rests.
  void remember(const Winners& winners, Day day) {
    if (!winners.empty()) {
      m_pool.propose(winners.front(), day);
    }
  }

  // Takes in what was said no to on a day: one that was turned down on its day makes room for another on the same day.
  // Returns the one that was there in the end.
  Winners turn_down(Day day, Winners winners) {
    for (auto event = m_next; event != m_events.cend() && (*event)->at.day == day; ++event) {
      m_pool.add_veto(**event);
      if (!winners.empty() && count_of(m_pool.candidates()[winners.front()].ballot.no) != 0) {
        remember(winners, day);
        winners = m_race.run(day, 1);
      }
    }
    return winners;
  }

  // Takes in what happened before the day.
  void catch_up(Day day) {
    for (; m_next != m_events.cend() && (*m_next)->at.day < day; ++m_next) {
      if ((*m_next)->at.day >= m_horizon || is_standing((*m_next)->kind)) {
        m_pool.add(**m_next);
      }
    }
    for (; !m_done.empty() && m_done.front().day < day; m_done = m_done.subspan(1)) {
      if (m_done.front().day >= m_horizon) {
        m_pool.add(m_done.front());
      }
    }
  }

  [[nodiscard]] Proposal propose(const Candidate& candidate) {
    const auto* horse = candidate.needs_hobby ? draw_hobby(*candidate.idea) : nullptr;
    const auto* hobby = horse == nullptr ? nullptr : horse->hobby;
    Proposal proposal{*candidate.idea, std::string(candidate.idea->text), hobby, {}};
    if (hobby != nullptr) {
      proposal.text = fill(*candidate.idea, m_couple, *hobby);
    }
    proposal.reasons = reasons_for(candidate, horse, m_couple, m_pool.history(), m_request.day);
    return proposal;
  }

  // What its owner would love to share comes more often than what is open, and what the other said yes to twice so.
  [[nodiscard]] const HobbyCandidate* draw_hobby(const Idea& idea) {
    const auto key = hash64(fmt::format("{} {} {}", iso_day(m_request.day), m_couple.id, idea.id));
    const HobbyCandidate* first = nullptr;
    double earliest = 0;
    for (const auto* each : m_pool.hobbies_in_turn()) {
      if (idea.hobby_kind && each->hobby->kind != idea.hobby_kind) {
        continue;
      }
      const double weight = (each->hobby->share == Share::Share ? 1.5 : 1) * (count_of(each->ballot.yes) > 0 ? 2 : 1);
      const double arrival = -std::log1p(-unit_mix(key, each->hash)) / weight;
      if (first == nullptr || arrival < earliest) {
        first = each;
        earliest = arrival;
      }
    }
    return first;
  }

  const Couple& m_couple;
  const Request& m_request;
  Pool m_pool;
  Race m_race;
  std::vector<const Record*> m_events;
  std::vector<const Record*>::const_iterator m_next = m_events.cbegin();
  std::span<const DoneDay> m_done; // those that are not taken in yet
  Day m_horizon;
};

} // namespace

std::vector<Proposal> choose(std::span<const Idea> catalogue, const Couple& couple, std::span<const Hobby> hobbies,
                             const Records& records, const Request& request, std::span<const DoneDay> done) {
  return Draw(catalogue, couple, hobbies, records, request, done).draw();
}

Day first_day_that_matters(const Couple& couple, Day day) {
  double longest = idea_recovery;
  for (const auto& every : couple.rhythm.every) {
    longest = std::max(longest, every ? most_quiet * days_in(*every) : 0);
  }
  return first_of_season(day) - std::chrono::days(static_cast<int>(std::ceil(longest)));
}

// In one pass, so that a hobby called "{other}" stays one.
std::string fill(const Idea& idea, const Couple& couple, const Hobby& hobby) {
  const auto other = std::find_if(couple.people.begin(), couple.people.end(),
                                  [&](const Person& person) { return person.id != hobby.owner; });
  const std::array<std::pair<std::string_view, std::string>, 3> values = {{
      {"{hobby}", printable(hobby.name)},
      {"{whose}", couple.name_of(hobby.owner)},
      {"{other}", other == couple.people.end() ? std::string() : other->name},
  }};
  std::string_view text = idea.text;
  std::string result;
  while (!text.empty()) {
    const auto* const found =
        std::find_if(values.begin(), values.end(), [&](const auto& value) { return text.starts_with(value.first); });
    const auto length = found == values.end() ? 1 : found->first.size();
    result += found == values.end() ? text.substr(0, 1) : std::string_view(found->second);
    text.remove_prefix(length);
  }
  return result;
}

} // namespace closer
