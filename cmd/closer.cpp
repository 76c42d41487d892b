// SPDX-License-Identifier: MIT
#include "cmd/closer.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <span>
#include <string>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/system/memory.hpp"
#include "base/text/printable.hpp"
#include "cmd/help/complete.hpp"
#include "cmd/help/external.hpp"
#include "cmd/help/help.hpp"
#include "cmd/line/command_line.hpp"
#include "cmd/line/globals.hpp"
#include "cmd/shell/environment.hpp"
#include "cmd/shell/shell_context.hpp"
#include "cmd/today/pages.hpp"
#include "cmd/today/verbs.hpp"
#include "cmd/verbs/verbs.hpp"
#include "cmd/words/editor_text.hpp"
#include "cmd/words/format_argument.hpp"
#include "cmd/words/sealing.hpp"
#include "journal/lines/finding.hpp"

namespace closer {
namespace {

std::string path_variable() { return environment("PATH").value_or(""); }

std::vector<std::string> programs_on_path(const Commands& commands) {
  return external_names(commands, path_variable());
}

// The commands on this machine: the verbs, and the programs beside them.
const Commands& commands_here() {
  static const Commands commands = {all_commands().verbs, all_commands().options, programs_on_path};
  return commands;
}

void warn_of_zone(const Context& context) {
  if (const auto zone = unreadable_zone()) {
    context.tell(
        fmt::format("closer: can't read the time zone '{}', so days and times are in UTC. Set TZ to another one.",
                    printable(*zone)));
  }
}

// Whether the verb has that format.
bool has_format(Context& context, const Arguments& arguments, const Parameter& parameter, const std::string& format) {
  const auto known = parameter.completions(context, arguments).words;
  return std::ranges::any_of(known, [&](const auto& each) { return each.word == format; });
}

const Parameter* format_of(const Verb& verb) {
  const auto found = std::ranges::find(verb.parameters, std::string_view("--format"), &Parameter::name);
  return found == verb.parameters.end() ? nullptr : &*found;
}

bool is_any_format(Context& context, const Arguments& arguments, std::span<const Verb> verbs,
                   const std::string& format) {
  return std::ranges::any_of(verbs, [&](const Verb& verb) {
    const auto* parameter = format_of(verb);
    return (parameter != nullptr && has_format(context, arguments, *parameter, format)) ||
           is_any_format(context, arguments, verb.verbs, format);
  });
}

// What config.toml sets for a verb, as far as it can be used; and what of that file can't be.
void prefer(Context& context, const Verb& verb, Arguments& arguments) {
  if (!context.configuration()) {
    return;
  }
  auto findings = context.configuration()->findings;
  const auto& preferences = context.configuration()->preferences;
  if (preferences.format && !arguments.given(json_option)) {
    const auto* parameter = format_of(verb);
    if (parameter != nullptr && has_format(context, arguments, *parameter, *preferences.format)) {
      arguments.set_default(*parameter, *preferences.format);
    } else if (const auto& verbs = context.commands().verbs; std::ranges::none_of(verbs, [&](const Verb* each) {
                 return is_any_format(context, arguments, {each, 1}, *preferences.format);
               })) {
      findings.push_back(*preferences.no_format);
    }
  }
  for (const auto& finding : findings) {
    context.tell(describe(finding));
  }
}

Error as_error(const std::exception& error) {
  const auto* known = dynamic_cast<const Error*>(&error);
  return known != nullptr ? *known
                          : Error(Status::Failed,
                                  fmt::format("something went wrong that shouldn't have: {}", printable(error.what())));
}

bool has_journal(Context& context) {
  try {
    (void)context.find_journal();
    return true;
  } catch (const Error&) { // none, or several, of which none is meant
    return false;
  }
}

// On a terminal with a journal, `closer` alone is `closer today`.
Status run_without_verb(Context& context, Arguments& arguments) {
  if (arguments.given(help_option)) {
    context.print(help_for_all(context));
  } else if (context.is_terminal(Context::Stream::Output) && has_journal(context)) {
    warn_of_zone(context);
    prefer(context, today_verb, arguments);
    return today_verb.run(context, arguments);
  } else {
    context.print(introduction(context.style()));
  }
  return Status::Done;
}

Status run(Context& context, const TypedLine& line, Arguments& arguments) {
  auto status = Status::Done;
  if (arguments.given(version_option)) {
    context.print("closer " CLOSER_VERSION "\n");
  } else if (line.verb == nullptr) {
    status = run_without_verb(context, arguments);
  } else if (arguments.given(help_option)) {
    context.print(help_for(*line.verb, line.sub_verb, context.style()));
  } else {
    warn_of_zone(context);
    prefer(context, *line.leaf(), arguments);
    try {
      status = line.leaf()->run(context, arguments);
    } catch (const std::exception& error) {
      throw naming_draft(context, as_error(error));
    }
    if (context.has_written()) {
      context.share_surprises();
      (void)open_answers(context);
      keep_pages(context);
    }
  }
  context.finish();
  return status;
}

int run_external(const ExternalCall& call) {
  const auto line = read_line(call.options, commands_here());
  auto arguments = arguments_to_run(line);
  ShellContext context(arguments, commands_here());
  if (arguments.given(version_option)) {
    return static_cast<int>(run(context, line, arguments));
  }
  auto words = call.words;
  if (arguments.given(help_option)) {
    words.insert(words.begin(), "--help");
  }
  context.become(program_of(context, arguments, call.external, words));
}

// If one of them is closed, the next file opened would take its place, and messages would go there. What is printed
// is not to vanish without a word, so that a closed output is one that can't be written to.
void open_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) == -1) {
      (void)::open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY);
    }
  }
}

// A write beyond the limit of 'ulimit -f' is to fail like any other, and not to end closer in the middle of its work. A
// program that closer starts has the signal as it was, because a handler isn't inherited.
void outlive_size_limit() {
  if (std::signal(SIGXFSZ, [](int) {}) == SIG_IGN) {
    std::signal(SIGXFSZ, SIG_IGN);
  }
}

// Others on the machine can see what is typed in the list of processes, so it is wiped there at once.
std::vector<std::string> copy_and_wipe(int count, char** words) {
  std::vector<std::string> typed(words + 1, words + count);
  for (int i = 1; i < count; ++i) {
    std::fill_n(words[i], std::strlen(words[i]), '\0');
  }
  return typed;
}

} // namespace

int run_closer(int count, char** words) {
  keep_memory();
  open_standard_streams();
  outlive_size_limit();
  ::umask(077); // what closer makes, and what it starts, is its user's alone
  const auto typed = copy_and_wipe(count, words);
  try {
    if (!typed.empty() && typed.front() == "--complete") {
      const auto make_context = [](const Arguments& arguments) {
        return std::make_unique<ShellContext>(arguments, commands_here());
      };
      std::fputs(complete(std::span(typed).subspan(1), commands_here(), make_context).c_str(), stdout);
      return static_cast<int>(Status::Done);
    }
    const auto line = read_line(typed, commands_here());
    if (const auto call = external_call(typed, line, path_variable())) {
      return run_external(*call);
    }
    auto arguments = arguments_to_run(line);
    ShellContext context(arguments, commands_here());
    return static_cast<int>(run(context, line, arguments));
  } catch (const std::exception& error) {
    const auto told = as_error(error);
    print_error(told, arguments_so_far(read_line(typed, commands_here())));
    return static_cast<int>(told.status());
  }
}

} // namespace closer
