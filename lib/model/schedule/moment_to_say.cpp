// SPDX-License-Identifier: MIT
#include "model/schedule/moment_to_say.hpp"

namespace closer {
namespace {

// The second after it, or if that is tomorrow's, a part of its own second.
std::optional<When> right_after(const When& moment, const Zone& zone) {
  auto after = at_instant(instant_of(moment) + std::chrono::seconds(1), zone);
  if (after.day != moment.day && !moment.time) {
    after = {moment.day, Clock{{}, 0, zone(instant_of(moment))}};
  } else if (after.day != moment.day) {
    constexpr std::uint32_t last_part = 999'999'999;
    if (moment.time->nanoseconds == last_part) {
      return std::nullopt;
    }
    after = moment;
    ++after.time->nanoseconds;
  }
  return after;
}

} // namespace

std::optional<When> moment_after(const std::optional<When>& latest, const When& now, const Zone& zone) {
  return !latest || compare(*latest, now) < 0 ? std::optional(now) : right_after(*latest, zone);
}

std::optional<When> moment_after(const Record* latest, const When& now, const Zone& zone) {
  return moment_after(latest == nullptr ? std::nullopt : std::optional(latest->at), now, zone);
}

} // namespace closer
