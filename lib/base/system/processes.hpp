// SPDX-License-Identifier: MIT
// What the system tells about the processes on this machine: on Linux all that is in /proc, elsewhere nothing.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace closer {

// Whether anything can be told about the process. If not, the calls below return nothing about it.
[[nodiscard]] bool is_told_of(pid_t process);

[[nodiscard]] std::vector<pid_t> children_of(pid_t process);
[[nodiscard]] std::string program_name_of(pid_t process);
[[nodiscard]] bool has_terminal_open(pid_t process);

// Whether `is_meant` is so for the name and the working directory of some process; nothing if that can't be told.
[[nodiscard]] std::optional<bool>
is_any_process(const std::function<bool(const std::string& program, const std::filesystem::path& where)>& is_meant);

// This process's program; nothing if that can't be told.
[[nodiscard]] std::optional<std::filesystem::path> own_program_file();

} // namespace closer
