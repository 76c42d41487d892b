// SPDX-License-Identifier: MIT
#include "cmd/shell/shell_context.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>
#include <unistd.h>

#include "base/error.hpp"
#include "base/system/clock.hpp"
#include "base/text/printable.hpp"
#include "cmd/context/input.hpp"
#include "cmd/line/globals.hpp"
#include "cmd/shell/editor.hpp"
#include "cmd/shell/environment.hpp"
#include "cmd/shell/pager.hpp"
#include "cmd/shell/terminal.hpp"

namespace closer {
namespace {

// Lets what was printed arrive; why it could not, the first time that it could not, or 0.
int flush_output() {
  static int first = 0;
  errno = 0;
  const bool has_failed = std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
  if (has_failed && first == 0) {
    first = errno != 0 ? errno : EIO;
  }
  return first;
}

[[noreturn]] void fail_to_print(int error) {
  throw Error(Status::Failed, fmt::format("can't write to standard output: {}", std::strerror(error)));
}

// After what was printed before it, also if both go to one file.
void write_to_error(std::string_view text) {
  (void)flush_output();
  std::fwrite(text.data(), 1, text.size(), stderr);
}

// A command that needs what it says about journals tells why it can't be read.
std::optional<Configuration> read_what_can_be(const Machine& machine) {
  try {
    return machine.configuration();
  } catch (const Error&) {
    return std::nullopt;
  }
}

Context::Setting setting_of_process(const Arguments& arguments) {
  ::tzset();
  const Zone zone = offset_of_machine;
  Machine machine(own_folders());
  auto configuration = arguments.given(version_option) ? std::nullopt : read_what_can_be(machine);
  const auto preferences = configuration ? configuration->preferences : Preferences();
  return {read_clock(zone),
          zone,
          read_style(arguments, preferences),
          arguments.given(quiet_option) || environment("CLOSER_QUIET"),
          !arguments.given(no_input_option) && !environment("CLOSER_NO_INPUT") && ::isatty(STDIN_FILENO) == 1 &&
              ::isatty(STDERR_FILENO) == 1,
          std::move(machine),
          style_of_messages(arguments, preferences).color,
          std::move(configuration)};
}

} // namespace

void print_error(const Error& error, const Arguments& arguments) {
  write_to_error(say_error(error, style_of_messages(arguments)));
}

ShellContext::ShellContext(const Arguments& arguments, const Commands& commands)
    : Context(arguments, commands, setting_of_process(arguments)) {}

std::chrono::milliseconds ShellContext::stopwatch() const {
  return std::chrono::duration_cast<std::chrono::milliseconds>(time_passed());
}

std::optional<std::string> ShellContext::variable(const char* name) const { return environment(name); }

void ShellContext::print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
    fail_to_print(errno);
  }
}

void ShellContext::print_paged(std::string_view text) { page(*this, text); }

void ShellContext::finish() {
  if (const int error = flush_output(); error != 0) {
    fail_to_print(error);
  }
}

bool ShellContext::is_terminal(Stream stream) const {
  return ::isatty(stream == Stream::Output ? STDOUT_FILENO : STDERR_FILENO) == 1;
}

std::size_t ShellContext::width() const { return terminal_width(); }

std::unique_ptr<Keys> ShellContext::read_keys() { return std::make_unique<KeyReader>(); }

bool ShellContext::is_interrupted() const { return KeyReader::is_interrupted(); }

std::shared_ptr<void> ShellContext::hold_interrupts() { return std::make_shared<HeldInterrupts>(); }

std::string ShellContext::read_input(std::size_t most) { return read_stream(stdin, "standard input", most); }

void ShellContext::edit(const std::filesystem::path& file) { run_editor(file); }

void ShellContext::become(const Program& program) {
  for (const auto& [name, value] : program.variables) {
    ::setenv(name.c_str(), value.c_str(), 1);
  }
  std::vector<char*> argv{const_cast<char*>(program.path.c_str())}; // execv doesn't write to them
  for (const auto& word : program.words) {
    argv.push_back(const_cast<char*>(word.c_str()));
  }
  argv.push_back(nullptr);
  ::execv(program.path.c_str(), argv.data());
  throw Error(Status::Failed, fmt::format("can't run {}: {}", printable(program.path.string()), std::strerror(errno)),
              errno == ENOEXEC ? "Begin a script with a line like #!/bin/sh." : "");
}

void ShellContext::write_error(std::string_view text) const { write_to_error(text); }

std::optional<std::string> ShellContext::read_answer() const {
  std::string answer;
  for (int letter = std::getchar(); letter != EOF && letter != '\n'; letter = std::getchar()) {
    answer += static_cast<char>(letter);
  }
  return std::feof(stdin) != 0 ? std::nullopt : std::optional(answer);
}

} // namespace closer
