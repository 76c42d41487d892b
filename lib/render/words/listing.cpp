// SPDX-License-Identifier: MIT
#include "render/words/listing.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/searchable.hpp"
#include "base/text/text.hpp"
#include "model/record_fields.hpp"
#include "render/words/table.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

// As wide forevery moment.
std::string clock(const When& when, Hours hours) {
  constexpr std::string_view widest = "12:00 pm";
  const auto columns = hours == Hours::Of24 ? std::string_view("00:00").size() : widest.size();
  return fmt::format("{:>{}}", when.time ? say_time(when.time->since_midnight, hours) : "", columns);
}

// `text`, which is safe to print, with the words marked in it.
std::string with_marks(std::string text, std::span<const std::string> words, const Style& style) {
  if (!style.color || words.empty()) {
    return text;
  }
  const SearchableText searched(text);
  std::map<std::size_t, std::size_t> places; // where each begins, and its length
  for (const auto& word : words) {
    for (const auto& [at, length] : searched.places_of(word)) {
      places[at] = std::max(places[at], length);
    }
  }
  std::string result;
  std::size_t done = 0;
  for (const auto& [at, length] : places) {
    if (at >= done) {
      result.append(text, done, at - done);
      result += marked(std::string_view(text).substr(at, length), style);
      done = at + length;
    }
  }
  return result.append(text, done);
}

// The kind of an entry of a way has the way's hue, in the first line from `from` on.
void paint_way(std::string& line, std::size_t from, const Record& entry, const Style& style) {
  const auto way = way_of(entry.kind);
  const auto kind = fmt::format(", {}", kind_name(entry));
  const auto at = way ? line.find(kind, from) : std::string::npos;
  if (at < line.find('\n')) {
    line.replace(at + 2, kind.size() - 2, painted(std::string_view(kind).substr(2), ink_of(*way), style));
  }
}

} // namespace

std::string entry_facts(const Record& entry, const Couple& couple, const HobbyIndex& hobbies) {
  std::vector<std::string> parts = {say_author(entry, couple)};
  if (!kind_name(entry).empty()) {
    parts.emplace_back(kind_name(entry));
  }
  if (const auto hobby = hobbies.name_of_hobby(entry); !hobby.empty()) {
    parts.push_back(hobby);
  }
  if (entry.minutes) {
    parts.push_back(say_minutes(*entry.minutes));
  }
  if (entry.is_new) {
    parts.emplace_back("new to both");
  }
  for (const auto& tag : entry.tags) {
    parts.push_back("#" + tag);
  }
  if (const auto who = say_private(entry); !who.empty()) {
    parts.push_back(who);
  }
  return join(parts, ", ");
}

std::string entry_body(const Record& entry) {
  if (!entry.answers.empty()) {
    return say_words(entry);
  }
  std::vector<std::string> parts;
  if (!entry.text.empty()) {
    parts.push_back(entry.text);
  }
  each_record_field([&](const auto& field) {
    if constexpr (std::is_same_v<decltype(field), const RecordField<std::string>&>) {
      if (const auto& text = entry.*field.member; !field.label.empty() && !text.empty()) {
        parts.push_back(fmt::format("{}: {}", field.label, text));
      }
    }
  });
  return join(parts, "\n");
}

std::string entries_to_text(std::span<const Record> entries, const Couple& couple, std::span<const Hobby> hobbies,
                            const Style& style, std::span<const std::string> words) {
  const HobbyIndex index(hobbies);
  std::string result;
  std::optional<Day> day;
  for (const auto& entry : entries) {
    if (day != entry.at.day) {
      result += fmt::format("{}{}\n", result.empty() ? "" : "\n", strong(say_day(entry.at.day), style));
      day = entry.at.day;
    }
    const auto id = parse_record_id(entry.id);
    const auto facts = printable(entry_facts(entry, couple, index));
    const auto tail = id ? id->tail : std::string_view(entry.id);
    const auto start = fmt::format("  {}  ", clock(entry.at, style.hours));
    auto line = with_marks(hanging(fmt::format("{}{}  ", start, tail), facts, style), words, style);
    const auto at = line.find(tail);
    paint_way(line, at, entry, style);
    result += line.replace(at, tail.size(), faint(tail, style));
    const auto text = entry_body(entry);
    result += text.empty() ? "" : with_marks(hanging(std::string(start.size(), ' '), text, style), words, style);
  }
  return result;
}

std::string hobbies_to_text(std::span<const HobbyToday> hobbies, const Couple& couple, Day today, const Style& style) {
  std::string result;
  for (const auto& person : couple.people) {
    std::vector<Row> rows;
    for (const auto& [hobby, last, vote] : hobbies) {
      if (hobby->owner == person.id) {
        rows.push_back({printable(hobby->name), std::string(name(hobby->share)),
                        hobby->kind ? std::string(name(*hobby->kind)) : std::string(),
                        last ? say_distance(*last, today) : std::string("not yet"),
                        vote.empty() ? vote : fmt::format("you said {}", vote), printable(hobby->note)});
      }
    }
    if (!rows.empty()) {
      result += (result.empty() ? "" : "\n") + strong(printable(person.name), style) + "\n" + table(rows, style);
    }
  }
  return result;
}

} // namespace closer
