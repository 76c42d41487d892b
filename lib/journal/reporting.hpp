// SPDX-License-Identifier: MIT
// Reading files where what cannot be read is reported and the rest goes on.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/folder.hpp"
#include "journal/allowance.hpp"
#include "journal/finding.hpp"

namespace closer {

// The path of a file in the folder, as a person would open it.
[[nodiscard]] std::string shown_path(const Folder& folder, const std::string& name);

// What the error says, with "this" for the path: for a finding, which names it already.
[[nodiscard]] std::string message_about(const Error& error, const std::filesystem::path& path);

// The contents of a file; nothing where there is none, or a finding about it.
[[nodiscard]] std::optional<std::string> read_or_report(Allowance& allowance, const Folder& folder,
                                                        const std::string& name, std::vector<Finding>& findings,
                                                        std::size_t most = most_file_bytes);

// The folder of that name; nothing where there is none, or a finding about what stands in its place.
[[nodiscard]] std::optional<Folder> subfolder_or_report(const Folder& folder, const std::string& name,
                                                        std::vector<Finding>& findings);

// Adds the findings to the end of others.
void append(std::vector<Finding>& to, std::vector<Finding> findings);

} // namespace closer
