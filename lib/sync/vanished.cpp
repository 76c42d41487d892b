// SPDX-License-Identifier: MIT
#include "sync/vanished.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/folder.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "sync/git/tracked_paths.hpp"

namespace closer {
namespace {

using Keys = std::set<std::string, std::less<>>;

// A file that has lost some of what git was told last.
struct Loss {
  std::string path;
  bool is_vanished = false;
  std::size_t count = 0;           // of records, or of hobbies
  std::vector<std::string> faults; // in the file, if one of them is still there and can't be read
};

bool holds_records(std::string_view path) { return path.starts_with("log/") || path.starts_with("hobbies/"); }

// "" of what isn't a file, or can't be read.
std::string contents_of(const Folder& folder, const std::string& name) {
  try {
    return folder.read(name).value_or("");
  } catch (const Error&) {
    return {};
  }
}

// What git was told last, against what is in the folder now.
class Losses {
public:
  Losses(const Git& git, const RecordReader& read) : m_git(git), m_read(read) {}

  void look_at(const std::string& path, bool is_vanished) {
    const auto text = is_vanished ? std::string() : text_now(path);
    auto now = m_read(path, text);
    Loss loss{path, is_vanished, 0, {}};
    for (const auto& [key, lines] : m_read(path, told(path)).lines) {
      if (now.lines.contains(key) || !is_lost(key)) {
        continue;
      }
      ++loss.count;
      const bool is_there = text.find(key.substr(key.find('/') + 1)) != std::string::npos; // behind a hobby's owner
      if (is_there && loss.faults.empty()) {
        loss.faults = std::move(now.faults);
      }
    }
    if (loss.count != 0) {
      m_found.push_back(std::move(loss));
    }
  }

  [[nodiscard]] const std::vector<Loss>& found() const { return m_found; }

private:
  [[nodiscard]] Keys keys_in(const std::string& path, const std::string& text) const {
    Keys keys;
    for (const auto& [key, lines] : m_read(path, text).lines) {
      keys.insert(key);
    }
    return keys;
  }

  // The file as git was told last; "" if it was told of none.
  [[nodiscard]] std::string told(const std::string& path) const {
    const auto entry =
        m_git.bytes({"ls-files", "--stage", "-z", "--", ":(literal)" + path}); // "MODE BLOB STAGE<TAB>PATH"
    const auto facts = split(std::string_view(entry).substr(0, entry.find('\t')), ' ');
    return facts.size() == 3 && facts[0].starts_with("100") ? m_git.blob(std::string(facts[1])) : std::string();
  }

  [[nodiscard]] std::string text_now(const std::string& path) const {
    const auto file = m_git.folder() / path;
    return contents_of(Folder::open(file.parent_path()), file.filename().string());
  }

  // Whether it is in no file at all.
  bool is_lost(const std::string& key) {
    if (!m_there) {
      m_there.emplace();
      for (const auto* const folder : {"log", "hobbies"}) {
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
  const RecordReader& m_read;
  std::optional<Keys> m_there; // in all files, once that was asked for
  std::vector<Loss> m_found;
};

// What brings back the lines of a file that is there: another's file as it was, the user's own with what is new in it.
std::string way_back(const Git& git, const Loss& loss, bool is_own) {
  const auto run = fmt::format("git -C {}", shell_word(git.folder().string()));
  const auto path = shell_word(loss.path);
  return is_own ? fmt::format("  {{ echo; {0} show :./{1}; }} >>{2}\n", run, path,
                              shell_word((git.folder() / loss.path).string()))
                : fmt::format("  {} checkout -- {}\n", run, path);
}

// Throws Error if a slip in an editor is why a record is gone: then its line is to be fixed, not to be brought back.
void require_readable(const std::vector<Loss>& losses) {
  constexpr std::size_t most_shown = 5;
  std::vector<std::string> faults;
  for (const auto& loss : losses) {
    faults.insert(faults.end(), loss.faults.begin(), loss.faults.end());
  }
  if (faults.empty()) {
    return;
  }
  const bool is_one = faults.size() == 1;
  faults.resize(std::min(most_shown, faults.size()));
  throw Error(Status::NeedsPerson,
              fmt::format("{} can't be read, and would disappear for your partner, too; nothing was committed or "
                          "sent:\n{}",
                          is_one ? "a line" : "some lines", join(faults, "\n")),
              is_one ? "Fix that line in an editor, then sync again."
                     : "Fix them in an editor, then sync again. 'closer check' lists them all.");
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
      has_vanished ? fmt::format("  {0} ls-files -z --deleted -- log hobbies | xargs -0 {0} checkout --\n", run) : "";
  return Error(
      Status::NeedsPerson,
      fmt::format(
          "{} gone from the folder, and would disappear for your partner, too; nothing was committed or sent:{}",
          count == 1 ? "a record is" : fmt::format("{} records are", count), names),
      fmt::format("Bring it back, then sync again:\n{}{}To remove something for both of you, use 'closer remove' or "
                  "'closer hobby remove'.",
                  all, ways));
}

} // namespace

void require_kept(const Git& git, const OwnChanges& changes, const std::string& me, const OwnerOf& owner_of,
                  const RecordReader& read) {
  Losses losses(git, read);
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
  require_readable(losses.found());
  if (!losses.found().empty()) {
    throw lost_records(git, losses.found(), me, owner_of);
  }
}

} // namespace closer
