// SPDX-License-Identifier: MIT
// The words of a date as somebody typed it, taken one by one.
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
    "Write dates like 2026-11-22, 'yesterday 19:00', 'last friday', '3 days ago' or '22 november 2025'.";

// The whole number that the word is, or nothing.
[[nodiscard]] std::optional<int> whole_number(std::string_view word);

// The month or weekday that the (folded) word is, or shortens to three letters or more.
[[nodiscard]] std::optional<unsigned> month_of_word(std::string_view word); // 1 to 12
[[nodiscard]] std::optional<std::chrono::weekday> weekday_of_word(std::string_view word);

// A day in digits, as it was typed.
struct NumericDay {
  std::optional<int> year;
  unsigned month = 0;
  unsigned day = 0;
};

// The day that a word like 23/11/2026, 24.11. or 24-11-2026 is, if there is but one that it can be. Throws UsageError
// for one with a year that no calendar has.
[[nodiscard]] std::optional<NumericDay> numeric_day(std::string_view word);

// The day that two (folded) words are, in either order: nov 22, 22nd november.
[[nodiscard]] std::optional<NumericDay> named_day(std::string_view first, std::string_view second);

// The day that `typed` is, if that is all it says, and no year: '14 march', '24.12.'. Throws UsageError as
// numeric_day().
[[nodiscard]] std::optional<NumericDay> day_without_year(std::string_view typed);

// 'am' or 'pm', of a word that is one of them, with or without dots; "" for any other.
[[nodiscard]] std::string half_of_day(std::string_view word);

// Throws UsageError if the calendar has no such day.
[[nodiscard]] Day calendar_day(int year, unsigned month, unsigned day);

// What DateWords throws for words with a number like 3/4 in them, whether they are a date or a sentence.
class TwoReadings : public UsageError {
public:
  using UsageError::UsageError;
};

// The same day. Throws UsageError if the words that meant it, as typed, led out of the calendar.
[[nodiscard]] Day day_in_reach(Day day, std::string_view typed);

// A word that reads two ways.
struct Ambiguity {
  TwoReadings refusal;
  bool is_time_beside_a_day; // it is a time if the other words are a day by themselves
};

class DateWords {
public:
  // Case, commas and the sort of space don't matter; 2026-11-22T19:30 becomes two words, and 2026/11/22 as ISO 8601
  // has it.
  explicit DateWords(std::string_view typed);

  [[nodiscard]] bool at_end() const { return m_next == m_words.size(); }
  [[nodiscard]] bool is_just(std::string_view word) const { return m_words.size() == 1 && m_words.front() == word; }

  // The word that comes next, or the one that many later; "" at the end.
  [[nodiscard]] std::string_view peek(std::size_t ahead = 0) const;

  // Steps over the next word: whatever it is, or only where it is this one.
  void skip() { m_next += at_end() ? 0 : 1; }
  bool take(std::string_view word);

  // All of the words as a moment with its offset, or nothing: as RFC 3339 and ISO 8601 have it, which may leave out
  // seconds and minutes, or as 'date' and 'git log' print it ('2026-11-22 21:04:13 +0100').
  [[nodiscard]] std::optional<When> moment() const;

  // The first word that is a date like 03/04, whose month depends on who reads it, or a time like 7.30 that could be a
  // date. If it has no year, it is `year`.
  [[nodiscard]] std::optional<Ambiguity> ambiguity(int year) const;

private:
  std::vector<std::string> m_words;
  std::size_t m_next = 0;
};

} // namespace closer
