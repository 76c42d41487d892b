// SPDX-License-Identifier: MIT
// Texts that are typed in an editor: files outside the journal, which stay until what they hold is written.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/date/when.hpp"

namespace closer {

class Drafts {
public:
  // The folder may be missing.
  explicit Drafts(std::filesystem::path folder) : m_folder(std::move(folder)) {}

  // The file of a new draft, which holds `text`. `use` says whose it is and what for, and so to whom it is offered
  // again: letters, digits, '-' and dots, like "sam.log". Drafts of other days in which nothing was typed go.
  [[nodiscard]] std::filesystem::path begin(std::string_view use, std::string_view text, Day today) const;

  // The newest one of that use in which something was typed.
  [[nodiscard]] std::optional<std::filesystem::path> unfinished(std::string_view use) const;

  // Whether the file isn't as it was begun, or an editor left what it hadn't saved beside it.
  [[nodiscard]] static bool is_typed_in(const std::filesystem::path& draft);

  // Removes the file, with what editors leave beside it.
  static void discard(const std::filesystem::path& draft);

  // Removes those whose use names one of the ids, and those that hold `text`, unless that is empty. How many others
  // there are.
  [[nodiscard]] std::size_t erase(const std::set<std::string, std::less<>>& ids, std::string_view text) const;

private:
  std::filesystem::path m_folder;
};

} // namespace closer
