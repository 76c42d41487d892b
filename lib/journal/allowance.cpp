// SPDX-License-Identifier: MIT
#include "journal/allowance.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/printable.hpp"

namespace closer {

std::optional<std::string> read_within(Allowance& allowance, const Folder& folder, const std::string& name,
                                       std::size_t most) {
  if (allowance.bytes == 0 || allowance.lines == 0) {
    throw Error(Status::NeedsPerson, fmt::format("{} is not read: there is more in the files before it than closer "
                                                 "reads at once",
                                                 printable((folder.path() / name).string())));
  }
  auto contents = folder.read(name, most);
  if (contents) {
    const auto lines = static_cast<std::size_t>(std::count(contents->begin(), contents->end(), '\n'));
    allowance.bytes -= std::min(allowance.bytes, contents->size());
    allowance.lines -= std::min(allowance.lines, lines);
  }
  return contents;
}

} // namespace closer
