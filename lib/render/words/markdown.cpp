// SPDX-License-Identifier: MIT
#include "render/words/markdown.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "advice/fill.hpp"
#include "base/mapped.hpp"
#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "render/words/day_words.hpp"
#include "render/words/listing.hpp"
#include "render/words/sections.hpp"
#include "render/words/style.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

std::string title_of(const Digest& digest, const Couple& couple) {
  const auto filter = say_filter(digest.filter, couple);
  return fmt::format("# {}\n\n{}{}\n", markdown_text(say_names(couple)), say_span(digest.window),
                     filter.empty() ? "" : "; " + markdown_text(filter));
}

std::string table_of_ways(const Digest& digest) {
  std::string result = "| | how often | how long | last | your rhythm |\n|---|---|---|---|---|\n";
  for (const auto& way : digest.ways) {
    result += fmt::format("| {} | {} | {} | {} | {} |\n", title(way.way), counted(way.count, "time"),
                          way.minutes == 0 ? "" : say_minutes(way.minutes),
                          way.last ? say_distance(*way.last, digest.today) : "not yet",
                          way.every ? say_every(*way.every) + (way.due ? ", due" : "") : "");
  }
  return result;
}

std::string table_of_weeks(const Digest& digest) {
  if (digest.weeks.size() < 2 || digest.entries == 0) {
    return {};
  }
  std::string header = "| week of |";
  std::string rule = "|---|";
  for (const auto& way : digest.ways) {
    header += fmt::format(" {} |", title(way.way));
    rule += "---:|";
  }
  auto result = fmt::format("## Week by week\n\n{}\n{}\n", header, rule);
  for (std::size_t week = 0; week < digest.weeks.size(); ++week) {
    result += fmt::format("| {} |", iso_day(digest.weeks[week]));
    for (const auto& way : digest.ways) {
      result += fmt::format(" {} |", way.weeks[week]);
    }
    result += "\n";
  }
  return result;
}

// What `say` says of each, as a list.
template <typename Items, typename Say> std::string list(const Items& items, Say say) {
  std::string result;
  for (const auto& item : items) {
    result += fmt::format("- {}\n", say(item));
  }
  return result;
}

// A command, whose words hold no backtick.
std::string in_code(const std::string& command) { return fmt::format("`{}`", command); }

std::string paragraph(const std::string& text) { return text.empty() ? text : text + "\n"; }

std::string say_entry(const Record& entry, const Couple& couple) {
  return fmt::format("{}, {}: {}", say_day(entry.at.day), markdown_text(say_author(entry, couple)),
                     markdown_lines(say_words(entry)) + in_brackets(say_private(entry)));
}

std::string say_plan(const Record& plan) {
  const auto day = plan.on ? say(*plan.on) + ": " : std::string();
  const auto when = plan.when.empty() ? std::string() : markdown_text(plan.when) + ": ";
  return day + when + markdown_lines(plan.text) + in_brackets(say_private(plan));
}

std::string say_coming(const ComingDay& coming, Day today) {
  return fmt::format("{}: {}", say_day_ahead(coming.on, today), markdown_lines(say_marked_day(coming)));
}

std::string say_closeness(const Closeness& closeness) {
  return fmt::format("{}: {} and {}", closeness.month, closeness.marks[0], closeness.marks[1]);
}

std::string next_step(const Proposal* next) {
  if (next == nullptr) {
    return {};
  }
  return fmt::format("{}\n\n{}\n\n{}\n", markdown_text(with_hobby(next->title, next->hobby)),
                     markdown_text(next_facts(*next)), in_code(next_command(*next)));
}

std::string invitation() {
  return "\n" + list(first_commands(), [](const Command& command) {
           return fmt::format("{}: {}", in_code(command.line), command.meaning);
         });
}

std::string new_to_both(const Digest& digest) {
  return digest.new_minutes > 0
             ? fmt::format("- {} of things neither had done before\n", say_minutes(digest.new_minutes))
             : std::string();
}

