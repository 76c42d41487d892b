// SPDX-License-Identifier: MIT
#include "render/words/text.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include <fmt/format.h>

#include "advice/fill.hpp"
#include "base/mapped.hpp"
#include "base/text/columns.hpp"
#include "base/text/text.hpp"
#include "render/words/beside.hpp"
#include "render/words/charts.hpp"
#include "render/words/day_words.hpp"
#include "render/words/sections.hpp"
#include "render/words/table.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

constexpr std::size_t talks_in_text = 6;
constexpr std::size_t only_you_in_text = 12;

Row way_row(const WayDigest& way, Day today) {
  return {{title(way.way), ink_of(way.way)},
          counted(way.count, "time"),
          way.minutes == 0 ? "" : say_minutes(way.minutes),
          way.last ? say_distance(*way.last, today) : "not yet",
          {way.every ? fmt::format("{}{}", say_every(*way.every), way.due ? ", due" : "") : "",
           way.due ? Ink::Due : Ink::Plain}};
}

// "  20 Nov  ".
std::string label_of(Day day) { return fmt::format("  {:>2} {}  ", day_of_month(day), short_month(day)); }

std::string noticed(const Digest& digest, const Couple& couple, const Style& style) {
  const auto shown = std::min(noticed_in_text, digest.noticed.size());
  std::string result;
  if (shown < digest.noticed_count) {
    result += hanging("  ", fmt::format("{} earlier, then:", digest.noticed_count - shown), style);
  }
  for (auto entry = std::prev(digest.noticed.end(), static_cast<std::ptrdiff_t>(shown)); entry != digest.noticed.end();
       ++entry) {
    result += hanging(label_of(entry->at.day), fmt::format("{}: {}", couple.name_of(author_of(*entry)), entry->text),
                      style, Ink::Little);
  }
  return result;
}

std::string planned(const Digest& digest, const Style& style) {
  constexpr std::size_t most_shown = 6;
  std::string result;
  for (std::size_t i = 0; i < std::min(most_shown, digest.plans.size()); ++i) {
    const auto& plan = digest.plans[i];
    const auto day = plan.on ? fmt::format("{}: ", say(*plan.on, style.hours)) : std::string();
    const auto when = plan.when.empty() ? std::string() : fmt::format("{}: ", plan.when);
    result += hanging("  ", fmt::format("{}{}{}{}", day, when, plan.text, in_brackets(say_private(plan))), style);
  }
  if (digest.plans.size() > most_shown) {
    result += hanging("  ", fmt::format("and {} later", digest.plans.size() - most_shown), style);
  }
  return result;
}

// The latest of the entries, a line each.
std::string latest(std::span<const Record> entries, std::size_t most, Ink ink, const Style& style) {
  const auto hidden = entries.size() - std::min(most, entries.size());
  std::string result;
  if (hidden != 0) {
    result += hanging("  ", fmt::format("{} earlier, then:", hidden), style);
  }
  for (const auto& entry : entries.subspan(hidden)) {
    result += hanging(label_of(entry.at.day), say_words(entry) + in_brackets(say_private(entry)), style, ink);
  }
  return result;
}

std::string closeness(const Digest& digest, const Style& style) {
  if (digest.closeness.empty()) {
    return {};
  }
  const auto rows = mapped(digest.closeness, [](const Closeness& each) {
    return Row{each.month, pad_right(circles(each), 15), fmt::format("{} and {}", each.marks[0], each.marks[1])};
  });
  return table(rows, style) + hanging("  ", "Nearer circles mean you feel closer.", style);
}

std::string earlier_years(const Digest& digest, const Couple& couple, const Style& style) {
  std::string result;
  for (const auto& entry :
       std::span(digest.earlier_years).first(std::min(earlier_years_in_text, digest.earlier_years.size()))) {
    const auto way = way_of(entry.kind);
    result += hanging(fmt::format("  {}  ", year_of(entry.at.day)),
                      fmt::format("{}: {}", say_author(entry, couple), say_words(entry)), style,
                      way ? ink_of(*way) : Ink::Plain);
  }
  if (digest.earlier_years.size() > earlier_years_in_text) {
    result += hanging("  ", "and more: see 'closer list --on-this-day'", style);
  }
  return result;
}

std::string next_step(const Proposal* next, const Style& style) {
  if (next == nullptr) {
    return {};
  }
  const Way way = next->idea.way;
  return strong(hanging("  ", with_hobby(next->title, next->hobby), style), style) +
         labelled(hanging("  ", next_facts(*next), style), title(way), ink_of(way), style) +
         fmt::format("  {}\n", next_command(*next));
}

