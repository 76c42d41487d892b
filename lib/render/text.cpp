// SPDX-License-Identifier: MIT
#include "render/text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.hpp"

namespace closer {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t gap = 3;

using Row = std::vector<std::string>;

// Rows as columns, two spaces in; where they do not fit, each row as a first line with the rest under it.
std::string table(const std::vector<Row>& rows, const Style& style) {
  std::vector<std::size_t> widths(rows.empty() ? 0 : rows.front().size(), 0);
  std::size_t total = indent;
  for (std::size_t column = 0; column < widths.size(); ++column) {
    for (const auto& row : rows) {
      widths[column] = std::max(widths[column], width(row[column]));
    }
    total += widths[column] + (column == 0 ? 0 : gap);
  }
  std::string result;
  for (const auto& row : rows) {
    std::string line(indent, ' ');
    if (total <= style.width) {
      for (std::size_t column = 0; column < row.size(); ++column) {
        line += pad_right(row[column], widths[column] + gap);
      }
      line.erase(line.find_last_not_of(' ') + 1);
      result += line + "\n";
      continue;
    }
    result += hanging(line, row.front(), style);
    Row rest;
    std::copy_if(row.begin() + 1, row.end(), std::back_inserter(rest), [](const auto& cell) { return !cell.empty(); });
    result += hanging("    ", join(rest, ", "), style);
  }
  return result;
}

std::string heading(std::string_view text, const Style& style) { return "\n" + strong(text, style) + "\n"; }

std::string say_span(const Window& window) {
  const auto full = [](Day day) {
    return fmt::format("{} {} {}", day_of_month(day), month_name(month_of(day)), year_of(day));
  };
  if (window.first == window.last) {
    return full(window.last);
  }
  const bool same_year = year_of(window.first) == year_of(window.last);
  const bool same_month = same_year && month_of(window.first) == month_of(window.last);
  const auto first = same_month  ? fmt::format("{}", day_of_month(window.first))
                     : same_year ? fmt::format("{} {}", day_of_month(window.first), month_name(month_of(window.first)))
                                 : full(window.first);
  return fmt::format("{} to {}", first, full(window.last));
}

std::string say_filter(const Filter& filter, const Couple& couple) {
  std::vector<std::string> parts;
  if (!filter.author.empty()) {
    parts.push_back(fmt::format("what {} wrote", couple.name_of(filter.author)));
  }
  std::vector<std::string> ways;
  std::transform(filter.ways.begin(), filter.ways.end(), std::back_inserter(ways),
                 [](Way way) { return std::string(name(way)); });
  if (!ways.empty()) {
    parts.push_back("only " + join(ways, ", "));
  }
  for (const auto& tag : filter.tags) {
    parts.push_back("#" + tag);
  }
  return printable(join(parts, ", "));
}

Row way_row(const WayDigest& way, Day today) {
  return {std::string(title(way.way)), counted(way.count, "time"), way.minutes == 0 ? "" : say_minutes(way.minutes),
          way.last ? say_distance(*way.last, today) : "not yet",
          way.every ? fmt::format("{}{}", say_every(*way.every), way.due ? ", due" : "") : ""};
}

// The last weeks, a column each, under the day that each begins with.
std::string weeks_table(const Digest& digest, const Style& style) {
  constexpr std::size_t most_weeks = 6;
  const auto shown = std::min(most_weeks, digest.weeks.size());
  if (shown < 2) {
    return {};
  }
  std::vector<Row> rows(1 + digest.ways.size());
  rows[0].emplace_back("Week of");
  for (std::size_t i = 0; i < digest.ways.size(); ++i) {
    rows[i + 1].emplace_back(title(digest.ways[i].way));
  }
  for (std::size_t week = digest.weeks.size() - shown; week < digest.weeks.size(); ++week) {
    const Day start = digest.weeks[week];
    const auto label = fmt::format("{} {}", day_of_month(start), month_name(month_of(start)).substr(0, 3));
    rows[0].push_back(pad_left(label, 6));
    for (std::size_t i = 0; i < digest.ways.size(); ++i) {
      const int count = digest.ways[i].weeks[week];
      rows[i + 1].push_back(pad_left(count == 0 ? "-" : fmt::format("{}", count), 6));
    }
  }
  const bool is_cut = shown < digest.weeks.size();
  return heading(is_cut ? fmt::format("Week by week, the last {}", shown) : "Week by week", style) + table(rows, style);
}

std::string noticed(const Digest& digest, const Couple& couple, const Style& style) {
  constexpr std::size_t most_shown = 12;
  if (digest.noticed.empty()) {
    return {};
  }
  const auto hidden = digest.noticed.size() - std::min(most_shown, digest.noticed.size());
  auto result = heading("Noticed", style);
  if (hidden != 0) {
    result += hanging("  ", fmt::format("{} earlier, and then:", hidden), style);
  }
  for (auto entry = digest.noticed.begin() + static_cast<std::ptrdiff_t>(hidden); entry != digest.noticed.end();
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
    result += hanging("  ", fmt::format("{}{}{}", day, when, plan.text), style);
  }
  if (digest.plans.size() > most_shown) {
    result += hanging("  ", fmt::format("and {} later", digest.plans.size() - most_shown), style);
  }
  return result;
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

std::string closeness(const Digest& digest, const Style& style) {
  if (digest.closeness.empty()) {
    return {};
  }
  std::vector<Row> rows;
  std::transform(digest.closeness.begin(), digest.closeness.end(), std::back_inserter(rows), [](const Closeness& each) {
    return Row{each.month, pad_right(circles(each), 15), fmt::format("{} and {}", each.marks[0], each.marks[1])};
  });
  return heading("How close, 1 to 7", style) + table(rows, style);
}

std::string next_step(const Digest& digest, const Proposal* next, const Style& style) {
  if (!digest.quietest) {
    return {};
  }
  const bool any_due = std::any_of(digest.ways.begin(), digest.ways.end(), [](const auto& way) { return way.due; });
  const auto lead = any_due ? fmt::format("Quietest against your rhythm: {}.", title(*digest.quietest))
                            : fmt::format("All within your rhythm. Quietest: {}.", title(*digest.quietest));
  auto result = heading("Next", style) + hanging("  ", lead, style);
  if (next != nullptr) {
    result += hanging("  ", next->text, style);
  }
  return result;
}

std::string meta(const Record& entry, const Couple& couple, std::span<const Thing> things) {
  std::vector<std::string> parts = {couple.name_of(author_of(entry))};
  if (!kind_name(entry).empty()) {
    parts.emplace_back(kind_name(entry));
  }
  if (const auto thing = thing_name(things, entry); !thing.empty()) {
    parts.push_back(thing);
  }
  if (entry.minutes) {
    parts.push_back(say_minutes(*entry.minutes));
  }
  if (entry.novel) {
    parts.emplace_back("new to both");
  }
  for (const auto& tag : entry.tags) {
    parts.push_back("#" + tag);
  }
  return join(parts, ", ");
}

std::string clock(const When& when) {
  if (!when.time) {
    return "     ";
  }
  const auto total = when.time->since_midnight.count();
  return fmt::format("{:02}:{:02}", total / 3600, total / 60 % 60);
}

std::string body(const Record& entry) {
  std::vector<std::string> parts;
  if (!entry.text.empty()) {
    parts.push_back(entry.text);
  }
  if (!entry.question.empty()) {
    parts.push_back("Asked: " + entry.question);
  }
  if (!entry.heard.empty()) {
    parts.push_back("Heard: " + entry.heard);
  }
  return join(parts, "\n");
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
    result += hanging("  ", "Nothing written down in this time.", style);
  }

  std::vector<Row> rows;
  std::transform(digest.ways.begin(), digest.ways.end(), std::back_inserter(rows),
                 [&](const WayDigest& way) { return way_row(way, digest.today); });
  result += table(rows, style) + (digest.entries == 0 ? "" : weeks_table(digest, style));

  if (digest.novel_minutes > 0) {
    result += heading("New to both", style) +
              hanging("  ", say_minutes(digest.novel_minutes) + " of things neither had done before", style);
  }
  result += noticed(digest, couple, style);
  return result + closeness(digest, style) + planned(digest, style) + next_step(digest, next, style);
}

std::string entries_to_text(std::span<const Record> entries, const Couple& couple, std::span<const Thing> things,
                            const Style& style) {
  std::string result;
  std::optional<Day> day;
  for (const auto& entry : entries) {
    if (day != entry.at.day) {
      result += fmt::format("{}{}\n", result.empty() ? "" : "\n", strong(say_day(entry.at.day), style));
      day = entry.at.day;
    }
    const auto id = parse_record_id(entry.id);
    const auto facts = printable(meta(entry, couple, things));
    const auto tail = id ? id->tail : std::string_view(entry.id);
    auto line = hanging(fmt::format("  {}  {}  ", clock(entry.at), tail), facts, style);
    const auto at = line.find(tail);
    result += line.replace(at, tail.size(), faint(tail, style));
    const auto text = body(entry);
    result += text.empty() ? "" : hanging("         ", text, style);
  }
  return result;
}

std::string things_to_text(std::span<const ThingToday> things, const Couple& couple, Day today, const Style& style) {
  std::string result;
  for (const auto& person : couple.people) {
    std::vector<Row> rows;
    for (const auto& [thing, last, vote] : things) {
      if (thing->owner == person.id) {
        rows.push_back({printable(thing->name), std::string(name(thing->share)),
                        thing->hobby ? std::string(name(*thing->hobby)) : std::string(),
                        last ? say_distance(*last, today) : std::string("not yet"),
                        vote.empty() ? vote : fmt::format("you said {}", vote), printable(thing->note)});
      }
    }
    if (!rows.empty()) {
      result += (result.empty() ? "" : "\n") + strong(printable(person.name), style) + "\n" + table(rows, style);
    }
  }
  return result;
}

} // namespace closer
