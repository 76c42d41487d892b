// SPDX-License-Identifier: MIT
#include "model/schedule/pause.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace closer {

bool ends_pause(const Record& record) {
  return record.kind == Kind::Pause && record.until && record.until->day < record.at.day;
}

std::string say_end(const Record& pause) { return pause.until ? "until " + say_day(pause.until->day) : ""; }

std::string say_pause(const Pause& pause) {
  return pause.last ? fmt::format("Reminders are paused until {}.", say_day(*pause.last))
                    : fmt::format("Reminders have been paused since {}.", say_day(pause.first));
}

const Record* latest_pause(const Records& records, const Record* later) {
  const Record* latest = nullptr;
  for (const auto& [id, record] : records) {
    const bool is_word = record.kind == Kind::Pause && !record.gone && (later == nullptr || gives_way(record, *later));
    latest = is_word && (latest == nullptr || gives_way(*latest, record)) ? &record : latest;
  }
  return latest;
}

Pauses::Pauses(const Records& records) {
  std::vector<const Record*> said;
  for (const auto& [id, record] : records) {
    if (record.kind == Kind::Pause && !record.gone) {
      said.push_back(&record);
    }
  }
  std::ranges::sort(said, [](const Record* left, const Record* right) { return gives_way(*left, *right); });
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
  const auto found = std::ranges::find_if(
      m_pauses, [&](const Pause& pause) { return pause.first <= day && (!pause.last || day <= *pause.last); });
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
