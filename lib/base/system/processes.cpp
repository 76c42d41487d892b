// SPDX-License-Identifier: MIT
#include "base/system/processes.hpp"

#include <fstream>
#include <system_error>

namespace closer {

#ifdef CLOSER_PORTABLE

bool is_told_of(pid_t) { return false; }
std::vector<pid_t> children_of(pid_t) { return {}; }
std::string program_name_of(pid_t) { return {}; }
bool has_terminal_open(pid_t) { return false; }

std::optional<bool>
is_any_process(const std::function<bool(const std::string& program, const std::filesystem::path& where)>&) {
  return std::nullopt;
}

std::optional<std::filesystem::path> own_program_file() { return std::nullopt; }

#else

namespace {

const std::filesystem::path& all_processes() {
  static const std::filesystem::path folder("/proc");
  return folder;
}

std::filesystem::path process_folder(pid_t process) { return all_processes() / std::to_string(process); }

std::string program_name_in(const std::filesystem::path& folder) {
  std::string name;
  std::ifstream(folder / "comm") >> name;
  return name;
}

} // namespace

bool is_told_of(pid_t process) {
  std::error_code problem;
  return std::filesystem::exists(process_folder(process) / "fd", problem);
}

std::vector<pid_t> children_of(pid_t process) {
  std::vector<pid_t> result;
  std::ifstream children(process_folder(process) / "task" / std::to_string(process) / "children");
  for (pid_t child = 0; children >> child;) {
    result.push_back(child);
  }
  return result;
}

std::string program_name_of(pid_t process) { return program_name_in(process_folder(process)); }

bool has_terminal_open(pid_t process) {
  std::error_code problem;
  for (const auto& each : std::filesystem::directory_iterator(process_folder(process) / "fd", problem)) {
    std::error_code unreadable;
    if (std::filesystem::read_symlink(each.path(), unreadable) == "/dev/tty") {
      return true;
    }
  }
  return false;
}

std::optional<bool>
is_any_process(const std::function<bool(const std::string& program, const std::filesystem::path& where)>& is_meant) {
  std::error_code problem;
  for (const auto& process : std::filesystem::directory_iterator(all_processes(), problem)) {
    std::error_code unreadable;
    const auto where = std::filesystem::read_symlink(process.path() / "cwd", unreadable);
    if (!unreadable && is_meant(program_name_in(process.path()), where)) {
      return true;
    }
  }
  return problem ? std::nullopt : std::optional(false);
}

std::optional<std::filesystem::path> own_program_file() {
  std::error_code problem;
  auto path = std::filesystem::read_symlink("/proc/self/exe", problem);
  return problem ? std::nullopt : std::optional(std::move(path));
}

#endif

} // namespace closer
