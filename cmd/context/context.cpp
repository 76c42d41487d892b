// SPDX-License-Identifier: MIT
#include "cmd/context/context.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

// Printable, and at a width wrapped, except lines two spaces in: commands, and places in files.
std::string set_message(std::string_view message, std::size_t width) {
  std::string result;
  for (const auto line : split(message, '\n')) {
    const bool stays = width == 0 || line.starts_with("  ") || line.empty();
    result += stays ? printable(line) + "\n" : hanging("", line, {width});
  }
  return result;
}

} // namespace

std::string say_error(const Error& error, const Style& style) {
  constexpr std::string_view label = "closer:";
  const auto said = set_message(fmt::format("{} {}", label, error.what()), style.width).substr(label.size());
  return painted(label, Ink::Error, style) + said +
         (error.hint().empty() ? std::string() : set_message(error.hint(), style.width));
}

Context::Context(const Arguments& arguments, const Commands& commands, Setting setting)
    : m_arguments(arguments), m_commands(commands), m_setting(std::move(setting)) {}

std::size_t Context::width_of(Stream stream) const { return is_terminal(stream) ? width() : 0; }

void Context::print_message(std::string_view message) { print(set_message(message, width_of(Stream::Output))); }

void Context::print_exact(std::string_view data) {
  if (is_terminal(Stream::Output)) {
    print(defused(data));
  } else {
    print(data); // which may be long
  }
}

void Context::tell(std::string_view line) const { tell_raw(set_message(line, width_of(Stream::Error))); }

void Context::tell_raw(std::string_view text) const {
  if (!m_setting.is_quiet) {
    write_error(text);
  }
}

void Context::tell_error(const Error& error) const {
  auto style = m_setting.style;
  style.width = width_of(Stream::Error);
  style.color = m_setting.has_color_in_messages;
  write_error(say_error(error, style));
}

void Context::report(const Reading& reading) {
  const auto& findings = reading.findings;
  constexpr std::size_t most_shown = 50;
  for (std::size_t i = 0; i < std::min(findings.size(), most_shown); ++i) {
    write_error(set_message(describe(findings[i]), width_of(Stream::Error)));
  }
  if (findings.size() > most_shown) {
    write_error(fmt::format("... and {} more; 'closer check' lists them all\n", findings.size() - most_shown));
  }
  if (!findings.empty()) {
    m_reported = true;
    tell(fmt::format("closer: couldn't read {}; everything else was read.",
                     findings.size() == 1 ? "that place" : fmt::format("those {} places", findings.size())));
  }
  if (!reading.tied.empty()) {
    const auto which = reading.tied.size() == 1 ? fmt::format("'{}' was", *reading.tied.begin())
                                                : fmt::format("{} entries were", reading.tied.size());
    tell(fmt::format("closer: {} changed in two places at once, and you see one version. 'closer check' shows both.",
                     which));
  }
}

std::string Context::ask(std::string_view question, std::string_view otherwise) const {
  const auto typed = otherwise.empty() ? std::string(question) : fmt::format("{} [{}]", question, otherwise);
  auto prompt = hanging("", typed, {width() - 1});
  prompt.back() = ' '; // what is typed is on the last line
  write_error(prompt);
  const auto answer = read_answer();
  if (!answer) {
    throw UsageError("no answer", "You can give the answers as options, too; see --help.");
  }
  const auto trimmed = trim(*answer);
  return std::string(trimmed.empty() ? otherwise : trimmed);
}

} // namespace closer
