// SPDX-License-Identifier: MIT
// How git treats closer's own files, which this machine decides.
#pragma once

#include <string>

#include "sync/git/repository.hpp"

namespace closer {

// Makes sure that the repository's info/attributes has what git is to do with closer's own files. It goes before every
// .gitattributes; so whatever the other side writes into those, no filter runs for them and nothing changes their
// encoding. The user's own lines in it come later, and so they win.
void decide_attributes(const Repository& repository);

// Those lines, for a journal in the folder `prefix` ("" or "notes/us/") of a work tree.
[[nodiscard]] std::string attribute_lines(const std::string& prefix);

} // namespace closer
