// SPDX-License-Identifier: MIT
#include "journal/record/hobby_line.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "journal/record/fields.hpp"
#include "journal/scan/hobby_scanner.hpp"

namespace closer {
namespace {

bool names_a_hobby(const TomlTable& fields) {
  return find(fields, "name") != nullptr || find(fields, "gone") != nullptr;
}

constexpr std::string_view share_field = "share";

// One that this version doesn't know stays a foreign field, and makes it in doubt its owner's alone.
void read_share(FieldReader& fields, const KeyedTable& table, Hobby& hobby) {
  const auto* field = find(table.fields, share_field);
  const auto* word = field == nullptr ? nullptr : field->as<std::string>();
  const auto known = word == nullptr ? std::nullopt : share_named(*word);
  if (word != nullptr && !known) {
    fields.report(field->where, fmt::format("'{}' isn't share, open or solo, so it counts as solo", *word));
  } else {
    (void)fields.text(share_field);
  }
  hobby.share = known.value_or(field == nullptr ? Share::Open : Share::Solo);
}

// The same; an empty one is as if it were absent.
void read_hobby_kind(FieldReader& fields, const KeyedTable& table, Hobby& hobby) {
  const auto* field = find(table.fields, "kind");
  const auto* word = field == nullptr ? nullptr : field->as<std::string>();
  hobby.kind = word == nullptr ? std::nullopt : hobby_kind_named(*word);
  if (hobby.kind || (word != nullptr && word->empty())) {
    (void)fields.text("kind");
  }
}

bool has_foreign(const Hobby& hobby, std::string_view name) {
  return std::ranges::find(hobby.foreign, name, &ForeignField::name) != hobby.foreign.end();
}

} // namespace

const KeyRule hobby_rule = {"a hobby", is_slug, names_a_hobby};

std::string write_line(const Hobby& hobby) {
  LineWriter line(hobby.slug);
  if (hobby.gone) {
    return line.finish_gone(hobby.rev);
  }
  line.write("name", hobby.name);
  if (!has_foreign(hobby, share_field)) {
    line.write(share_field, name(hobby.share));
  }
  line.write("note", hobby.note);
  line.write("kind", hobby.kind ? name(*hobby.kind) : std::string_view());
  return line.finish(hobby.foreign, hobby.rev);
}

Hobby to_hobby(const std::string& path, const KeyedTable& table, std::string_view owner,
               std::vector<Finding>& findings) {
  FieldReader fields(path, table, findings);
  Hobby hobby;
  hobby.slug = table.key;
  hobby.owner = owner;
  hobby.gone = fields.flag("gone");
  hobby.rev = fields.rev();
  if (hobby.gone) {
    return hobby;
  }
  hobby.name = fields.text("name");
  if (hobby.name.empty()) {
    fields.report(table.where, fmt::format("the hobby '{}' has no name", table.key));
    hobby.name = table.key;
  }
  read_share(fields, table, hobby);
  hobby.note = fields.text("note");
  read_hobby_kind(fields, table, hobby);
  hobby.foreign = fields.foreign();
  return hobby;
}

HobbiesRead read_hobbies(const std::string& path, std::string_view text, std::string_view owner) {
  HobbiesRead scanned;
  return scan_hobbies(text, owner, scanned.hobbies) ? std::move(scanned) : parse_hobbies(path, text, owner);
}

HobbiesRead parse_hobbies(const std::string& path, std::string_view text, std::string_view owner) {
  auto read = read_keyed_tables(path, text, hobby_rule);
  HobbiesRead result{{}, std::move(read.findings)};
  for (const auto& table : read.tables) {
    result.hobbies.push_back(to_hobby(path, table, owner, result.findings));
  }
  return result;
}

std::optional<Hobby> hobby_of_line(std::string_view line, std::string_view owner) {
  auto read = read_hobbies({}, line, owner);
  return read.hobbies.size() == 1 ? std::optional(std::move(read.hobbies.front())) : std::nullopt;
}

} // namespace closer
