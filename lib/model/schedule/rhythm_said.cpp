// SPDX-License-Identifier: MIT
#include "model/schedule/rhythm_said.hpp"

namespace closer {
namespace {

constexpr std::string_view none = "none";

bool is_readable(const Record& record) { return record.every == none || parse_interval(record.every).has_value(); }

} // namespace

std::string say_rhythm(const std::optional<Interval>& every) { return every ? say(*every) : std::string(none); }

std::string say_how_often(const std::optional<Interval>& every) {
  return every ? say_every(*every) : std::string(none);
}

RhythmSaid rhythm_in(const Record& rhythm) {
  const auto way = way_named(rhythm.way);
  return {std::string(way ? title(*way) : rhythm.way), say_how_often(parse_interval(rhythm.every))};
}

const Record* latest_rhythm(const Records& records, Way way) {
  const Record* latest = nullptr;
  for (const auto& [id, record] : records) {
    const bool is_of_way =
        record.kind == Kind::Rhythm && !record.gone && record.way == name(way) && is_readable(record);
    if (is_of_way && (latest == nullptr || gives_way(*latest, record))) {
      latest = &record;
    }
  }
  return latest;
}

Rhythm rhythm_now(const Rhythm& beginning, const Records& records) {
  auto rhythm = beginning;
  for (const Way way : all_ways) {
    if (const auto* said = latest_rhythm(records, way)) {
      rhythm[way] = parse_interval(said->every);
    }
  }
  return rhythm;
}

} // namespace closer
