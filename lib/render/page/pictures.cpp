// SPDX-License-Identifier: MIT
#include "render/page/pictures.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

#include "base/date/week.hpp"
#include "base/mapped.hpp"
#include "base/text/text.hpp"
#include "render/page/drawing.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

// A number for each week, as bars.
struct Weeks {
  std::span<const Day> days;         // that the weeks begin with
  std::vector<std::int64_t> numbers; // as many
  std::int64_t level = 0;            // where a line is drawn; 0 for none
};

std::string under_weeks(const Weeks& weeks, double step, double y) {
  constexpr std::size_t most_labels = 7;
  if (weeks.days.size() <= most_labels) {
    std::string result;
    for (std::size_t week = 0; week < weeks.days.size(); ++week) {
      result += label((static_cast<double>(week) + 0.5) * step, y, "middle", short_day(weeks.days[week]));
    }
    return result;
  }
  const auto year = [](Day day) { return fmt::format("{} {}", short_day(day), year_of(day)); };
  return label(0, y, "start", year(weeks.days.front())) + label(page_width, y, "end", year(weeks.days.back()));
}

std::string bars(std::string_view id, std::string_view title, const Weeks& weeks) {
  constexpr double top = 16;
  constexpr double height = 64;
  constexpr double floor = top + height;
  constexpr double widest = 40;
  constexpr std::size_t most_numbered = 13;
  const auto most = *std::ranges::max_element(weeks.numbers);
  const double scale = height / static_cast<double>(std::max<std::int64_t>({most, weeks.level, 1}));
  const double step = page_width / static_cast<double>(weeks.numbers.size());
  const double bar = std::min(widest, step * 0.75);
  std::string path;
  std::string numbers;
  for (std::size_t week = 0; week < weeks.numbers.size(); ++week) {
    const auto number = weeks.numbers[week];
    const double middle = (static_cast<double>(week) + 0.5) * step;
    const double tall = static_cast<double>(number) * scale;
    if (number != 0) {
      path += fmt::format("M{:.5g} {:g}v{:.4g}h{:.4g}V{:g}z", middle - bar / 2, floor, -tall, bar, floor);
    }
    if (number != 0 && weeks.numbers.size() <= most_numbered) {
      numbers += label(middle, floor - tall - 4, "middle", fmt::format("{}", number));
    }
  }
  std::string body = fmt::format("<path class=\"base\" d=\"M0 {0:g}H{1:g}\"/>", floor, page_width);
  body += path.empty() ? "" : fmt::format("<path class=\"bar\" d=\"{}\"/>", path);
  body += numbers;
  if (weeks.level != 0) {
    body += fmt::format("<path class=\"level\" d=\"M0 {:.4g}H{:g}\"/>",
                        floor - static_cast<double>(weeks.level) * scale, page_width);
  }
  const auto empty = std::ranges::count(weeks.numbers, 0);
  const auto description = fmt::format("{} from {}: the most in one is {}, and {} of them {} none.",
                                       counted(std::ssize(weeks.numbers), "week"), short_day(weeks.days.front()), most,
                                       empty, empty == 1 ? "has" : "have");
  return drawing(id, {page_width, floor + 20}, title, description, body + under_weeks(weeks, step, floor + 15));
}

// Squares for days: a column a week, a row a weekday.
class Grid {
public:
  Grid(const Window& days, WeekStart starts)
      : m_days(days), m_first(first_of_week(days.first, starts)), m_columns((days.last - m_first).count() / 7 + 1),
        m_step(std::clamp(std::floor((page_width - left) / static_cast<double>(m_columns)), 6.0, 24.0)) {}

  [[nodiscard]] PictureSize size() const { return {left + static_cast<double>(m_columns) * m_step, top + 7 * m_step}; }

  // A square on the day.
  [[nodiscard]] std::string square(Day day) const {
    return fmt::format("M{0:g} {1:g}h{2:g}v{2:g}h-{2:g}z", column(day), row(day), m_step - gap);
  }

  // Every day up to `last`, as one dashed line for each weekday.
  [[nodiscard]] std::string days(Day last) const {
    std::string path;
    for (int weekday = 0; weekday < 7; ++weekday) {
      Day first = m_first + std::chrono::days(weekday);
      first += std::chrono::days(first < m_days.first ? 7 : 0);
      const auto weeks = (std::min(last, m_days.last) - first).count() / 7;
      if (first <= std::min(last, m_days.last)) {
        path += fmt::format("M{:g} {:g}h{:g}", column(first), row(first) + (m_step - gap) / 2,
                            static_cast<double>(weeks) * m_step + m_step - gap);
      }
    }
    return fmt::format("<path class=\"day\" stroke-width=\"{0:g}\" stroke-dasharray=\"{0:g} {1:g}\" d=\"{2}\"/>",
                       m_step - gap, gap, path);
  }

  // Names of months above the weeks in which they begin, and of weekdays before the rows.
  [[nodiscard]] std::string labels() const {
    constexpr double least_room = 23;
    constexpr double least_row = 14;
    std::string result;
    double free_from = 0;
    for (Day day = m_days.first; day <= m_days.last; day = first_of_next_month(day)) {
      const bool is_cut = day == m_days.first && first_of_next_month(day) - day < std::chrono::days(8);
      if (column(day) >= free_from && !is_cut) {
        result += label(column(day), top - 5, "start", short_month(day));
        free_from = column(day) + least_room;
      }
    }
    for (int weekday = 0; weekday < 7; weekday += m_step < least_row ? 3 : 1) {
      const Day day = m_first + std::chrono::days(weekday);
      result += label(0, row(day) + m_step / 2 + 3, "start", weekday_name(weekday_of(day)).substr(0, 3));
    }
    return result;
  }

private:
  static Day first_of_next_month(Day day) { return add_months(day - std::chrono::days(day_of_month(day) - 1), 1); }

