// SPDX-License-Identifier: MIT
#include "cmd/entry/leading_date.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "base/date/date_reader.hpp"
#include "base/date/date_words.hpp"
#include "base/date/time_length.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/entry/entry_options.hpp"

namespace closer {
namespace {

// Whether a date can begin with it: most texts don't, and needn't be read as one.
bool may_begin_date(const std::string& word) {
  static constexpr std::array<std::string_view, 5> words = {"today", "yesterday", "tonight", "last", "this"};
  const auto folded = fold(word);
  return word.find_first_of("0123456789") == 0 || weekday_of_word(folded) || month_of_word(folded) ||
         std::ranges::find(words, folded) != words.end();
}

// The day that the words are; nothing if they are no date. A word with two readings is one, on the first of all days:
// it's for read_past_date() to refuse.
std::optional<Day> day_of(const Context& context, const std::string& words) {
  try {
    return read_date(words, context.now(), context.zone(), Tense::Past).day;
  } catch (const TwoReadings&) {
    return holds(words, " ") ? std::nullopt : std::optional(first_day);
  } catch (const UsageError&) {
    return std::nullopt;
  }
}

// How many of the last words are a date that says when it was; 0 if they don't end with one. Numbers alone are more
// often something else, and "tickets for friday" says what they are for.
std::size_t ending_date(const Context& context, std::span<const std::string> words) {
  constexpr std::size_t most = 3; // "sunday 22 november"
  static constexpr std::array<std::string_view, 8> other_than_when = {"for",  "until", "till",  "by",
                                                                      "next", "every", "since", "before"};
  for (auto count = std::min(most, words.size() - std::min<std::size_t>(words.size(), 1)); count > 0; --count) {
    const auto end = words.last(count);
    const auto before = fold(words[words.size() - count - 1]);
    const bool is_about_when = std::ranges::find(other_than_when, before) == other_than_when.end();
    const bool is_worded = join(end, "").find_first_not_of("0123456789./:-") != std::string::npos;
    if (is_about_when && is_worded && leading_date(context, end) == count) {
      return count;
    }
  }
  return 0;
}

// Each by itself, also of those that were typed in quotes.
std::vector<std::string> apart(std::span<const std::string> words) {
  const auto text = join(words, " ");
  const auto parts = split(text, ' ');
  return {parts.begin(), parts.end()};
}

} // namespace

std::size_t leading_date(const Context& context, std::span<const std::string> words) {
  constexpr std::size_t most = 4; // "sunday 22 november 2026"
  constexpr std::size_t longest_short = 3;
  if (words.empty() || !may_begin_date(words.front())) {
    return 0;
  }
  for (auto count = std::min(most, words.size()); count > 0; --count) {
    const auto date = join(words.first(count), " ");
    const bool is_short = date.size() <= longest_short && date.find_first_of("0123456789") == std::string::npos;
    if (!is_short && day_of(context, date)) {
      return count;
    }
  }
  return 0;
}

void refuse_date_alone(const Context& context, std::span<const std::string> words, std::string_view command) {
  if (const auto each = apart(words); words.empty() || leading_date(context, each) != each.size()) {
    return;
  }
  const auto date = join(words, " ");
  throw UsageError(fmt::format("'{}' is a date, and says nothing else", printable(date)),
                   fmt::format("To say when it was: {} --on {}", command, shell_word(date)), nothing_written);
}

void tell_date_in_text(const Context& context, std::span<const std::string> words, const Record& entry) {
  const auto typed = apart(words);
  const std::span<const std::string> each = typed;
  const auto leading = leading_date(context, each);
  const auto count = leading == 0 ? ending_date(context, each) : leading;
  const auto date = join(leading == 0 ? each.last(count) : each.first(count), " ");
  auto rest = leading == 0 ? each.first(each.size() - count) : each.subspan(count);
  if (leading == 0 && rest.size() > 1 && fold(rest.back()) == "on") {
    rest = rest.first(rest.size() - 1);
  }
  if (count == 0 || entry.is_private || day_of(context, date) == entry.at.day) {
    return;
  }
  context.tell(fmt::format("To move it to {}: closer edit {} --on {} {}", printable(date),
                           shell_word(parse_record_id(entry.id)->tail), shell_word(date), shell_words(rest)));
}

namespace {

// A time that no clock shows is a part of the text.
bool is_time(std::string_view word) {
  try {
    return is_plain_time(word);
  } catch (const UsageError&) {
    return false;
  }
}

bool is_one_word(std::string_view value) { return value.find(' ') == std::string_view::npos; }

// What was meant if the shell cut the last word off the value of --on or --minutes.
struct CutOff {
  std::string_view option;
  std::string value;  // with that word
  std::string edited; // the same for 'closer edit', where a time alone keeps the day
  std::string_view meaning;
};

std::optional<CutOff> cut_off(const Arguments& arguments, std::span<const std::string> words) {
  constexpr std::int64_t a_day = 24 * 60; // "for hours --minutes 90" means 90 minutes
  if (words.empty()) {
    return std::nullopt;
  }
  if (const auto on = arguments.value(on_option); on && is_one_word(*on) && !is_time(*on) && is_time(words.back())) {
    return CutOff{on_option.name, fmt::format("{} {}", *on, words.back()), words.back(), "when it was"};
  }
  if (const auto typed = arguments.value(minutes_option); typed && is_one_word(*typed)) {
    const auto length = fmt::format("{} {}", *typed, words.back());
    const auto minutes = minutes_of_words(length);
    if (minutes && *minutes <= a_day) {
      return CutOff{minutes_option.name, length, length, "how long it took"};
    }
  }
  return std::nullopt;
}

} // namespace

void tell_cut_off(const Context& context, const Arguments& arguments, std::span<const std::string> words,
                  const Record& entry) {
  const auto found = cut_off(arguments, words);
  const bool is_said = found && found->option == on_option.name && entry.at.time; // in the one word: 2026-11-22T10:00
  if (!found || is_said || words.size() < 2 || entry.is_private) {
    return;
  }
  context.tell(fmt::format("If {} is {}: closer edit {} {} {} {}", printable(found->edited), found->meaning,
                           shell_word(parse_record_id(entry.id)->tail), found->option, shell_word(found->edited),
                           shell_words(words.first(words.size() - 1))));
}

void refuse_cut_off(const Arguments& arguments, std::span<const std::string> words) {
  if (const auto found = cut_off(arguments, words); found && words.size() == 1) {
    throw UsageError(fmt::format("'{}' belongs to {}, which takes one word", printable(words.back()), found->option),
                     fmt::format("Put several words in quotes: {} {}", found->option, shell_word(found->value)));
  }
}

} // namespace closer
