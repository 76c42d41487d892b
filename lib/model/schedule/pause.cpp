// SPDX-License-Identifier: MIT
#include "model/schedule/pause.hpp"

#include <algorithm>

namespace closer {
namespace {

// The second after it, or if that is tomorrow's, a part of its own second.
std::optional<When> right_after(const When& moment, const Zone& zone) {
  auto after = at_instant(instant_of(moment) + std::chrono::seconds(1), zone);
  if (after.day != moment.day) {
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

std::optional<When> moment_to_say(const Records& records, const When& now, const Zone& zone) {
  const When* latest = nullptr;
  for (const auto& [id, record] : records) {
    const bool is_word = record.kind == Kind::Pause && !record.gone && record.at.day == now.day;
    if (is_word && (latest == nullptr || compare(*latest, record.at) < 0)) {
      latest = &record.at;
    }
  }
  return latest == nullptr || compare(*latest, now) < 0 ? std::optional(now) : right_after(*latest, zone);
}

bool ends_pause(const Record& record) {
  return record.kind == Kind::Pause && record.until && record.until->day < record.at.day;
}

Pauses::Pauses(const Records& records) {
  std::vector<const Record*> said;
  for (const auto& [id, record] : records) {
    if (record.kind == Kind::Pause && !record.gone) {
      said.push_back(&record);
    }
  }
  std::sort(said.begin(), said.end(),
            [](const Record* left, const Record* right) { return is_earlier(*left, *right); });
  for (const auto* record : said) {
    const Day first = record->at.day;
    if (!m_pauses.empty()) {
      const Day eve = first - std::chrono::days(1);
      m_pauses.back().last = std::min(m_pauses.back().last.value_or(eve), eve);
    }
    m_pauses.push_back({first, record->until ? std::optional(record->until->day) : std::nullopt});
  }
  std::erase_if(m_pauses, [](const Pause& pause) { return pause.last && *pause.last < pause.first; });
}

std::optional<Pause> Pauses::on(Day day) const {
  const auto found = std::find_if(m_pauses.begin(), m_pauses.end(), [&](const Pause& pause) {
    return pause.first <= day && (!pause.last || day <= *pause.last);
  });
  return found == m_pauses.end() ? std::nullopt : std::optional(*found);
}

int Pauses::days_in(Day first, Day last) const {
  int days = 0;
  for (const auto& pause : m_pauses) {
    const auto common = std::min(pause.last.value_or(last), last) - std::max(pause.first, first);
    days += std::max(0, static_cast<int>(common.count()) + 1);
  }
  return days;
}

} // namespace closer
