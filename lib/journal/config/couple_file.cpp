// SPDX-License-Identifier: MIT
#include "journal/config/couple_file.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "base/toml/toml.hpp"
#include "journal/lines/finding.hpp"

namespace closer {
namespace {

class CoupleReader {
public:
  CoupleReader(const std::string& path, std::string_view text) : m_path(path), m_text(text) {}

  Couple read() {
    try {
      m_document = parse_toml(m_text);
    } catch (const TomlError& error) {
      fail(error.where(), error.what());
    }
    require("format");
    read_format();
    require("id");
    require("people");
    Couple couple;
    couple.id = read_id();
    if (const auto language = find_string(m_document, "language"); !language.empty()) {
      couple.language = language;
    }
    couple.begun = read_begun();
    couple.is_southern = read_is_southern();
    read_people(couple);
    read_rhythm(couple);
    read_wishes(couple.wishes);
    return couple;
  }

private:
  [[noreturn]] void fail(Position where, const std::string& message) const {
    throw Error(Status::NeedsPerson, describe(finding_in(m_text, m_path, where, message)),
                "Fix that line with an editor.");
  }

  // Nobody knows an id by heart, so it says where the id is, too.
  void require(std::string_view name) const {
    if (find(m_document, name) != nullptr) {
      return;
    }
    const auto what = trim(m_text).empty() ? std::string("the file is empty") : fmt::format("'{}' is missing", name);
    throw Error(Status::NeedsPerson, describe(finding_in(m_text, m_path, {0, 0}, what)),
                "Your partner's copy of the journal has the whole file, and git may, too: git log -p closer.toml");
  }

  [[nodiscard]] Position where(std::string_view name) const {
    const auto* field = find(m_document, name);
    return field == nullptr ? Position{} : field->where;
  }

  void read_format() const {
    const auto* format = find_as<std::int64_t>(m_document, "format");
    if (format == nullptr || *format < 1) {
      fail(where("format"), fmt::format("'format' must be a number: format = {}", journal_format));
    }
    if (*format > journal_format) {
      throw Error(Status::Failed,
                  fmt::format("{} has format {}, but this closer reads format {}", m_path, *format, journal_format),
                  "Upgrade closer on this machine, then run it again.", nothing_written);
    }
  }

  [[nodiscard]] std::string read_id() const {
    const std::string id(find_string(m_document, "id"));
    const bool valid = id.size() >= 8 && id.size() <= 32 &&
                       std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
    if (!valid) {
      fail(where("id"), "'id' must be 8 to 32 of the characters a-z and 0-9");
    }
    return id;
  }

  [[nodiscard]] std::optional<Day> read_begun() const {
    const auto* field = find(m_document, "begun");
    const auto* when = field == nullptr ? nullptr : field->as<When>();
    if (field != nullptr && (when == nullptr || when->time)) {
      fail(field->where, "'begun' must be a date without quotes: begun = 2026-11-22");
    }
    return when == nullptr ? std::nullopt : std::optional(when->day);
  }

  [[nodiscard]] bool read_is_southern() const {
    const auto* field = find(m_document, "hemisphere");
    const auto* word = field == nullptr ? nullptr : field->as<std::string>();
    if (field != nullptr && (word == nullptr || (*word != "north" && *word != "south"))) {
      fail(field->where, "'hemisphere' must be \"north\" or \"south\"");
    }
    return word != nullptr && *word == "south";
  }

  void read_people(Couple& couple) const {
    const auto* people = find_as<TomlTable>(m_document, "people");
    if (people == nullptr || people->size() != 2) {
      fail(where("people"), "a journal needs two people, each a [people.ID] with a name");
    }
    for (const auto& [id, value] : *people) {
      const auto* facts = value.as<TomlTable>();
      if (!is_person_id(id) || facts == nullptr) {
        fail(value.where, fmt::format("'{}' can't be a person's id; use a letter, then up to 15 of a-z and 0-9", id));
      }
      const auto name = trim(find_string(*facts, "name"));
      couple.people.push_back({id, name.empty() ? id : printable(nfc(name))}); // many messages hold it
    }
    std::ranges::sort(couple.people, [](const Person& l, const Person& r) { return l.id < r.id; });
  }

  void read_rhythm(Couple& couple) const {
    const auto* rhythm = find_as<TomlTable>(m_document, "rhythm");
    if (rhythm == nullptr) {
      return;
    }
    for (const auto& [key, value] : *rhythm) {
      const auto* text = value.as<std::string>();
      if (key == check_in_name) {
        couple.rhythm.check_in = text == nullptr ? std::nullopt : parse_check_in(*text);
        if (!couple.rhythm.check_in) {
          fail(value.where, "write the day of 'check-in' like \"sunday\"");
        }
        continue;
      }
      const auto way = way_named(key);
      if (!way) {
        fail(value.where,
             fmt::format("'{}' has no rhythm; write one of hobby, outing, little, listen and check-in", key));
      }
      const auto interval = text == nullptr ? std::nullopt : parse_interval(*text);
      if (!interval) {
        fail(value.where, fmt::format("write the rhythm of '{}' like \"2 weeks\", \"1 month\" or \"3 days\"", key));
      }
      couple.rhythm[*way] = *interval;
    }
  }

  void read_wishes(Wishes& wishes) const {
    constexpr std::int64_t most_budget = 3;
    const auto* table = find_as<TomlTable>(m_document, "wishes");
    if (table == nullptr) {
      return;
    }
    for (const auto& [key, value] : *table) {
      auto* flag = key == "apart"      ? &wishes.apart
                   : key == "children" ? &wishes.children
                   : key == "car"      ? &wishes.car
                                       : nullptr;
      const auto* word = value.as<bool>();
      const auto* number = value.as<std::int64_t>();
      if (flag != nullptr && word != nullptr) {
        *flag = *word;
      } else if (key == "budget" && number != nullptr && *number >= 0 && *number <= most_budget) {
        wishes.budget = static_cast<int>(*number);
      } else if (flag != nullptr || key == "budget") {
        fail(value.where, fmt::format("'{}' must be {}", key, flag != nullptr ? "true or false" : "from 0 to 3"));
      } else {
        fail(value.where, fmt::format("unknown wish '{}'; the wishes are apart, children, car and budget", key));
      }
    }
  }

  const std::string& m_path;
  std::string_view m_text;
  TomlTable m_document;
};

} // namespace

Couple read_couple(const std::string& path, std::string_view text) { return CoupleReader(path, text).read(); }

std::string write_couple(const Couple& couple) {
  auto result = fmt::format("# The two of you. This file is yours to edit; its comments and layout stay.\n"
                            "format = {}\nid = {}\nlanguage = {}\n",
                            journal_format, write_toml_string(couple.id), write_toml_string(couple.language));
  result += couple.begun ? fmt::format("begun = {}\n", iso_day(*couple.begun)) : "";
  result += couple.is_southern ? "hemisphere = \"south\"\n" : "";
  for (const auto& person : couple.people) {
    result += fmt::format("\n[people.{}]\nname = {}\n", person.id, write_toml_string(person.name));
  }
  result += "\n# How often each way should come to begin with. 'closer rhythm' changes it from then on.\n[rhythm]\n";
  for (const Way way : all_ways) {
    if (const auto& every = couple.rhythm[way]) {
      result += fmt::format("{} = {}\n", name(way), write_toml_string(say(*every)));
    }
  }
  return result;
}

} // namespace closer
