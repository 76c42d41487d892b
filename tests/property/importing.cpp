// SPDX-License-Identifier: MIT
// What is exported as JSON comes back as it was.
#include <algorithm>
#include <cmath>

#include "base/toml/toml.hpp"
#include "journal/exchange/json_entries.hpp"
#include "journal/record/record_line.hpp"
#include "lines.hpp"
#include "render/data/machine.hpp"
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

std::string why(const JsonEntries& read, const std::string& before) {
  return read.problems.empty() ? before + "became\n" + lines_of(read.entries) : read.problems.front();
}

} // namespace

void check_importing(Runner& runner) {
  const auto utc = [](Instant) { return std::chrono::minutes(0); };
  runner.check("imported is what was exported", 400, 20000, [&] {
    const auto records = *rc::gen::scale(0.1, rc::gen::nonEmpty(rc::gen::container<std::vector<Record>>(any_entry())));
    const auto before = lines_of(records);
    const auto of_lines = read_json_entries(entries_to_jsonl(records), three(), utc);
    require(lines_of(of_lines.entries) == before && of_lines.problems.empty(), why(of_lines, before));
    const auto of_list = read_json_entries(entries_to_json(records), three(), utc);
    require(lines_of(of_list.entries) == before && of_list.problems.empty(), why(of_list, before));
  });
}

} // namespace closer
