// SPDX-License-Identifier: MIT
#include "advice/choice.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "advice/cycle.hpp"
#include "advice/fill.hpp"
#include "advice/memory.hpp"
#include "advice/occasions.hpp"
#include "advice/queue.hpp"
#include "advice/reasons.hpp"
#include "advice/series.hpp"
#include "advice/wishes.hpp"
#include "base/random.hpp"

namespace closer {
namespace {

constexpr int idea_recovery = 120; // days until an idea weighs as much as ever
constexpr int like_recovery = 28;  // days until what is like it does
constexpr int idea_rest = 60;      // days

double recovery(Day done, Day today, int days) {
  return done == never ? 1.0 : std::clamp(static_cast<double>((today - done).count()) / days, 0.0, 1.0);
}

Idea::Derived derived_of(const Idea& idea) { return idea.derived ? *idea.derived : derive(idea); }

double arrival(double unit, double weight) { return -std::log1p(-unit) / weight; }

class Draw {
public:
  Draw(std::span<const Idea> catalogue, const Couple& couple, std::span<const Hobby> hobbies, const Records& records,
       const Request& request, std::span<const DoneDay> done)
      : m_catalogue(catalogue), m_couple(couple), m_request(request),
        m_filters(with_wishes(request.filters, couple.wishes)),
        m_memory(couple, records, done, first_day_that_matters(couple, request.day), request.day),
        m_season(season_of_year(request.day, couple.is_southern)), m_hobbies(hobbies_in_turn(hobbies)) {}

  // Made for the occasion that has its turn; nothing if it's for no other draw than the day's, or nothing fits.
  [[nodiscard]] std::optional<Proposal> for_occasion(const Records& records) const {
    if (m_filters.occasion || !m_request.seed.empty()) {
      return std::nullopt;
    }
    for (const auto& turn : occasion_turns(records, m_couple, m_request.reader, m_request.day)) {
      if (const auto* idea = idea_of(turn); idea != nullptr) {
        auto proposal = propose(*idea);
        proposal.reasons.insert(proposal.reasons.begin(), reason_of(turn, m_request.day));
        return proposal;
      }
    }
    return std::nullopt;
  }

  // The step that the series has come to. The two chose it, so that their wishes don't matter.
  [[nodiscard]] std::optional<Proposal> for_series(std::span<const Hobby> hobbies, const Records& records) const {
    const auto* const step = step_for(m_catalogue, m_couple, hobbies, records, m_request);
    if (step == nullptr || is_out(*step) || (step->is_about_hobby && !has_hobby(*step))) {
      return std::nullopt;
    }
    auto proposal = propose(*step);
    proposal.step = say_step(*step, m_couple);
    return proposal;
  }

  // What comes first, and behind it what is drawn.
  [[nodiscard]] std::vector<Proposal> draw(std::vector<Proposal> proposals) const {
    const auto count = m_request.count;
    if (proposals.size() >= count) {
      proposals.resize(count);
      return proposals;
    }
    auto queues = line_up(Who::Todays);
    const bool is_enough =
        count <= 1 && std::any_of(queues.begin(), queues.end(), [](const Queue& queue) { return queue.has_todays(); });
    if (!is_enough) {
      queues = line_up(Who::All);
    }
    std::sort(queues.begin(), queues.end(), [](const Queue& left, const Queue& right) {
      return std::tuple(!left.has_todays(), left.arrival, left.way) <
             std::tuple(!right.has_todays(), right.arrival, right.way);
    });
    const auto is_there = [&](const Idea& idea) {
      return std::ranges::any_of(proposals, [&](const Proposal& each) { return each.idea.id == idea.id; });
    };
    for (std::size_t round = 0, left = 1; left != 0; ++round) {
      left = 0;
      for (const auto& queue : queues) {
        if (round < queue.candidates.size() && proposals.size() < count) {
          const auto& idea = *queue.candidates[round].idea;
          ++left;
          if (!is_there(idea)) {
            proposals.push_back(propose(idea));
          }
        }
      }
    }
    return proposals;
  }

private:
  enum class Who { Todays, All };

