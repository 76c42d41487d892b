// SPDX-License-Identifier: MIT
// What a merge of two copies of a file left twice.
#pragma once

#include <optional>
#include <string>

namespace closer {

// The contents of a file of log/ or hobbies/ (`folder`) without the lines of records that are in it once more, or
// that another line there has replaced; nothing if there are none. Everything else stays to the byte: lines that tie
// with others, comments, what is hand-written and what can't be read.
[[nodiscard]] std::optional<std::string> without_doubles(const std::string& folder, const std::string& name,
                                                         const std::string& contents);

} // namespace closer
