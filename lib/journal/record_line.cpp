// SPDX-License-Identifier: MIT
#include "journal/record_line.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include <fmt/format.h>

#include "base/did_you_mean.hpp"
#include "journal/canonical_line.hpp"
#include "journal/fields.hpp"
#include "journal/keyed_line.hpp"
#include "journal/line_marks.hpp"

namespace closer {
namespace {

bool always(const TomlTable& /*fields*/) { return true; }

bool names_a_thing(const TomlTable& fields) {
  return find(fields, "name") != nullptr || find(fields, "gone") != nullptr;
}

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

// One that this version does not know stays a foreign field.
void read_hobby(FieldReader& fields, const KeyedTable& table, Thing& thing) {
  const auto hobby = hobby_named(find_string(table.fields, "hobby"));
  if (hobby) {
    (void)fields.text("hobby");
    thing.hobby = hobby;
  }
}

std::pair<bool, std::int64_t> rank(const Record& record) { return {record.gone, record.rev}; }
std::pair<std::int64_t, bool> rank(const Thing& thing) { return {thing.rev, thing.gone}; }

template <typename T> std::pair<std::string, std::string> bytes_of(const T& item) {
  std::string foreign;
  for (const auto& [name, toml] : item.foreign) {
    foreign += fmt::format("{} = {}\n", write_toml_key(name), toml);
  }
  return {write_line(item), foreign};
}

template <typename T> struct LineRule {
  std::string_view key;
  const KeyRule& rule;
  std::function<std::optional<T>(std::string_view)> read;
};

template <typename T>
std::string replace_line(std::string_view contents, const T& before, const T& after, const LineRule<T>& rule) {
  const auto marked = contents.size() - without_byte_order_mark(contents).size();
  std::string result(contents.substr(0, marked));
  contents.remove_prefix(marked);
  bool written = false;
  while (!contents.empty()) {
    const auto end = std::min(contents.find('\n'), contents.size() - 1) + 1;
    const auto old = contents.substr(0, end);
    contents.remove_prefix(end);
    const auto body = without_carriage_return(old.substr(0, old.size() - (old.ends_with('\n') ? 1 : 0)));
    if (!holds_key(body, rule.key, rule.rule)) {
      result += old;
    } else if (!written && rule.read(body) == before) {
      result += write_line(after);
      result += after.gone ? std::string_view() : trailing_comment(body, rule.key, rule.rule);
      result += old.substr(body.size());
      written = true;
    } else if (!after.gone) {
      result += old;
    }
  }
  if (!written) {
    result += fmt::format("{}{}\n", result.empty() || result.back() == '\n' ? "" : "\n", write_line(after));
  }
  return result;
}

} // namespace

const KeyRule record_rule = {"a record", [](std::string_view key) { return parse_record_id(key).has_value(); }, always};
const KeyRule thing_rule = {"a thing", is_slug, names_a_thing};

bool is_slug(std::string_view text) {
  constexpr std::size_t longest = 64;
  return !text.empty() && text.size() <= longest && text.front() != '-' && text.back() != '-' &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

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
  line.text("thing", record.thing);
  line.text("whose", record.whose);
  line.flag("novel", record.novel);
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

std::string write_line(const Thing& thing) {
  LineWriter line(thing.slug);
  if (thing.gone) {
    return line.finish_gone(thing.rev);
  }
  line.text("name", thing.name);
  line.text("share", name(thing.share));
  line.text("note", thing.note);
  line.text("hobby", thing.hobby ? name(*thing.hobby) : std::string_view());
  return line.finish(thing.foreign, thing.rev);
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
  record.thing = fields.text("thing");
  record.whose = fields.text("whose");
  record.novel = fields.flag("novel");
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

Thing to_thing(const std::string& path, const KeyedTable& table, std::string_view owner,
               std::vector<Finding>& findings) {
  FieldReader fields(path, table, findings);
  Thing thing;
  thing.slug = table.key;
  thing.owner = owner;
  thing.gone = fields.flag("gone");
  thing.rev = fields.rev();
  if (thing.gone) {
    return thing;
  }
  thing.name = fields.text("name");
  if (thing.name.empty()) {
    fields.report(table.where, fmt::format("the thing '{}' has no name", table.key));
    thing.name = table.key;
  }
  const auto* share = fields.take<std::string>("share", "a string");
  if (share == nullptr) {
    thing.share = find(table.fields, "share") == nullptr ? Share::Open : Share::Solo; // in doubt, its owner's alone
  } else {
    const auto known = share_named(*share);
    if (!known) {
      fields.report(find(table.fields, "share")->where,
                    fmt::format("'{}' is none of share, open and solo; taken as solo", *share));
    }
    thing.share = known.value_or(Share::Solo);
  }
  thing.note = fields.text("note");
  read_hobby(fields, table, thing);
  thing.foreign = fields.foreign();
  return thing;
}

RecordsRead read_records(const std::string& path, std::string_view text) {
  RecordsRead scanned;
  return scan_records(text, scanned.records) ? std::move(scanned) : judge_records(path, text);
}

RecordsRead judge_records(const std::string& path, std::string_view text) {
  auto read = read_keyed_tables(path, text, record_rule);
  RecordsRead result{{}, std::move(read.findings)};
  result.records.reserve(read.tables.size());
  for (const auto& table : read.tables) {
    result.records.push_back(to_record(path, table, result.findings));
  }
  return result;
}

ThingsRead read_things(const std::string& path, std::string_view text, std::string_view owner) {
  auto read = read_keyed_tables(path, text, thing_rule);
  ThingsRead result{{}, std::move(read.findings)};
  for (const auto& table : read.tables) {
    result.things.push_back(to_thing(path, table, owner, result.findings));
  }
  return result;
}

std::pair<std::string, std::string> all_bytes(const Record& record) { return bytes_of(record); }

std::pair<std::string, std::string> all_bytes(const Thing& thing) { return bytes_of(thing); }

bool wins(const Record& challenger, const Record& holder) {
  return rank(challenger) != rank(holder) ? rank(challenger) > rank(holder) : all_bytes(challenger) > all_bytes(holder);
}

bool ties(const Record& one, const Record& other) { return rank(one) == rank(other) && one != other; }

bool wins(const Thing& challenger, const Thing& holder) {
  return rank(challenger) != rank(holder) ? rank(challenger) > rank(holder) : all_bytes(challenger) > all_bytes(holder);
}

std::string with_line(std::string_view contents, const Record& before, const Record& after) {
  return replace_line<Record>(contents, before, after, {before.id, record_rule, record_of_line});
}

std::string with_line(std::string_view contents, const Thing& before, const Thing& after) {
  return replace_line<Thing>(contents, before, after, {before.slug, thing_rule, [&](std::string_view line) {
                                                         return thing_of_line(line, before.owner);
                                                       }});
}

std::optional<Record> record_of_line(std::string_view line) {
  auto read = read_records({}, line);
  return read.records.size() == 1 ? std::optional(std::move(read.records.front())) : std::nullopt;
}

std::optional<Thing> thing_of_line(std::string_view line, std::string_view owner) {
  auto read = read_things({}, line, owner);
  return read.things.size() == 1 ? std::optional(std::move(read.things.front())) : std::nullopt;
}

} // namespace closer
