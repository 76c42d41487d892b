// SPDX-License-Identifier: MIT
#include "journal/exchange/json_entries.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text/did_you_mean.hpp"
#include "base/text/text.hpp"
#include "journal/exchange/jrnl_entries.hpp"
#include "journal/exchange/json_text.hpp"
#include "journal/lines/noise.hpp"
#include "journal/record/record_line.hpp"
#include "model/record_fields.hpp"

namespace closer {
namespace {

constexpr int known_version = 1;

// What an entry can have; a name close to one of these is a slip of the hand.
std::vector<std::string_view> entry_fields() {
  std::vector<std::string_view> names = {"v", "id", "kind", "at", "by", "rev", "private"};
  each_record_field([&](const auto& field) {
    if (field.use != FieldUse::Line) {
      names.push_back(field.name);
    }
  });
  return names;
}

// A date or a date-time, as TOML has them: also one without an offset.
std::optional<Toml> read_moment(const std::string& text) {
  const bool is_plausible = !text.empty() && text.find_first_not_of("0123456789-+:.TtZz ") == std::string::npos;
  try {
    const auto table = is_plausible ? parse_toml("at = " + text) : TomlTable();
    return table.size() == 1 && table.front().value.as<When>() != nullptr ? std::optional(table.front().value)
                                                                          : std::nullopt;
  } catch (const TomlError&) {
    return std::nullopt;
  }
}

void check_field(const TomlField& field, Problems& problems) {
  static const auto known = entry_fields();
  const bool is_known = std::find(known.begin(), known.end(), field.name) != known.end();
  const auto meant = is_known ? std::nullopt : did_you_mean(field.name, known);
  if (meant) {
    problems.add(fmt::format("there is no field '{}'; did you mean '{}'?", field.name, *meant));
  }
  const auto* text = field.value.as<std::string>();
  if (text != nullptr && text->size() > most_text_bytes) {
    problems.add(
        fmt::format("'{}' has {} bytes, and an entry takes up to {}", field.name, text->size(), most_text_bytes));
  }
}

// The fields as a line of the journal has them: without those that the id says.
KeyedTable table_of(const TomlTable& fields, const std::string& id, Problems& problems) {
  KeyedTable table;
  table.key = id;
  for (const auto& field : fields) {
    check_field(field, problems);
    const auto* text = field.value.as<std::string>();
    if (field.name == "v") {
      const auto* version = field.value.as<std::int64_t>();
      if (version == nullptr || *version != known_version) {
        problems.add(fmt::format("'v' is not {}: it is of another version of closer", known_version));
      }
    } else if (field.name == "by") {
      if (text == nullptr || *text != parse_record_id(id)->author) {
        problems.add("'by' is not the person that the id names");
      }
    } else if (field.name == "at") {
      const auto moment = text == nullptr ? std::nullopt : read_moment(*text);
      if (moment) {
        table.fields.push_back({field.name, *moment});
      } else {
        problems.add("'at' is no date like \"2026-11-22\" or \"2026-11-22T21:04:13+01:00\"");
      }
    } else if (field.name == "surprise_until") {
      const auto moment = text == nullptr ? std::nullopt : read_moment(*text);
      if (moment && find(fields, "private") != nullptr) {
        table.fields.push_back({field.name, *moment});
      } else {
        problems.add(moment ? "'surprise_until' needs '\"private\": true'"
                            : "'surprise_until' is no date like \"2026-12-24\"");
      }
    } else if (field.name == "private") {
      if (field.value.as<bool>() == nullptr) {
        problems.add("'private' is neither true nor false");
      }
    } else if (field.name != "id") {
      table.fields.push_back(field);
    }
  }
  return table;
}

std::optional<Record> read_entry(const Toml& value, const Couple& couple, Problems& problems) {
  const auto* fields = value.as<TomlTable>();
  if (fields == nullptr) {
    problems.add("it is no object");
    return std::nullopt;
  }
  const std::string id(find_string(*fields, "id"));
  const auto parts = parse_record_id(id);
  if (!parts) {
    problems.add(id.empty() ? "it has no 'id'" : fmt::format("'{}' is no id like 2026-11-22-sam-k3f9x", id));
    return std::nullopt;
  }
  if (couple.person(parts->author) == nullptr) {
    problems.add(fmt::format("the journal knows nobody who is '{}'", parts->author));
  }
  if (find(*fields, "at") == nullptr) {
    problems.add("it has no 'at'");
  }
  std::vector<Finding> findings;
  auto record = to_record({}, table_of(*fields, id, problems), findings);
  for (const auto& finding : findings) {
    problems.add(finding.message);
  }
  if (!problems.any() && record.at.day != parts->day) { // or it would be sought in the wrong month
    problems.add("'at' is not the day that the id names");
  }
  const auto* is_private = find(*fields, "private");
  record.is_private = is_private != nullptr && is_private->as<bool>() != nullptr && *is_private->as<bool>();
  if (!problems.any() && !is_entry(record)) {
    problems.add(record.gone ? "it is removed" : fmt::format("'{}' is no kind of entry", kind_name(record)));
  }
  return problems.any() ? std::nullopt : std::optional(std::move(record));
}

std::string say(const JsonError& error) {
  return error.where().column == 0 ? error.what() : fmt::format("{}, at column {}", error.what(), error.where().column);
}

void read_list(const TomlArray& items, const Couple& couple, JsonEntries& result) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    Problems problems(fmt::format("entry {}", i + 1), result.problems);
    if (auto record = read_entry(items[i], couple, problems)) {
      result.entries.push_back(std::move(*record));
    }
  }
}

void read_lines(std::string_view text, const Couple& couple, JsonEntries& result) {
  std::size_t number = 0;
  for (const auto line : split(text, '\n')) {
    Problems problems(fmt::format("line {}", ++number), result.problems);
    if (trim(line).empty()) {
      continue;
    }
    try {
      if (auto record = read_entry(parse_json(line), couple, problems)) {
        result.entries.push_back(std::move(*record));
      }
    } catch (const JsonError& error) {
      problems.add(say(error));
    }
  }
}

// Whether each line is a value by itself: the first one is, and no list of all entries.
bool is_lines(std::string_view text) {
  try {
    const auto first = parse_json(text.substr(0, text.find('\n')));
    const auto* fields = first.as<TomlTable>();
    return fields != nullptr && find(*fields, "entries") == nullptr;
  } catch (const JsonError&) {
    return false;
  }
}

} // namespace

JsonEntries read_json_entries(std::string_view text, const Couple& couple, const Zone& zone) {
  JsonEntries result;
  text = without_byte_order_mark(text);
  if (trim(text).empty()) {
    return result;
  }
  if (is_lines(trim(text))) {
    read_lines(text, couple, result);
    return result;
  }
  try {
    const auto whole = parse_json(text);
    const auto* fields = whole.as<TomlTable>();
    const auto* list = fields == nullptr ? nullptr : find(*fields, "entries");
    if (const auto* items = whole.as<TomlArray>()) {
      read_list(*items, couple, result);
    } else if (list != nullptr && list->as<TomlArray>() != nullptr) {
      read_jrnl_entries(*list->as<TomlArray>(), zone, result);
    } else {
      read_list({whole}, couple, result);
    }
  } catch (const JsonError& error) {
    Problems(fmt::format("line {}", std::max<std::size_t>(error.where().line, 1)), result.problems).add(say(error));
  }
  return result;
}

} // namespace closer
