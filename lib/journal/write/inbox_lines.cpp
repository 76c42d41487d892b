// SPDX-License-Identifier: MIT
#include "journal/write/inbox_lines.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text/encoding.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "model/journal_places.hpp"

namespace closer {
namespace {

// The contents of a file with the lines that it lacks behind its own.
std::string with_lines_of_inbox(std::string contents, const std::vector<std::string>& lines) {
  std::multiset<std::string> there;
  for (const auto line : split(contents, '\n')) {
    there.emplace(trim(line));
  }
  contents += contents.empty() || contents.ends_with('\n') ? "" : "\n";
  for (const auto& line : lines) {
    if (const auto same = there.find(std::string(trim(line))); same != there.end()) {
      there.erase(same);
    } else {
      contents += line + "\n";
    }
  }
  return contents;
}

} // namespace

void give_back_to_inbox(const Journal& journal, std::span<const Change> changes) {
  std::map<std::string, std::vector<std::string>> files; // lines in their order; changes are the newest first
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    if (change->of == Change::Of::Inbox) {
      files[change->file].push_back(change->line);
    }
  }
  for (const auto& [place, lines] : files) {
    const auto slash = std::min(place.find('/'), place.size());
    const auto name = place.substr(std::min(slash + 1, place.size()));
    const auto folder =
        journal.folder.make_subfolder(std::string(inbox_folder_name)).make_subfolder(place.substr(0, slash));
    const auto before = folder.read(name);
    const auto after = with_lines_of_inbox(utf8_of(before.value_or("")), lines);
    if (after != before && !folder.replace_if(name, before, after)) {
      throw Error(Status::Failed,
                  fmt::format("another program is writing to {}; nothing was undone",
                              printable((folder.path() / name).string())),
                  "Try again in a moment.");
    }
  }
}

} // namespace closer
