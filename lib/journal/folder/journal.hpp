// SPDX-License-Identifier: MIT
// A journal on disk. closer-journal(5) specifies the folder.
#pragma once

#include <filesystem>
#include <optional>

#include "base/files/folder.hpp"
#include "model/couple.hpp"

namespace closer {

struct Journal {
  Folder folder;
  Couple couple;
};

// The nearest folder that holds a journal, from `start` upwards; nothing if there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_journal_above(const std::filesystem::path& start);

// Whether a closer.toml is in that folder.
[[nodiscard]] bool is_journal(const std::filesystem::path& folder);

// Throws Error: Failed if there is no journal or it has a later format, NeedsPerson where closer.toml is wrong.
[[nodiscard]] Journal open_journal(const std::filesystem::path& path);

} // namespace closer
