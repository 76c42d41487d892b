// SPDX-License-Identifier: MIT
#include "render/page/year_charts.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text/text.hpp"
#include "render/page/drawing.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

constexpr double left = 36; // for the scale, of four digits at most
constexpr double right = page_width - 4;
constexpr double top = 10;
constexpr double floor_at = 90;
constexpr PictureSize size = {page_width, floor_at + 20};

// A round number that is even, or 1, and not below.
int round_up(int number) {
  if (number <= 1) {
    return 1;
  }
  for (int power = 1;; power *= 10) {
    for (const int step : {2, 4, 6, 8, 10}) {
      if (number <= step * power) {
        return step * power;
      }
    }
  }
}

// In four digits: "6000", "20k".
std::string short_number(int number) {
  return number < 10'000 ? fmt::format("{}", number) : fmt::format("{}k", number / 1000);
}

// A line across at each of those numbers, with the number before it.
std::string scale(const std::vector<std::pair<double, int>>& lines) {
  std::string path;
  std::string numbers;
  for (const auto& [y, number] : lines) {
    path += fmt::format("M{:g} {:.4g}H{:g}", left, y, right);
    numbers += label(left - 6, y + 4, "end", short_number(number));
  }
  return fmt::format("<path class=\"base\" d=\"{}\"/>{}", path, numbers);
}

struct Mark {
  double x;
  std::string words;
  bool matters = false; // where there is no room for all
};

// Those that have room, from the left; one that matters comes before those beside it.
std::string marks(const std::vector<Mark>& all, double room) {
  std::string result;
  double free_from = 0;
  for (std::size_t at = 0; at < all.size(); ++at) {
    const auto& mark = all[at];
    const bool gives_way =
        !mark.matters && std::any_of(all.begin() + static_cast<std::ptrdiff_t>(at), all.end(),
                                     [&](const Mark& other) { return other.matters && other.x < mark.x + room; });
    if (mark.x >= free_from && !gives_way && mark.x + room / 2 <= page_width) {
      result += label(mark.x, floor_at + 15, "middle", mark.words);
      free_from = mark.x + room;
    }
  }
  return result;
}

Mark mark_of(Day day, bool is_of_year, double x) {
  const bool is_january = month_of(day) == 1;
  return {x, is_of_year || is_january ? fmt::format("{}", year_of(day)) : short_month(day), is_january && !is_of_year};
}

} // namespace

std::string say_period(const YearChapter& period, const Year& year) {
  const Day first = period.days.first;
  if (year.has_years) {
    return fmt::format("{}", year_of(first));
  }
  const bool is_one_year = year_of(year.periods.front().days.first) == year_of(year.periods.back().days.first);
  return is_one_year ? std::string(month_name(month_of(first))) : say_month(first);
}

std::string way_chart(const Year& year, Way way) {
  constexpr double widest = 26;
  constexpr double room = 30;
  const auto index = static_cast<std::size_t>(way);
  int most = 0;
  for (const auto& period : year.periods) {
    most = std::max(most, period.counts.at(index));
  }
  const int highest = round_up(most);
  const double unit = (floor_at - top) / highest;
  const double step = (right - left) / static_cast<double>(year.periods.size());
  const double bar = std::min(widest, step * 0.7);
  std::vector<std::pair<double, int>> lines = {{floor_at, 0}, {top, highest}};
  if (highest > 1) {
    lines.insert(lines.begin() + 1, {(floor_at + top) / 2, highest / 2});
  }
  std::string path;
  std::vector<Mark> names;
  std::vector<std::string> said;
  for (std::size_t at = 0; at < year.periods.size(); ++at) {
    const auto& period = year.periods[at];
    const double middle = left + (static_cast<double>(at) + 0.5) * step;
    if (const int count = period.counts.at(index); count != 0) {
      path += fmt::format("M{:.5g} {:g}v{:.4g}h{:.4g}V{:g}z", middle - bar / 2, floor_at, -count * unit, bar, floor_at);
      said.push_back(fmt::format("{} {}", say_period(period, year), count));
    }
    names.push_back(mark_of(period.days.first, year.has_years, middle));
  }
  return drawing(fmt::format("{}-chart", name(way)), size,
                 fmt::format("{}, {}", title(way), year.has_years ? "year by year" : "month by month"),
                 join(said, ", ") + ".",
                 scale(lines) + fmt::format("<path class=\"bar\" d=\"{}\"/>", path) + marks(names, room));
}

std::string closeness_chart(std::span<const Closeness> months) {
  constexpr double room = 30;
  constexpr double radius = 4;
  const auto day_of = [](const Closeness& each) { return parse_iso_day(each.month + "-01").value(); };
  const auto number_of = [](Day day) { return 12 * year_of(day) + static_cast<int>(month_of(day)); };
  const auto height = [](double mark) {
    return floor_at - (mark - least_close) / (most_close - least_close) * (floor_at - top);
  };
  const int first = number_of(day_of(months.front()));
  const int count = number_of(day_of(months.back())) - first + 1;
  const double step = (right - left) / count;
  std::string dots;
  std::string line;
  std::vector<Mark> names;
  std::vector<std::string> said;
  for (const auto& month : months) {
    const double middle = (month.marks[0] + month.marks[1]) / 2.0;
    const double x = left + (number_of(day_of(month)) - first + 0.5) * step;
    line += fmt::format("{}{:.5g} {:.4g}", line.empty() ? "M" : "L", x, height(middle));
    dots += fmt::format("<circle class=\"bar\" cx=\"{:.5g}\" cy=\"{:.4g}\" r=\"{:g}\"/>", x, height(middle), radius);
    names.push_back(mark_of(day_of(month), false, x));
    said.push_back(fmt::format("{} {}", say_month(day_of(month)), say_number(middle)));
  }
  return drawing("closeness-chart", size, "How close, month by month", join(said, ", ") + ".",
                 scale({{height(1), 1}, {height(4), 4}, {height(7), 7}}) +
                     fmt::format("<path class=\"thread\" d=\"{}\"/>", line) + dots + marks(names, room));
}

} // namespace closer
