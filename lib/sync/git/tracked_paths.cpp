// SPDX-License-Identifier: MIT
#include "sync/git/tracked_paths.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/mapped.hpp"
#include "model/journal_places.hpp"

namespace closer {
namespace {

using Holds = JournalPlace::Holds;

bool is_plain(std::string_view name) {
  return !name.empty() && name.front() != '.' && std::none_of(name.begin(), name.end(), [](char letter) {
    return static_cast<unsigned char>(letter) < ' ' || letter == '\x7f';
  });
}

bool is_toml_file(std::string_view name) { return is_plain(name) && name.ends_with(".toml"); }

// ID/FILE
bool is_of_each_one(std::string_view path) {
  const auto slash = path.find('/');
  return slash != std::string_view::npos && is_plain(path.substr(0, slash)) && is_plain(path.substr(slash + 1)) &&
         path.find('/', slash + 1) == std::string_view::npos;
}

bool is_of(const JournalPlace& place, std::string_view path) {
  if (place.holds == Holds::File) {
    return path == place.name;
  }
  if (place.holds == Holds::FilesLikeIt) {
    return path.starts_with(place.name) && is_toml_file(path) && path.find('/') == std::string_view::npos;
  }
  if (!path.starts_with(place.name) || path.substr(place.name.size(), 1) != "/") {
    return false;
  }
  const auto below = path.substr(place.name.size() + 1);
  return place.holds == Holds::FilesOfEachOne ? is_of_each_one(below)
                                              : is_toml_file(below) && below.find('/') == std::string_view::npos;
}

std::string pathspec(const JournalPlace& place) {
  switch (place.holds) {
  case Holds::File: break;
  case Holds::FilesLikeIt: return fmt::format(":(glob){}*.toml", place.name);
  case Holds::TomlFiles: return fmt::format(":(glob){}/*.toml", place.name);
  case Holds::FilesOfEachOne: return fmt::format(":(glob){}/*/*", place.name);
  }
  return fmt::format(":(literal){}", place.name);
}

} // namespace

const std::vector<std::string>& own_pathspecs() {
  static const auto all = mapped(journal_places, pathspec);
  return all;
}

std::vector<std::string> own_places(const std::string& prefix) {
  std::vector<std::string> places;
  for (const auto& place : journal_places) {
    if (place.holds != Holds::FilesLikeIt) { // which a tree can't be asked for
      places.push_back(fmt::format("{}{}{}", prefix, place.name, place.holds == Holds::File ? "" : "/"));
    }
  }
  return places;
}

bool is_own_path(std::string_view path) {
  return std::any_of(journal_places.begin(), journal_places.end(),
                     [&](const JournalPlace& place) { return is_of(place, path); });
}

bool is_set_of_lines(std::string_view path) {
  return std::any_of(journal_places.begin(), journal_places.end(),
                     [&](const JournalPlace& place) { return place.is_lines && is_of(place, path); });
}

} // namespace closer
