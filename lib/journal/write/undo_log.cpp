// SPDX-License-Identifier: MIT
#include "journal/write/undo_log.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/toml/toml.hpp"
#include "journal/lines/finding.hpp"

namespace closer {
namespace {

const std::string file_name = "undo.toml";
constexpr std::size_t most_bytes_read = 4 * most_file_bytes; // one import, escaped once more

std::vector<Change> read(const Folder& folder, std::string& trouble) {
  const auto text = folder.read(file_name, most_bytes_read).value_or("");
  try {
    return read_changes(text);
  } catch (const TomlError& error) {
    // Not the line itself: it may be what somebody else on this account wrote, and only they see.
    trouble = describe({(folder.path() / file_name).string(), error.where(), "this line can't be read", {}});
    return {}; // a log that cannot be understood stops nobody from writing
  }
}

std::string key_of_line(std::string_view line) { return std::string(line.substr(0, line.find(' '))); }

bool is_line_of(std::string_view line, std::string_view key) { return line.starts_with(fmt::format("{} = ", key)); }

} // namespace

UndoLog::UndoLog(const Folder& state_folder)
    : m_folder(state_folder), m_changes(read(state_folder, m_trouble)),
      m_command(m_changes.empty() ? 1 : m_changes.back().command + 1) {}

std::vector<Change> UndoLog::last() const {
  std::vector<Change> result;
  std::copy_if(m_changes.begin(), m_changes.end(), std::back_inserter(result),
               [&](const Change& change) { return change.command == m_changes.back().command; });
  return result;
}

bool UndoLog::last_has_many() const {
  const auto count = m_changes.size();
  return count > 1 && m_changes[count - 2].command == m_changes[count - 1].command;
}

void UndoLog::remember(std::vector<Change> changes) {
  constexpr std::size_t most_changes = 50;
  constexpr std::size_t most_bytes = 4U << 20U;
  for (auto& change : changes) {
    change.command = m_command;
    m_changes.push_back(std::move(change));
  }
  auto first = m_changes.end(); // of those that are kept
  std::size_t bytes = 0;
  while (first != m_changes.begin()) {
    auto begin = first; // of the command before
    do {
      --begin;
      bytes += begin->after.size() + begin->before.value_or("").size();
    } while (begin != m_changes.begin() && std::prev(begin)->command == begin->command);
    const bool is_in_hand = begin->command == m_command;
    const bool is_much = bytes > most_bytes || static_cast<std::size_t>(m_changes.end() - begin) > most_changes;
    if (is_much && !is_in_hand) {
      break;
    }
    first = begin;
  }
  m_changes.erase(m_changes.begin(), first);
  write();
}

void UndoLog::remember_lasting(const std::string& what) {
  const bool is_there =
      !m_changes.empty() && m_changes.back().of == Change::Of::Lasting && m_changes.back().after == what;
  if (!is_there) {
    remember({{0, Change::Of::Lasting, std::nullopt, what}});
  }
}

void UndoLog::forget_last() {
  std::erase_if(m_changes,
                [command = m_changes.back().command](const Change& change) { return change.command == command; });
  write();
}

void UndoLog::forget_newest(std::size_t count) noexcept {
  try {
    m_changes.resize(m_changes.size() - count);
    write();
  } catch (const std::exception&) {
    // The log then names a change that is not there, and undo passes over it.
  }
}

std::set<std::string> UndoLog::private_ids() const {
  std::set<std::string> ids;
  for (const auto& change : m_changes) {
    if (change.of == Change::Of::Private) {
      ids.insert(key_of_line(change.after));
    }
  }
  return ids;
}

void UndoLog::forget(std::string_view id) {
  std::set<std::string> keys = {std::string(id)};
  for (auto change = m_changes.rbegin(); change != m_changes.rend(); ++change) {
    if (change->before && keys.contains(key_of_line(change->after))) {
      keys.insert(key_of_line(*change->before));
    }
  }
  const auto count = std::erase_if(m_changes, [&](const Change& change) {
    return keys.contains(key_of_line(change.after)) || (change.before && keys.contains(key_of_line(*change.before)));
  });
  if (count != 0) {
    write();
  }
}

void UndoLog::rename(std::string_view old_key, std::string_view new_key) {
  const auto rename_line = [&](std::string& line) {
    if (is_line_of(line, old_key)) {
      line.replace(0, old_key.size(), new_key);
    }
  };
  for (auto& change : m_changes) {
    rename_line(change.after);
    if (change.before) {
      rename_line(*change.before);
    }
  }
}

void UndoLog::write() const { m_folder.replace(file_name, write_changes(m_changes)); }

} // namespace closer
