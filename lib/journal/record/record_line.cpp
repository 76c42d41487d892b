// SPDX-License-Identifier: MIT
#include "journal/record/record_line.hpp"

#include <utility>

#include <fmt/format.h>

#include "base/text/did_you_mean.hpp"
#include "journal/record/fields.hpp"
#include "journal/scan/record_scanner.hpp"
#include "model/record_fields.hpp"

namespace closer {
namespace {

constexpr std::string_view moment = "a date or a date with a time";

bool always(const TomlTable& /*fields*/) { return true; }

// A kind that is nearly one of ours is a typo; any other is from a later version.
void report_slip(FieldReader& fields, const Record& record, Position where) {
  const auto meant = record.kind == Kind::Other ? did_you_mean(record.foreign_kind, kind_names) : std::nullopt;
  if (meant) {
    fields.report(where, fmt::format("unknown kind '{}'; did you mean '{}'?", record.foreign_kind, *meant));
  }
}

void read_kind(FieldReader& fields, const KeyedTable& table, Record& record) {
  const auto* kind = fields.take<std::string>("kind", "a string");
  if (kind == nullptr) {
    if (find(table.fields, "kind") == nullptr) {
      fields.report(table.where, "'kind' is missing");
    }
    return;
  }
  record.kind = kind_named(*kind);
  record.foreign_kind = record.kind == Kind::Other ? *kind : std::string();
  report_slip(fields, record, find(table.fields, "kind")->where);
}

void read_when(FieldReader& fields, const KeyedTable& table, Record& record) {
  record.at.day = parse_record_id(table.key)->day; // the day that the id says, if nothing else does
  if (const auto* at = fields.take<When>("at", moment)) {
    record.at = *at;
  }
}

template <typename Value> void read_field(FieldReader& fields, const RecordField<Value>& field, Value& value) {
  if constexpr (std::is_same_v<Value, std::string>) {
    value = fields.text(field.name);
  } else if constexpr (std::is_same_v<Value, std::vector<std::string>>) {
    value = fields.texts(field.name);
  } else if constexpr (std::is_same_v<Value, bool>) {
    value = fields.flag(field.name);
  } else if constexpr (std::is_same_v<Value, std::optional<When>>) {
    const auto* when = fields.take<When>(field.name, field.use == FieldUse::Private ? "a date" : moment);
    value = when == nullptr ? std::nullopt : std::optional(*when);
  } else {
    value = fields.minutes(field.name);
  }
}

} // namespace

const KeyRule record_rule = {"a record", [](std::string_view key) { return parse_record_id(key).has_value(); }, always};

std::string write_line(const Record& record) {
  LineWriter line(record.id);
  if (record.gone) {
    return line.finish_gone(record.rev, record.again);
  }
  line.write("kind", kind_name(record));
  line.field("at", to_iso(record.at));
  each_record_field([&](const auto& field) { line.write(field.name, record.*field.member); });
  return line.finish(record.foreign, record.rev);
}

Record to_record(const std::string& path, const KeyedTable& table, std::vector<Finding>& findings) {
  FieldReader fields(path, table, findings);
  Record record;
  record.id = table.key;
  record.gone = fields.flag("gone");
  record.rev = fields.rev();
  if (record.gone) {
    record.again = fields.flag("again");
    record.at.day = parse_record_id(table.key)->day;
    return record;
  }
  read_kind(fields, table, record);
  read_when(fields, table, record);
  each_record_field([&](const auto& field) { read_field(fields, field, record.*field.member); });
  record.foreign = fields.foreign();
  return record;
}

RecordsRead read_records(const std::string& path, std::string_view text) {
  RecordsRead scanned;
  return scan_records(text, scanned.records) ? std::move(scanned) : parse_records(path, text);
}

RecordsRead parse_records(const std::string& path, std::string_view text) {
  auto read = read_keyed_tables(path, text, record_rule);
  RecordsRead result{{}, std::move(read.findings)};
  result.records.reserve(read.tables.size());
  for (const auto& table : read.tables) {
    result.records.push_back(to_record(path, table, result.findings));
  }
  return result;
}

std::optional<Record> record_of_line(std::string_view line) {
  auto read = read_records({}, line);
  return read.records.size() == 1 ? std::optional(std::move(read.records.front())) : std::nullopt;
}

} // namespace closer
