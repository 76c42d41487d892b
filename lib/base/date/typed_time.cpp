// SPDX-License-Identifier: MIT
#include "base/date/typed_time.hpp"

#include <string>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text/pattern.hpp"
#include "base/text/printable.hpp"

namespace closer {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr int hours_of_a_day = 24;
constexpr int hours_of_a_half = 12;

// z, +01, +0100 or +01:00, as a clock can have it.
std::optional<minutes> offset_of(const std::string& word) {
  static const Pattern pattern(R"(([+-])(\d{2}):?(\d{2})?)");
  if (word == "z" || word == "utc" || word == "gmt") {
    return minutes(0);
  }
  const auto match = pattern.match(word);
  if (!match) {
    return std::nullopt;
  }
  const int hour = *whole_number((*match)[2]);
  const int minute = whole_number((*match)[3]).value_or(0);
  if (hour >= hours_of_a_day || minute > 59) {
    throw UsageError(fmt::format("'{}' isn't an offset from UTC", printable(word)), "Write an offset like +01:00.");
  }
  return ((*match)[1] == "-" ? -1 : 1) * (hours(hour) + minutes(minute));
}

std::optional<TypedTime> take_named(DateWords& words) {
  if (words.take("noon") || words.take("midday")) {
    return TypedTime{hours(hours_of_a_half), std::nullopt, true, false};
  }
  if (words.take("midnight")) {
    return TypedTime{seconds(0), std::nullopt, true, true};
  }
  return std::nullopt;
}

std::optional<TypedTime> read_time(DateWords& words) {
  const bool is_at = words.take("at");
  if (const auto named = take_named(words)) {
    return named;
  }
  static const Pattern pattern(R"((\d{1,2})(?:[:.](\d{2})(?::(\d{2}))?)?([ap]\.?m\.?)?(z|[+-]\d{2}:?\d{2})?)");
  const auto token = std::string(words.peek());
  const auto match = pattern.match(token);
  if (!match) {
    return std::nullopt;
  }
  const auto typed_half = (*match)[4];
  const auto typed_offset = (*match)[5];
  int hour = *whole_number((*match)[1]);
  if (hour >= hours_of_a_day && token.find('.') != std::string::npos && numeric_day(token)) { // 25.12
    return std::nullopt;
  }
  words.skip();
  auto half = half_of_day(typed_half.empty() ? words.peek() : typed_half);
  if (!half.empty() && typed_half.empty()) {
    words.skip();
  }
  const bool is_hour = half.empty() && (*match)[2].empty();
  if (is_hour && (!typed_offset.empty() || hour >= hours_of_a_day || (!words.take("o'clock") && !is_at))) {
    return std::nullopt;
  }
  const int minute = whole_number((*match)[2]).value_or(0);
  const int second = whole_number((*match)[3]).value_or(0);
  if (hour >= (half.empty() ? hours_of_a_day : hours_of_a_half + 1) || (!half.empty() && hour == 0) || minute > 59 ||
      second > 59) {
    throw UsageError(fmt::format("'{}{}' isn't a time of day", token, typed_half.empty() ? half : ""),
                     "Write a time like 19:30 or 7pm.");
  }
  if (!half.empty()) {
    hour = hour % hours_of_a_half + (half == "pm" ? hours_of_a_half : 0);
  }
  auto offset = offset_of(std::string(typed_offset.empty() ? words.peek() : typed_offset));
  if (offset && typed_offset.empty()) {
    words.skip();
  }
  return TypedTime{hours(hour) + minutes(minute) + seconds(second), offset, !half.empty(), false};
}

} // namespace

std::optional<TypedTime> take_time(DateWords& words) {
  auto rest = words;
  const auto time = read_time(rest);
  words = time ? rest : words;
  return time;
}

} // namespace closer
