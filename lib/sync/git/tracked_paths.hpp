// SPDX-License-Identifier: MIT
// Which files of a journal's folder are closer's: only these are committed, and nothing else is ever staged.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace closer {

// As git takes them: closer.toml and what is beside it, and the data files of log, hobbies, ideas, questions and
// inbox.
[[nodiscard]] const std::vector<std::string>& own_pathspecs();

// The files and folders that they are in, each behind `prefix`, as git lists a tree.
[[nodiscard]] std::vector<std::string> own_places(const std::string& prefix);

// Whether the path, from the journal's folder, is one of them, and its names are plain enough forevery tool.
[[nodiscard]] bool is_own_path(std::string_view path);

// Whether the file at that path is a set of lines, of which a merge may keep both sides': in log, hobbies or inbox.
[[nodiscard]] bool is_set_of_lines(std::string_view path);

} // namespace closer