  [[nodiscard]] std::vector<const Hobby*> hobbies_in_turn(std::span<const Hobby> hobbies) const {
    std::vector<const Hobby*> others; // of the one whose turn it is
    std::vector<const Hobby*> all;
    for (const auto& hobby : hobbies) {
      if (!hobby.gone && hobby.share != Share::Solo && !m_memory.ballot_of(hobby).is_vetoed()) {
        all.push_back(&hobby);
        if (hobby.owner != m_memory.history().last_owner) {
          others.push_back(&hobby);
        }
      }
    }
    return others.empty() ? all : others;
  }

  [[nodiscard]] bool is_wanted(Way way) const {
    const auto& every = m_couple.rhythm.every;
    const bool has_rhythm = std::any_of(every.begin(), every.end(), [](const auto& each) { return each.has_value(); });
    return m_request.filters.way || !has_rhythm || m_couple.rhythm[way].has_value();
  }

  [[nodiscard]] bool has_hobby(const Idea& idea) const {
    return std::any_of(m_hobbies.begin(), m_hobbies.end(),
                       [&](const Hobby* hobby) { return !idea.hobby_kind || hobby->kind == idea.hobby_kind; });
  }

  [[nodiscard]] bool may_come(const Idea& idea, const Filters& filters) const {
    return !idea.is_only_step() && fits(idea, filters) && (idea.seasons & m_season) != 0 &&
           (!idea.is_about_hobby || has_hobby(idea)) && (!idea.is_secret || !m_request.reader.empty()) &&
           fits_wishes(idea, m_couple.wishes, m_request.day);
  }

  [[nodiscard]] bool is_long(const Idea& idea) const {
    constexpr int most_minutes = 89;
    return idea.minutes > most_minutes && !is_free(m_request.day);
  }

  [[nodiscard]] bool is_out(const Idea& idea) const {
    return m_memory.ballot_of(idea).is_vetoed() || m_memory.is_planned(idea);
  }

  [[nodiscard]] bool is_fresh(const Idea& idea) const {
    return (m_request.day - m_memory.last_done(idea)).count() >= idea_rest;
  }

  // Whose the draw of a way is.
  [[nodiscard]] std::string owner_of(Way way) const {
    return way == Way::Little && !m_request.reader.empty() ? fmt::format("{}/{}", m_couple.id, m_request.reader)
                                                           : m_couple.id;
  }

  [[nodiscard]] std::uint64_t key_of(std::string_view owner) const {
    return hash64(fmt::format("{} {} {}", iso_day(m_request.day), owner, m_request.seed));
  }

  [[nodiscard]] std::vector<Queue> line_up(Who who) const {
    std::vector<Queue> queues;
    for (const Way way : all_ways) {
      if (is_wanted(way)) {
        const double quiet = quietness(way, m_couple, m_memory.history(), start_of_week(m_request.day));
        queues.push_back({way, arrival(unit_mix(key_of(m_couple.id), hash64(name(way))), quiet), {}});
        line_up(queues.back(), who);
      }
    }
    return queues;
  }

  void line_up(Queue& queue, Who who) const {
    const auto owner = owner_of(queue.way);
    const auto key = key_of(owner);
    // A draw other than the day's is the one of another day in the cycle.
    const auto ahead = m_request.seed.empty() ? 0 : 1 + hash64(m_request.seed) % (cycle_days - 1);
    const auto slot = Cycle(owner).slot_of(m_request.day, static_cast<unsigned>(ahead));
    for (const auto& idea : m_catalogue) {
      const auto derived = derived_of(idea);
      if (idea.way != queue.way || (who == Who::Todays && derived.slot != slot) || !may_come(idea, m_filters)) {
        continue;
      }
      const Day done = m_memory.last_done(idea);
      const bool is_rested = is_fresh(idea);
      const bool is_todays = is_rested && derived.slot == slot;
      const double unit = unit_mix(is_todays ? key : hash64(owner), derived.hash);
      queue.candidates.push_back({&idea, derived.hash, is_todays, is_long(idea), is_rested ? never : done,
                                  is_todays ? arrival(unit, merit_of(idea)) : unit});
    }
    put_in_order(queue.candidates, m_request.day);
    // Only now, so that a no moves no other idea to another day.
    std::erase_if(queue.candidates, [&](const Candidate& each) { return is_out(*each.idea); });
    part_likes(queue.candidates);
  }

