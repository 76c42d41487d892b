// SPDX-License-Identifier: MIT
#include "render/words/markdown.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "render/words/listing.hpp"
#include "render/words/style.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

std::string title_of(const Digest& digest, const Couple& couple) {
  std::vector<std::string> names;
  std::transform(couple.people.begin(), couple.people.end(), std::back_inserter(names),
                 [](const Person& person) { return person.name; });
  const auto filter = say_filter(digest.filter, couple);
  return fmt::format("# {}\n\n{}{}\n\n", markdown_text(join(names, " and ")), say_span(digest.window),
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
  if (digest.weeks.size() < 2) {
    return {};
  }
  std::string header = "| week of |";
  std::string rule = "|---|";
  for (const auto& way : digest.ways) {
    header += fmt::format(" {} |", title(way.way));
    rule += "---:|";
  }
  auto result = fmt::format("\n## Week by week\n\n{}\n{}\n", header, rule);
  for (std::size_t week = 0; week < digest.weeks.size(); ++week) {
    result += fmt::format("| {} |", iso_day(digest.weeks[week]));
    for (const auto& way : digest.ways) {
      result += fmt::format(" {} |", way.weeks[week]);
    }
    result += "\n";
  }
  return result;
}

// A heading and its list; nothing where there are no items.
std::string list(std::string_view heading, const std::vector<std::string>& items) {
  std::string result;
  for (const auto& item : items) {
    result += fmt::format("- {}\n", item);
  }
  return items.empty() ? result : fmt::format("\n## {}\n\n{}", heading, result);
}

std::string say_entry(const Record& entry, const Couple& couple) {
  return fmt::format("{}, {}: {}", say_day(entry.at.day), markdown_text(couple.name_of(author_of(entry))),
                     markdown_text(entry.text.empty() ? kind_name(entry) : std::string_view(entry.text)) +
                         in_brackets(say_private(entry)));
}

template <typename Entries> std::vector<std::string> say_entries(const Entries& entries, const Couple& couple) {
  std::vector<std::string> items;
  std::transform(entries.begin(), entries.end(), std::back_inserter(items),
                 [&](const Record& entry) { return say_entry(entry, couple); });
  return items;
}

std::vector<std::string> say_plans(const Digest& digest) {
  std::vector<std::string> items;
  for (const auto& plan : digest.plans) {
    const auto day = plan.on ? say(*plan.on) + ": " : std::string();
    const auto when = plan.when.empty() ? std::string() : markdown_text(plan.when) + ": ";
    items.push_back(day + when + markdown_text(plan.text) + in_brackets(say_private(plan)));
  }
  return items;
}

std::vector<std::string> say_closeness(const Digest& digest) {
  std::vector<std::string> items;
  std::transform(digest.closeness.begin(), digest.closeness.end(), std::back_inserter(items), [](const auto& each) {
    return fmt::format("{}: {} and {}", each.month, each.marks[0], each.marks[1]);
  });
  return items;
}

std::vector<std::string> next_steps(const Digest& digest, const Couple& couple, const Proposal* next) {
  std::vector<std::string> items = {markdown_text(say_quietest(digest))};
  if (next != nullptr && digest.quietest) {
    items.push_back(markdown_text(next->text));
  }
  items.push_back(markdown_text(say_last_hobby(digest, couple)));
  std::erase(items, "");
  return items;
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

} // namespace

std::string markdown_text(std::string_view text) {
  std::string flat(text);
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  const auto line = printable(trim(flat));
  std::string result;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (needs_escape(line, at)) {
      result += '\\';
    }
    result += line[at];
  }
  return result;
}

std::string digest_to_markdown(const Digest& digest, const Couple& couple, const Proposal* next) {
  auto result = title_of(digest, couple);
  if (digest.entries == 0) {
    result += say_nothing(digest) + "\n\n";
  }
  result += table_of_ways(digest);
  for (const auto& remark : {say_quieter(digest), say_pauses(digest)}) {
    result += remark.empty() ? "" : "\n" + remark + "\n";
  }
  result += digest.entries == 0 ? "" : table_of_weeks(digest);
  if (digest.new_minutes > 0) {
    result += list("New to both", {say_minutes(digest.new_minutes) + " of things neither had done before"});
  }
  return result + list("Noticed", say_entries(digest.noticed, couple)) +
         list("How close, 1 to 7", say_closeness(digest)) +
         list("This day in earlier years", say_entries(digest.earlier_years, couple)) +
         list("Planned", say_plans(digest)) + list("Only you see this", say_entries(digest.only_you, couple)) +
         list("Next", next_steps(digest, couple, next));
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
                          text.empty() ? "" : ": " + markdown_text(text));
  }
  return result;
}

} // namespace closer
