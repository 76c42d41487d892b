// SPDX-License-Identifier: MIT
#include "base/files/paths.hpp"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

#include "base/files/file_error.hpp"
#include "base/files/folder.hpp"
#include "base/system/modes.hpp"

namespace closer {

namespace {

namespace fs = std::filesystem;

// Nothing if there is nothing. Throws Error if that can't be told.
std::optional<struct stat> facts_of(const fs::path& path, Purpose purpose) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) == 0) {
    return facts;
  }
  if (errno != ENOENT && errno != ENOTDIR) {
    fail_to("look at", path, errno, purpose);
  }
  return std::nullopt;
}

// The path without links and dots, as far as it is there.
fs::path resolved(const fs::path& path) {
  std::error_code error;
  auto result = fs::weakly_canonical(fs::absolute(path), error);
  if (error) {
    fail_to("look at", path, error.value(), Purpose::Writing);
  }
  return result.has_filename() ? result : result.parent_path();
}

bool is_same_resolved(const fs::path& one, const fs::path& other) {
  const auto facts = facts_of(one, Purpose::Writing);
  const auto others = facts_of(other, Purpose::Writing);
  if (facts && others) {
    return facts->st_dev == others->st_dev && facts->st_ino == others->st_ino;
  }
  return !facts && !others && is_same_name(one.filename().native(), other.filename().native()) &&
         is_same_resolved(one.parent_path(), other.parent_path());
}

} // namespace

bool is_there(const fs::path& path) { return facts_of(path, Purpose::Reading).has_value(); }

bool is_same_name(std::string_view one, std::string_view other) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [&](char left, char right) { return lower(left) == lower(right); });
}

std::vector<fs::path> with_parents(const fs::path& path) {
  std::vector<fs::path> result = {resolved(path)};
  while (result.back() != result.back().parent_path()) {
    result.push_back(result.back().parent_path());
  }
  return result;
}

bool is_same(const fs::path& one, const fs::path& other) { return is_same_resolved(resolved(one), resolved(other)); }

bool is_within(const fs::path& path, const fs::path& folder) {
  const auto outer = resolved(folder);
  const auto parents = with_parents(path);
  return std::ranges::any_of(parents, [&](const fs::path& each) { return is_same_resolved(each, outer); });
}

void make_folders(const std::filesystem::path& path) {
  if (path.empty() || ::access(path.c_str(), F_OK) == 0) {
    return;
  }
  const auto above = path.parent_path();
  make_folders(above);
  if (::mkdir(path.c_str(), private_folder) != 0 && errno != EEXIST) {
    fail_to("make the folder", path, errno, Purpose::Writing);
  }
  Folder::open(above.empty() ? "." : above).sync();
}

} // namespace closer
