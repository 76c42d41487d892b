// SPDX-License-Identifier: MIT
#include "sync/git/tracked_paths.hpp"

#include <algorithm>
#include <array>

namespace closer {
namespace {

constexpr std::array<std::string_view, 3> own_files = {"closer.toml", ".gitattributes", ".gitignore"};
constexpr std::array<std::string_view, 4> own_folders = {"log/", "hobbies/", "ideas/", "questions/"};
constexpr std::string_view inbox = "inbox/";
constexpr std::string_view extension = ".toml";

bool is_plain(std::string_view name) {
  return !name.empty() && name.front() != '.' && std::none_of(name.begin(), name.end(), [](char letter) {
    return static_cast<unsigned char>(letter) < ' ' || letter == '\x7f';
  });
}

// A file right in that folder.
bool is_data_in(std::string_view folder, std::string_view path) {
  const auto name = path.starts_with(folder) ? path.substr(folder.size()) : std::string_view();
  return is_plain(name) && name.find('/') == std::string_view::npos && name.ends_with(extension);
}

// inbox/ID/FILE
bool is_in_inbox(std::string_view path) {
  const auto below = path.starts_with(inbox) ? path.substr(inbox.size()) : std::string_view();
  const auto slash = below.find('/');
  return slash != std::string_view::npos && is_plain(below.substr(0, slash)) && is_plain(below.substr(slash + 1)) &&
         below.find('/', slash + 1) == std::string_view::npos;
}

} // namespace

const std::vector<std::string>& own_pathspecs() {
  static const std::vector<std::string> all = {
      ":(literal)closer.toml", ":(literal).gitattributes", ":(literal).gitignore",    ":(glob)log/*.toml",
      ":(glob)hobbies/*.toml", ":(glob)ideas/*.toml",      ":(glob)questions/*.toml", ":(glob)inbox/*/*"};
  return all;
}

std::vector<std::string> own_places(const std::string& prefix) {
  std::vector<std::string> places;
  for (const auto file : own_files) {
    places.push_back(prefix + std::string(file));
  }
  for (const auto folder : own_folders) {
    places.push_back(prefix + std::string(folder));
  }
  places.push_back(prefix + std::string(inbox));
  return places;
}

bool is_own_path(std::string_view path) {
  return std::find(own_files.begin(), own_files.end(), path) != own_files.end() || is_in_inbox(path) ||
         std::any_of(own_folders.begin(), own_folders.end(),
                     [&](std::string_view folder) { return is_data_in(folder, path); });
}

bool is_set_of_lines(std::string_view path) {
  return is_data_in("log/", path) || is_data_in("hobbies/", path) || is_in_inbox(path);
}

} // namespace closer
