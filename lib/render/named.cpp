// SPDX-License-Identifier: MIT
#include "render/named.hpp"

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "model/record_fields.hpp"
#include "render/data/json_days.hpp"
#include "render/words/day_words.hpp"
#include "render/words/listing.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

std::string say_value(const std::string& text) { return text; }
std::string say_value(const std::vector<std::string>& texts) { return join(texts, ", "); }
std::string say_value(bool truth) { return truth ? "yes" : ""; }
std::string say_value(const std::optional<std::int64_t>& minutes) { return minutes ? say_minutes(*minutes) : ""; }
std::string say_value(const std::optional<When>& when) { return when ? say(*when) : ""; }

// Of what people don't write themselves.
std::string fields_to_text(const Record& record, const Couple& couple, const Style& style) {
  auto result = hanging(
      "", fmt::format("{}, {}, {}", kind_name(record), couple.name_of(author_of(record)), say(record.at, style.hours)),
      style);
  each_record_field([&](const auto& field) {
    const bool is_first_time = record.kind == Kind::MarkedDay && std::string_view(field.name) == "on" && record.on;
    const auto value = is_first_time ? say_first_time(record) : say_value(record.*field.member);
    if (!value.empty() && field.use != FieldUse::Private && std::string_view(field.name) != "salt") {
      result += hanging(fmt::format("  {}: ", field.name), value, style);
    }
  });
  const auto who = say_private(record);
  return result + (who.empty() ? "" : hanging("  ", who, style));
}

void write_hobby(JsonWriter& json, const Hobby& hobby) {
  json.name("id").text(hobby.slug).name("owner").text(hobby.owner);
  json.name("name").text(hobby.name).name("share").text(name(hobby.share)).name("kind");
  hobby.kind ? json.text(name(*hobby.kind)) : json.null();
  json.name("note").text(hobby.note);
}

} // namespace

std::string record_to_text(const Record& record, const Couple& couple, std::span<const Hobby> hobbies,
                           const Style& style) {
  if (!is_entry(record)) {
    return fields_to_text(record, couple, style);
  }
  auto result = entries_to_text(std::span(&record, 1), couple, hobbies, style);
  if (!record.idea.empty()) {
    result += hanging("         ", "From the idea " + record.idea, style);
  }
  return result;
}

std::string hobby_to_text(const Hobby& hobby, const Couple& couple, const Style& style) {
  auto result =
      hanging("", fmt::format("{}, {}'s hobby: {}", hobby.name, couple.name_of(hobby.owner), name(hobby.share)), style);
  if (hobby.kind) {
    result += hanging("  kind: ", name(*hobby.kind), style);
  }
  return result + (hobby.note.empty() ? std::string() : hanging("  ", hobby.note, style));
}

std::string hobby_to_json(const Hobby& hobby, std::string_view file) {
  return json_document([&](JsonWriter& json) {
    write_hobby(json, hobby);
    json.name("file").text(file);
  });
}

std::string hobbies_to_json(std::span<const HobbyToday> hobbies) {
  return json_document([&](JsonWriter& json) {
    json.name("hobbies").each(hobbies, [&](const HobbyToday& today) {
      json.begin_object();
      write_hobby(json, *today.hobby);
      write_day(json.name("last"), today.last);
      json.name("vote").text_or_null(today.vote).end_object();
    });
  });
}

std::string question_to_text(const Question& question, const Style& style) {
  constexpr std::string_view depths[] = {"easy", "takes thought", "goes deep"};
  return hanging("", question.text, style) +
         faint(hanging("",
                       question.step.empty() ? fmt::format("From the deck '{}', {} ({})", printable(question.deck),
                                                           depths[question.depth - 1], question.id)
                                             : fmt::format("{} ({})", question.step, question.id),
                       style),
               style);
}

std::string question_to_json(const Question& question) {
  return json_document([&](JsonWriter& json) {
    json.name("id").text(question.id).name("deck").text(question.deck);
    json.name("depth").whole(question.depth).name("text").text(question.text);
  });
}

std::string asked_to_json(std::string_view id, std::string_view text) {
  return json_document([&](JsonWriter& json) { json.name("id").text(id).name("text").text(text); });
}

std::string rhythm_to_json(const Rhythm& rhythm, std::span<const std::string_view> names) {
  return json_document([&](JsonWriter& json) {
    json.name("rhythm").begin_object();
    for (const auto name : names) {
      const auto way = way_named(name);
      json.name(name);
      if (way && rhythm[*way]) {
        json.text(say(*rhythm[*way]));
      } else if (!way && rhythm.check_in) {
        json.text(say_check_in(*rhythm.check_in));
      } else {
        json.null();
      }
    }
    json.end_object();
  });
}

} // namespace closer
