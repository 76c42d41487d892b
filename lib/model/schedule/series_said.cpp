// SPDX-License-Identifier: MIT
#include "model/schedule/series_said.hpp"

namespace closer {

const Record* latest_series(const Records& records) {
  const Record* latest = nullptr;
  for (const auto& [id, record] : records) {
    const bool is_one = record.kind == Kind::Series && !record.gone && !record.series.empty();
    if (is_one && (latest == nullptr || gives_way(*latest, record))) {
      latest = &record;
    }
  }
  return latest;
}

std::optional<SeriesNow> series_now(const Records& records) {
  const auto* const latest = latest_series(records);
  return latest == nullptr || latest->series == no_series
             ? std::nullopt
             : std::optional(SeriesNow{latest->series, latest->at.day, latest->series, 0});
}

} // namespace closer
