// SPDX-License-Identifier: MIT
#include "cmd/closer.hpp"

#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.hpp"
#include "cmd/arguments.hpp"
#include "cmd/context.hpp"
#include "cmd/help.hpp"

namespace closer {
namespace {

Status run(const CommandLine& line) {
  Context context(line.arguments);
  auto status = Status::Done;
  if (line.arguments.given("version")) {
    context.print("closer " CLOSER_VERSION "\n");
  } else if (line.verb == nullptr) {
    context.print(help_for_all(context.style()));
  } else if (line.arguments.given("help")) {
    context.print(help_for(*line.verb, line.sub_verb, context.style()));
  } else {
    status = (line.sub_verb != nullptr ? line.sub_verb : line.verb)->run(context, line.arguments);
  }
  context.finish();
  return status;
}

// Where one of them is closed, the next file opened would take its place, and messages would go there.
void open_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) == -1) {
      (void)::open("/dev/null", O_RDWR);
    }
  }
}

int say_error(const Error& error) {
  fmt::print(stderr, "closer: {}\n", printable(error.what(), Newlines::Keep));
  if (!error.hint().empty()) {
    fmt::print(stderr, "{}\n", printable(error.hint(), Newlines::Keep));
  }
  return static_cast<int>(error.status());
}

} // namespace

int run_closer(int count, char** words) {
  open_standard_streams();
  ::umask(077); // what closer makes, and what it starts, is its user's alone
  try {
    const std::vector<std::string> arguments(words + 1, words + count);
    return static_cast<int>(run(parse_command_line(arguments)));
  } catch (const Error& error) {
    return say_error(error);
  } catch (const std::exception& error) {
    return say_error(Error(Status::Failed, fmt::format("something went wrong that should not: {}", error.what())));
  }
}

} // namespace closer
