// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox_line.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/text.hpp"
#include "journal/inbox/line_date.hpp"
#include "journal/inbox/line_kind.hpp"
#include "journal/inbox/line_length.hpp"
#include "journal/inbox/list_marks.hpp"
#include "journal/lines/noise.hpp"
#include "model/entry_rules.hpp"

namespace closer {
namespace {

void require_text(std::string_view line) {
  if (const auto refusal = refusal_of_bytes(line)) {
    throw UsageError("it " + refusal->reason);
  }
}

struct Start {
  std::string_view text; // behind what an app puts in front of a line
  std::optional<LineDate> date;
};

// A number may be of a list, or of a date: "1. little tea", "1. november: tea". Quotes and emoji belong to the text of
// a note.
Start read_start(std::string_view line, Day base) {
  if (auto date = take_line_date(line, base)) {
    return {line, std::move(date)};
  }
  const auto text = without_list_mark(line);
  if (auto date = take_line_date(text, base)) {
    return {text, std::move(date)};
  }
  for (const auto bare : {without_emoji(text), without_quotes(text)}) {
    auto date = bare.size() == text.size() ? std::nullopt : take_line_date(bare, base);
    if (date || (bare.size() != text.size() && begins_with_kind(bare))) {
      return {bare, std::move(date)};
    }
  }
  return {text, std::nullopt};
}

bool says_something(const InboxLine& line) {
  return !line.text.empty() || (line.minutes && !traits_of(line.kind).needs_text);
}

} // namespace

bool is_inbox_file(std::string_view name) {
  return !name.starts_with('.') && std::ranges::any_of(inbox_endings, [&](std::string_view ending) {
    return name.size() > ending.size() &&
           std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                      [](char wanted, char letter) {
                        return wanted == letter || (letter >= 'A' && letter <= 'Z' && wanted == letter + 32);
                      });
  });
}

std::optional<Day> day_of_inbox_file(std::string_view name) {
  const bool goes_on = name.size() > iso_day_length && is_digit(name[iso_day_length]);
  return goes_on ? std::nullopt : parse_iso_day(name.substr(0, iso_day_length));
}

std::optional<InboxLine> read_inbox_line(std::string_view raw, Day base) {
  require_text(raw);
  const auto line = trim(without_carriage_return(without_byte_order_mark(raw)));
  if (says_nothing(without_carriage_return(raw), line)) {
    return std::nullopt;
  }
  const auto [text, dated] = read_start(line, base);
  InboxLine result;
  result.at = dated ? dated->at : When{base, std::nullopt};
  const auto words = dated ? dated->rest : text;
  const auto item = without_list_mark(line);
  const auto mark = text.data() < item.data() ? std::string_view() : line.substr(0, line.size() - item.size());
  result.dated = fmt::format("{}{}: {}", mark, say_whole(result.at), words);
  const auto [kind, rest, is_said] = read_line_kind(words);
  result.kind = kind;
  result.deed = is_said ? std::nullopt : read_line_deed(words, result.at.day);
  result.words = normal_text(rest);
  result.text = result.words;
  result.tags = take_tags(result.text);
  result.minutes = take_minutes(result.text, kind);
  (void)take_tags(result.text); // those that the length stood behind
  if (!says_something(result)) {
    throw UsageError("the text is missing");
  }
  return result;
}

} // namespace closer
