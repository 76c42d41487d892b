// SPDX-License-Identifier: MIT
#include "base/paths.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

#include "base/file_error.hpp"
#include "base/folder.hpp"
#include "base/modes.hpp"

namespace closer {

bool is_there(const std::filesystem::path& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) == 0) {
    return true;
  }
  if (errno != ENOENT && errno != ENOTDIR) {
    fail_to("look at", path, errno);
  }
  return false;
}

bool is_within(const std::filesystem::path& path, const std::filesystem::path& folder) {
  const auto real = [](const std::filesystem::path& each) {
    std::error_code problem;
    auto result = std::filesystem::weakly_canonical(std::filesystem::absolute(each), problem);
    if (problem) {
      fail_to("look at", each, problem.value(), Purpose::Writing);
    }
    return result;
  };
  const auto inner = real(path);
  const auto outer = real(folder);
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
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
