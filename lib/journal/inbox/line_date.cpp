// SPDX-License-Identifier: MIT
#include "journal/inbox/line_date.hpp"

#include <algorithm>

#include "base/date/date_words.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "journal/inbox/head_words.hpp"
#include "journal/inbox/line_kind.hpp"

namespace closer {
namespace {

constexpr std::size_t most_date_words = 6; // of a date

std::string_view through(std::string_view text, std::string_view last) {
  return text.substr(0, static_cast<std::size_t>(last.data() + last.size() - text.data()));
}

// Whether the words are a date but for a word like 3/4, which then is one that reads in two ways; a number of something
// else ('3/4 cups') is text.
bool is_date_but_for_a_number(std::string_view words, Day base) {
  std::string others;
  for (const auto word : words_of(words)) {
    const bool is_number = is_digit(word.front()) && word.find_first_of("/.") != std::string_view::npos;
    others += is_number ? iso_day(base) : std::string(word);
    others += ' ';
  }
  try {
    (void)read_line_date(others, base);
    return true;
  } catch (const NoDate&) {
    return false;
  } catch (const UsageError&) {
    return true;
  }
}

// Nothing if the words aren't a date.
std::optional<When> date_of(std::string_view words, Day base) {
  const auto behind_on = head_word(words);
  const auto said = fold(behind_on.word) == "on" && !behind_on.rest.empty() ? behind_on.rest : words;
  try {
    return read_line_date(without_colon(said), base);
  } catch (const NoDate&) {
    return std::nullopt;
  } catch (const TwoReadings&) {
    if (is_digit(said.front()) && is_date_but_for_a_number(without_colon(said), base)) {
      throw;
    }
    return std::nullopt; // a sentence with such a number in it
  }
}

std::optional<LineDate> before_colon_or_kind(std::string_view text, Day base) {
  auto left = head_word(text);
  for (std::size_t i = 0; i < most_date_words && !left.rest.empty(); ++i) {
    const bool ends = ends_in_colon(left.word);
    const auto behind_dash = without_dash(left.rest);
    const bool has_dash = behind_dash.size() != left.rest.size();
    if (ends || has_dash || begins_with_kind(left.rest)) {
      if (const auto at = date_of(through(text, left.word), base)) {
        return LineDate{*at, behind_dash};
      }
    }
    if (ends || has_dash) {
      break;
    }
    left = head_word(left.rest);
  }
  return std::nullopt;
}

// 'Yesterday, we walked' and not 'Sat, Sun and Mon', nor 'Tomorrow, we go'.
std::optional<LineDate> before_comma(std::string_view text, Day base) {
  auto left = head_word(text);
  for (std::size_t i = 0; i < most_date_words && !left.rest.empty(); ++i) {
    if (left.word.ends_with(',')) {
      const auto at = date_of(through(text, left.word), base);
      const bool goes_on = at && date_of(without_colon(head_word(left.rest).word), base);
      if (at && !goes_on && at->day <= base) {
        return LineDate{*at, left.rest};
      }
    }
    left = head_word(left.rest);
  }
  return std::nullopt;
}

// What is behind the first words of a text, up to the end of one of them.
LineDate dated_up_to(std::string_view text, std::string_view last, Day base) {
  const auto words = through(text, last);
  return {read_line_date(without_colon(words), base), without_dash(trim(text.substr(words.size())))};
}

// '2026-11-22 tea', '2026-11-22 19:00 tea', '2026-11-22T19:00+01:00 tea'.
std::optional<LineDate> take_whole_date(std::string_view text, Day base) {
  const auto [word, rest] = head_word(text);
  const auto day = word.substr(0, iso_day_length);
  const auto behind = word.substr(day.size());
  const bool looks_whole = day.size() == iso_day_length && day[4] == '-' && day[7] == '-' &&
                           std::ranges::count_if(day, is_digit) == 8 &&
                           (without_colon(behind).empty() || behind.starts_with('T') || behind.starts_with('t'));
  if (!looks_whole) {
    return std::nullopt;
  }
  const auto time = head_word(rest);
  if (!behind.empty() || time.rest.empty() || !is_plain_time(time.word)) {
    try {
      return dated_up_to(text, word, base);
    } catch (const NoDate&) {
      return std::nullopt;
    }
  }
  const auto offset = head_word(time.rest);
  if (!offset.rest.empty() && (offset.word.starts_with('+') || offset.word.starts_with('-'))) {
    try {
      return dated_up_to(text, offset.word, base);
    } catch (const NoDate&) { // it is text, then
    }
  }
  return dated_up_to(text, time.word, base);
}

} // namespace

When read_line_date(std::string_view typed, Day base, Tense tense) {
  const auto words = replaced(std::string(typed), "\uFF1A", ":"); // a wide colon
  const auto read_at = [&](int hour, std::chrono::minutes offset) {
    return read_date(
        words, {base, Clock{std::chrono::hours(hour), 0, offset}}, [=](Instant) { return offset; }, tense);
  };
  constexpr int noon = 12;
  constexpr std::chrono::minutes utc(0);
  constexpr std::chrono::minutes elsewhere(60);
  auto when = read_at(noon, utc);
  if (when.time && when.time->since_midnight != read_at(noon + 1, utc).time->since_midnight) {
    when.time.reset();
  }
  if (when.time && when.time->offset != read_at(noon, elsewhere).time->offset) {
    when.time->offset.reset();
  }
  return when;
}

std::optional<LineDate> take_line_date(std::string_view text, Day base) {
  if (auto dated = before_colon_or_kind(text, base)) {
    return dated;
  }
  if (ends_in_colon(text) && words_of(text).size() <= most_date_words && date_of(text, base)) {
    throw UsageError("only a day, and nothing else", "Put it in front of each line.");
  }
  auto dated = take_whole_date(text, base);
  return dated ? dated : before_comma(text, base);
}

std::string say_whole(const When& at) {
  if (!at.time) {
    return iso_day(at.day);
  }
  auto moment = to_iso(at);
  moment.at(iso_day_length) = at.time->offset ? 'T' : ' ';
  return moment;
}

} // namespace closer
