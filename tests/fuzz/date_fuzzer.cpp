// SPDX-License-Identifier: MIT
// Whatever is typed as a date is read or refused with a UsageError, whatever its case, and what closer says of it is
// read as the same day.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "base/date/date_reader.hpp"
#include "base/error.hpp"
#include "support.hpp"

namespace closer {
namespace {

// Central European time by the rule of the EU: summer from 01:00 UTC on the last Sunday of March to that of October.
std::chrono::minutes central_europe(Instant instant) {
  using namespace std::chrono;
  const year_month_day date(floor<days>(instant));
  const auto change = [&](month of) { return sys_days(date.year() / of / Sunday[last]) + hours(1); };
  return instant >= change(March) && instant < change(October) ? minutes(120) : minutes(60);
}

std::optional<When> read(std::string_view words, const When& now, Tense tense) {
  try {
    return read_date(words, now, central_europe, tense);
  } catch (const UsageError&) {
    return std::nullopt;
  }
}

std::optional<std::chrono::seconds> read_time(std::string_view words) {
  try {
    return read_time_alone(words);
  } catch (const UsageError&) {
    return std::nullopt;
  }
}

std::string in_capitals(std::string_view words) {
  std::string result(words);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return result;
}

void try_date(std::string_view words, const When& now, Tense tense) {
  const auto when = read(words, now, tense);
  require(read(in_capitals(words), now, tense) == when, "case does not matter");
  if (!when) {
    return;
  }
  require(year_of(when->day) >= 1 && year_of(when->day) <= 9999, "a date is within reach");
  require(read(to_iso(*when), now, tense) == when, "what is written of a date is read the same");
  const auto said = read(say_day(when->day), now, tense);
  require(said.has_value() && said->day == when->day && !said->time, "what is said of a day is read as that day");
  require((say_distance(when->day, now.day) == "today") == (when->day == now.day), "only today is called so");
  (void)say(*when);
}

// A time alone is the same time as part of a date: `closer edit --on` puts the entry's day before it.
void try_time(std::string_view words, const When& now) {
  const auto time = read_time(words);
  if (!time) {
    return;
  }
  require(*time >= std::chrono::seconds(0) && *time < std::chrono::hours(24), "a time is on a clock");
  const auto when = read(fmt::format("2026-11-21 {}", words), now, Tense::Past);
  require(when.has_value() && when->time && when->time->since_midnight == *time &&
              when->day == Day(now.day - std::chrono::days(1)),
          "a time alone can be put behind a day");
}

} // namespace
} // namespace closer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closer;
  static const std::array nows = {parse_rfc3339("2026-11-22T21:04:13+01:00").value(),
                                  parse_rfc3339("2024-02-29T23:59:59+01:00").value(),
                                  parse_rfc3339("2026-03-29T03:00:00+02:00").value()};
  const auto words = text_of(data, size);
  for (const auto& now : nows) {
    try_date(words, now, Tense::Past);
    try_date(words, now, Tense::Future);
  }
  try_time(words, nows.front());
  return 0;
}
