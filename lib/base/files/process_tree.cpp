// SPDX-License-Identifier: MIT
#include "base/files/process_tree.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <string>
#include <string_view>
#include <thread>

#include <sys/wait.h>

#include "base/system/processes.hpp"

namespace closer {
namespace {

// ssh-askpass, git-credential-manager, pinentry-gtk, the helper that waits for a touch of a key.
bool is_there_to_ask(pid_t process) {
  constexpr std::array<std::string_view, 4> parts = {"askpass", "credential", "pinentry", "ssh-sk-helper"};
  const auto name = program_name_of(process);
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return name.find(part) != std::string::npos; });
}

// Of a child of this one, which still is to be waited for, or of any other.
bool has_ended(pid_t process) {
  siginfo_t what{};
  const bool is_child = ::waitid(P_PID, static_cast<id_t>(process), &what, WEXITED | WNOHANG | WNOWAIT) == 0;
  return is_child ? what.si_pid != 0 : ::kill(process, 0) != 0;
}

} // namespace

std::vector<pid_t> process_tree(pid_t root) {
  std::vector<pid_t> all = {root};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto children = children_of(all[i]);
    all.insert(all.end(), children.begin(), children.end());
  }
  return all;
}

bool asks_somebody(pid_t root) {
  if (!is_told_of(root)) {
    return true;
  }
  const auto all = process_tree(root);
  return std::any_of(all.begin(), all.end(), [](pid_t process) {
    return is_there_to_ask(process) || has_terminal_open(process); // as git and ssh open it, while they ask
  });
}

void end_process_tree(pid_t root) {
  using namespace std::chrono_literals;
  constexpr int most_ticks = 100; // two seconds
  const auto all = process_tree(root);
  for (const auto process : all) {
    ::kill(process, SIGTERM);
  }
  for (int i = 0; i < most_ticks && !std::all_of(all.begin(), all.end(), has_ended); ++i) {
    std::this_thread::sleep_for(20ms);
  }
  for (const auto process : all) {
    if (!has_ended(process)) {
      ::kill(process, SIGKILL);
    }
  }
}

bool end_if_silent(pid_t root, std::chrono::milliseconds most, std::chrono::steady_clock::time_point& heard) {
  const auto now = std::chrono::steady_clock::now();
  if (most.count() == 0 || now - heard <= most) {
    return false;
  }
  if (asks_somebody(root)) {
    heard = now;
    return false;
  }
  end_process_tree(root);
  return true;
}

} // namespace closer
