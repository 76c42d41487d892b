// SPDX-License-Identifier: MIT
// A copy of a repository that somebody else has.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace closer {

// Clones the repository into `folder`, which must be absent or empty, and checks a branch out. Throws Error with git's
// words; `folder` is as it was then. No hook is run, and submodules are left out.
void clone(const std::string& url, const std::filesystem::path& folder, bool can_ask,
           const std::function<void()>& when_slow);

} // namespace closer