  // Null if none has its turn, or it's out or was done lately: then the day has its usual idea.
  [[nodiscard]] const Idea* idea_of(const OccasionTurn& turn) const {
    auto filters = m_filters;
    filters.occasion = turn.occasion;
    std::vector<MadeIdea> made;
    for (const auto& idea : m_catalogue) {
      if (idea.only == turn.occasion && is_wanted(idea.way) && may_come(idea, filters)) {
        made.push_back({&idea, unit_mix(hash64(owner_of(idea.way)), derived_of(idea).hash)});
      }
    }
    const auto* idea = idea_in_turn(turn, std::move(made));
    const bool comes = idea != nullptr && !is_out(*idea) && is_fresh(*idea);
    return comes ? idea : nullptr;
  }

  [[nodiscard]] double merit_of(const Idea& idea) const {
    constexpr double least = 0.02;
    constexpr int two_hours = 120;
    double merit = (1 << m_memory.ballot_of(idea).yeses()) * (1 + idea.talk / 6.0);
    merit *= idea.seasons == Idea().seasons ? 1 : 1.5;
    merit *= idea.hobby_kind ? 1.5 : 1;
    merit *= idea.minutes >= two_hours && is_free(m_request.day) ? 3 : 1;
    merit *= idea.is_brave ? 1.0 / 3 : 1;
    return merit * std::max(least, recovery(m_memory.last_done(idea), m_request.day, idea_recovery) *
                                       recovery(m_memory.last_like(idea), m_request.day, like_recovery));
  }

  [[nodiscard]] Proposal propose(const Idea& idea) const {
    const auto* hobby = idea.is_about_hobby ? draw_hobby(idea) : nullptr;
    return {idea,
            fill(idea.title, m_couple, hobby, m_request.reader),
            fill(idea.text, m_couple, hobby, m_request.reader),
            hobby,
            reasons_for(idea, hobby, m_couple, m_memory, start_of_week(m_request.day)),
            is_long(idea)};
  }

  // What its owner would love to share comes more often than what is open, and what the other said yes to twice so.
  [[nodiscard]] const Hobby* draw_hobby(const Idea& idea) const {
    const auto key = hash64(fmt::format("{} {} {}", iso_day(m_request.day), m_couple.id, idea.id));
    const Hobby* first = nullptr;
    double earliest = 0;
    for (const auto* hobby : m_hobbies) {
      if (idea.hobby_kind && hobby->kind != idea.hobby_kind) {
        continue;
      }
      const double weight = (hobby->share == Share::Share ? 1.5 : 1) * (m_memory.ballot_of(*hobby).yeses() > 0 ? 2 : 1);
      const double arrives = arrival(unit_mix(key, hash64(fmt::format("{}/{}", hobby->owner, hobby->slug))), weight);
      if (first == nullptr || arrives < earliest) {
        first = hobby;
        earliest = arrives;
      }
    }
    return first;
  }

  std::span<const Idea> m_catalogue;
  const Couple& m_couple;
  const Request& m_request;
  Filters m_filters;
  Memory m_memory;
  unsigned m_season;
  std::vector<const Hobby*> m_hobbies; // of the one whose turn it is, if there are any
};

} // namespace

std::vector<Proposal> choose(std::span<const Idea> catalogue, const Couple& couple, std::span<const Hobby> hobbies,
                             const Records& records, const Request& request, std::span<const DoneDay> done) {
  const Draw draw(catalogue, couple, hobbies, records, request, done);
  std::vector<Proposal> first;
  if (auto made = draw.for_occasion(records)) {
    first.push_back(std::move(*made));
  }
  auto step = first.size() < request.count ? draw.for_series(hobbies, records) : std::nullopt;
  if (step && (first.empty() || first.front().idea.id != step->idea.id)) {
    first.push_back(std::move(*step));
  }
  return draw.draw(std::move(first));
}

Day first_day_that_matters(const Couple& couple, Day day) {
  double longest = idea_recovery;
  for (const auto& every : couple.rhythm.every) {
    longest = std::max(longest, every ? most_quiet * days_in(*every) : 0);
  }
  const Day first = start_of_week(day) - std::chrono::days(static_cast<int>(std::ceil(longest)));
  return couple.series ? std::min(first, couple.series->began) : first;
}

} // namespace closer
