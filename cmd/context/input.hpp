// SPDX-License-Identifier: MIT
// What is piped or handed to a command as a file, outside the journal.
#pragma once

#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace closer {

// The stream to its end, or where it is longer, `most` bytes of it. Throws Error, status Failed, with its name.
[[nodiscard]] std::string read_stream(std::FILE* stream, std::string_view name, std::size_t most);

// The same of a file or a pipe of that name.
[[nodiscard]] std::string read_input_file(const std::string& path, std::size_t most);

} // namespace closer
