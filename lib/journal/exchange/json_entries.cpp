// SPDX-License-Identifier: MIT
#include "journal/exchange/json_entries.hpp"

#include <algorithm>
#include <optional>
#include <type_traits>

#include <fmt/format.h>

#include "base/text/did_you_mean.hpp"
#include "base/text/text.hpp"
#include "journal/exchange/jrnl_entries.hpp"
#include "journal/exchange/json_text.hpp"
#include "journal/lines/noise.hpp"
#include "journal/record/record_line.hpp"
#include "model/entry_rules.hpp"
#include "model/record_fields.hpp"

namespace closer {
namespace {

constexpr int known_version = 1;

// What an entry can have; a name close to one of these is a typo.
std::vector<std::string_view> entry_fields() {
  std::vector<std::string_view> names = {"v", "id", "kind", "at", "by", "rev", "private", "answers"};
  names.insert(names.end(), record_field_names.begin(), record_field_names.end());
  return names;
}

// Whether a field is a date or a date-time, which JSON has as a string.
bool is_moment(std::string_view name) {
  bool found = name == "at";
  each_record_field([&](const auto& field) {
    found = found || (field.name == name && std::is_same_v<decltype(field.member), std::optional<When> Record::*>);
  });
  return found;
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

// A program that writes `v` knows the fields. What has none may be made by hand.
void check_field(const TomlField& field, Problems& problems) {
  static const auto known = entry_fields();
  const bool is_known = std::ranges::find(known, field.name) != known.end();
  const auto meant = is_known ? std::nullopt : did_you_mean(field.name, known);
  if (meant) {
    problems.add(fmt::format("unknown field '{}'; did you mean '{}'?", field.name, *meant));
  }
}

// The fields as a line of the journal has them: without those that the id says.
KeyedTable table_of(const TomlTable& fields, const std::string& id, Problems& problems) {
  KeyedTable table;
  table.key = id;
  const bool has_version = find(fields, "v") != nullptr;
  for (const auto& field : fields) {
    if (!has_version) {
      check_field(field, problems);
    }
    const auto* text = field.value.as<std::string>();
    if (field.name == "v") {
      const auto* version = field.value.as<std::int64_t>();
      if (version == nullptr || *version != known_version) {
        problems.add(fmt::format("'v' isn't {}: it's from another version of closer", known_version));
      }
    } else if (field.name == "by") {
      if (text == nullptr || *text != parse_record_id(id)->author) {
        problems.add("'by' and the id name different people");
      }
    } else if (is_moment(field.name)) {
      const auto moment = text == nullptr ? std::nullopt : read_moment(*text);
      if (!moment) {
        problems.add(fmt::format(R"('{}' isn't a date like "2026-11-22" or "2026-11-22T21:04:13+01:00")", field.name));
      } else if (field.name == "surprise_until" && find(fields, "private") == nullptr) {
        problems.add("'surprise_until' needs '\"private\": true'");
      } else {
        table.fields.push_back({field.name, *moment});
      }
    } else if (field.name == "private") {
      if (field.value.as<bool>() == nullptr) {
        problems.add("'private' must be true or false");
      }
    } else if (field.name != "id" && field.name != "answers") { // which the text of a written talk has, too
      table.fields.push_back(field);
    }
  }
  return table;
}

void add_each(const std::vector<std::string>& found, Problems& problems) {
  for (const auto& each : found) {
    problems.add(each);
  }
}

std::optional<Record> read_entry(const Toml& value, const JsonRules& rules, Problems& problems) {
  const auto* fields = value.as<TomlTable>();
  if (fields == nullptr) {
    problems.add("not an object");
    return std::nullopt;
  }
  const std::string id(find_string(*fields, "id"));
  const auto parts = parse_record_id(id);
  if (!parts) {
    problems.add(id.empty() ? "'id' is missing" : fmt::format("'{}' isn't an id like 2026-11-22-sam-k3f9x", id));
    return std::nullopt;
  }
  if (rules.couple.person(parts->author) == nullptr) {
    problems.add(fmt::format("'{}' isn't one of the two people in the journal", parts->author));
  }
  if (find(*fields, "at") == nullptr) {
    problems.add("'at' is missing");
  }
  std::vector<Finding> findings;
  auto record = to_record({}, table_of(*fields, id, problems), findings);
  for (const auto& finding : findings) {
    problems.add(finding.message);
  }
  if (!problems.any() && record.at.day != parts->day) { // or it would be sought in the wrong month
    problems.add("'at' and the id are different days");
  }
  const auto* is_private = find(*fields, "private");
  record.is_private = is_private != nullptr && is_private->as<bool>() != nullptr && *is_private->as<bool>();
  if (!problems.any() && !is_entry(record)) {
    problems.add(record.gone ? "removed" : fmt::format("'{}' isn't a kind of entry", kind_name(record)));
  }
  if (!problems.any()) {
    add_each(normalize(record, rules.now), problems);
  }
  return problems.any() ? std::nullopt : std::optional(std::move(record));
}

std::string say(const JsonError& error) {
  return error.where().column == 0 ? error.what() : fmt::format("{}, at column {}", error.what(), error.where().column);
}

void read_lines(std::string_view text, const JsonRules& rules, const VisitEntry& visit, JsonOutcome& outcome) {
  std::size_t number = 0;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    Problems problems(fmt::format("line {}", ++number), outcome.problems);
    if (trim(line).empty()) {
      continue;
    }
    try {
      if (auto record = read_entry(parse_json(line), rules, problems)) {
        visit(std::move(*record));
      }
    } catch (const JsonError& error) {
      problems.add(say(error));
    }
  }
}

// jrnl's are under that name in an object, closer's in an array.
constexpr std::string_view jrnl_name = "entries";

void read_document(std::string_view text, const JsonRules& rules, const VisitEntry& visit, JsonOutcome& outcome) {
  const bool is_jrnl = trim(text).starts_with('{');
  std::size_t number = 0;
  const auto read_item = [&](const Toml& item) {
    Problems problems(fmt::format("entry {}", ++number), outcome.problems);
    auto record = is_jrnl ? read_jrnl_entry(item, rules, problems, outcome.empty) : read_entry(item, rules, problems);
    if (record) {
      visit(std::move(*record));
    }
  };
  const auto whole = parse_json(text, jrnl_name, read_item);
  const auto* fields = whole.as<TomlTable>();
  const bool has_list = fields != nullptr && find_as<TomlArray>(*fields, jrnl_name) != nullptr;
  if (whole.as<TomlArray>() != nullptr || has_list) { // whose items were read
    return;
  }
  Problems problems("entry 1", outcome.problems);
  if (auto record = read_entry(whole, rules, problems)) {
    visit(std::move(*record));
  }
}

// Whether each line is a value by itself: the first one is, and no list of all entries.
bool is_lines(std::string_view text) {
  try {
    const auto first = parse_json(text.substr(0, text.find('\n')), jrnl_name, [](const Toml& /*item*/) {});
    const auto* fields = first.as<TomlTable>();
    return fields != nullptr && find(*fields, jrnl_name) == nullptr;
  } catch (const JsonError&) {
    return false;
  }
}

} // namespace

JsonOutcome read_json_entries(std::string_view text, const JsonRules& rules, const VisitEntry& visit) {
  JsonOutcome outcome;
  text = without_byte_order_mark(text);
  if (trim(text).empty()) {
    return outcome;
  }
  if (is_lines(trim(text))) {
    read_lines(text, rules, visit, outcome);
    return outcome;
  }
  try {
    read_document(text, rules, visit, outcome);
  } catch (const JsonError& error) {
    Problems(fmt::format("line {}", std::max<std::size_t>(error.where().line, 1)), outcome.problems).add(say(error));
  }
  return outcome;
}

} // namespace closer
