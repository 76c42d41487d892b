// SPDX-License-Identifier: MIT
#include "cmd/context/context.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>

#include <fmt/format.h>
#include <unistd.h>

#include "base/error.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "cmd/context/environment.hpp"
#include "cmd/line/globals.hpp"

namespace closer {
namespace {

// Printable, and on a terminal wrapped, but for what stands two spaces in: commands, and places in files.
std::string set_message(std::string_view message, int stream = STDERR_FILENO) {
  const std::size_t width = ::isatty(stream) == 1 ? terminal_width() : 0;
  std::string result;
  for (const auto line : split(message, '\n')) {
    const bool stays = width == 0 || line.starts_with("  ") || line.empty();
    result += stays ? printable(line) + "\n" : hanging("", line, {width});
  }
  return result;
}

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
  throw Error(Status::Failed, fmt::format("cannot write to standard output: {}", std::strerror(error)));
}

// To standard error, behind what was printed before it, also where both go to one file.
void write_error(std::string_view text) {
  (void)flush_output();
  std::fwrite(text.data(), 1, text.size(), stderr);
}

} // namespace

Context::Context(const Arguments& arguments, const Commands& commands)
    : m_arguments(arguments), m_commands(commands), m_zone(offset_of_machine),
      m_quiet(arguments.given(quiet_option) || environment("CLOSER_QUIET")) {
  ::tzset();
  m_now = read_clock(m_zone);
  m_style = read_style(arguments);
  m_can_ask = !arguments.given(no_input_option) && !environment("CLOSER_NO_INPUT") && ::isatty(STDIN_FILENO) == 1 &&
              ::isatty(STDERR_FILENO) == 1;
}

void Context::print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
    fail_to_print(errno);
  }
}

void Context::print_message(std::string_view message) { print(set_message(message, STDOUT_FILENO)); }

void Context::print_exact(std::string_view data) {
  if (::isatty(STDOUT_FILENO) == 1) {
    print(defused(data));
  } else {
    print(data); // which may be long
  }
}

void Context::tell(std::string_view line) const {
  if (!m_quiet) {
    write_error(set_message(line));
  }
}

void Context::tell_raw(std::string_view text) const {
  if (!m_quiet) {
    write_error(text);
    std::fflush(stderr);
  }
}

void Context::report(const Reading& reading) {
  const auto& findings = reading.findings;
  constexpr std::size_t most_shown = 50;
  for (std::size_t i = 0; i < std::min(findings.size(), most_shown); ++i) {
    write_error(set_message(describe(findings[i])));
  }
  if (findings.size() > most_shown) {
    write_error(fmt::format("... and {} more, which 'closer check' lists\n", findings.size() - most_shown));
  }
  if (!findings.empty()) {
    m_reported = true;
    tell(fmt::format("closer: {} could not be read; everything else was.",
                     findings.size() == 1 ? "that place" : fmt::format("those {} places", findings.size())));
  }
  if (!reading.tied.empty()) {
    const auto which = reading.tied.size() == 1 ? fmt::format("'{}' was", *reading.tied.begin())
                                                : fmt::format("{} entries were", reading.tied.size());
    tell(fmt::format("closer: {} changed in two places at once, and one version shows. 'closer check' has both.",
                     which));
  }
}

void Context::tell_error(const Error& error) {
  write_error(set_message(fmt::format("closer: {}", error.what())));
  if (!error.hint().empty()) {
    write_error(set_message(error.hint()));
  }
}

void Context::finish() {
  if (const int error = flush_output(); error != 0) {
    fail_to_print(error);
  }
}

std::string Context::ask(std::string_view question, std::string_view otherwise) const {
  const auto typed = otherwise.empty() ? std::string(question) : fmt::format("{} [{}]", question, otherwise);
  auto prompt = hanging("", typed, {terminal_width() - 1});
  prompt.back() = ' '; // what is typed stands on the last line
  write_error(prompt);
  std::string answer;
  for (int letter = std::getchar(); letter != EOF && letter != '\n'; letter = std::getchar()) {
    answer += static_cast<char>(letter);
  }
  if (std::feof(stdin) != 0) {
    throw UsageError("there was no answer", "What closer asks for can be given as options, too; --help shows them.");
  }
  const auto trimmed = trim(answer);
  return std::string(trimmed.empty() ? otherwise : trimmed);
}

} // namespace closer
