// SPDX-License-Identifier: MIT
#include "sync/vanished.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/folder.hpp"
#include "base/printable.hpp"
#include "base/shell_line.hpp"
#include "base/text.hpp"
#include "sync/own_paths.hpp"

namespace closer {
namespace {

// Those of `me` that git knows, in the folder or gone.
std::size_t count_own(const Git& git, const std::string& me, const OwnerOf& owner_of) {
  std::vector<std::string> arguments = {"ls-files", "-z", "--cached", "--"};
  arguments.insert(arguments.end(), own_pathspecs().begin(), own_pathspecs().end());
  const auto paths = split_zeros(git.text(arguments));
  return static_cast<std::size_t>(
      std::count_if(paths.begin(), paths.end(), [&](const auto& path) { return owner_of(path) == me; }));
}

Error vanished_files(const Git& git, const std::vector<std::string>& lost) {
  constexpr std::size_t most_shown = 10;
  std::string names;
  for (std::size_t i = 0; i < std::min(lost.size(), most_shown); ++i) {
    names += fmt::format("\n  {}", printable(lost[i]));
  }
  if (lost.size() > most_shown) {
    names += fmt::format("\n  ... and {} more", lost.size() - most_shown);
  }
  const auto run = fmt::format("git -C {}", shell_word(git.folder().string()));
  return Error(Status::NeedsPerson,
               fmt::format("{} gone from the folder, and would go from the other's, too; nothing was committed or "
                           "sent:{}",
                           lost.size() == 1 ? "a file is" : "files are", names),
               fmt::format("Bring back what is gone, and look at what else has changed:\n"
                           "  {0} ls-files -z --deleted | xargs -0 {0} checkout --\n  {0} diff\n"
                           "Or, where it is meant to go:\n"
                           "  {0} ls-files -z --deleted | xargs -0 {0} rm --quiet --\n"
                           "Then sync again.",
                           run));
}

Error begun_anew(const Git& git, const std::string& path) {
  const auto run = fmt::format("git -C {}", shell_word(git.folder().string()));
  return Error(Status::NeedsPerson,
               fmt::format("{} was begun anew and has none of the lines that it had, which would go from the other's, "
                           "too; nothing was committed or sent",
                           printable(path)),
               fmt::format("Bring them back, behind the new ones:\n"
                           "  {0} show :./{1} >>{2}\n"
                           "Or, where they are meant to go:\n"
                           "  {0} add {1}\n"
                           "Then sync again.",
                           run, shell_word(path), shell_word((git.folder() / path).string())));
}

using Keys = std::set<std::string, std::less<>>;

// "" of what is no file, or cannot be read.
std::string contents_of(const Folder& folder, const std::string& name) {
  try {
    return folder.read(name).value_or("");
  } catch (const Error&) {
    return {};
  }
}

// The keys of the lines `KEY = { ... }` of a file of records or things.
Keys keys_in(std::string_view text) {
  constexpr std::string_view behind = " = {";
  Keys keys;
  for (const auto line : split(text, '\n')) {
    const auto key = line.substr(0, line.find(' '));
    if (line.substr(key.size()).starts_with(behind)) {
      keys.emplace(key);
    }
  }
  return keys;
}

// What git was told last stands in a file, against what stands in the folder now.
class Lines {
public:
  Lines(const Git& git, const Repository& repository) : m_git(git), m_repository(repository) {}

  // Whether something of a file that is gone stands nowhere else. Of what is not laid out as lines, nobody knows.
  bool are_some_lost(const std::string& path) {
    const auto keys = keys_before(path);
    return keys.empty() || std::any_of(keys.begin(), keys.end(), [&](const auto& key) { return is_lost(path, key); });
  }

  // Whether a file has none of its lines any more, and no other has one.
  bool are_all_lost(const std::string& path) {
    const auto keys = keys_before(path);
    const auto file = m_git.folder() / path;
    const auto now = keys_in(contents_of(Folder::open(file.parent_path()), file.filename().string()));
    const bool are_some_there =
        std::any_of(keys.begin(), keys.end(), [&](const auto& key) { return now.contains(key); });
    return !keys.empty() && !are_some_there &&
           std::all_of(keys.begin(), keys.end(), [&](const auto& key) { return is_lost(path, key); });
  }

private:
  [[nodiscard]] Keys keys_before(const std::string& path) const {
    return keys_in(m_git.ask({"cat-file", "blob", ":" + m_repository.prefix + path}).value_or(""));
  }

  // Whether the key of a record stands in no file at all. A thing's says nothing of whose it is, and none ever moves.
  bool is_lost(const std::string& path, const std::string& key) {
    if (!path.starts_with("log/")) {
      return true;
    }
    if (!m_log) {
      m_log = keys_of_log();
    }
    return !m_log->contains(key);
  }

  [[nodiscard]] Keys keys_of_log() const {
    Keys keys;
    const auto log = Folder::open(m_git.folder()).subfolder("log");
    for (const auto& name : log ? log->names() : std::vector<std::string>()) {
      if (is_own_path("log/" + name)) {
        keys.merge(keys_in(contents_of(*log, name)));
      }
    }
    return keys;
  }

  const Git& m_git;
  const Repository& m_repository;
  std::optional<Keys> m_log; // those of all its files, once they were asked for
};

} // namespace

void require_kept(const Git& git, const Repository& repository, const OwnChanges& changes, const std::string& me,
                  const OwnerOf& owner_of) {
  Lines lines(git, repository);
  std::vector<std::string> lost;
  std::copy_if(changes.vanished.begin(), changes.vanished.end(), std::back_inserter(lost),
               [&](const std::string& path) { return !owner_of(path).empty() && lines.are_some_lost(path); });
  const auto own = static_cast<std::size_t>(
      std::count_if(lost.begin(), lost.end(), [&](const std::string& path) { return owner_of(path) == me; }));
  const bool is_of_other = own != lost.size();
  if (is_of_other || (own != 0 && 2 * own > count_own(git, me, owner_of))) {
    throw vanished_files(git, lost);
  }
  for (const auto& path : changes.changed) {
    if (!owner_of(path).empty() && lines.are_all_lost(path)) {
      throw begun_anew(git, path);
    }
  }
}

} // namespace closer
