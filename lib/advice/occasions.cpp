// SPDX-License-Identifier: MIT
#include "advice/occasions.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/text/printable.hpp"

namespace closer {
namespace {

std::optional<Idea::Occasion> occasion_of(const Record& day) {
  for (const auto occasion : {Idea::Occasion::Birthday, Idea::Occasion::Anniversary}) {
    if (day.occasion == occasion_names()[static_cast<std::size_t>(occasion)]) {
      return occasion;
    }
  }
  return std::nullopt;
}

bool is_for(const Record& day, Idea::Occasion occasion, const Couple& couple, std::string_view reader) {
  const bool is_partners =
      couple.person(reader) != nullptr && couple.person(day.whose) != nullptr && day.whose != reader;
  return occasion != Idea::Occasion::Birthday || is_partners;
}

} // namespace

std::vector<OccasionTurn> occasion_turns(const Records& records, const Couple& couple, std::string_view reader,
                                         Day day) {
  constexpr int days_between = 3;
  std::vector<OccasionTurn> turns;
  for (auto& coming : marked_days_ahead(records, day)) {
    const auto occasion = occasion_of(coming.record);
    const auto left = (coming.on - day).count();
    if (occasion && left % days_between == 0 && coming.record.at.day < day && !coming.record.is_private &&
        is_for(coming.record, *occasion, couple, reader)) {
      turns.push_back({*occasion, std::move(coming), static_cast<int>(left / days_between)});
    }
  }
  return turns;
}

const Idea* idea_in_turn(const OccasionTurn& turn, std::vector<MadeIdea> ideas) {
  constexpr std::size_t turns_in_two_weeks = 5;
  const auto is_for_day_itself = [](const MadeIdea& each) { return each.idea->is_for_day_itself; };
  const bool has_any_for_day = std::ranges::any_of(ideas, is_for_day_itself);
  std::erase_if(ideas,
                [&](const MadeIdea& each) { return has_any_for_day && is_for_day_itself(each) != (turn.number == 0); });
  const auto number = static_cast<std::size_t>(turn.number - (has_any_for_day && turn.number > 0 ? 1 : 0));
  if (number >= ideas.size()) {
    return nullptr;
  }
  std::ranges::sort(ideas, [](const MadeIdea& left, const MadeIdea& right) {
    return std::tie(left.rank, left.idea->id) < std::tie(right.rank, right.idea->id);
  });
  std::array<std::size_t, all_ways.size()> counts{};
  std::vector<std::tuple<std::size_t, Way, const Idea*>> order; // the first of each way, then the second
  for (const auto& each : ideas) {
    order.emplace_back(counts.at(static_cast<std::size_t>(each.idea->way))++, each.idea->way, each.idea);
  }
  std::ranges::sort(order);
  const auto year = static_cast<std::size_t>(year_of(turn.day.on));
  return std::get<const Idea*>(order[(number + year * turns_in_two_weeks) % order.size()]);
}

std::string reason_of(const OccasionTurn& turn, Day day) {
  return fmt::format("{} is {}.", printable(turn.day.record.name), say_distance(turn.day.on, day));
}

} // namespace closer
