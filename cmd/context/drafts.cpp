// SPDX-License-Identifier: MIT
#include "cmd/context/drafts.hpp"

#include <algorithm>
#include <system_error>

#include <fmt/format.h>

#include "base/files/folder.hpp"
#include "base/files/paths.hpp"
#include "base/random.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

namespace fs = std::filesystem;

// A draft's name: USE.DAY.HASH.RANDOM.txt, HASH being that of the text that it began with.
constexpr std::size_t token_length = 5;
constexpr std::string_view ending = ".txt";
constexpr std::size_t length_behind_hash = 1 + token_length + ending.size();
constexpr std::size_t length_behind_day = 1 + token_length + length_behind_hash;
constexpr std::size_t length_behind_use = 1 + std::string_view("2026-11-22").size() + length_behind_day;

bool is_draft(std::string_view name) {
  return name.size() > length_behind_use && name.ends_with(ending) && name[name.size() - length_behind_use] == '.';
}

std::string_view use_of(std::string_view name) { return name.substr(0, name.size() - length_behind_use); }
std::string_view day_of(std::string_view name) {
  return name.substr(name.size() - length_behind_use + 1, length_behind_use - length_behind_day - 1);
}
std::string_view hash_of(std::string_view name) {
  return name.substr(name.size() - length_behind_hash - token_length, token_length);
}

std::vector<std::string> names_in(const fs::path& folder) {
  return is_there(folder) ? Folder::open(folder).names() : std::vector<std::string>();
}

// What vi, Emacs and nano leave of a file has its name in it.
bool is_beside(std::string_view name, const std::string& draft) { return name != draft && holds(name, draft); }

} // namespace

fs::path Drafts::begin(std::string_view use, std::string_view text, Day today) const {
  make_folders(m_folder);
  const auto folder = Folder::open(m_folder);
  const auto day = iso_day(today);
  for (const auto& name : folder.names()) {
    if (is_draft(name) && day_of(name) != day && !is_typed_in(m_folder / name)) {
      discard(m_folder / name);
    }
  }
  const auto name =
      fmt::format("{}.{}.{}.{}{}", use, day, hashed_token(text, token_length), random_token(token_length), ending);
  folder.replace(name, text);
  return m_folder / name;
}

std::optional<fs::path> Drafts::unfinished(std::string_view use) const {
  std::optional<fs::path> newest;
  std::error_code unknown;
  for (const auto& name : names_in(m_folder)) {
    const auto path = m_folder / name;
    const bool is_meant = is_draft(name) && use_of(name) == use && is_typed_in(path);
    if (is_meant && (!newest || fs::last_write_time(*newest, unknown) <= fs::last_write_time(path, unknown))) {
      newest = path;
    }
  }
  return newest;
}

bool Drafts::is_typed_in(const fs::path& draft) {
  const auto name = draft.filename().string();
  const auto names = names_in(draft.parent_path());
  if (std::ranges::any_of(names, [&](const auto& each) { return is_beside(each, name); })) {
    return true;
  }
  const auto text = Folder::open(draft.parent_path()).read(name);
  return text && hashed_token(*text, token_length) != hash_of(name);
}

void Drafts::discard(const fs::path& draft) {
  const auto name = draft.filename().string();
  const auto folder = Folder::open(draft.parent_path());
  for (const auto& each : folder.names()) {
    if (each == name || is_beside(each, name)) {
      folder.discard(each);
    }
  }
}

std::size_t Drafts::erase(const std::set<std::string, std::less<>>& ids, std::string_view text) const {
  std::size_t others = 0;
  for (const auto& name : names_in(m_folder)) {
    const auto folder = Folder::open(m_folder);
    const bool is_named = std::ranges::any_of(ids, [&](const auto& id) { return holds(name, id); });
    if (is_named || (!text.empty() && holds(folder.read(name).value_or(""), text))) {
      folder.remove(name);
    } else {
      ++others;
    }
  }
  return others;
}

} // namespace closer
