// SPDX-License-Identifier: MIT
// Files, and the records in them, that are gone from the folder by mistake, which is not to be sent on.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "sync/commit.hpp"
#include "sync/git.hpp"
#include "sync/repository.hpp"

namespace closer {

// The id of the one whose file a path from the journal's folder is, if it is one that closer never removes; else "".
using OwnerOf = std::function<std::string(std::string_view path)>;

// Throws Error, and names the files, where one of the other's vanished, or most of those of `me` did, or one was begun
// anew and has none of the lines that it had; but not where those lines stand in another file now.
void require_kept(const Git& git, const Repository& repository, const OwnChanges& changes, const std::string& me,
                  const OwnerOf& owner_of);

} // namespace closer
