// SPDX-License-Identifier: MIT
#include "journal/record/hobby_line.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "journal/record/fields.hpp"
#include "journal/scan/hobby_scanner.hpp"

namespace closer {
namespace {

bool names_a_thing(const TomlTable& fields) {
  return find(fields, "name") != nullptr || find(fields, "gone") != nullptr;
}

// One that this version does not know stays a foreign field.
void read_hobby(FieldReader& fields, const KeyedTable& table, Thing& thing) {
  const auto hobby = hobby_named(find_string(table.fields, "hobby"));
  if (hobby) {
    (void)fields.text("hobby");
    thing.hobby = hobby;
  }
}

} // namespace

const KeyRule thing_rule = {"a thing", is_slug, names_a_thing};

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

ThingsRead read_things(const std::string& path, std::string_view text, std::string_view owner) {
  ThingsRead scanned;
  return scan_things(text, owner, scanned.things) ? std::move(scanned) : judge_things(path, text, owner);
}

ThingsRead judge_things(const std::string& path, std::string_view text, std::string_view owner) {
  auto read = read_keyed_tables(path, text, thing_rule);
  ThingsRead result{{}, std::move(read.findings)};
  for (const auto& table : read.tables) {
    result.things.push_back(to_thing(path, table, owner, result.findings));
  }
  return result;
}

std::optional<Thing> thing_of_line(std::string_view line, std::string_view owner) {
  auto read = read_things({}, line, owner);
  return read.things.size() == 1 ? std::optional(std::move(read.things.front())) : std::nullopt;
}

} // namespace closer