std::string invitation(const Style& style) {
  const auto rows = mapped(first_commands(), [](const Command& command) { return Row{command.line, command.meaning}; });
  return "\n" + table(rows, style);
}

std::string ways(const Digest& digest, const Style& style) {
  return table(mapped(digest.ways, [&](const WayDigest& way) { return way_row(way, digest.today); }), style);
}

std::string remark(const std::string& text, const Style& style) {
  return text.empty() ? text : hanging("  ", text, style);
}

std::string new_section(const Digest& digest) {
  return digest.new_minutes > 0 ? say_minutes(digest.new_minutes) + " of things neither had done before"
                                : std::string();
}

std::string body_of(Section section, const Digest& digest, const Couple& couple, const Proposal* next,
                    const Style& style) {
  switch (section) {
  case Section::Ways: return ways(digest, style);
  case Section::Quieter: return remark(say_quieter(digest), style);
  case Section::Pauses: return remark(say_pauses(digest), style);
  case Section::Weeks: return digest.entries == 0 ? std::string() : weeks_chart(digest, style);
  case Section::Days: return digest.entries == 0 ? std::string() : calendar_chart(digest, style);
  case Section::New: return remark(new_section(digest), style);
  case Section::Noticed: return noticed(digest, couple, style);
  case Section::Answers: return latest(digest.answers, talks_in_text, Ink::Listen, style);
  case Section::Closeness: return closeness(digest, style);
  case Section::EarlierYears: return earlier_years(digest, couple, style);
  case Section::Plans: return planned(digest, style);
  case Section::DaysAhead: return days_ahead_to_text(digest.days_ahead, digest.today, style);
  case Section::OnlyYou: return latest(digest.only_you, only_you_in_text, Ink::Faint, style);
  case Section::Next: return next_step(next, style);
  }
  return {};
}

// Those about the people, or about the ways.
std::string sections_about(About about, const Digest& digest, const Couple& couple, const Proposal* next,
                           const Style& style) {
  std::string result;
  for (const auto& row : sections) {
    const bool is_here = row.about == about && has_section(row, digest);
    const auto body = is_here ? body_of(row.section, digest, couple, next, style) : std::string();
    const auto top = row.heading.empty() || body.empty() ? std::string() : heading(row.heading, style);
    result += (result.empty() || body.empty() ? "" : "\n") + top + body;
  }
  return result;
}

// People on the left and what is counted on the right, as wide as that is; "" if there is no room for both.
std::string in_two_columns(const Digest& digest, const Couple& couple, const Proposal* next, const Style& style) {
  constexpr std::size_t least = 110;  // columns of the terminal
  constexpr std::size_t quotes = 36;  // on the left, at least
  constexpr std::size_t numbers = 80; // on the right, at most
  constexpr std::size_t gap = 3;
  if (style.width < least) {
    return {};
  }
  auto narrow = style;
  narrow.width = std::min(style.width - quotes - gap, numbers);
  const auto right = sections_about(About::Ways, digest, couple, next, narrow);
  narrow.width = std::min(style.width - widest_line(right) - gap, widest_prose);
  const auto left = sections_about(About::People, digest, couple, next, narrow);
  return left.empty() || right.empty() ? std::string() : beside(left, right, widest_line(left) + gap);
}

std::string in_one_column(const Digest& digest, const Couple& couple, const Proposal* next, const Style& style) {
  const auto people = sections_about(About::People, digest, couple, next, style);
  const auto ways = sections_about(About::Ways, digest, couple, next, style);
  return people + (people.empty() || ways.empty() ? "" : "\n") + ways;
}

} // namespace

std::string digest_to_text(const Digest& digest, const Couple& couple, const Proposal* next, const Style& style) {
  const auto filter = digest.filter.is_open() ? std::string() : "; " + say_filter(digest.filter, couple);
  const auto top =
      strong(hanging("", say_names(couple), style), style) + hanging("", say_span(digest.window) + filter, style);
  const auto nothing = remark(say_nothing(digest), style) + (digest.is_unwritten ? invitation(style) : "");
  auto body = in_two_columns(digest, couple, next, style);
  body = body.empty() ? in_one_column(digest, couple, next, style) : body;
  return top + "\n" + nothing + (nothing.empty() || body.empty() ? "" : "\n") + body;
}

} // namespace closer
