// SPDX-License-Identifier: MIT
// Records and hobbies that are gone from the folder by mistake, which is not to be sent on.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "sync/commit.hpp"
#include "sync/git/git.hpp"
#include "sync/line_merge.hpp"

namespace closer {

// The id of the one whose file a path from the journal's folder is; "" of a copy beside one, and of any other.
using OwnerOf = std::function<std::string(std::string_view path)>;

// Throws Error, and names the files, if a record or a hobby that git was told of is in no file any more: closer
// itself takes no line away but for one that replaces it, or says that it is gone.
void require_kept(const Git& git, const OwnChanges& changes, const std::string& me, const OwnerOf& owner_of,
                  const RecordReader& read);

} // namespace closer
