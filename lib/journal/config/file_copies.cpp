// SPDX-License-Identifier: MIT
#include "journal/config/file_copies.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "base/random.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

constexpr std::string_view kept = ".kept-";
constexpr std::size_t kept_digits = 8;

// Where the part of a name that says which copy it is begins; npos if it says nothing of the kind.
std::size_t start_of_mark(std::string_view stem) {
  for (const auto mark : {std::string_view(".sync-conflict-"), std::string_view("_conflict-")}) {
    if (const auto at = stem.rfind(mark); at != std::string_view::npos) {
      return at;
    }
  }
  const auto paren = stem.rfind(" (");
  const bool is_said = paren != std::string_view::npos && stem.ends_with(')') &&
                       fold(stem.substr(paren)).find("conflict") != std::string::npos;
  return is_said ? paren : std::string_view::npos;
}

// Of "films.kept-1a2b3c4d".
std::size_t start_of_kept(std::string_view stem) {
  const auto at = stem.rfind(kept);
  const auto token = at == std::string_view::npos ? std::string_view() : stem.substr(at + kept.size());
  const bool is_token = token.size() == kept_digits && std::all_of(token.begin(), token.end(), [](char letter) {
                          return base32_digits.find(letter) != std::string_view::npos;
                        });
  return is_token ? at : std::string_view::npos;
}

std::string_view stem_of(std::string_view name, std::string_view extension = ".toml") {
  return name.ends_with(extension) ? name.substr(0, name.size() - extension.size()) : std::string_view();
}

} // namespace

std::optional<std::string> original_of_copy(std::string_view name, std::string_view extension) {
  const auto stem = stem_of(name, extension);
  const auto at = std::min(start_of_mark(stem), start_of_kept(stem));
  return at == std::string_view::npos || at == 0 ? std::nullopt
                                                 : std::optional(std::string(stem.substr(0, at)).append(extension));
}

bool is_copy_of_couple(std::string_view name) {
  constexpr std::string_view start = "closer";
  constexpr std::string_view marks = " .-_(~";
  const auto stem = stem_of(name);
  return stem.starts_with(start) && stem.size() > start.size() &&
         marks.find(stem[start.size()]) != std::string_view::npos;
}

bool is_kept_version(std::string_view name) { return start_of_kept(stem_of(name)) != std::string_view::npos; }

std::string name_of_kept(const std::string& path, std::string_view contents) {
  const std::filesystem::path parts(path);
  const auto name = parts.filename().string();
  const auto stem = original_of_copy(name) ? std::filesystem::path(*original_of_copy(name)).stem() : parts.stem();
  return (parts.parent_path() /
          fmt::format("{}{}{}{}", stem.string(), kept, hashed_token(contents, kept_digits), parts.extension().string()))
      .string();
}

} // namespace closer
