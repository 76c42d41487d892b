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

// One that this version does not know stays a foreign field.
void read_hobby_kind(FieldReader& fields, const KeyedTable& table, Hobby& hobby) {
  const auto kind = hobby_kind_named(find_string(table.fields, "kind"));
  if (kind) {
    (void)fields.text("kind");
    hobby.kind = kind;
  }
}

} // namespace

const KeyRule hobby_rule = {"a hobby", is_slug, names_a_hobby};

std::string write_line(const Hobby& hobby) {
  LineWriter line(hobby.slug);
  if (hobby.gone) {
    return line.finish_gone(hobby.rev);
  }
  line.write("name", hobby.name);
  line.write("share", name(hobby.share));
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
  const auto* share = fields.take<std::string>("share", "a string");
  if (share == nullptr) {
    hobby.share = find(table.fields, "share") == nullptr ? Share::Open : Share::Solo; // in doubt, its owner's alone
  } else {
    const auto known = share_named(*share);
    if (!known) {
      fields.report(find(table.fields, "share")->where,
                    fmt::format("'{}' is none of share, open and solo; taken as solo", *share));
    }
    hobby.share = known.value_or(Share::Solo);
  }
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