  [[nodiscard]] double column(Day day) const {
    return left + static_cast<double>((day - m_first).count() / 7) * m_step;
  }
  [[nodiscard]] double row(Day day) const { return top + static_cast<double>((day - m_first).count() % 7) * m_step; }

  static constexpr double left = 28; // for the weekdays
  static constexpr double top = 18;  // for the months
  static constexpr double gap = 1;

  Window m_days;
  Day m_first; // of the first week
  std::int64_t m_columns;
  double m_step; // from a square to the next
};

std::string calendar(const Digest& digest, Way way, const Window& days) {
  constexpr std::array<std::string_view, 3> classes = {"bar once", "bar twice", "bar"}; // once, twice, more often
  const Grid grid(days, digest.week_starts);
  std::array<std::string, classes.size()> paths;
  int marked = 0;
  for (const auto& day : digest.days) {
    const int count = day.counts.at(static_cast<std::size_t>(way));
    if (count > 0 && day.day >= days.first && day.day <= days.last) {
      ++marked;
      paths.at(std::min(static_cast<std::size_t>(count), classes.size()) - 1) += grid.square(day.day);
    }
  }
  auto body = grid.labels() + grid.days(std::max(digest.today, days.first));
  for (std::size_t i = 0; i < classes.size(); ++i) {
    body += paths.at(i).empty() ? "" : fmt::format("<path class=\"{}\" d=\"{}\"/>", classes.at(i), paths.at(i));
  }
  return drawing(fmt::format("{}-calendar-{}", name(way), year_of(days.last)), grid.size(),
                 fmt::format("{}, day by day", title(way)),
                 fmt::format("{}: {} with entries.", say_span(days), counted(marked, "day")), body);
}

} // namespace

std::string rhythm_picture(const WayDigest& way) {
  constexpr double height = 26;
  constexpr double middle = height / 2;
  constexpr double edge = 6; // so that a mark at the end is whole
  if (!way.agreed && !way.usual) {
    return {};
  }
  const double most = std::max({static_cast<double>(way.count), way.agreed.value_or(0), way.usual.value_or(0), 1.0});
  const auto at = [&](double number) { return edge + number / most * (page_width - 2 * edge); };
  auto body = fmt::format("<rect class=\"track\" x=\"{:g}\" y=\"7\" width=\"{:g}\" height=\"12\"/>"
                          "<rect class=\"bar\" x=\"{:g}\" y=\"7\" width=\"{:.5g}\" height=\"12\"/>",
                          edge, page_width - 2 * edge, edge, at(way.count) - edge);
  if (way.agreed) {
    body += fmt::format("<path class=\"tick\" d=\"M{:.5g} 1v24\"/>", at(*way.agreed));
  }
  if (way.usual) {
    body += fmt::format("<circle class=\"usual\" cx=\"{:.5g}\" cy=\"{:g}\" r=\"5\"/>", at(*way.usual), middle);
  }
  return drawing(fmt::format("{}-rhythm", name(way.way)), {page_width, height},
                 fmt::format("{}, against your rhythm", title(way.way)),
                 fmt::format("{}. {}", counted(way.count, "time"), say_rhythm(way)), body);
}

std::string weeks_picture(const WayDigest& way, std::span<const Day> weeks) {
  if (weeks.size() < 2) {
    return {};
  }
  return bars(fmt::format("{}-weeks", name(way.way)), fmt::format("{}, week by week", title(way.way)),
              {weeks, {way.weeks.begin(), way.weeks.end()}});
}

std::string new_picture(const Digest& digest) {
  constexpr std::int64_t of_the_trial = 90; // minutes a week
  if (digest.weeks.size() < 2) {
    return {};
  }
  return bars("new-weeks", "Minutes new to both, week by week",
              {digest.weeks, {digest.new_weeks.begin(), digest.new_weeks.end()}, of_the_trial});
}

std::vector<CalendarPicture> calendar_pictures(const Digest& digest, Way way) {
  constexpr std::chrono::days least{14};
  constexpr std::chrono::days most{53 * 7};
  const Day first = digest.window.first;
  const Day last = digest.window.last;
  const auto length = last - first + std::chrono::days(1);
  std::vector<Window> parts;
  if (length >= least && length <= most) {
    parts.push_back(digest.window);
  } else if (length > most) {
    for (const auto& day : digest.days) {
      if (parts.empty() || parts.back().last < day.day) {
        const int year = year_of(day.day);
        parts.push_back(
            {std::max(first, make_day(year, 1, 1).value()), std::min(last, make_day(year, 12, 31).value())});
      }
    }
  }
  return mapped(parts, [&](const Window& days) { return CalendarPicture{days, calendar(digest, way, days)}; });
}

std::string closeness_picture(const Closeness& closeness) {
  constexpr double radius = 24;
  constexpr double edge = 2;
  constexpr double farthest = 2 * radius;
  constexpr double nearest = 6;
  const double share = (closeness.marks[0] + closeness.marks[1] - 2 * least_close) / (2.0 * (most_close - least_close));
  const double apart = farthest - share * (farthest - nearest);
  const PictureSize size = {2 * (farthest + edge), 2 * (radius + edge)};
  std::string body;
  for (const double side : {-1.0, 1.0}) {
    body += fmt::format("<circle class=\"ring\" cx=\"{:.4g}\" cy=\"{:.4g}\" r=\"{:g}\"/>",
                        size.width / 2 + side * apart / 2, size.height / 2, radius);
  }
  return drawing(
      "close-" + closeness.month, size, "How close",
      fmt::format("Two circles that overlap, for {} and {} of {}.", closeness.marks[0], closeness.marks[1], most_close),
      body);
}

} // namespace closer
