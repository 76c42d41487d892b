// SPDX-License-Identifier: MIT
#include "base/process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace closer {

namespace {

constexpr int cannot_run = 127;

// With the words as argv, `actions` done to its descriptors; 0 where it cannot be started.
pid_t start(const std::vector<std::string>& arguments, std::span<char* const> environment,
            const posix_spawn_file_actions_t* actions) {
  std::vector<char*> words;
  words.reserve(arguments.size() + 1);
  for (const auto& argument : arguments) {
    words.push_back(const_cast<char*>(argument.c_str())); // posix_spawn does not write to them
  }
  words.push_back(nullptr);
  pid_t child = 0;
  return ::posix_spawnp(&child, words[0], actions, nullptr, words.data(), environment.data()) == 0 ? child : 0;
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) {
      return cannot_run;
    }
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno != EINTR) {
      return;
    }
    text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
  }
}

} // namespace

int run_program(const std::vector<std::string>& arguments, std::span<const std::string_view> without) {
  std::vector<char*> environment;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view name(*variable, std::strcspn(*variable, "="));
    if (std::find(without.begin(), without.end(), name) == without.end()) {
      environment.push_back(*variable);
    }
  }
  environment.push_back(nullptr);
  const auto child = start(arguments, environment, nullptr);
  return child == 0 ? cannot_run : wait_for(child);
}

int feed_program(const std::vector<std::string>& arguments, std::string_view input) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    return cannot_run;
  }
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
  std::size_t variables = 0;
  while (environ[variables] != nullptr) {
    ++variables;
  }
  const auto child = start(arguments, {environ, variables + 1}, &actions);
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(ends[0]);
  const auto before = std::signal(SIGPIPE, SIG_IGN); // who reads may have seen enough
  if (child != 0) {
    write_all(ends[1], input);
  }
  ::close(ends[1]);
  const int status = child == 0 ? cannot_run : wait_for(child);
  std::signal(SIGPIPE, before);
  return status;
}

} // namespace closer
