// SPDX-License-Identifier: MIT
// What is exported as JSON comes back as it was.
#include <algorithm>
#include <cmath>

#include "base/text/text.hpp"
#include "base/toml/toml.hpp"
#include "journal/exchange/json_entries.hpp"
#include "journal/record/record_line.hpp"
#include "lines.hpp"
#include "model/entry_rules.hpp"
#include "model/record_fields.hpp"
#include "render/data/json_entries.hpp"
#include "runner.hpp"

namespace closer {
namespace {

Couple three() {
  Couple couple;
  couple.people = {{"a", "A"}, {"ana", "Ana"}, {"sam", "Sam"}};
  return couple;
}

// Whether JSON can say it: no dates and times, which become strings, and nothing beyond the finite numbers.
bool is_of_json(const Toml& value) {
  if (const auto* items = value.as<TomlArray>()) {
    return std::all_of(items->begin(), items->end(), is_of_json);
  }
  if (const auto* fields = value.as<TomlTable>()) {
    return std::all_of(fields->begin(), fields->end(), [](const TomlField& field) { return is_of_json(field.value); });
  }
  const auto* real = value.as<double>();
  return value.as<When>() == nullptr && value.as<TomlTime>() == nullptr && (real == nullptr || std::isfinite(*real));
}

// Leaves of an entry what one may be.
void keep_rules(Record& record) {
  each_record_field([&](const auto& field) {
    if constexpr (std::is_same_v<decltype(field), const RecordField<std::string>&>) {
      auto& text = record.*field.member;
      std::erase(text, '\0');
      while (normal_text(text) != text) {
        text = normal_text(text);
      }
    }
  });
  std::erase_if(record.tags, [](const std::string& tag) { return !is_tag(tag) || normal_text(tag) != tag; });
  drop_repeated_tags(record.tags);
  record.text = says_something(record) ? record.text : "x";
}

// An entry as a journal may hold it.
rc::Gen<Record> any_entry() {
  return rc::gen::map(any_record(), [](Record record) {
    const bool is_machines = record.kind == Kind::Closeness || record.kind == Kind::Opening;
    record.kind = record.gone || is_machines ? Kind::Note : record.kind;
    record.gone = false;
    record.at.day = parse_record_id(record.id)->day;
    std::erase_if(record.foreign, [](const ForeignField& field) {
      return field.name == "rev" || !is_of_json(parse_toml("x = " + field.toml).front().value);
    });
    keep_rules(record);
    return record;
  });
}

std::string lines_of(const std::vector<Record>& records) {
  std::string lines;
  for (const auto& record : records) {
    lines += write_line(record) + "\n";
  }
  return lines;
}

// What is imported of it: its lines, or what is wrong.
std::string imported(const std::string& json) {
  const auto couple = three();
  const Zone utc = [](Instant) { return std::chrono::minutes(0); };
  std::vector<Record> entries;
  const auto read = read_json_entries(json, {couple, utc, {last_day, std::nullopt}},
                                      [&](Record entry) { entries.push_back(std::move(entry)); });
  return read.problems.count == 0 ? lines_of(entries) : read.problems.kept.front();
}

} // namespace

void check_importing(Runner& runner) {
  runner.check("imported is what was exported", 400, 20000, [&] {
    const auto records = *rc::gen::scale(0.1, rc::gen::nonEmpty(rc::gen::container<std::vector<Record>>(any_entry())));
    const auto before = lines_of(records);
    for (const auto& json : {entries_to_jsonl(records), entries_to_json(records)}) {
      const auto after = imported(json);
      require(after == before, before + "became\n" + after);
    }
  });
}

} // namespace closer
