// SPDX-License-Identifier: MIT
#include "model/schedule/rhythm_said.hpp"

#include <fmt/format.h>

namespace closer {
namespace {

constexpr std::string_view none = "none";

bool is_readable(const Record& record) {
  return record.every == none || (record.way == check_in_name ? parse_check_in(record.every).has_value()
                                                              : parse_interval(record.every).has_value());
}

} // namespace

std::string say_rhythm(const std::optional<Interval>& every) { return every ? say(*every) : std::string(none); }

std::string say_rhythm(const std::optional<std::chrono::weekday>& day) {
  return day ? say_check_in(*day) : std::string(none);
}

std::string say_how_often(const std::optional<Interval>& every) {
  return every ? say_every(*every) : std::string(none);
}

std::string say_how_often(const std::optional<std::chrono::weekday>& day) {
  return day ? fmt::format("every {}", weekday_name(*day)) : std::string(none);
}

RhythmSaid rhythm_in(const Record& rhythm) {
  if (rhythm.way == check_in_name) {
    return {std::string(check_in_title), say_how_often(parse_check_in(rhythm.every))};
  }
  const auto way = way_named(rhythm.way);
  return {std::string(way ? title(*way) : rhythm.way), say_how_often(parse_interval(rhythm.every))};
}

const Record* latest_rhythm(const Records& records, std::string_view name) {
  const Record* latest = nullptr;
  for (const auto& [id, record] : records) {
    const bool is_of_it = record.kind == Kind::Rhythm && !record.gone && record.way == name && is_readable(record);
    if (is_of_it && (latest == nullptr || gives_way(*latest, record))) {
      latest = &record;
    }
  }
  return latest;
}

Rhythm rhythm_now(const Rhythm& beginning, const Records& records) {
  auto rhythm = beginning;
  for (const Way way : all_ways) {
    if (const auto* said = latest_rhythm(records, name(way))) {
      rhythm[way] = parse_interval(said->every);
    }
  }
  if (const auto* said = latest_rhythm(records, check_in_name)) {
    rhythm.check_in = parse_check_in(said->every);
  }
  return rhythm;
}

} // namespace closer
