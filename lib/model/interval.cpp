// SPDX-License-Identifier: MIT
#include "model/interval.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/date/date_words.hpp"
#include "base/date/time_length.hpp"
#include "base/error.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

struct UnitFacts {
  std::string_view name;
  double days;
};

// In the order of the enum.
constexpr std::array<UnitFacts, 4> units = {{{"day", 1}, {"week", 7}, {"month", 30.44}, {"year", 365.25}}};

struct NamedInterval {
  std::string_view word;
  Interval interval;
};

constexpr std::array<NamedInterval, 8> named_intervals = {{
    {"daily", {1, Interval::Unit::Days}},
    {"nightly", {1, Interval::Unit::Days}},
    {"weekly", {1, Interval::Unit::Weeks}},
    {"fortnightly", {2, Interval::Unit::Weeks}},
    {"monthly", {1, Interval::Unit::Months}},
    {"quarterly", {3, Interval::Unit::Months}},
    {"yearly", {1, Interval::Unit::Years}},
    {"annually", {1, Interval::Unit::Years}},
}};

// Of words that are twice in one of it to some people, and once in two of it to others.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> two_readings = {{
    {"biweekly", "'every 2 weeks' or 'every 3 days'"},
    {"bimonthly", "'every 2 months' or 'every 2 weeks'"},
}};

const UnitFacts& facts(Interval::Unit unit) { return units.at(static_cast<std::size_t>(unit)); }

Day moved(Day day, Interval::Unit unit, int count) {
  switch (unit) {
  case Interval::Unit::Days: return day + std::chrono::days(count);
  case Interval::Unit::Weeks: return day + std::chrono::days(7 * count);
  case Interval::Unit::Months: return add_months(day, count);
  case Interval::Unit::Years: return add_months(day, 12 * count);
  }
  return day;
}

} // namespace

std::optional<Interval> parse_interval(std::string_view text) {
  const auto trimmed = trim(text);
  const auto space = trimmed.find(' ');
  if (space == std::string_view::npos) {
    return std::nullopt;
  }
  const auto amount = trimmed.substr(0, space);
  auto unit = trim(trimmed.substr(space));
  const auto count = amount == "a" ? 1 : whole_number(amount).value_or(0);
  if (count < 1 || count > 999) {
    return std::nullopt;
  }
  unit.remove_suffix(unit.ends_with('s') ? 1 : 0);
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].name == unit) {
      return Interval{count, static_cast<Interval::Unit>(i)};
    }
  }
  return std::nullopt;
}

std::optional<Interval> interval_of_words(std::string_view typed) {
  DateWords words(typed);
  for (const auto& named : named_intervals) {
    if (words.is_just(named.word)) {
      return named.interval;
    }
  }
  for (const auto& [word, readings] : two_readings) {
    if (words.is_just(word)) {
      throw UsageError(fmt::format("'{}' means different things to different people", word),
                       fmt::format("Write {}.", readings));
    }
  }
  words.take("once");
  const bool is_every = words.take("every") || words.take("each");
  const bool is_second = is_every && (words.take("other") || words.take("second"));
  auto length = is_second ? std::nullopt : take_length(words);
  if (!length && is_every) {
    const auto unit = unit_of_word(words.peek());
    words.skip();
    length = unit ? std::optional(TimeLength{is_second ? 2 : 1, *unit}) : std::nullopt;
  }
  if (!length || !words.at_end() || length->count < 1 || length->count > 999) {
    return std::nullopt;
  }
  switch (length->unit) {
  case TimeUnit::Days: return Interval{length->count, Interval::Unit::Days};
  case TimeUnit::Weeks: return Interval{length->count, Interval::Unit::Weeks};
  case TimeUnit::Months: return Interval{length->count, Interval::Unit::Months};
  case TimeUnit::Years: return Interval{length->count, Interval::Unit::Years};
  case TimeUnit::MinutesOrMonths:
    throw UsageError(fmt::format("'{}' could be minutes or months", printable(typed)),
                     fmt::format("Write '{}'. Minutes are too short for a rhythm.", counted(length->count, "month")));
  default: return std::nullopt;
  }
}

std::string say(const Interval& interval) { return counted(interval.count, facts(interval.unit).name); }

std::string say_every(const Interval& interval) {
  return interval.count == 1 ? fmt::format("every {}", facts(interval.unit).name) : "every " + say(interval);
}

Day after(Day day, const Interval& interval) { return moved(day, interval.unit, interval.count); }

Day before(Day day, const Interval& interval) { return moved(day, interval.unit, -interval.count); }

double days_in(const Interval& interval) { return interval.count * facts(interval.unit).days; }

} // namespace closer
