// SPDX-License-Identifier: MIT
// The user's own git, run in a journal's folder: their remotes, their credentials.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/process.hpp"

namespace closer {

struct Author {
  std::string name;
  std::string email;
};

class Git {
public:
  // `can_ask` says whether there is a terminal on which git and ssh may ask for a password.
  Git(std::filesystem::path folder, bool can_ask);

  // The same, on another index than the repository's own; by another author than git's configuration names.
  [[nodiscard]] Git with_index(const std::filesystem::path& index) const;
  [[nodiscard]] Git with_author(const Author& author) const;

  // Runs git with the arguments and takes what it prints. Throws Error only where there is no git. What speaks to a
  // remote calls `when_slow` once it takes longer than a moment.
  [[nodiscard]] Outcome run(const std::vector<std::string>& arguments, std::string input = {},
                            const std::function<void()>& when_slow = {}) const;

  // What it prints, without the last newline. Throws Error with git's own words where it fails.
  std::string text(const std::vector<std::string>& arguments, std::string input = {}) const;

  // The same, or nothing where it fails: for asking whether something is there.
  [[nodiscard]] std::optional<std::string> ask(const std::vector<std::string>& arguments) const;

  // Whether it ends with 0.
  [[nodiscard]] bool succeeds(const std::vector<std::string>& arguments) const;

  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
  std::filesystem::path m_folder;
  std::map<std::string, std::optional<std::string>> m_environment;
};

// What git said on standard error, without what only it itself needs, on lines set in by two.
[[nodiscard]] std::string words_of_git(const Outcome& outcome);

// What git prints with -z, taken apart.
[[nodiscard]] std::vector<std::string> split_zeros(std::string_view text);

} // namespace closer
