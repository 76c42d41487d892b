// SPDX-License-Identifier: MIT
#include "cmd/couple/sync_rules.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "journal/check/healing.hpp"
#include "journal/check/line_file.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/config/couple_merge.hpp"
#include "journal/config/file_copies.hpp"
#include "journal/scan/record_scanner.hpp"
#include "model/journal_places.hpp"

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
FileRecords lines_of_records(const Place& place, const std::string& contents) {
  const auto path = fmt::format("{}/{}", place.folder, place.name);
  const auto file = parse_line_file(place.name, path, contents, place.holding);
  const auto owner = place.holding == Holding::OfHobbies ? file.author + "/" : "";
  FileRecords records;
  const bool is_passed_over = file.pieces.empty() && !contents.empty(); // as it's too long
  records.is_laid_out = is_passed_over || depends_on_order(file);
  for (const auto& piece : file.pieces) {
    records.is_laid_out = records.is_laid_out || piece.sort == Piece::Sort::LaidOut;
    if (piece.held && piece.held->is_sound) {
      auto& lines = records.lines[owner + piece.held->key];
      if (piece.sort == Piece::Sort::Line) {
        lines.push_back(piece.text);
      }
    }
  }
  for (const auto& held : file.tangled) {
    records.is_laid_out = true;
    if (held.is_sound) {
      records.lines[owner + held.key].clear();
    }
  }
  std::ranges::transform(file.findings, std::back_inserter(records.faults), describe);
  return records;
}

// Of years that go at once, mostly as closer writes them.
std::size_t count_records(std::string_view path, const std::string& lines) {
  const Place place(path);
  std::vector<Record> records;
  return place.folder == "log" && scan_records(lines, records) ? records.size()
         : place.has_lines()                                   ? lines_of_records(place, lines).lines.size()
                                                               : 0;
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

// Of closer.toml key by key; of what is only told to git the lines of both; of any other file the greater by bytes.
Settled settle(std::string_view path, const std::optional<std::string>& base, const std::string& ours,
               const std::string& theirs) {
  if (path == couple_file_name) {
    auto merge = merge_couples(base, ours, theirs);
    return {std::move(merge.text), std::move(merge.kept)};
  }
  const auto& greater = std::max(ours, theirs);
  const auto& smaller = std::min(ours, theirs);
  if (path == ".gitignore" || path == ".gitattributes") {
    return {both_lines(base.value_or(""), greater, smaller), std::nullopt};
  }
  return {greater, smaller == greater ? std::nullopt : std::optional(smaller)};
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
    return place.has_lines() ? lines_of_records(place, contents) : FileRecords();
  };
  rules.fault = [id = couple.id](const std::string& contents) { return fault_of_couple(contents, id); };
  rules.count = count_records;
  rules.settle = settle;
  rules.name_of_kept = name_of_kept;
  return rules;
}

std::string owner_of_path(std::string_view path) {
  const Place place(path);
  const auto author = place.has_lines() ? author_of_name(place.name, place.holding) : std::string();
  return place.name.ends_with(fmt::format("{}.toml", author)) ? author : std::string();
}

} // namespace closer
