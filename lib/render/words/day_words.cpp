// SPDX-License-Identifier: MIT
#include "render/words/day_words.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/date/hours.hpp"
#include "base/mapped.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "render/words/table.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

// "one year", "seven years"; "" if they aren't known.
std::string say_years(const ComingDay& coming) {
  return coming.years ? in_words(*coming.years) + (*coming.years == 1 ? " year" : " years") : std::string();
}

} // namespace

std::string say_marked_day(const ComingDay& coming) {
  const auto years = say_years(coming);
  return fmt::format("{}{}{}{}{}", coming.record.name, years.empty() ? "" : ", ", years,
                     in_brackets(coming.record.text), in_brackets(say_private(coming.record)));
}

std::string say_day_ahead(Day day, Day today) {
  const bool is_near = (day - today).count() <= 1;
  return fmt::format("{}, {}{}", say_distance(day, today), is_near ? "" : "on ", say_day(day, today));
}

std::string say_first_time(const Record& day) {
  const Day first = day.on->day;
  return has_known_year(day) ? say_day(first) : fmt::format("{} {}", day_of_month(first), month_name(month_of(first)));
}

std::string days_ahead_to_text(std::span<const ComingDay> days, Day today, const Style& style) {
  constexpr std::size_t most_shown = 5;
  std::string result;
  for (const auto& coming : days.first(std::min(most_shown, days.size()))) {
    result += hanging("  ", fmt::format("{}: {}", say_day_ahead(coming.on, today), say_marked_day(coming)), style);
  }
  const auto more = days.size() - std::min(most_shown, days.size());
  return result + (more == 0 ? "" : hanging("  ", fmt::format("and {} more: closer day list", more), style));
}

std::string marked_days_to_text(std::span<const ComingDay> days, Day today, const Style& style) {
  const auto rows = mapped(days, [&](const ComingDay& coming) {
    return Row{printable(coming.record.name), say_distance(coming.on, today),
               say_day(coming.on, today),     say_years(coming),
               printable(coming.record.text), say_private(coming.record)};
  });
  return table(rows, style);
}

} // namespace closer
