// SPDX-License-Identifier: MIT
#include "journal/lines/limits.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text/printable.hpp"

namespace closer {

std::optional<std::string> read_within(Limits& limits, const Folder& folder, const std::string& name,
                                       std::size_t most) {
  auto contents = folder.read(name, most);
  if (contents) {
    const auto lines = static_cast<std::size_t>(std::count(contents->begin(), contents->end(), '\n'));
    auto& left = limits.left;
    if (contents->size() > left.bytes || lines > left.lines) {
      throw Error(Status::NeedsPerson,
                  fmt::format("{} isn't read: it would exceed the {} MiB and {} lines that closer reads at once",
                              printable((folder.path() / name).string()), limits.most.bytes >> 20U, limits.most.lines));
    }
    left.bytes -= contents->size();
    left.lines -= lines;
  }
  return contents;
}

} // namespace closer
