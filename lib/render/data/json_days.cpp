// SPDX-License-Identifier: MIT
#include "render/data/json_days.hpp"

#include "render/data/json_entries.hpp"

namespace closer {
namespace {

void write_text(JsonWriter& json, std::string_view value) { value.empty() ? json.null() : json.text(value); }

void write_coming_day(JsonWriter& json, const ComingDay& coming, Day today) {
  const auto& [record, on, years] = coming;
  json.begin_object().name("id").text(record.id).name("name").text(record.name);
  json.name("on").text(iso_day(on)).name("days").whole((on - today).count());
  json.name("years");
  years ? json.whole(*years) : json.null();
  json.name("since");
  has_known_year(record) ? json.text(iso_day(record.on->day)) : json.null();
  json.name("every");
  write_text(json, record.every);
  json.name("ahead").text(say(ahead_of(record)));
  json.name("for");
  write_text(json, record.occasion);
  json.name("whose");
  write_text(json, record.whose);
  json.name("note").text(record.text);
  mark_private(json, record);
  json.end_object();
}

} // namespace

void write_coming_days(JsonWriter& json, std::span<const ComingDay> days, Day today) {
  json.each(days, [&](const ComingDay& coming) { write_coming_day(json, coming, today); });
}

std::string coming_days_to_json(std::span<const ComingDay> days, Day today) {
  std::string text;
  JsonWriter json(text);
  write_coming_days(json, days, today);
  json.flush();
  return text;
}

std::string marked_days_to_json(std::span<const ComingDay> days, Day today) {
  std::string text;
  JsonWriter json(text);
  json.begin_object().name("v").whole(json_version).name("days");
  write_coming_days(json, days, today);
  json.end_object().flush();
  return text + "\n";
}

} // namespace closer
