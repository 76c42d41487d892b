// SPDX-License-Identifier: MIT
#include "base/date/time_length.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/text/pattern.hpp"

namespace closer {
namespace {

constexpr int minutes_of_an_hour = 60;

struct UnitWord {
  std::string_view word;
  TimeUnit unit;
};

constexpr std::array<UnitWord, 16> unit_words = {{
    {"min", TimeUnit::Minutes},
    {"minute", TimeUnit::Minutes},
    {"h", TimeUnit::Hours},
    {"hr", TimeUnit::Hours},
    {"hour", TimeUnit::Hours},
    {"d", TimeUnit::Days},
    {"day", TimeUnit::Days},
    {"w", TimeUnit::Weeks},
    {"wk", TimeUnit::Weeks},
    {"week", TimeUnit::Weeks},
    {"mo", TimeUnit::Months},
    {"month", TimeUnit::Months},
    {"y", TimeUnit::Years},
    {"yr", TimeUnit::Years},
    {"year", TimeUnit::Years},
    {"m", TimeUnit::MinutesOrMonths},
}};

// A number and its unit, in one word or in two.
struct Amount {
  int count = 0;
  std::string fraction; // the digits behind its point
  TimeUnit unit = TimeUnit::Minutes;
};

std::optional<Amount> take_amount(DateWords& words) {
  static const Pattern pattern(R"((\d{1,7})(?:\.(\d{1,2}))?([a-z]{0,7}))");
  const std::string word(words.peek());
  const auto match = pattern.match(word);
  if (!match) {
    return std::nullopt;
  }
  words.skip();
  auto name = (*match)[3];
  if (name.empty()) {
    name = words.peek();
    words.skip();
  }
  const auto unit = unit_of_word(name);
  return unit ? std::optional(Amount{*whole_number((*match)[1]), std::string((*match)[2]), *unit}) : std::nullopt;
}

// 1h30, 1h30m; nothing if the word is neither.
std::optional<int> minutes_of_clock_word(const std::string& word) {
  static const Pattern pattern(R"((\d{1,5})h([0-5]?\d)(?:m|min)?)");
  const auto match = pattern.match(word);
  return match ? std::optional(*whole_number((*match)[1]) * minutes_of_an_hour + *whole_number((*match)[2]))
               : std::nullopt;
}

// The minutes behind hours: '30 minutes', '30m', 'and 30 min'; takes nothing if there are none.
int take_minutes_behind(DateWords& words) {
  auto rest = words;
  rest.take("and");
  const auto amount = take_amount(rest);
  const bool is_minutes = amount && (amount->unit == TimeUnit::Minutes || amount->unit == TimeUnit::MinutesOrMonths) &&
                          amount->fraction.empty() && amount->count < minutes_of_an_hour;
  words = is_minutes ? rest : words;
  return is_minutes ? amount->count : 0;
}

// The tenths or hundredths of an hour, in minutes.
int minutes_of_fraction(const std::string& digits) {
  const int parts = digits.size() == 1 ? 10 : 100;
  return (whole_number(digits).value_or(0) * minutes_of_an_hour + parts / 2) / parts;
}

std::optional<TimeLength> read_length(DateWords& words) {
  const bool is_half = words.take("half");
  const bool is_one = words.take("a") || words.take("an") || words.take("one");
  if (is_half || is_one) {
    const auto unit = unit_of_word(words.peek());
    words.skip();
    if (is_half) {
      return unit == TimeUnit::Hours ? std::optional(TimeLength{minutes_of_an_hour / 2, TimeUnit::Minutes})
                                     : std::nullopt;
    }
    return unit ? std::optional(TimeLength{1, *unit}) : std::nullopt;
  }
  if (const auto clock_time = minutes_of_clock_word(std::string(words.peek()))) {
    words.skip();
    return TimeLength{*clock_time, TimeUnit::Minutes};
  }
  const auto amount = take_amount(words);
  if (!amount || (!amount->fraction.empty() && amount->unit != TimeUnit::Hours)) {
    return std::nullopt;
  }
  if (amount->unit == TimeUnit::Hours) {
    const int behind = amount->fraction.empty() ? take_minutes_behind(words) : minutes_of_fraction(amount->fraction);
    if (behind != 0) {
      return TimeLength{amount->count * minutes_of_an_hour + behind, TimeUnit::Minutes};
    }
  }
  return TimeLength{amount->count, amount->unit};
}

} // namespace

std::optional<TimeUnit> unit_of_word(std::string_view word) {
  const auto is = [&](const UnitWord& each) {
    const bool has_plural = each.word.size() > 1;
    return word == each.word || (has_plural && word.starts_with(each.word) && word.substr(each.word.size()) == "s");
  };
  const auto* const found = std::ranges::find_if(unit_words, is);
  return found == unit_words.end() || word.empty() ? std::nullopt : std::optional(found->unit);
}

std::optional<TimeLength> take_length(DateWords& words) {
  auto rest = words;
  const auto length = read_length(rest);
  words = length ? rest : words;
  return length;
}

std::optional<std::int64_t> minutes_of_words(std::string_view typed) {
  static const Pattern clock(R"((\d{1,5}):([0-5]?\d))");
  DateWords words(typed);
  const std::string first(words.peek());
  if (const auto match = clock.match(first); match && words.is_just(first)) {
    return *whole_number((*match)[1]) * minutes_of_an_hour + *whole_number((*match)[2]);
  }
  if (words.is_just(first) && whole_number(first)) {
    return whole_number(first);
  }
  const auto length = take_length(words);
  if (!length || !words.at_end()) {
    return std::nullopt;
  }
  constexpr std::int64_t minutes_of_a_day = 24 * minutes_of_an_hour;
  switch (length->unit) {
  case TimeUnit::Minutes:
  case TimeUnit::MinutesOrMonths: return length->count;
  case TimeUnit::Hours: return std::int64_t(length->count) * minutes_of_an_hour;
  case TimeUnit::Days: return length->count * minutes_of_a_day;
  case TimeUnit::Weeks: return length->count * 7 * minutes_of_a_day;
  default: return std::nullopt;
  }
}

} // namespace closer
