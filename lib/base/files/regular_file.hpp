// SPDX-License-Identifier: MIT
// A regular file in a folder that is open: no link is followed, and nothing that isn't a regular file is waited on.
// What is thrown is an Error of base/files/file_error.hpp that names `path`.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/system/descriptor.hpp"

namespace closer {

struct RegularFile {
  Descriptor descriptor;
  std::size_t size = 0; // when it was opened

  [[nodiscard]] int get() const { return descriptor.get(); }
  [[nodiscard]] explicit operator bool() const { return static_cast<bool>(descriptor); }
};

// Opens `name` in the folder of that descriptor; no file, and errno, where the system doesn't. Throws Error if
// there is something else of that name.
[[nodiscard]] RegularFile open_regular(int folder, const std::string& name, int flags,
                                       const std::filesystem::path& path);

// The same for reading; no file if there is none of that name. Throws Error if it can't be opened.
[[nodiscard]] RegularFile open_to_read(int folder, const std::string& name, const std::filesystem::path& path);

// Reads up to `size` bytes, however often it is interrupted; 0 at the end. Throws Error.
[[nodiscard]] std::size_t read_some(int file, char* buffer, std::size_t size, const std::filesystem::path& path);

// Reads `size` bytes from `start` on, or fewer if the file ends before. Throws Error.
[[nodiscard]] std::size_t read_at(int file, std::size_t start, char* buffer, std::size_t size,
                                  const std::filesystem::path& path);

// Writes all of it, however often it is interrupted; false, and errno, where that fails.
[[nodiscard]] bool write_all(int file, std::string_view contents);

} // namespace closer
