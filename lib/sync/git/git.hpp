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

#include "base/files/process.hpp"

namespace closer {

struct Author {
  std::string name;
  std::string email;
};

class Git {
public:
  // `can_ask` says whether there is a terminal on which git and ssh may ask for a password.
  Git(std::filesystem::path folder, bool can_ask);

  // The same, run in another folder.
  [[nodiscard]] Git in(const std::filesystem::path& folder) const;

  // The same in that repository and work tree, whatever else lies in the folder: what looks like a repository there
  // may have come from the other side, with a configuration that makes git run programs.
  [[nodiscard]] Git of(const std::filesystem::path& git_folder, const std::filesystem::path& top) const;

  // The same without a work tree, for what needs none: no .gitattributes and no .gitmodules in it is obeyed.
  [[nodiscard]] Git bare() const;

  // The same, on another index than the repository's own; by another author than git's configuration names.
  [[nodiscard]] Git with_index(const std::filesystem::path& index) const;
  [[nodiscard]] Git with_author(const Author& author) const;

  // Runs git with the arguments and takes what it prints. Throws Error only if there is no git, or if what went between
  // the two was cut off although git says all is well. What speaks to a remote has a `when_slow`, which is called once
  // it takes longer than a moment; it is given up, with a failure, if nothing comes for most of a minute, so it is to
  // be asked for its progress where it has one.
  [[nodiscard]] Outcome run(const std::vector<std::string>& arguments, std::string input = {},
                            const std::function<void()>& when_slow = {}) const;

  // What it prints. Throws Error with git's own words if it fails.
  [[nodiscard]] std::string bytes(const std::vector<std::string>& arguments, std::string input = {}) const;

  // The same without the last newline.
  std::string text(const std::vector<std::string>& arguments, std::string input = {}) const;

  // The same, or nothing if git says no, with a status of 1 to `most_no`. Any other status is a failure, which must not
  // be taken for a no.
  [[nodiscard]] std::optional<std::string> ask(const std::vector<std::string>& arguments, int most_no = 1) const;

  // Whether git says yes, with status 0, or no, as for ask().
  [[nodiscard]] bool succeeds(const std::vector<std::string>& arguments, int most_no = 1) const;

  // The contents of a blob. Throws Error if it isn't there, or doesn't come whole.
  [[nodiscard]] std::string blob(const std::string& name) const;

  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
  [[nodiscard]] Outcome answer(const std::vector<std::string>& arguments, std::string input, int most_no) const;

  std::filesystem::path m_folder;
  bool m_is_bare = false;
  std::map<std::string, std::optional<std::string>> m_environment;
};

// What git said on standard error, without what only it itself needs, on lines set in by two.
[[nodiscard]] std::string words_of_git(const Outcome& outcome);

// What git prints with -z, taken apart. Throws Error if the end is missing.
[[nodiscard]] std::vector<std::string> split_zeros(std::string_view text);

// What git reads with -z: each of them with a zero behind it.
[[nodiscard]] std::string with_zeros(const std::vector<std::string>& paths);

} // namespace closer
