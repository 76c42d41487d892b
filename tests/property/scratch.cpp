// SPDX-License-Identifier: MIT
#include "scratch.hpp"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>

namespace closer {
namespace {

std::vector<char*> words_of(const std::vector<std::string>& texts) {
  std::vector<char*> words;
  for (const auto& text : texts) {
    words.push_back(const_cast<char*>(text.c_str())); // posix_spawn doesn't write to them
  }
  words.push_back(nullptr);
  return words;
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) {
      throw std::runtime_error("cannot wait for a program");
    }
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace

Scratch::Scratch() {
  auto name = (std::filesystem::temp_directory_path() / "closer-property-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    throw std::runtime_error("cannot make a temporary folder");
  }
  m_path = name;
}

Scratch::~Scratch() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

void put(const std::filesystem::path& path, std::string_view contents) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << contents;
}

std::string contents_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Outcome run_in(const std::filesystem::path& folder, const std::vector<std::string>& arguments,
               const std::vector<std::string>& environment) {
  constexpr int cannot_run = 127;
  constexpr mode_t own = 0600;
  const auto out = folder.string() + ".out";
  const auto err = folder.string() + ".err";
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, own);
  ::posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, own);
  ::posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  pid_t child = 0;
  const auto words = words_of(arguments);
  const auto variables = words_of(environment);
  const bool runs = ::posix_spawnp(&child, words[0], &actions, nullptr, words.data(), variables.data()) == 0;
  ::posix_spawn_file_actions_destroy(&actions);
  const int status = runs ? wait_for(child) : cannot_run;
  return {status, contents_of(out), contents_of(err)};
}

} // namespace closer
