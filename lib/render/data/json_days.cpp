// SPDX-License-Identifier: MIT
#include "render/data/json_days.hpp"

#include "render/data/json_entries.hpp"

namespace closer {
namespace {

void write_coming_day(JsonWriter& json, const ComingDay& coming, Day today) {
  const auto& [record, on, years] = coming;
  json.begin_object().name("id").text(record.id).name("name").text(record.name);
  json.name("on").text(iso_day(on)).name("days").whole((on - today).count());
  json.name("years");
  years ? json.whole(*years) : json.null();
  write_day(json.name("since"), has_known_year(record) ? std::optional(record.on->day) : std::nullopt);
  json.name("every").text_or_null(record.every);
  json.name("ahead").text(say(ahead_of(record)));
  json.name("for").text_or_null(record.occasion);
  json.name("whose").text_or_null(record.whose);
  json.name("note").text(record.text);
  mark_private(json, record);
  json.end_object();
}

} // namespace

void write_day(JsonWriter& json, std::optional<Day> day) { day ? json.text(iso_day(*day)) : json.null(); }

void write_pause(JsonWriter& json, const std::optional<Pause>& pause) {
  if (!pause) {
    json.null();
    return;
  }
  json.begin_object();
  write_day(json.name("since"), pause->first);
  write_day(json.name("until"), pause->last);
  json.end_object();
}

void write_coming_days(JsonWriter& json, std::span<const ComingDay> days, Day today) {
  json.each(days, [&](const ComingDay& coming) { write_coming_day(json, coming, today); });
}

std::string marked_days_to_json(std::span<const ComingDay> days, Day today) {
  return json_document([&](JsonWriter& json) { write_coming_days(json.name("days"), days, today); });
}

} // namespace closer
