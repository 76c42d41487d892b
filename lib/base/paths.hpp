// SPDX-License-Identifier: MIT
// What can be asked of a path, and made at it.
#pragma once

#include <filesystem>

namespace closer {

// Whether something is there. Throws Error where that cannot be told, which must not be taken for no.
[[nodiscard]] bool is_there(const std::filesystem::path& path);

// Whether `path` is `folder` or below it, links followed; either may be missing. Throws Error where that cannot be
// told.
[[nodiscard]] bool is_within(const std::filesystem::path& path, const std::filesystem::path& folder);

// Makes the folder and those above it, each with mode 0700, where they do not exist.
void make_folders(const std::filesystem::path& path);

} // namespace closer
