// SPDX-License-Identifier: MIT
#include "cmd/closer.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <malloc.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text/printable.hpp"
#include "cmd/context/context.hpp"
#include "cmd/context/environment.hpp"
#include "cmd/help/complete.hpp"
#include "cmd/help/external.hpp"
#include "cmd/help/help.hpp"
#include "cmd/line/command_line.hpp"
#include "cmd/line/globals.hpp"
#include "cmd/verbs/verbs.hpp"

namespace closer {
namespace {

void warn_of_zone(const Context& context) {
  if (const auto zone = unreadable_zone()) {
    context.tell(fmt::format(
        "closer: the time zone '{}' can't be read here; days and times are UTC's. TZ sets another.", printable(*zone)));
  }
}

Status run(Context& context, const TypedLine& line, const Arguments& arguments) {
  auto status = Status::Done;
  if (arguments.given(version_option)) {
    context.print("closer " CLOSER_VERSION "\n");
  } else if (line.verb == nullptr) {
    context.print(help_for_all(context.commands(), context.style()));
  } else if (arguments.given(help_option)) {
    context.print(help_for(*line.verb, line.sub_verb, context.style()));
  } else {
    warn_of_zone(context);
    status = line.leaf()->run(context, arguments);
    if (context.has_written()) {
      context.share_surprises();
    }
  }
  context.finish();
  return status;
}

int run_external(const ExternalCall& call) {
  const auto line = read_line(call.options, all_commands());
  const auto arguments = arguments_to_run(line);
  Context context(arguments, all_commands());
  if (arguments.given(version_option)) {
    return static_cast<int>(run(context, line, arguments));
  }
  auto words = call.words;
  if (arguments.given(help_option)) {
    words.insert(words.begin(), "--help");
  }
  become(context, arguments, call.external, words);
}

// Where one of them is closed, the next file opened would take its place, and messages would go there. What is printed
// is not to vanish without a word, so that a closed output is one that cannot be written to.
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

// A command is over before it pays to give memory back: it is asked for in large pieces, and kept.
void keep_memory() {
#ifdef __GLIBC__
  ::mallopt(M_TOP_PAD, 1 << 20);
  ::mallopt(M_TRIM_THRESHOLD, 64 << 20);
  ::mallopt(M_MMAP_THRESHOLD, 16 << 20);
#endif
}

// Others on the machine can see what is typed in the list of processes, so it is wiped there at once.
std::vector<std::string> take_words(int count, char** words) {
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
  const auto typed = take_words(count, words);
  try {
    if (!typed.empty() && typed.front() == "--complete") {
      std::fputs(complete(std::span(typed).subspan(1), all_commands()).c_str(), stdout);
      return static_cast<int>(Status::Done);
    }
    const auto line = read_line(typed, all_commands());
    if (const auto call = external_call(typed, line)) {
      return run_external(*call);
    }
    const auto arguments = arguments_to_run(line);
    Context context(arguments, all_commands());
    return static_cast<int>(run(context, line, arguments));
  } catch (const Error& error) {
    Context::tell_error(error);
    return static_cast<int>(error.status());
  } catch (const std::exception& error) {
    Context::tell_error(
        Error(Status::Failed, fmt::format("something went wrong that should not: {}", printable(error.what()))));
    return static_cast<int>(Status::Failed);
  }
}

} // namespace closer
