// SPDX-License-Identifier: MIT
#include "year.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/random.hpp"
#include "life.hpp"
#include "model/ideas/idea.hpp"

namespace closer {
namespace {

std::size_t index_of(Way way) { return static_cast<std::size_t>(way); }

class Simulation {
public:
  Simulation(const Habits& habits, const std::string& couple_id, Day first) : m_habits(habits) {
    m_couple.id = couple_id;
    m_couple.people = {{"ana", "Ana"}, {"sam", "Sam"}};
    m_couple.is_southern = habits.is_southern;
    m_couple.rhythm = usual_rhythm();
    for (const Way way : habits.left_out) {
      m_couple.rhythm[way].reset();
    }
    like_some(first - std::chrono::days(1));
  }

  void live_through(Day day) {
    expect(day);
    auto proposals = ask(day);
    if (!proposals.empty() && m_habits.veto_every != 0 && coin("veto", day) < 1.0 / m_habits.veto_every) {
      vote("ana", proposals.front().idea.id, "no", day);
      proposals = ask(day);
    }
    if (m_habits.little_every_day) {
      add(m_records, make_record(Kind::Little, day, "sam", m_number++));
    }
    if (proposals.empty()) {
      return;
    }
    const auto& proposal = proposals.front();
    const auto& idea = proposal.idea;
    m_year.drawn.push_back({day, std::string(idea.id), fmt::format("{} {}", name(idea.way), idea.group), idea.way,
                            proposal.hobby == nullptr ? "" : proposal.hobby->owner});
    if (m_habits.log_every != 0 && coin("log", day) < 1.0 / m_habits.log_every) {
      log(proposal, day);
    }
  }

  [[nodiscard]] Year year() const { return m_year; }

private:
  std::vector<Proposal> ask(Day day) {
    return choose(all_ideas(), m_couple, m_habits.hobbies, m_records, {m_habits.filters, day, 1, {}, {}});
  }

  double coin(std::string_view what, Day day) const {
    return unit_hash(m_couple.id, fmt::format("{} {}", what, iso_day(day)));
  }

  void vote(std::string_view who, std::string_view idea, const std::string& word, Day day) {
    auto ballot = make_record(Kind::Vote, day, who, m_number++);
    ballot.idea = idea;
    ballot.vote = word;
    add(m_records, ballot);
  }

  void like_some(Day day) {
    std::map<double, std::string> order;
    for (const auto& idea : all_ideas()) {
      order.emplace(unit_hash(m_couple.id, idea.id), idea.id);
    }
    auto next = order.cbegin();
    for (int left = m_habits.likes; left > 0; --left, ++next) {
      vote("ana", next->second, "yes", day);
      vote("sam", next->second, "yes", day);
    }
  }

  void log(const Proposal& proposal, Day day) {
    add(m_records, deed_of(proposal, day, "ana", m_number++));
    m_last.at(index_of(proposal.idea.way)) = day;
  }

  // As the formula of advice/choice.hpp has it: a quarter to four times the rhythm when the week began, four where it
  // never was.
  double quietness(Way way, Day day) {
    constexpr double least = 0.25;
    constexpr double most = 4;
    const Day monday = day - std::chrono::days(weekday_of(day).iso_encoding() - 1);
    if (m_monday != monday) {
      m_monday = monday;
      m_last_by_monday = m_last;
    }
    const auto& last = m_last_by_monday.at(index_of(way));
    return last
               ? std::clamp(static_cast<double>((monday - *last).count()) / days_in(*m_couple.rhythm[way]), least, most)
               : most;
  }

  void expect(Day day) {
    std::array<double, all_ways.size()> quiet{};
    double sum = 0;
    for (const Way way : all_ways) {
      if ((m_habits.filters.way ? m_habits.filters.way == way : m_couple.rhythm[way].has_value()) &&
          (way != Way::Hobby || !m_habits.hobbies.empty())) {
        quiet.at(index_of(way)) = m_habits.filters.way ? 1 : quietness(way, day);
        sum += quiet.at(index_of(way));
      }
    }
    for (std::size_t i = 0; i < quiet.size(); ++i) {
      const double chance = sum > 0 ? quiet.at(i) / sum : 0;
      m_year.expected.at(i) += chance;
      m_year.variance.at(i) += chance * (1 - chance);
    }
    if (m_habits.little_every_day) {
      m_last.at(index_of(Way::Little)) = day; // done later in the day, so it counts from tomorrow on
    }
  }

  const Habits& m_habits;
  Couple m_couple;
  Records m_records;
  std::array<std::optional<Day>, all_ways.size()> m_last;
  std::array<std::optional<Day>, all_ways.size()> m_last_by_monday;
  Day m_monday = Day::max();
  Year m_year;
  int m_number = 0;
};

} // namespace

Year live(const Habits& habits, const std::string& couple_id, Day first, int days) {
  Simulation simulation(habits, couple_id, first);
  for (int i = 0; i < days; ++i) {
    simulation.live_through(first + std::chrono::days(i));
  }
  return simulation.year();
}

std::optional<int> shortest_gap(const Year& year, std::string Drawn::*of_what) {
  std::map<std::string, Day, std::less<>> last;
  std::optional<int> shortest;
  for (const auto& drawn : year.drawn) {
    const auto [found, is_new] = last.try_emplace(drawn.*of_what, drawn.day);
    if (!is_new) {
      const auto gap = static_cast<int>((drawn.day - found->second).count());
      shortest = std::min(shortest.value_or(gap), gap);
      found->second = drawn.day;
    }
  }
  return shortest;
}

} // namespace closer
