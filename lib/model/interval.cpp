// SPDX-License-Identifier: MIT
#include "model/interval.hpp"

#include <array>
#include <charconv>

#include <fmt/format.h>

#include "base/text/text.hpp"

namespace closer {
namespace {

struct UnitFacts {
  std::string_view name;
  double days;
};

// In the order of the enum.
constexpr std::array<UnitFacts, 4> units = {{{"day", 1}, {"week", 7}, {"month", 30.44}, {"year", 365.25}}};

const UnitFacts& facts(Interval::Unit unit) { return units.at(static_cast<std::size_t>(unit)); }

} // namespace

std::optional<Interval> parse_interval(std::string_view text) {
  const auto trimmed = trim(text);
  const auto space = trimmed.find(' ');
  if (space == std::string_view::npos) {
    return std::nullopt;
  }
  const auto amount = trimmed.substr(0, space);
  auto unit = trim(trimmed.substr(space));
  Interval result;
  if (amount != "a") {
    const auto [end, error] = std::from_chars(amount.data(), amount.data() + amount.size(), result.count);
    if (error != std::errc() || end != amount.data() + amount.size() || result.count < 1 || result.count > 999) {
      return std::nullopt;
    }
  }
  unit.remove_suffix(unit.ends_with('s') ? 1 : 0);
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].name == unit) {
      result.unit = static_cast<Interval::Unit>(i);
      return result;
    }
  }
  return std::nullopt;
}

std::string say(const Interval& interval) { return counted(interval.count, facts(interval.unit).name); }

std::string say_every(const Interval& interval) {
  return interval.count == 1 ? fmt::format("every {}", facts(interval.unit).name) : "every " + say(interval);
}

Day after(Day day, const Interval& interval) {
  switch (interval.unit) {
  case Interval::Unit::Days: return day + std::chrono::days(interval.count);
  case Interval::Unit::Weeks: return day + std::chrono::days(7 * interval.count);
  case Interval::Unit::Months: return add_months(day, interval.count);
  case Interval::Unit::Years: return add_months(day, 12 * interval.count);
  }
  return day;
}

double days_in(const Interval& interval) { return interval.count * facts(interval.unit).days; }

} // namespace closer