std::string body_of(Section section, const Digest& digest, const Couple& couple, const Proposal* next) {
  const auto entry = [&](const Record& record) { return say_entry(record, couple); };
  const auto coming = [&](const ComingDay& day) { return say_coming(day, digest.today); };
  switch (section) {
  case Section::Ways: return table_of_ways(digest);
  case Section::Quieter: return paragraph(say_quieter(digest));
  case Section::Pauses: return paragraph(say_pauses(digest));
  case Section::Weeks: return table_of_weeks(digest);
  case Section::Days: break; // a picture
  case Section::New: return new_to_both(digest);
  case Section::Noticed: return list(digest.noticed, entry);
  case Section::Answers: return list(digest.answers, entry);
  case Section::Closeness: return list(digest.closeness, say_closeness);
  case Section::EarlierYears: return list(digest.earlier_years, entry);
  case Section::Plans: return list(digest.plans, say_plan);
  case Section::DaysAhead: return list(digest.days_ahead, coming);
  case Section::OnlyYou: return list(digest.only_you, entry);
  case Section::Next: return next_step(next);
  }
  return {};
}

// Markup anywhere; what begins a list or a heading at the start; what GitHub makes a link of by itself.
bool needs_escape(std::string_view line, std::size_t at) {
  const char letter = line[at];
  const auto rest = line.substr(at + 1);
  if (std::string_view("\\`*_[]<>#|&~!@$").find(letter) != std::string_view::npos) {
    return true;
  }
  switch (letter) {
  case '-':
  case '+':
  case '=': return at == 0;
  case ':': return rest.starts_with("//");
  case '.':
  case ')':
    return (at > 0 && line.find_first_not_of("0123456789") == at) ||
           (letter == '.' && fold(line.substr(0, at)).ends_with("www"));
  default: return false;
  }
}

std::string escaped(std::string_view line) {
  std::string result;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (needs_escape(line, at)) {
      result += '\\';
    }
    result += line[at];
  }
  return result;
}

std::string_view without_spaces_behind(std::string_view line) { return line.substr(0, line.find_last_not_of(' ') + 1); }

// Markdown drops spaces at the start of a line, and all but one of several.
std::string with_kept_spaces(std::string_view line) {
  const auto start = line.find_first_not_of(' ');
  std::string result;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool is_dropped = line[at] == ' ' && (at < start || line.substr(at + 1).starts_with(' '));
    result += is_dropped ? std::string_view("&nbsp;") : line.substr(at, 1);
  }
  return result;
}

} // namespace

std::string markdown_text(std::string_view text) {
  std::string flat(text);
  std::ranges::replace(flat, '\n', ' ');
  return escaped(printable(trim(flat)));
}

std::string markdown_lines(std::string_view text) {
  const auto spaced = with_spaces_for_tabs(text);
  const auto lines = mapped(split(spaced, '\n'), [](std::string_view line) {
    return with_kept_spaces(escaped(printable(without_spaces_behind(line))));
  });
  return join(lines, "\\\n  ");
}

std::string digest_to_markdown(const Digest& digest, const Couple& couple, const Proposal* next) {
  auto result = title_of(digest, couple);
  if (digest.entries == 0) {
    result += "\n" + say_nothing(digest) + "\n" + (digest.is_unwritten ? invitation() : "");
  }
  for (const auto& row : sections) {
    const auto body = has_section(row, digest) ? body_of(row.section, digest, couple, next) : std::string();
    const auto heading = row.heading.empty() ? std::string() : fmt::format("## {}\n\n", row.heading);
    result += body.empty() ? body : "\n" + heading + body;
  }
  return result;
}

std::string entries_to_markdown(std::span<const Record> entries, const Couple& couple, std::span<const Hobby> hobbies) {
  const HobbyIndex index(hobbies);
  std::string result;
  std::optional<Day> day;
  for (const auto& entry : entries) {
    if (day != entry.at.day) {
      result += fmt::format("{}## {}\n\n", result.empty() ? "" : "\n", say_day(entry.at.day));
      day = entry.at.day;
    }
    const auto text = entry_body(entry);
    result += fmt::format("- {}{}\n", markdown_text(entry_facts(entry, couple, index)),
                          text.empty() ? "" : ": " + markdown_lines(text));
  }
  return result;
}

} // namespace closer
