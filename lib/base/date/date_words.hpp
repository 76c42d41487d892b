// SPDX-License-Identifier: MIT
// The words of a date as somebody typed it, taken one after the other.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date/when.hpp"
#include "base/error.hpp"

namespace closer {

inline constexpr std::string_view date_help =
    "Dates read like 2026-11-22, 'yesterday 19:00', 'last friday', '3 days ago' or '22 november 2025'.";

// The whole number that the word is, or nothing.
[[nodiscard]] std::optional<int> whole_number(std::string_view word);

// The month or weekday that the (folded) word is, or shortens to three letters or more.
[[nodiscard]] std::optional<unsigned> month_of_word(std::string_view word); // 1 to 12
[[nodiscard]] std::optional<std::chrono::weekday> weekday_of_word(std::string_view word);

// Throws UsageError where the calendar has no such day.
[[nodiscard]] Day calendar_day(int year, unsigned month, unsigned day);

// What DateWords throws for words with a number like 3/4 in them, whether they are a date or a sentence.
class TwoReadings : public UsageError {
public:
  using UsageError::UsageError;
};

// The same day. Throws UsageError if the words that meant it, as typed, led out of the calendar.
[[nodiscard]] Day day_in_reach(Day day, std::string_view typed);

class DateWords {
public:
  // Case and commas do not matter; 2026-11-22T19:30 becomes two words, and 2026/11/22 as ISO 8601 has it.
  explicit DateWords(std::string_view typed);

  [[nodiscard]] bool at_end() const { return m_next == m_words.size(); }
  [[nodiscard]] bool is_just(std::string_view word) const { return m_words.size() == 1 && m_words.front() == word; }

  // The word that comes next, or the one that many later; "" at the end.
  [[nodiscard]] std::string_view peek(std::size_t ahead = 0) const;

  // Steps over the next word: whatever it is, or only where it is this one.
  void skip() { m_next += at_end() ? 0 : 1; }
  bool take(std::string_view word);

  // 19:30, 19:30:15, 7pm, 7:30 pm, noon, with or without 'at'; takes nothing where it is none. Throws UsageError for a
  // time that no clock shows.
  std::optional<std::chrono::seconds> take_time();

  // All of the words as a moment of RFC 3339, or nothing.
  [[nodiscard]] std::optional<When> rfc3339() const;

  // Throws UsageError, with both readings, for a date like 03/04, whose month depends on who reads it. Where it has no
  // year, it is `year`.
  void refuse_ambiguous(int year) const;

private:
  std::vector<std::string> m_words;
  std::size_t m_next = 0;
};

} // namespace closer
