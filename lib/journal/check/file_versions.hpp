// SPDX-License-Identifier: MIT
// Copies of closer.toml and of the files in ideas/ and questions/ beside the ones that are read.
#pragma once

#include <vector>

#include "journal/check/fixes.hpp"
#include "journal/folder/journal.hpp"
#include "journal/lines/finding.hpp"

namespace closer {

struct FileVersions {
  struct VersionFinding {
    Finding finding;
    bool is_fixable = false;
  };
  std::vector<VersionFinding> findings;
  std::vector<Fix> fixes;
};

// What is to be said of them, and how those that a sync program left are folded in: closer.toml key by key; of other
// files the version that is greater by bytes stays, and what gives way is kept under a name that says so. Every machine
// comes to the same.
[[nodiscard]] FileVersions file_versions(const Journal& journal);

} // namespace closer
