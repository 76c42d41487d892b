// SPDX-License-Identifier: MIT
// Other programs, run with this one's terminal.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace closer {

// Runs `arguments` (the first one is looked up on PATH) and waits. Returns its exit status, 128 + N where signal N
// ended it, or 127 where it cannot be run. No shell is involved. It gets the environment but
// for the variables named by `without`.
[[nodiscard]] int run_program(const std::vector<std::string>& arguments,
                              std::span<const std::string_view> without = {});

// The same, with `input` as its standard input. It may end before it has read all of that.
[[nodiscard]] int feed_program(const std::vector<std::string>& arguments, std::string_view input);

} // namespace closer
