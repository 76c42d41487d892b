// SPDX-License-Identifier: MIT
#include "model/schedule/pausing.hpp"

#include "base/error.hpp"
#include "model/schedule/moment_to_say.hpp"
#include "model/schedule/pause.hpp"

namespace closer {
namespace {

// When the last word of today was said.
std::optional<When> latest_word(const Records& records, Day today) {
  std::optional<When> latest;
  for (const auto& [id, record] : records) {
    const bool is_word = record.kind == Kind::Pause && !record.gone && record.at.day == today;
    if (is_word && (!latest || compare(*latest, record.at) < 0)) {
      latest = record.at;
    }
  }
  return latest;
}

Record word(const Records& records, const When& now, const Zone& zone, const std::optional<Day>& until) {
  const auto moment = moment_after(latest_word(records, now.day), now, zone);
  if (!moment) {
    throw UsageError("pauses can't be changed again today", "Try again tomorrow.");
  }
  Record record;
  record.kind = Kind::Pause;
  record.at = *moment;
  record.until = until ? std::optional(When{*until, std::nullopt}) : std::nullopt;
  return record;
}

} // namespace

std::optional<Record> word_to_pause(const Records& records, const When& now, const Zone& zone,
                                    const std::optional<Day>& until) {
  const auto today = Pauses(records).on(now.day);
  return today && today->last == until ? std::nullopt : std::optional(word(records, now, zone, until));
}

std::optional<Record> word_to_resume(const Records& records, const When& now, const Zone& zone) {
  if (!Pauses(records).on(now.day)) {
    return std::nullopt;
  }
  const Day yesterday = now.day - std::chrono::days(1);
  if (!is_in_calendar(yesterday)) {
    throw UsageError("a pause can't end on the very first day", "Resume tomorrow.");
  }
  return word(records, now, zone, yesterday);
}

} // namespace closer
