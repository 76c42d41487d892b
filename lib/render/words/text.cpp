// SPDX-License-Identifier: MIT
#include "render/words/text.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/text.hpp"
#include "render/words/charts.hpp"
#include "render/words/table.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

Row way_row(const WayDigest& way, Day today) {
  return {std::string(title(way.way)), counted(way.count, "time"), way.minutes == 0 ? "" : say_minutes(way.minutes),
          way.last ? say_distance(*way.last, today) : "not yet",
          way.every ? fmt::format("{}{}", say_every(*way.every), way.due ? ", due" : "") : ""};
}

std::string noticed(const Digest& digest, const Couple& couple, const Style& style) {
  if (digest.noticed.empty()) {
    return {};
  }
  const auto shown = std::min(noticed_in_text, digest.noticed.size());
  auto result = heading("Noticed", style);
  if (shown < digest.noticed_count) {
    result += hanging("  ", fmt::format("{} earlier, and then:", digest.noticed_count - shown), style);
  }
  for (auto entry = std::prev(digest.noticed.end(), static_cast<std::ptrdiff_t>(shown)); entry != digest.noticed.end();
       ++entry) {
    const auto day = entry->at.day;
    const auto label = fmt::format("  {:>2} {}  ", day_of_month(day), month_name(month_of(day)).substr(0, 3));
    result += hanging(label, fmt::format("{}: {}", couple.name_of(author_of(*entry)), entry->text), style);
  }
  return result;
}

std::string planned(const Digest& digest, const Style& style) {
  constexpr std::size_t most_shown = 6;
  if (digest.plans.empty()) {
    return {};
  }
  auto result = heading("Planned", style);
  for (std::size_t i = 0; i < std::min(most_shown, digest.plans.size()); ++i) {
    const auto& plan = digest.plans[i];
    const auto day = plan.on ? fmt::format("{}: ", say(*plan.on)) : std::string();
    const auto when = plan.when.empty() ? std::string() : fmt::format("{}: ", plan.when);
    result += hanging("  ", fmt::format("{}{}{}{}", day, when, plan.text, in_brackets(say_private(plan))), style);
  }
  if (digest.plans.size() > most_shown) {
    result += hanging("  ", fmt::format("and {} later", digest.plans.size() - most_shown), style);
  }
  return result;
}

std::string only_you(const Digest& digest, const Style& style) {
  constexpr std::size_t most_shown = 12;
  if (digest.only_you.empty()) {
    return {};
  }
  const auto hidden = digest.only_you.size() - std::min(most_shown, digest.only_you.size());
  auto result = heading("Only you see this", style);
  if (hidden != 0) {
    result += hanging("  ", fmt::format("{} earlier, and then:", hidden), style);
  }
  for (const auto& entry : std::span(digest.only_you).subspan(hidden)) {
    const auto day = entry.at.day;
    const auto label = fmt::format("  {:>2} {}  ", day_of_month(day), month_name(month_of(day)).substr(0, 3));
    const auto what = entry.text.empty() ? std::string(kind_name(entry)) : entry.text;
    result += hanging(label, what + in_brackets(say_private(entry)), style);
  }
  return result;
}

std::string closeness(const Digest& digest, const Style& style) {
  if (digest.closeness.empty()) {
    return {};
  }
  std::vector<Row> rows;
  std::transform(digest.closeness.begin(), digest.closeness.end(), std::back_inserter(rows), [](const Closeness& each) {
    return Row{each.month, pad_right(circles(each), 15), fmt::format("{} and {}", each.marks[0], each.marks[1])};
  });
  return heading("How close, 1 to 7", style) + table(rows, style) +
         hanging("  ", "The closer, the nearer the two circles.", style);
}

std::string earlier_years(const Digest& digest, const Couple& couple, const Style& style) {
  if (digest.earlier_years.empty()) {
    return {};
  }
  auto result = heading("This day in earlier years", style);
  for (const auto& entry :
       std::span(digest.earlier_years).first(std::min(earlier_years_in_text, digest.earlier_years.size()))) {
    const auto what = entry.text.empty() ? std::string(kind_name(entry)) : entry.text;
    result += hanging(fmt::format("  {}  ", year_of(entry.at.day)),
                      fmt::format("{}: {}", couple.name_of(author_of(entry)), what), style);
  }
  if (digest.earlier_years.size() > earlier_years_in_text) {
    result += hanging("  ", "and more: 'closer review --on-this-day' has them all", style);
  }
  return result;
}

std::string next_step(const Digest& digest, const Couple& couple, const Proposal* next, const Style& style) {
  std::vector<std::string> lines = {say_quietest(digest)};
  if (next != nullptr && digest.quietest) {
    lines.push_back(next->text);
  }
  lines.push_back(say_last_hobby(digest, couple));
  std::string result;
  for (const auto& line : lines) {
    result += line.empty() ? "" : hanging("  ", line, style);
  }
  return result.empty() ? result : heading("Next", style) + result;
}

} // namespace

std::string digest_to_text(const Digest& digest, const Couple& couple, const Proposal* next, const Style& style) {
  std::vector<std::string> names;
  std::transform(couple.people.begin(), couple.people.end(), std::back_inserter(names),
                 [](const Person& p) { return p.name; });
  const auto filter = digest.filter.is_open() ? std::string() : "; " + say_filter(digest.filter, couple);
  auto result = strong(hanging("", join(names, " and "), style), style) +
                hanging("", say_span(digest.window) + filter, style) + "\n";
  if (digest.entries == 0) {
    result += hanging("  ", say_nothing(digest), style);
  }

  std::vector<Row> rows;
  std::transform(digest.ways.begin(), digest.ways.end(), std::back_inserter(rows),
                 [&](const WayDigest& way) { return way_row(way, digest.today); });
  result += table(rows, style);
  for (const auto& remark : {say_quieter(digest), say_pauses(digest)}) {
    result += remark.empty() ? "" : "\n" + hanging("  ", remark, style);
  }
  if (digest.entries != 0) {
    result += weeks_chart(digest, style) + calendar_chart(digest, style);
  }
  if (digest.new_minutes > 0) {
    result += heading("New to both", style) +
              hanging("  ", say_minutes(digest.new_minutes) + " of things neither had done before", style);
  }
  result += noticed(digest, couple, style);
  return result + closeness(digest, style) + earlier_years(digest, couple, style) + planned(digest, style) +
         only_you(digest, style) + next_step(digest, couple, next, style);
}

} // namespace closer
