// SPDX-License-Identifier: MIT
#include "render/page/year_card.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "base/mapped.hpp"
#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "render/page/drawing.hpp"
#include "render/page/frame.hpp"
#include "render/page/page_files.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

constexpr double edge = 24;
constexpr double beside = 104; // where a way's title and bars begin, beside its number
constexpr double first_row = 100;
constexpr double row = 50;
constexpr double below_rows = 52;
constexpr double line_width = page_width - 2 * edge; // the width that text and bars have

using Counts = std::array<int, all_ways.size()>;

// For XML, which has two characters fewer than UTF-8.
std::string xml_text(std::string_view text) {
  auto safe = html_text(text);
  for (const std::string_view none : {"\uFFFE", "\uFFFF"}) {
    safe = replaced(std::move(safe), none, "\uFFFD");
  }
  return safe;
}

// A line of a person's words that is as high as `most`, or less where they are long.
std::string words_at(double y, std::string_view kind, double most, const std::string& words) {
  constexpr double least = 11;
  constexpr double column = 0.6; // of the height, as wide as a letter is at most on average
  const auto columns = static_cast<std::size_t>(line_width / (least * column));
  const auto shown = truncate(printable(words), columns);
  const double size =
      std::clamp(line_width / (column * static_cast<double>(std::max<std::size_t>(width(shown), 1))), least, most);
  return fmt::format("<text class=\"{}\" x=\"{:g}\" y=\"{:g}\" font-size=\"{:.3g}\">{}</text>", kind, edge, y, size,
                     xml_text(shown));
}

// Those that came, a row of the card each.
std::vector<WayDigest> ways_of(const Digest& digest) {
  std::vector<WayDigest> ways;
  std::ranges::copy_if(digest.ways, std::back_inserter(ways), [](const WayDigest& way) { return way.count != 0; });
  return ways;
}

PictureSize size_of(const Digest& digest) {
  constexpr std::size_t least_rows = 2;
  const auto rows = static_cast<double>(std::max(ways_of(digest).size(), least_rows));
  return {page_width, first_row + rows * row + below_rows};
}

// What is one bar: a week in up to a year, a month in up to twelve, else a year.
Day bar_of(Day day, const Digest& digest) {
  const auto days = (digest.window.last - digest.window.first).count() + 1;
  if (days <= 380) {
    return first_of_week(day, digest.week_starts);
  }
  return make_day(year_of(day), days <= 12 * 366 ? month_of(day) : 1, 1).value();
}

Day next_bar(Day bar, const Digest& digest) {
  const auto days = (digest.window.last - digest.window.first).count() + 1;
  return days <= 380 ? bar + std::chrono::days(7) : add_months(bar, days <= 12 * 366 ? 1 : 12);
}

// How often each way came in each bar of the window.
std::map<Day, Counts> bars_of(const Digest& digest) {
  std::map<Day, Counts> bars;
  for (Day bar = bar_of(digest.window.first, digest); bar <= digest.window.last && is_in_calendar(bar);
       bar = next_bar(bar, digest)) {
    bars.try_emplace(bar);
  }
  for (const auto& day : digest.days) {
    auto& counts = bars[bar_of(day.day, digest)];
    for (std::size_t way = 0; way < counts.size(); ++way) {
      counts.at(way) += day.counts.at(way);
    }
  }
  return bars;
}

// The bars of a way, as high as their share of its fullest.
std::string bars_at(double floor_at, Way way, const std::map<Day, Counts>& bars) {
  constexpr double tall = 20;
  const auto index = static_cast<std::size_t>(way);
  int most = 1;
  for (const auto& [day, counts] : bars) {
    most = std::max(most, counts.at(index));
  }
  const double step = (page_width - edge - beside) / static_cast<double>(std::max<std::size_t>(bars.size(), 1));
  const double wide = std::min(step * 0.75, 24.0);
  std::string path;
  double x = beside;
  for (const auto& [day, counts] : bars) {
    if (const int count = counts.at(index); count != 0) {
      path += fmt::format("M{:.5g} {:g}v{:.3g}h{:.3g}V{:g}z", x, floor_at, -tall * count / most, wide, floor_at);
    }
    x += step;
  }
  return fmt::format("<path class=\"base\" d=\"M{:g} {:g}H{:g}\"/>", beside, floor_at + 0.5, page_width - edge) +
         fmt::format("<path class=\"{} bar\" d=\"{}\"/>", name(way), path);
}

