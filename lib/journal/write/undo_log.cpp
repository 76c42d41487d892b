// SPDX-License-Identifier: MIT
#include "journal/write/undo_log.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/random.hpp"
#include "base/text/text.hpp"
#include "journal/lines/finding.hpp"

namespace closer {
namespace {

const std::string file_name = "undo.toml";
constexpr std::size_t most_bytes_read = 4 * most_file_bytes; // one import, escaped once more
constexpr std::size_t most_changes = 50;
constexpr std::size_t most_bytes = 4U << 20U;
constexpr std::size_t bytes_a_look = 1U << 16U; // the oldest are looked for each time the file has grown by so many

std::string key_of_line(std::string_view line) { return std::string(line.substr(0, line.find(' '))); }

bool is_line_of(std::string_view line, std::string_view key) { return line.starts_with(fmt::format("{} = ", key)); }

std::size_t size_of(const Folder& folder) {
  std::error_code error;
  const auto size = std::filesystem::file_size(folder.path() / file_name, error);
  return error ? 0 : static_cast<std::size_t>(size);
}

} // namespace

UndoLog::UndoLog(const Folder& state_folder) : m_folder(state_folder), m_command(random_token(10)) {}

// A line without a newline was being written when the machine stopped: the change it is about was never made.
std::vector<UndoLog::Line>& UndoLog::lines() const {
  if (!m_lines) {
    m_lines.emplace();
    const auto text = m_folder.read(file_name, most_bytes_read).value_or("");
    std::size_t number = 0;
    for (const auto line : split(std::string_view(text).substr(0, text.rfind('\n') + 1), '\n')) {
      ++number;
      if (!trim(line).empty() && !line.starts_with('#')) {
        m_lines->push_back({number, std::string(line)});
      }
    }
  }
  return *m_lines;
}

std::vector<UndoLog::Line>::const_iterator UndoLog::first_of_last() const {
  const auto& all = lines();
  auto first = all.end();
  while (first != all.begin() && command_of_line(std::prev(first)->text) == command_of_line(all.back().text)) {
    --first;
  }
  return first;
}

std::vector<Change> UndoLog::last() const {
  std::vector<Change> changes;
  for (auto line = first_of_last(); line != lines().end(); ++line) {
    auto change = change_of_line(line->text);
    if (!change) {
      return {};
    }
    changes.push_back(std::move(*change));
  }
  return changes;
}

bool UndoLog::last_has_many() const {
  const auto& all = lines();
  return all.size() > 1 && command_of_line(all[all.size() - 2].text) == command_of_line(all.back().text);
}

std::string UndoLog::unreadable() const {
  const auto bad =
      std::find_if(first_of_last(), lines().cend(), [](const Line& line) { return !change_of_line(line.text); });
  // Not the line itself: it may be what somebody else on this account wrote, and only they see.
  return bad == lines().cend()
             ? std::string()
             : describe({(m_folder.path() / file_name).string(), {bad->number, 1}, "this line can't be read", {}});
}

void UndoLog::remember(const std::vector<Change>& changes) {
  const bool is_first = m_count == 0;
  std::string text;
  std::vector<Line> added;
  for (const auto& change : changes) {
    auto line = write_line(fmt::format("{}-{}", m_command, ++m_count), change);
    text.append(line).append("\n");
    if (text.size() <= most_bytes) {
      added.push_back({0, std::move(line)});
    }
  }
  if (is_first && text.size() > most_bytes) { // all that was before goes, and this may be much
    m_folder.replace(file_name, text);
    m_lines.reset();
    return;
  }
  const auto size = size_of(m_folder);
  const bool is_to_append = (size + text.size()) / bytes_a_look == size / bytes_a_look;
  if (is_to_append) {
    m_folder.append(file_name, text);
  }
  if (m_lines || !is_to_append) {
    std::move(added.begin(), added.end(), std::back_inserter(lines()));
  }
  if (!is_to_append) {
    let_go_of_oldest();
    write();
  }
}

void UndoLog::let_go_of_oldest() {
  auto first = m_lines->end(); // of those that are kept
  std::size_t bytes = 0;
  while (first != m_lines->begin()) {
    auto begin = first; // of the command before
    do {
      --begin;
      bytes += begin->text.size();
    } while (begin != m_lines->begin() && command_of_line(std::prev(begin)->text) == command_of_line(begin->text));
    const bool is_in_hand = command_of_line(begin->text) == m_command;
    const bool is_much = bytes > most_bytes || static_cast<std::size_t>(m_lines->end() - begin) > most_changes;
    if (is_much && !is_in_hand) {
      break;
    }
    first = begin;
  }
  m_lines->erase(m_lines->begin(), first);
}

void UndoLog::remember_lasting(const std::string& what) {
  const auto there = last();
  if (there.empty() || there.back().of != Change::Of::Lasting || there.back().after != what) {
    remember({{Change::Of::Lasting, std::nullopt, what}});
  }
}

void UndoLog::forget_last() {
  lines().erase(first_of_last(), lines().end());
  write();
}

void UndoLog::forget_newest(std::size_t count) noexcept {
  try {
    auto& all = lines();
    all.resize(all.size() - std::min(count, all.size()));
    write();
  } catch (const std::exception&) {
    // The log then names a change that isn't there, and undo skips it.
  }
}

std::set<std::string> UndoLog::private_ids() const {
  std::set<std::string> ids;
  for (const auto& line : lines()) {
    if (const auto change = change_of_line(line.text); change && change->of == Change::Of::Private) {
      ids.insert(key_of_line(change->after));
    }
  }
  return ids;
}

void UndoLog::forget(std::string_view id) {
  std::set<std::string> keys = {std::string(id)};
  auto& all = lines();
  for (auto line = all.rbegin(); line != all.rend(); ++line) {
    const auto change = change_of_line(line->text);
    if (change && change->before && keys.contains(key_of_line(change->after))) {
      keys.insert(key_of_line(*change->before));
    }
  }
  std::erase_if(all, [&](const Line& line) {
    const auto change = change_of_line(line.text); // of one that can't be read, nobody can tell what it is about
    return !change || keys.contains(key_of_line(change->after)) ||
           (change->before && keys.contains(key_of_line(*change->before)));
  });
  if (m_folder.has(file_name)) {
    write(); // also without the start of a line that was never finished
  }
}

void UndoLog::rename(std::string_view old_key, std::string_view new_key) {
  const auto rename_line = [&](std::string& line) {
    const bool is_it = is_line_of(line, old_key);
    if (is_it) {
      line.replace(0, old_key.size(), new_key);
    }
    return is_it;
  };
  for (auto& line : lines()) {
    if (auto change = change_of_line(line.text)) {
      const bool is_after = rename_line(change->after);
      const bool is_before = change->before && rename_line(*change->before);
      if (is_before || is_after) {
        line.text = write_line(key_of_line(line.text), *change);
      }
    }
  }
}

void UndoLog::write() const {
  std::string text;
  for (const auto& line : lines()) {
    text.append(line.text).append("\n");
  }
  m_folder.replace(file_name, text);
}

} // namespace closer
