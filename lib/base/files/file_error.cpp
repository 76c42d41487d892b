// SPDX-License-Identifier: MIT
#include "base/files/file_error.hpp"

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

#include "base/text/printable.hpp"

namespace closer {
namespace {

std::string_view effect_of(Purpose purpose) {
  return purpose == Purpose::Writing ? nothing_written : std::string_view();
}

} // namespace

void fail_to(std::string_view doing, const std::filesystem::path& path, int code, Purpose purpose) {
  throw Error(Status::Failed, fmt::format("can't {} {}: {}", doing, printable(path.string()), std::strerror(code)),
              hint_for(code), effect_of(purpose));
}

void leave_alone(const std::filesystem::path& path, std::string_view what, Purpose purpose) {
  throw LeftAlone(Status::Failed, fmt::format("{} is {}, so closer leaves it alone", printable(path.string()), what),
                  {}, effect_of(purpose));
}

std::string hint_for(int code) {
  switch (code) {
  case ENOSPC: return "The disk is full. Free some space and run it again.";
  case EDQUOT: return "Your disk quota is used up. Free some space and run it again.";
  case EFBIG:
    return "Files can't be any longer here. Lift the shell's limit with 'ulimit -f unlimited', and run it again.";
  case EACCES:
  case EPERM: return "You don't have permission. Check with 'ls -ld' who does.";
  case EROFS: return "That file system is read-only.";
  case EIO: return "The disk reported an error. Copy the journal to another disk before you do anything else.";
  case EMFILE:
  case ENFILE: return "Too many files are open. Close some programs and run it again.";
  default: return {};
  }
}

} // namespace closer
