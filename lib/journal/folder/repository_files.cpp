// SPDX-License-Identifier: MIT
#include "journal/folder/repository_files.hpp"

#include <algorithm>

#include "base/mapped.hpp"
#include "base/text/text.hpp"

namespace closer {

const std::vector<Surrounding>& surroundings() {
  static const std::vector<Surrounding> all = {
      {".gitattributes",
       {"log/*.toml merge=union text eol=lf", "hobbies/*.toml merge=union text eol=lf",
        "inbox/*/*.txt merge=union text eol=lf", "inbox/*/*.md merge=union text eol=lf"}},
      {".gitignore", {".closer-*.tmp", "pages/"}},
  };
  return all;
}

std::string missing_lines(const Folder& folder, const Surrounding& surrounding) {
  const auto contents = folder.read(surrounding.name).value_or("");
  const auto present = mapped(split(contents, '\n'), trim);
  std::string missing;
  for (const auto& line : surrounding.lines) {
    if (std::ranges::find(present, line) == present.end()) {
      missing += line + "\n";
    }
  }
  return missing;
}

void make_surroundings(const Folder& folder) {
  (void)folder.make_subfolder("log");
  (void)folder.make_subfolder("hobbies");
  for (const auto& surrounding : surroundings()) {
    if (const auto missing = missing_lines(folder, surrounding); !missing.empty()) {
      folder.append(surrounding.name, missing);
    }
  }
}

} // namespace closer
