// SPDX-License-Identifier: MIT
// Whatever is typed as a date is read or refused with a UsageError, and what closer says of it is read as the same day.
#include <array>
#include <string>

#include "base/date_reader.hpp"
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

void try_date(std::string_view words, const When& now, Leaning leaning) {
  When when;
  try {
    when = read_date(words, now, central_europe, leaning);
  } catch (const UsageError&) {
    return;
  }
  const auto iso = to_iso(when);
  require(read_date(iso, now, central_europe, leaning) == when, "what is written of a date is read the same");
  require(read_date(say_day(when.day), now, central_europe, leaning).day == when.day,
          "what is said of a day is read as that day");
  (void)say(when);
  (void)say_distance(when.day, now.day);
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
    try_date(words, now, Leaning::Past);
    try_date(words, now, Leaning::Future);
  }
  (void)read_time_alone(words);
  return 0;
}
