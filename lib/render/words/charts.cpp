// SPDX-License-Identifier: MIT
#include "render/words/charts.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/date/week.hpp"
#include "base/text/columns.hpp"
#include "render/words/table.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

std::string day_and_year(Day day) { return fmt::format("{} {}", short_day(day), year_of(day)); }

// A number in a column of its own for each week, under the day that it begins with.
std::vector<Row> rows_of_numbers(const Digest& digest) {
  std::vector<Row> rows(1 + digest.ways.size());
  rows[0].emplace_back("Week of", Ink::Faint);
  for (const Day start : digest.weeks) {
    rows[0].emplace_back(pad_left(short_day(start), 6), Ink::Faint);
  }
  for (std::size_t i = 0; i < digest.ways.size(); ++i) {
    const auto ink = ink_of(digest.ways[i].way);
    rows[i + 1].emplace_back(title(digest.ways[i].way), ink);
    for (const int count : digest.ways[i].weeks) {
      const auto said = count == 0 ? "-" : fmt::format("{}", count);
      rows[i + 1].emplace_back(pad_left(said, 6), count == 0 ? Ink::Faint : ink);
    }
  }
  return rows;
}

// One character for a week: a bar by its share of the way's fullest week, or in ASCII the number, '+' from ten on.
std::string bar(int count, int most, const Style& style) {
  constexpr std::array<std::string_view, 8> bars = {"\u2581", "\u2582", "\u2583", "\u2584",
                                                    "\u2585", "\u2586", "\u2587", "\u2588"};
  if (count == 0) {
    return style.unicode ? "\u00b7" : ".";
  }
  if (!style.unicode) {
    return count > 9 ? "+" : fmt::format("{}", count);
  }
  const auto index = (static_cast<std::size_t>(count) * bars.size() - 1) / static_cast<std::size_t>(most);
  return std::string(bars.at(std::min(index, bars.size() - 1)));
}

std::string lines_of_bars(const Digest& digest, const Style& style) {
  constexpr std::size_t label = 20;
  constexpr std::size_t indent = 2;
  const std::size_t room = style.width > label + indent + 20 ? style.width - label - indent : style.width - indent;
  const auto shown = std::min(digest.weeks.size(), room);
  const auto hidden = digest.weeks.size() - shown;
  const Day first = digest.weeks[hidden];
  const bool same_year = year_of(first) == year_of(digest.window.last);
  const auto range = fmt::format("Week by week, {} to {}", same_year ? short_day(first) : day_and_year(first),
                                 same_year ? short_day(digest.window.last) : day_and_year(digest.window.last));
  auto result = heading(range, style);
  for (const auto& way : digest.ways) {
    const int most =
        std::max(1, *std::max_element(way.weeks.begin() + static_cast<std::ptrdiff_t>(hidden), way.weeks.end()));
    std::string bars;
    for (std::size_t week = hidden; week < digest.weeks.size(); ++week) {
      const bool is_to_come = digest.weeks[week] > digest.today && way.weeks[week] == 0;
      bars += is_to_come ? " " : bar(way.weeks[week], most, style);
    }
    const bool is_beside = room + indent < style.width;
    const auto start = is_beside ? pad_right(title(way.way), label) : std::string(title(way.way)) + "\n  ";
    bars.erase(bars.find_last_not_of(' ') + 1);
    result += "  " + painted(start + bars, ink_of(way.way), style) + "\n";
  }
  return result;
}

// How many of the ways a day has, and in the ink of which it is shown: of the one that came most seldom.
struct DayShown {
  std::size_t ways = 0;
  Ink ink = Ink::Faint;
};

DayShown shown_on(const Digest& digest, Day day) {
  const auto found = std::ranges::lower_bound(digest.days, day, {}, &DayDigest::day);
  DayShown shown;
  if (found == digest.days.end() || found->day != day) {
    return shown;
  }
  int least = 0;
  for (const auto& way : digest.ways) {
    if (found->counts.at(static_cast<std::size_t>(way.way)) == 0) {
      continue;
    }
    if (++shown.ways == 1 || way.count < least) {
      least = way.count;
      shown.ink = ink_of(way.way);
    }
  }
  return shown;
}

