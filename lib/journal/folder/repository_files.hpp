// SPDX-License-Identifier: MIT
// What is in a journal's folder beside its records.
#pragma once

#include <string>
#include <vector>

#include "base/files/folder.hpp"

namespace closer {

struct Surrounding {
  std::string name;               // of a file in the journal's folder
  std::vector<std::string> lines; // that it should have; the couple may have added others
};

// .gitattributes, which makes git keep both sides' lines, and .gitignore.
[[nodiscard]] const std::vector<Surrounding>& surroundings();

// Those lines of a surrounding that its file lacks, each with its newline.
[[nodiscard]] std::string missing_lines(const Folder& folder, const Surrounding& surrounding);

// Makes the folders and files that are missing, and adds the lines that are.
void make_surroundings(const Folder& folder);

} // namespace closer
