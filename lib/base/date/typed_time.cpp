// SPDX-License-Identifier: MIT
#include "base/date/typed_time.hpp"

#include <algorithm>
#include <regex>
#include <string>

#include <fmt/format.h>

#include "base/error.hpp"
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
  static const std::regex pattern(R"(([+-])(\d{2}):?(\d{2})?)");
  if (word == "z" || word == "utc" || word == "gmt") {
    return minutes(0);
  }
  std::smatch match;
  if (!std::regex_match(word, match, pattern)) {
    return std::nullopt;
  }
  const int hour = *whole_number(match[2].str());
  const int minute = match[3].matched ? *whole_number(match[3].str()) : 0;
  if (hour >= hours_of_a_day || minute > 59) {
    throw UsageError(fmt::format("'{}' isn't an offset from UTC", printable(word)), "Write an offset like +01:00.");
  }
  return (match[1] == "-" ? -1 : 1) * (hours(hour) + minutes(minute));
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
  static const std::regex pattern(R"((\d{1,2})(?:[:.](\d{2})(?::(\d{2}))?)?([ap]\.?m\.?)?(z|[+-]\d{2}:?\d{2})?)");
  std::smatch match;
  const auto token = std::string(words.peek());
  if (!std::regex_match(token, match, pattern)) {
    return std::nullopt;
  }
  int hour = *whole_number(match[1].str());
  if (hour >= hours_of_a_day && token.find('.') != std::string::npos && numeric_day(token)) { // 25.12
    return std::nullopt;
  }
  words.skip();
  auto half = half_of_day(match[4].matched ? match[4].str() : words.peek());
  if (!half.empty() && !match[4].matched) {
    words.skip();
  }
  const bool is_hour = half.empty() && !match[2].matched;
  if (is_hour && (match[5].matched || hour >= hours_of_a_day || (!words.take("o'clock") && !is_at))) {
    return std::nullopt;
  }
  const int minute = match[2].matched ? *whole_number(match[2].str()) : 0;
  const int second = match[3].matched ? *whole_number(match[3].str()) : 0;
  if (hour >= (half.empty() ? hours_of_a_day : hours_of_a_half + 1) || (!half.empty() && hour == 0) || minute > 59 ||
      second > 59) {
    throw UsageError(fmt::format("'{}{}' isn't a time of day", token, match[4].matched ? "" : half),
                     "Write a time like 19:30 or 7pm.");
  }
  if (!half.empty()) {
    hour = hour % hours_of_a_half + (half == "pm" ? hours_of_a_half : 0);
  }
  auto offset = offset_of(match[5].matched ? match[5].str() : std::string(words.peek()));
  if (offset && !match[5].matched) {
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
