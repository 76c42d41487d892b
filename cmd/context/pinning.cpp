// SPDX-License-Identifier: MIT
#include "cmd/context/pinning.hpp"

#include <algorithm>
#include <system_error>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/toml/toml.hpp"
#include "model/journal_places.hpp"

namespace closer {
namespace {

namespace fs = std::filesystem;

// The id that this machine joined the folder with, if that isn't the one that it has now.
std::optional<std::string> other_id_of(const std::vector<KnownJournal>& known, const Journal& journal) {
  std::optional<std::string> other;
  for (const auto& each : known) {
    if (each.id.empty() || !each.is_in(journal.folder.path())) {
      continue;
    }
    if (each.id == journal.couple.id) {
      return std::nullopt;
    }
    other = each.id;
  }
  return other;
}

std::string full(const fs::path& folder) {
  std::error_code unknown;
  const auto path = fs::weakly_canonical(folder, unknown);
  return (unknown ? folder : path).string();
}

bool has_other_people(const Couple& couple, const fs::path& folder) {
  try {
    const auto people = open_journal(folder).couple.people;
    return !std::equal(people.begin(), people.end(), couple.people.begin(), couple.people.end(),
                       [](const Person& left, const Person& right) { return left.id == right.id; });
  } catch (const Error&) { // nobody can say
    return false;
  }
}

void require_same_people(const Journal& journal, const fs::path& elsewhere) {
  if (has_other_people(journal.couple, elsewhere)) {
    throw Error(
        Status::NeedsPerson,
        fmt::format("{} has the same id as the journal in {}, but different people; nothing was read or written",
                    printable(full(journal.folder.path())), printable(elsewhere.string())),
        "An id belongs to one journal only. Ask whoever wrote that closer.toml.");
  }
}

std::string put_back(const std::string& id, const fs::path& folder) {
  return fmt::format("Put the old id back in {}:\n  id = {}", printable(full(folder / couple_file_name)),
                     write_toml_string(id));
}

} // namespace

void require_pinned_id(const std::vector<KnownJournal>& known, const Journal& journal) {
  const auto id = other_id_of(known, journal);
  if (!id) {
    if (const auto elsewhere = joined_elsewhere(known, journal)) {
      require_same_people(journal, *elsewhere);
    }
    return;
  }
  const auto folder = full(journal.folder.path());
  throw Error(
      Status::NeedsPerson,
      fmt::format("{} says it's the journal {}, but this machine joined it as {}; nothing was read or written",
                  printable(folder), journal.couple.id, printable(*id)),
      fmt::format("{}\nIf you put a different journal there on purpose, join that one:\n  closer init {} --as YOU",
                  put_back(*id, journal.folder.path()), shell_word(folder)));
}

std::optional<fs::path> joined_elsewhere(const std::vector<KnownJournal>& known, const Journal& journal) {
  std::optional<fs::path> elsewhere;
  for (const auto& each : known) {
    if (each.id != journal.couple.id) {
      continue;
    }
    if (each.is_in(journal.folder.path())) {
      return std::nullopt;
    }
    if (is_journal(each.folder)) {
      elsewhere = each.folder;
    }
  }
  return elsewhere;
}

void require_joinable(const std::vector<KnownJournal>& known, const Journal& journal) {
  const auto elsewhere = joined_elsewhere(known, journal);
  if (!elsewhere) {
    return;
  }
  const auto folder = printable(full(journal.folder.path()));
  if (const auto id = other_id_of(known, journal)) {
    throw Error(
        Status::NeedsPerson,
        fmt::format("{} says it's the journal {}, which this machine joined in {}; before, it was a different one",
                    folder, journal.couple.id, printable(elsewhere->string())),
        put_back(*id, journal.folder.path()), nothing_written);
  }
  require_same_people(journal, *elsewhere);
}

} // namespace closer
