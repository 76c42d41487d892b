// SPDX-License-Identifier: MIT
#pragma once

namespace closer {

// The program: parses, runs the verb, and tells the user of every error. Returns the exit status of closer(1).
[[nodiscard]] int run_closer(int count, char** words);

} // namespace closer