// A way's number, its title and its bars.
std::string row_of(const WayDigest& way, double y, const std::map<Day, Counts>& bars) {
  constexpr double most_digits = 3.5; // in the full size
  const auto count = in_digits(way.count);
  const double size = 30 * std::min(1.0, most_digits / static_cast<double>(count.size()));
  return fmt::format("<text class=\"{0} big\" x=\"{1:g}\" y=\"{2:g}\" font-size=\"{3:.3g}\">{4}</text>"
                     "<text class=\"soft\" x=\"{5:g}\" y=\"{6:g}\" font-size=\"12\">{7}</text>",
                     name(way.way), edge, y + 34, size, count, beside, y + 10, title(way.way)) +
         bars_at(y + 35, way.way, bars);
}

std::string say_rest(const Digest& digest) {
  std::vector<std::string> parts;
  if (digest.noticed_count != 0) {
    parts.push_back(counted(static_cast<long long>(digest.noticed_count), "thing") + " noticed");
  }
  if (digest.new_entries != 0) {
    parts.push_back(fmt::format("{} for the first time", digest.new_entries));
  }
  return join(parts, ", ");
}

std::string body_of(const Digest& digest, const Couple& couple) {
  auto span = say_years(digest.window);
  if (const auto filter = say_filter(digest.filter, couple); !filter.empty()) {
    span += "; " + filter;
  }
  auto body = fmt::format("<rect class=\"sheet\" x=\"0.5\" y=\"0.5\" width=\"{:g}\" height=\"{:g}\" rx=\"10\"/>",
                          page_width - 1, size_of(digest).height - 1);
  body += words_at(54, "names", 32, say_names(couple));
  body += words_at(80, "soft", 14, span);
  if (digest.entries == 0) {
    return body + "<text class=\"names\" x=\"24\" y=\"160\" font-size=\"20\">Still to be written</text>";
  }
  const auto bars = bars_of(digest);
  double y = first_row;
  for (const auto& way : ways_of(digest)) {
    body += row_of(way, y, bars);
    y += row;
  }
  return body + fmt::format("<text class=\"ink\" x=\"{:g}\" y=\"{:g}\" font-size=\"14\">{}</text>", edge,
                            size_of(digest).height - 22, say_rest(digest));
}

std::string say_all(const Digest& digest) {
  auto parts = mapped(ways_of(digest), [](const WayDigest& way) {
    return fmt::format("{}: {}", title(way.way), counted(way.count, "time"));
  });
  if (const auto rest = say_rest(digest); !rest.empty()) {
    parts.push_back(rest);
  }
  return join(parts, ". ") + ".";
}

} // namespace

std::string say_years(const Window& window) {
  const int first = year_of(window.first);
  const int last = year_of(window.last);
  if (window.first != make_day(first, 1, 1) || window.last != make_day(last, 12, 31)) {
    return say_span(window);
  }
  return first == last ? fmt::format("{}", first) : fmt::format("{} to {}", first, last);
}

std::string card_to_svg(const Digest& digest, const Couple& couple) {
  return drawing("card", size_of(digest), fmt::format("{}, {}", xml_text(say_names(couple)), say_years(digest.window)),
                 say_all(digest), body_of(digest, couple));
}

std::string card_to_file(const Digest& digest, const Couple& couple) {
  const auto size = size_of(digest);
  return fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:g} {1:g}\" width=\"{2:g}\" "
                     "height=\"{3:g}\" role=\"img\" aria-labelledby=\"card-title card-desc\">\n"
                     "<title id=\"card-title\">{4}, {5}</title>\n<desc id=\"card-desc\">{6}</desc>\n"
                     "<style>{7}</style>\n{8}\n</svg>\n",
                     size.width, size.height, size.width * 3, size.height * 3, xml_text(say_names(couple)),
                     say_years(digest.window), say_all(digest), card_stylesheet, body_of(digest, couple));
}

} // namespace closer
