// SPDX-License-Identifier: MIT
// What can be asked of a path, and made at it.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

namespace closer {

// Whether something is there. Throws Error if that can't be told, which must not be taken for no.
[[nodiscard]] bool is_there(const std::filesystem::path& path);

// Whether both are one file or folder, by whatever path, as device and inode say: the same bytes aren't always the
// same file, and on a disk where case doesn't matter other bytes can be. What is missing is the same if it has the same
// name in the same folder. Throws Error if that can't be told; so do the next two.
[[nodiscard]] bool is_same(const std::filesystem::path& one, const std::filesystem::path& other);

// Whether `path` is `folder` or below it, links followed; either may be missing.
[[nodiscard]] bool is_within(const std::filesystem::path& path, const std::filesystem::path& folder);

// `path`, links followed, then the folder that it is in, and so on up to the root.
[[nodiscard]] std::vector<std::filesystem::path> with_parents(const std::filesystem::path& path);

// Whether two names are the same on a disk where the case of ASCII letters doesn't matter.
[[nodiscard]] bool is_same_name(std::string_view one, std::string_view other);

// Makes the folder and those above it, each with mode 0700, where they don't exist.
void make_folders(const std::filesystem::path& path);

} // namespace closer
