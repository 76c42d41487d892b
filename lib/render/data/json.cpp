// SPDX-License-Identifier: MIT
#include "render/data/json.hpp"

#include <cmath>
#include <utility>

#include "render/data/json_days.hpp"
#include "render/data/json_writer.hpp"

namespace closer {
namespace {

constexpr std::size_t piece_size = std::size_t{64} << 10U; // that is printed at once

// Two decimals, or null.
void write_rounded(JsonWriter& json, std::string_view name, const std::optional<double>& value) {
  constexpr double hundred = 100;
  json.name(name);
  value ? json.real(std::round(*value * hundred) / hundred) : json.null();
}

void write_days(JsonWriter& json, std::span<const DayDigest> days) {
  json.name("days").begin_array();
  for (const auto& day : days) {
    json.begin_object().name("day").text(iso_day(day.day));
    for (const Way way : all_ways) {
      json.name(name(way)).whole(day.counts.at(static_cast<std::size_t>(way)));
    }
    json.end_object();
  }
  json.end_array();
}

void write_way(JsonWriter& json, const WayDigest& way, Day today) {
  json.begin_object();
  json.name("way").text(name(way.way));
  json.name("count").whole(way.count);
  json.name("minutes").whole(way.minutes);
  write_day(json.name("last"), way.last);
  json.name("days_since");
  way.last ? json.whole((today - *way.last).count()) : json.null();
  json.name("every");
  way.every ? json.text(say(*way.every)) : json.null();
  write_rounded(json, "agreed", way.agreed);
  write_rounded(json, "usual", way.usual);
  json.name("due").truth(way.due);
  json.name("quieter").truth(way.quieter);
  json.name("weeks").wholes(way.weeks);
  json.end_object();
}

void write_people(JsonWriter& json, const Couple& couple) {
  json.name("people").each(couple.people, [&](const Person& person) {
    json.begin_object().name("id").text(person.id).name("name").text(person.name).end_object();
  });
}

void write_filter(JsonWriter& json, const Filter& filter) {
  json.name("filter").begin_object().name("ways").each(filter.ways, [&](Way way) { json.text(name(way)); });
  json.name("tags").texts(filter.tags).name("by").text_or_null(filter.author).end_object();
}

} // namespace

void print_digest_as_json(const Digest& digest, const Couple& couple, const Proposal* next, const Print& print) {
  std::string text; // that isn't printed yet
  text.reserve(piece_size * 5 / 4);
  JsonWriter json(text);
  json.begin_object();
  json.name("v").whole(json_version);
  json.name("today").text(iso_day(digest.today));
  json.name("since").text(iso_day(digest.window.first));
  json.name("until").text(iso_day(digest.window.last));
  write_people(json, couple);
  write_filter(json, digest.filter);
  json.name("entries").whole(digest.entries);
  write_pause(json.name("pause"), digest.pause);
  json.name("paused_days").whole(digest.paused_days);
  json.name("week_starts").text(name(digest.week_starts));
  json.name("weeks").each(digest.weeks, [&](Day week) { json.text(iso_day(week)); });
  json.name("ways").each(digest.ways, [&](const WayDigest& way) { write_way(json, way, digest.today); });
  json.name("new_minutes").whole(digest.new_minutes);
  json.name("new_weeks").wholes(digest.new_weeks);
  write_days(json, digest.days);
  json.name("noticed");
  if (digest.written.size() == 0) {
    write_entries(json, digest.noticed);
  } else {
    json.begin_array().flush();
    bool is_first = true;
    digest.written.show([&](std::string_view entry) {
      text += std::exchange(is_first, false) ? "" : ",";
      text += entry;
      if (text.size() > piece_size) {
        print(text);
        text.clear();
      }
    });
    json.end_array();
  }
  write_entries(json.name("answers"), digest.answers);
  write_entries(json.name("earlier_years"), digest.earlier_years);
  json.name("last_hobby");
  digest.last_hobby ? write_entry(json, digest.last_hobby->entry) : void(json.null());
  json.name("closeness").begin_array();
  for (const auto& [month, marks] : digest.closeness) {
    json.begin_object().name("month").text(month).name("marks").wholes(marks).end_object();
  }
  json.end_array();
  write_plans(json.name("plans"), digest.plans);
  write_coming_days(json.name("days_ahead"), digest.days_ahead, digest.today);
  if (!digest.only_you.empty()) {
    write_entries(json.name("only_you"), digest.only_you);
  }
  json.name("quietest");
  digest.quietest ? json.text(name(*digest.quietest)) : json.null();
  json.name("next");
  if (next == nullptr) {
    json.null();
  } else {
    json.begin_object().name("idea").text(next->idea.id).name("way").text(name(next->idea.way));
    json.name("title").text(next->title).name("text").text(next->text).end_object();
  }
  json.end_object().flush();
  text += '\n';
  print(text);
}

std::string digest_to_json(const Digest& digest, const Couple& couple, const Proposal* next) {
  std::string text;
  print_digest_as_json(digest, couple, next, [&](std::string_view piece) { text += piece; });
  return text;
}

} // namespace closer
