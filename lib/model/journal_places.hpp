// SPDX-License-Identifier: MIT
// The files and folders that make up a journal: closer's own, which no verb writes over, and which alone are synced.
#pragma once

#include <array>
#include <string_view>

namespace closer {

inline constexpr std::string_view couple_file_name = "closer.toml";
inline constexpr std::string_view kept_couple_start = "closer.kept-";
inline constexpr std::string_view inbox_folder_name = "inbox";
inline constexpr std::string_view pages_folder_name = "pages"; // each machine writes its own: not one of these

struct JournalPlace {
  enum class Holds {
    File,
    FilesLikeIt,    // beside it, with a name that begins like it and ends in .toml
    TomlFiles,      // a folder of them
    FilesOfEachOne, // a folder for each person, with files of any name
  };

  std::string_view name;
  Holds holds = Holds::File;
  bool is_lines = false; // its files are sets of lines, of which a merge may keep both sides'
};

inline constexpr auto journal_places = std::to_array<JournalPlace>({
    {couple_file_name},
    {kept_couple_start, JournalPlace::Holds::FilesLikeIt}, // the version of closer.toml that gave way in a merge
    {".gitattributes"},
    {".gitignore"},
    {"log", JournalPlace::Holds::TomlFiles, true},
    {"hobbies", JournalPlace::Holds::TomlFiles, true},
    {"ideas", JournalPlace::Holds::TomlFiles},
    {"questions", JournalPlace::Holds::TomlFiles},
    {"series", JournalPlace::Holds::TomlFiles},
    {inbox_folder_name, JournalPlace::Holds::FilesOfEachOne, true},
});

} // namespace closer