constexpr std::array<std::string_view, 5> shades = {"\u00b7", "\u2591", "\u2592", "\u2593", "\u2588"};
constexpr std::array<std::string_view, 5> ascii_shades = {".", "1", "2", "3", "4"};

// The names of months above the weeks in which they begin.
std::string line_of_months(Day first, Day last, std::size_t weeks, std::size_t step, std::size_t label) {
  std::string line(label, ' ');
  for (std::size_t week = 0; week < weeks; ++week) {
    const Day week_end = std::min(last, first + std::chrono::days(week * 7 + 6));
    const auto at = label + week * step;
    const bool begins = week == 0 || day_of_month(week_end) <= 7;
    if (begins && (line.size() == label || line.size() < at)) {
      line = pad_right(line, at) + short_month(week_end);
    }
  }
  return line;
}

} // namespace

std::string weeks_chart(const Digest& digest, const Style& style) {
  constexpr std::size_t most_numbers = 6;
  if (digest.weeks.size() < 2 || digest.ways.empty()) {
    return {};
  }
  if (digest.weeks.size() <= most_numbers) {
    const auto rows = rows_of_numbers(digest);
    if (table_width(rows) <= style.width) {
      return heading("Week by week", style) + table(rows, style);
    }
  }
  return lines_of_bars(digest, style);
}

std::string calendar_chart(const Digest& digest, const Style& style) {
  constexpr int week_length = 7;
  constexpr std::size_t label = 7;
  const auto& marks = style.unicode ? shades : ascii_shades;
  const Day end = first_of_week(digest.window.last, digest.week_starts) + std::chrono::days(week_length);
  const Day start = first_of_week(digest.window.first, digest.week_starts);
  const auto weeks = static_cast<std::size_t>((end - start).count() / week_length);
  if ((digest.window.last - digest.window.first).count() + 1 < 2 * week_length || digest.ways.empty()) {
    return {};
  }
  const std::size_t room = style.width - label;
  const std::size_t step = weeks * 2 <= room ? 2 : 1;
  const auto shown = std::min(weeks, room / step);
  const Day first = end - std::chrono::days(shown * week_length);
  auto result = heading("Day by day", style) + line_of_months(first, digest.window.last, shown, step, label) + "\n";
  for (int weekday = 0; weekday < week_length; ++weekday) {
    auto line =
        fmt::format("  {:<{}}", weekday_name(weekday_of(first + std::chrono::days(weekday))).substr(0, 3), label - 2);
    for (std::size_t week = 0; week < shown; ++week) {
      const Day day = first + std::chrono::days(week * week_length + static_cast<std::size_t>(weekday));
      const bool inside = day >= digest.window.first && day <= std::min(digest.window.last, digest.today);
      const auto shown_day = shown_on(digest, day);
      line += inside ? painted(marks.at(shown_day.ways), shown_day.ink, style) : " ";
      line += step == 2 ? " " : "";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    result += line + "\n";
  }
  const auto legend = fmt::format("{} none of the ways  {} one  {} two  {} three  {} all four", marks[0], marks[1],
                                  marks[2], marks[3], marks[4]);
  return result + faint(hanging("  ", legend, style), style);
}

// Two circles that overlap more, the closer the two feel.
std::string circles(const Closeness& closeness) {
  constexpr int inside = 6;
  const int overlap = closeness.marks[0] + closeness.marks[1] - 2; // 0 to 12
  const int shift = 1 + inside * (2 * inside - overlap) / (2 * inside) + (overlap == 0 ? 1 : 0);
  std::string line(static_cast<std::size_t>(2 + inside + shift), ' ');
  line[0] = '(';
  line[static_cast<std::size_t>(shift)] = '(';
  line[1 + inside] = ')';
  line[static_cast<std::size_t>(1 + inside + shift)] = ')';
  return line;
}

} // namespace closer
