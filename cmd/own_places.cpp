// SPDX-License-Identifier: MIT
#include "cmd/own_places.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/paths.hpp"
#include "base/printable.hpp"
#include "cmd/machine.hpp"
#include "journal/inbox_line.hpp"
#include "journal/journal.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 9> names_in_journal = {
    couple_file_name, ".gitattributes", ".gitignore", ".git", "log", "things", "ideas", "questions", inbox_folder_name};

} // namespace

void require_no_own_place(const std::filesystem::path& file, const std::filesystem::path& journal) {
  std::error_code ignored;
  const auto here = std::filesystem::current_path(ignored);
  const auto path = here / file;
  const auto folder = path.parent_path();
  // A link would be followed by whoever reads it, and a link among closer's own files is one of them.
  const auto is_in = [&](const std::filesystem::path& own) { return is_within(path, own) || is_within(folder, own); };
  const bool is_of_journal = std::any_of(names_in_journal.begin(), names_in_journal.end(),
                                         [&](std::string_view name) { return is_in(journal / name); });
  const auto places = machine::own_places();
  if (is_of_journal || std::any_of(places.begin(), places.end(), is_in)) {
    throw UsageError(fmt::format("'{}' is among {}; nothing was written", printable(file.string()),
                                 is_of_journal ? "the journal's own files" : "what closer keeps on this machine"),
                     "Choose another name.");
  }
}

} // namespace closer
