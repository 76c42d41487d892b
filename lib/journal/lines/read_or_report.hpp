// SPDX-License-Identifier: MIT
// Reading files where what can't be read is reported and the rest goes on.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/files/folder.hpp"
#include "journal/lines/finding.hpp"
#include "journal/lines/limits.hpp"
#include "model/couple.hpp"

namespace closer {

// The path of a file in the folder, as a person would open it.
[[nodiscard]] std::string shown_path(const Folder& folder, const std::string& name);

// What the error says, with "this" for the path: for a finding, which names it already.
[[nodiscard]] std::string message_about(const Error& error, const std::filesystem::path& path);

// The contents of a file; nothing if there is none, or a finding about it. What isn't a file to be read at all, like a
// link, is stray.
[[nodiscard]] std::optional<std::string> read_or_report(Limits& limits, const Folder& folder, const std::string& name,
                                                        std::vector<Finding>& findings,
                                                        std::size_t most = most_file_bytes);

// The same for a file that may be one of the two's, called "START.sam.toml" or "sam.toml" ("" for `start`): in the
// place of that nothing is stray, because closer writes there.
[[nodiscard]] std::optional<std::string> read_or_report_of(const Couple& couple, std::string_view start, Limits& limits,
                                                           const Folder& folder, const std::string& name,
                                                           std::vector<Finding>& findings,
                                                           std::size_t most = most_file_bytes);

// The folder of that name; nothing if there is none, or a finding about what is in its place.
[[nodiscard]] std::optional<Folder> subfolder_or_report(const Folder& folder, const std::string& name,
                                                        std::vector<Finding>& findings);

// Adds the findings to the end of others.
void append(std::vector<Finding>& to, std::vector<Finding> findings);

} // namespace closer
