// SPDX-License-Identifier: MIT
#include "journal/record/record_line.hpp"

#include <utility>

#include <fmt/format.h>

#include "base/text/did_you_mean.hpp"
#include "journal/record/fields.hpp"
#include "journal/scan/record_scanner.hpp"

namespace closer {
namespace {

bool always(const TomlTable& /*fields*/) { return true; }

// A kind that is nearly one of ours is a slip of the hand; any other is of a version to come.
void report_slip(FieldReader& fields, const Record& record, Position where) {
  const auto names = kind_names();
  const auto meant = record.kind == Kind::Other ? did_you_mean(record.foreign_kind, names) : std::nullopt;
  if (meant) {
    fields.report(where, fmt::format("there is no kind '{}'; did you mean '{}'?", record.foreign_kind, *meant));
  }
}

void read_kind(FieldReader& fields, const KeyedTable& table, Record& record) {
  const auto* kind = fields.take<std::string>("kind", "a string");
  if (kind == nullptr) {
    if (find(table.fields, "kind") == nullptr) {
      fields.report(table.where, "the record has no kind");
    }
    return;
  }
  record.kind = kind_named(*kind);
  record.foreign_kind = record.kind == Kind::Other ? *kind : std::string();
  report_slip(fields, record, find(table.fields, "kind")->where);
}

void read_when(FieldReader& fields, const KeyedTable& table, Record& record) {
  record.at.day = parse_record_id(table.key)->day; // the day that the id says, where nothing else does
  if (const auto* at = fields.take<When>("at", "a date or a date with a time")) {
    record.at = *at;
  }
}

} // namespace

const KeyRule record_rule = {"a record", [](std::string_view key) { return parse_record_id(key).has_value(); }, always};

std::string write_line(const Record& record) {
  LineWriter line(record.id);
  if (record.gone) {
    return line.finish_gone(record.rev);
  }
  line.text("kind", kind_name(record));
  line.field("at", to_iso(record.at));
  line.text("text", record.text);
  line.texts("tags", record.tags);
  if (record.minutes) {
    line.field("minutes", fmt::format("{}", *record.minutes));
  }
  line.text("hobby", record.hobby);
  line.text("whose", record.whose);
  line.flag("new", record.is_new);
  line.text("way", record.way);
  line.text("idea", record.idea);
  line.text("group", record.group);
  line.text("vote", record.vote);
  if (record.on) {
    line.field("on", to_iso(*record.on));
  }
  line.text("when", record.when);
  if (record.until) {
    line.field("until", to_iso(*record.until));
  }
  line.text("of", record.of);
  line.text("seal", record.seal);
  line.text("opens", record.opens);
  line.text("salt", record.salt);
  line.text("question", record.question);
  line.text("heard", record.heard);
  line.text("first", record.first);
  if (record.surprise_until) {
    line.field("surprise_until", to_iso(*record.surprise_until));
  }
  return line.finish(record.foreign, record.rev);
}

Record to_record(const std::string& path, const KeyedTable& table, std::vector<Finding>& findings) {
  FieldReader fields(path, table, findings);
  Record record;
  record.id = table.key;
  record.gone = fields.flag("gone");
  record.rev = fields.rev();
  if (record.gone) {
    record.at.day = parse_record_id(table.key)->day;
    return record;
  }
  read_kind(fields, table, record);
  read_when(fields, table, record);
  record.text = fields.text("text");
  record.tags = fields.texts("tags");
  record.minutes = fields.minutes();
  record.hobby = fields.text("hobby");
  record.whose = fields.text("whose");
  record.is_new = fields.flag("new");
  record.way = fields.text("way");
  record.idea = fields.text("idea");
  record.group = fields.text("group");
  record.vote = fields.text("vote");
  if (const auto* on = fields.take<When>("on", "a date or a date with a time")) {
    record.on = *on;
  }
  record.when = fields.text("when");
  if (const auto* until = fields.take<When>("until", "a date or a date with a time")) {
    record.until = *until;
  }
  record.of = fields.text("of");
  record.seal = fields.text("seal");
  record.opens = fields.text("opens");
  record.salt = fields.text("salt");
  record.question = fields.text("question");
  record.heard = fields.text("heard");
  record.first = fields.text("first");
  if (const auto* until = fields.take<When>("surprise_until", "a date")) {
    record.surprise_until = *until;
  }
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
