// SPDX-License-Identifier: MIT
#include "sync/vanished.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
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

using Keys = std::set<std::string, std::less<>>;

// A file that has lost some of what git was told last.
struct Loss {
  std::string path;
  bool is_vanished = false;
  std::size_t count = 0; // of records, or of things
};

bool is_in_key(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
}

std::string_view without_quotes(std::string_view key) {
  const bool is_quoted = key.size() > 1 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front();
  return is_quoted ? key.substr(1, key.size() - 2) : key;
}

// The key of a line `KEY = { ... }`, or of one `[KEY]` that begins a table; "" of any other.
std::string_view key_of(std::string_view line) {
  line = trim(line);
  std::string_view key;
  if (line.starts_with('[')) {
    key = line.substr(1, std::min(line.find(']'), line.size()) - 1);
  } else if (const auto sign = line.find('='); sign != std::string_view::npos) {
    key = trim(line.substr(sign + 1)).starts_with('{') ? line.substr(0, sign) : std::string_view();
  }
  key = without_quotes(trim(key));
  return std::all_of(key.begin(), key.end(), is_in_key) ? key : std::string_view();
}

bool holds_records(std::string_view path) { return path.starts_with("log/") || path.starts_with("things/"); }

// The keys of a file of records, or of things; of those with the name that the file's begins with, since two people
// may call a thing the same.
Keys keys_in(std::string_view path, std::string_view text) {
  const auto name = path.substr(path.find('/') + 1);
  const bool is_of_things = path.starts_with("things/");
  constexpr std::string_view of_id = "abcdefghijklmnopqrstuvwxyz0123456789"; // a copy's name goes on behind it
  const auto owner = is_of_things ? std::string(name.substr(0, name.find_first_not_of(of_id))).append("/") : "";
  Keys keys;
  for (const auto line : split(text, '\n')) {
    if (const auto key = key_of(line); !key.empty()) {
      keys.insert(owner + std::string(key));
    }
  }
  return keys;
}

// "" of what is no file, or cannot be read.
std::string contents_of(const Folder& folder, const std::string& name) {
  try {
    return folder.read(name).value_or("");
  } catch (const Error&) {
    return {};
  }
}

// What git was told last, against what stands in the folder now.
class Losses {
public:
  Losses(const Git& git, const Repository& repository) : m_git(git), m_repository(repository) {}

  void look_at(const std::string& path, bool is_vanished) {
    const auto before = m_git.ask({"cat-file", "blob", ":" + m_repository.prefix + path}).value_or("");
    const auto keys = keys_in(path, before);
    const auto now = is_vanished ? Keys() : keys_now(path);
    auto count = static_cast<std::size_t>(
        std::count_if(keys.begin(), keys.end(), [&](const auto& key) { return !now.contains(key) && is_lost(key); }));
    if (is_vanished && keys.empty() && !trim(before).empty()) {
      count = 1; // which is laid out in another way
    }
    if (count != 0) {
      m_found.push_back({path, is_vanished, count});
    }
  }

  [[nodiscard]] const std::vector<Loss>& found() const { return m_found; }

private:
  [[nodiscard]] Keys keys_now(const std::string& path) const {
    const auto file = m_git.folder() / path;
    return keys_in(path, contents_of(Folder::open(file.parent_path()), file.filename().string()));
  }

  // Whether it stands in no file at all.
  bool is_lost(const std::string& key) {
    if (!m_there) {
      m_there.emplace();
      for (const auto* const folder : {"log", "things"}) {
        look_through(folder);
      }
    }
    return !m_there->contains(key);
  }

  void look_through(const std::string& name) {
    const auto folder = Folder::open(m_git.folder()).subfolder(name);
    for (const auto& file : folder ? folder->names() : std::vector<std::string>()) {
      const auto path = name + "/" + file;
      if (is_own_path(path)) {
        m_there->merge(keys_in(path, contents_of(*folder, file)));
      }
    }
  }

  const Git& m_git;
  const Repository& m_repository;
  std::optional<Keys> m_there; // in all files, once that was asked for
  std::vector<Loss> m_found;
};

// What brings back the lines of a file that is there: another's file as it was, one's own with what is new in it.
std::string way_back(const Git& git, const Loss& loss, bool is_own) {
  const auto run = fmt::format("git -C {}", shell_word(git.folder().string()));
  const auto path = shell_word(loss.path);
  return is_own ? fmt::format("  {{ echo; {0} show :./{1}; }} >>{2}\n", run, path,
                              shell_word((git.folder() / loss.path).string()))
                : fmt::format("  {} checkout -- {}\n", run, path);
}

Error lost_records(const Git& git, const std::vector<Loss>& losses, const std::string& me, const OwnerOf& owner_of) {
  constexpr std::size_t most_shown = 10;
  const auto run = fmt::format("git -C {}", shell_word(git.folder().string()));
  std::string names;
  std::string ways;
  std::size_t count = 0;
  bool has_vanished = false;
  for (std::size_t i = 0; i < losses.size(); ++i) {
    const auto& loss = losses[i];
    count += loss.count;
    has_vanished = has_vanished || loss.is_vanished;
    if (i < most_shown) {
      names +=
          fmt::format("\n  {}: {}{}", printable(loss.path), loss.count, loss.is_vanished ? ", the whole file" : "");
      ways += loss.is_vanished ? "" : way_back(git, loss, owner_of(loss.path) == me);
    }
  }
  if (losses.size() > most_shown) {
    names += fmt::format("\n  ... and {} more files", losses.size() - most_shown);
  }
  const auto all =
      has_vanished ? fmt::format("  {0} ls-files -z --deleted -- log things | xargs -0 {0} checkout --\n", run) : "";
  return Error(Status::NeedsPerson,
               fmt::format("{} gone from the folder, and would go from the other's, too; nothing was committed or "
                           "sent:{}",
                           count == 1 ? "a record is" : fmt::format("{} records are", count), names),
               fmt::format("Bring back what is gone:\n{}{}Or, where it is meant to go:\n  {} add --all log things\n"
                           "Then sync again.",
                           all, ways, run));
}

} // namespace

void require_kept(const Git& git, const Repository& repository, const OwnChanges& changes, const std::string& me,
                  const OwnerOf& owner_of) {
  Losses losses(git, repository);
  for (const auto& path : changes.vanished) {
    if (holds_records(path)) {
      losses.look_at(path, true);
    }
  }
  for (const auto& path : changes.changed) {
    if (holds_records(path)) {
      losses.look_at(path, false);
    }
  }
  if (!losses.found().empty()) {
    throw lost_records(git, losses.found(), me, owner_of);
  }
}

} // namespace closer
