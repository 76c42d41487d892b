// SPDX-License-Identifier: MIT
// Other programs: run in the same terminal, or out of sight.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace closer {

// Runs `arguments` (the first one is looked up on PATH) and waits. Returns its exit status, 128 + N where signal N
// ended it, or 127 where it can't be run. No shell is involved. It gets the environment but
// for the variables named by `without`. Ctrl-C and Ctrl-\ are for the program alone meanwhile.
[[nodiscard]] int run_program(const std::vector<std::string>& arguments,
                              std::span<const std::string_view> without = {});

// The same, with `input` as its standard input. It may end before it has read all of that.
[[nodiscard]] int feed_program(const std::vector<std::string>& arguments, std::string_view input);

// A program that is run out of sight.
struct Program {
  std::vector<std::string> arguments;                            // the first one is looked up on PATH
  std::map<std::string, std::optional<std::string>> environment; // what is set in it, and what isn't
  std::string input;                                             // its standard input
  // How long it may neither print nor read anything, unless it asks somebody for a password; then it and what it
  // started are ended. For ever if zero.
  std::chrono::milliseconds most_silence{0};
};

struct Outcome {
  int status = 0; // as of run_program()
  std::string out;
  std::string err;
  bool is_whole = true;    // it took all of its input, and all that it printed was read
  bool was_silent = false; // it was ended for that
};

// Runs it and takes what it prints, until it ends; a program that it leaves behind isn't waited for. `when_slow` is
// called once where that takes longer than `moment`. Prints of over `most` bytes end it, with status 128 + SIGKILL.
[[nodiscard]] Outcome capture_program(const Program& program, const std::function<void()>& when_slow = {},
                                      std::chrono::milliseconds moment = std::chrono::seconds(1),
                                      std::size_t most = std::size_t{256} << 20U);

} // namespace closer
