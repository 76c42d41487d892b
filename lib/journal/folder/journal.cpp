// SPDX-License-Identifier: MIT
#include "journal/folder/journal.hpp"

#include <utility>

#include <fmt/format.h>

#include "base/files/paths.hpp"
#include "base/text/printable.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/lines/read_or_report.hpp"
#include "model/journal_places.hpp"

namespace closer {
namespace {

[[noreturn]] void refuse_folder(const std::filesystem::path& path) {
  throw Error(Status::Failed, fmt::format("no journal in {}", printable(path.string())),
              "A journal is a folder with a closer.toml in it. To make one: closer init DIR");
}

} // namespace

std::optional<std::filesystem::path> find_journal_above(const std::filesystem::path& start) {
  for (auto folder = start; !folder.empty(); folder = folder.parent_path()) {
    if (is_journal(folder)) {
      return folder;
    }
    if (folder == folder.parent_path()) {
      break;
    }
  }
  return std::nullopt;
}

bool is_journal(const std::filesystem::path& folder) { return is_there(folder / couple_file_name); }

Journal open_journal(const std::filesystem::path& path) {
  if (!is_there(path)) {
    refuse_folder(path);
  }
  auto folder = Folder::open(path);
  const std::string name(couple_file_name);
  constexpr std::size_t most = 1U << 20U;
  const auto contents = folder.read(name, most);
  if (!contents) {
    refuse_folder(path);
  }
  auto couple = read_couple(shown_path(folder, name), *contents);
  return {std::move(folder), std::move(couple)};
}

} // namespace closer
