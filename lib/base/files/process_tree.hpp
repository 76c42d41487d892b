// SPDX-License-Identifier: MIT
// A program and those that it has started in turn, as far as the system tells.
#pragma once

#include <chrono>
#include <vector>

#include <sys/types.h>

namespace closer {

// The process, then those that it started, and so on.
[[nodiscard]] std::vector<pid_t> process_tree(pid_t root);

// Whether one of them waits for a person: it has the terminal open to ask something, or it is there to ask for a
// password. True where that can't be told.
[[nodiscard]] bool asks_somebody(pid_t root);

// Ends all of them: first so that they can tidy up, then, those that are still there after a moment, at once. The
// caller still has to wait for `root`.
void end_process_tree(pid_t root);

// Ends them if the last that was heard of them is longer ago than `most`, which is forever if zero, and none of them
// asks somebody; one that asks counts as heard. Whether they were ended.
[[nodiscard]] bool end_if_silent(pid_t root, std::chrono::milliseconds most,
                                 std::chrono::steady_clock::time_point& heard);

} // namespace closer
