// SPDX-License-Identifier: MIT
// What is typed, piped or handed to a command as a file, outside the journal.
#pragma once

#include <cstddef>
#include <limits>
#include <string>

namespace closer {

// Standard input to its end, or where it is longer, at least `most` bytes of it. Throws Error, status Failed.
[[nodiscard]] std::string read_input(std::size_t most = std::numeric_limits<std::size_t>::max());

// The same of a file or a pipe of that name.
[[nodiscard]] std::string read_input_file(const std::string& path, std::size_t most);

} // namespace closer
