// SPDX-License-Identifier: MIT
#include "base/process.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace closer {

int run_program(const std::vector<std::string>& arguments, std::span<const std::string_view> without) {
  constexpr int cannot_run = 127;
  std::vector<char*> words;
  words.reserve(arguments.size() + 1);
  for (const auto& argument : arguments) {
    words.push_back(const_cast<char*>(argument.c_str())); // posix_spawn does not write to them
  }
  words.push_back(nullptr);
  std::vector<char*> environment;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view name(*variable, std::strcspn(*variable, "="));
    if (std::find(without.begin(), without.end(), name) == without.end()) {
      environment.push_back(*variable);
    }
  }
  environment.push_back(nullptr);
  pid_t child = 0;
  if (::posix_spawnp(&child, words[0], nullptr, nullptr, words.data(), environment.data()) != 0) {
    return cannot_run;
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) {
      return cannot_run;
    }
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace closer
