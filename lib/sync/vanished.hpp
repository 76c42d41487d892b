// SPDX-License-Identifier: MIT
// Files that are gone from the folder by mistake, which is not to be sent on.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sync/git.hpp"

namespace closer {

// The id of the one whose file a path from the journal's folder is, if it is one that closer never removes; else "".
using OwnerOf = std::function<std::string(std::string_view path)>;

// Throws Error, and names the files, where one of the other's vanished, or most of those of `me` did. `vanished` are
// from the journal's folder.
void require_kept(const Git& git, const std::vector<std::string>& vanished, const std::string& me,
                  const OwnerOf& owner_of);

} // namespace closer
