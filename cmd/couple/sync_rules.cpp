// SPDX-License-Identifier: MIT
#include "cmd/couple/sync_rules.hpp"

#include <fmt/format.h>

#include "journal/check/healing.hpp"
#include "journal/check/line_file.hpp"
#include "journal/config/couple_file.hpp"

namespace closer {
namespace {

struct Place {
  std::string folder; // "log", "hobbies" or another
  std::string name;
  Holding holding = Holding::OfRecords;

  explicit Place(std::string_view path)
      : folder(path.substr(0, path.find('/'))), name(path.substr(path.find('/') + 1)),
        holding(folder == "hobbies" ? Holding::OfHobbies : Holding::OfRecords) {}

  [[nodiscard]] bool has_lines() const { return folder == "log" || folder == "hobbies"; }
};

// A hobby's slug is unique among its owner's alone.
RecordLines lines_of_records(const Place& place, const std::string& contents) {
  const auto file = take_apart(place.name, place.name, contents, place.holding);
  const auto owner = place.holding == Holding::OfHobbies ? file.author + "/" : "";
  RecordLines records;
  for (const auto& piece : file.pieces) {
    if (piece.held) {
      auto& lines = records[owner + piece.held->key];
      if (piece.sort == Piece::Sort::Line) {
        lines.push_back(piece.text);
      }
    }
  }
  for (const auto& held : file.tangled) {
    records[owner + held.key].clear();
  }
  return records;
}

std::optional<Error> fault_of_couple(const std::string& contents, const std::string& id) {
  try {
    const auto theirs = read_couple(std::string(couple_file_name), contents).id;
    return theirs == id ? std::nullopt
                        : std::optional(Error(Status::NeedsPerson,
                                              fmt::format("its id is '{}', and this journal's is '{}'", theirs, id)));
  } catch (const Error& error) {
    return error;
  }
}

} // namespace

JournalRules rules_for(const Couple& couple, const std::string& me) {
  JournalRules rules;
  rules.heal = [me](std::string_view path, const std::string& contents) {
    const Place place(path);
    return author_of_name(place.name, place.holding) == me ? without_doubles(place.folder, place.name, contents)
                                                           : std::nullopt;
  };
  rules.records = [](std::string_view path, const std::string& contents) {
    const Place place(path);
    return place.has_lines() ? lines_of_records(place, contents) : RecordLines();
  };
  rules.fault = [id = couple.id](const std::string& contents) { return fault_of_couple(contents, id); };
  return rules;
}

std::string owner_of_path(std::string_view path) {
  const Place place(path);
  const auto author = place.has_lines() ? author_of_name(place.name, place.holding) : std::string();
  return place.name.ends_with(fmt::format("{}.toml", author)) ? author : std::string();
}

} // namespace closer
