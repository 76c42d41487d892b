// SPDX-License-Identifier: MIT
#include "cmd/context/reserved_paths.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/paths.hpp"
#include "base/text/printable.hpp"
#include "cmd/context/machine.hpp"
#include "model/journal_places.hpp"

namespace closer {
namespace {

namespace fs = std::filesystem;

// Whether `path` is one of the journal's own files or in one of its own folders, or would be on a disk where case
// doesn't matter: the other person may have the journal on such a disk.
bool is_of_journal(const fs::path& path, const fs::path& journal) {
  const auto parents = with_parents(path);
  const auto is_at = [&](std::string_view name) {
    return std::ranges::any_of(parents, [&](const fs::path& each) {
      return is_same(each, journal / name) ||
             (is_same_name(each.filename().native(), name) && is_same(each.parent_path(), journal));
    });
  };
  return is_at(".git") ||
         std::ranges::any_of(journal_places, [&](const JournalPlace& place) { return is_at(place.name); });
}

} // namespace

void require_no_own_place(const Machine& machine, const fs::path& file, const fs::path& journal) {
  std::error_code ignored;
  const auto path = fs::current_path(ignored) / file;
  // A link would be followed by whoever reads it, and a link among closer's own files is one of them.
  const bool is_journals = is_of_journal(path, journal) || is_of_journal(path.parent_path(), journal);
  const auto places = machine.own_places();
  const bool is_machines = std::any_of(places.begin(), places.end(), [&](const fs::path& own) {
    return is_within(path, own) || is_within(path.parent_path(), own);
  });
  if (is_journals || is_machines) {
    throw UsageError(fmt::format("'{}' is one of {}", printable(file.string()),
                                 is_journals ? "the journal's own files" : "closer's files on this machine"),
                     "Choose another name.", nothing_written);
  }
}

} // namespace closer
