// SPDX-License-Identifier: MIT
#include "base/files/process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/files/process_tree.hpp"
#include "base/files/signals.hpp"
#include "base/system/pipe.hpp"

extern "C" char** environ; // not every system's headers say so

namespace closer {
namespace {

constexpr int cannot_run = 127;

// What the program gets as its standard streams; where one is absent, this process's own.
class Streams {
public:
  Streams() : m_is_made(::posix_spawn_file_actions_init(&m_actions) == 0), m_is_set(m_is_made) {}
  Streams(const Streams&) = delete;
  Streams& operator=(const Streams&) = delete;
  ~Streams() {
    if (m_is_made) {
      ::posix_spawn_file_actions_destroy(&m_actions);
    }
  }

  void set(int stream, const Descriptor& end) {
    m_is_set = m_is_set && ::posix_spawn_file_actions_adddup2(&m_actions, end.get(), stream) == 0;
  }
  // Whether all was set; if not, the program would read and write where it shouldn't, and is not to be started.
  [[nodiscard]] bool is_set() const { return m_is_set; }
  [[nodiscard]] const posix_spawn_file_actions_t* actions() const { return &m_actions; }

private:
  posix_spawn_file_actions_t m_actions{};
  bool m_is_made;
  bool m_is_set;
};

// This process's environment without the variables that `is_left_out` says, and then `more`.
std::vector<std::string> environment_for(const std::function<bool(std::string_view)>& is_left_out,
                                         std::vector<std::string> more = {}) {
  auto environment = std::move(more);
  for (char** variable = environ; *variable != nullptr; ++variable) {
    if (!is_left_out({*variable, std::strcspn(*variable, "=")})) {
      environment.emplace_back(*variable);
    }
  }
  return environment;
}

std::vector<char*> pointers_to(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (const auto& word : words) {
    pointers.push_back(const_cast<char*>(word.c_str())); // posix_spawn doesn't write to them
  }
  pointers.push_back(nullptr);
  return pointers;
}

// The process, or 0 where it can't be started.
pid_t start(const std::vector<std::string>& arguments, const std::vector<std::string>& environment,
            const Streams& streams, const NoInterrupts* ignored = nullptr) {
  posix_spawnattr_t attributes;
  if (!streams.is_set() || ::posix_spawnattr_init(&attributes) != 0) {
    return 0;
  }
  if (ignored != nullptr) {
    ignored->restore_in(attributes);
  }
  const auto words = pointers_to(arguments);
  const auto variables = pointers_to(environment);
  pid_t child = 0;
  const int error = ::posix_spawnp(&child, words[0], streams.actions(), &attributes, words.data(), variables.data());
  ::posix_spawnattr_destroy(&attributes);
  return error == 0 ? child : 0;
}

int status_of(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); }

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) {
      return cannot_run;
    }
  }
  return status_of(status);
}

void write_all(const Descriptor& end, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(end.get(), text.data(), text.size());
    if (written < 0 && errno != EINTR) {
      return;
    }
    text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
  }
}

// A program's three streams while it runs: what is still to be written, and what was read.
class Exchange {
public:
  Exchange(Descriptor in, Descriptor out, Descriptor err, std::string_view input)
      : m_in(std::move(in)), m_out(std::move(out)), m_err(std::move(err)), m_input(input) {
    for (const auto* end : {&m_in, &m_out, &m_err}) {
      ::fcntl(end->get(), F_SETFL, O_NONBLOCK);
    }
  }

  // Whether any of what it prints can still come.
  [[nodiscard]] bool is_open() const { return m_out || m_err; }

  // Whether all went over that was to go, so far.
  [[nodiscard]] bool is_whole() const { return !m_has_failed && m_input.empty(); }

  // Moves what can be moved now, or within that time; whether anything was.
  bool move(std::chrono::milliseconds time, Outcome& outcome) {
    if (m_input.empty()) {
      m_in = Descriptor();
    }
    std::array<pollfd, 3> ends = {{{m_in.get(), POLLOUT, 0}, {m_out.get(), POLLIN, 0}, {m_err.get(), POLLIN, 0}}};
    const int ready = ::poll(ends.data(), ends.size(), static_cast<int>(time.count()));
    if (ready <= 0) {
      m_has_failed = m_has_failed || (ready < 0 && errno != EINTR);
      return ready < 0 && errno == EINTR; // then it is worth another try
    }
    if (ends[0].revents != 0) {
      write();
    }
    if (ends[1].revents != 0) {
      read(m_out, outcome.out);
    }
    if (ends[2].revents != 0) {
      read(m_err, outcome.err);
    }
    return true;
  }

private:
  void write() {
    const auto written = ::write(m_in.get(), m_input.data(), m_input.size());
    if (written >= 0) {
      m_input.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR && errno != EAGAIN) {
      m_has_failed = true;
      m_input = {};
    }
  }

  void read(Descriptor& end, std::string& text) {
    std::array<char, 65536> buffer{};
    const auto taken = ::read(end.get(), buffer.data(), buffer.size());
    if (taken > 0) {
      text.append(buffer.data(), static_cast<std::size_t>(taken));
    } else if (taken == 0 || (errno != EINTR && errno != EAGAIN)) {
      m_has_failed = m_has_failed || taken < 0;
      end = Descriptor();
    }
  }

  Descriptor m_in;
  Descriptor m_out;
  Descriptor m_err;
  std::string_view m_input;
  bool m_has_failed = false;
};

// Until the program ends, though what it started may hold its streams for longer (a connection that ssh keeps open).
void exchange(pid_t child, Exchange& streams, const std::function<void()>& when_slow, std::chrono::milliseconds moment,
              std::size_t most, std::chrono::milliseconds most_silence, Outcome& outcome) {
  constexpr std::chrono::milliseconds tick(20);
  const auto slow = std::chrono::steady_clock::now() + moment;
  auto heard = std::chrono::steady_clock::now();
  bool is_told = !when_slow;
  for (;;) {
    int status = 0;
    const bool has_ended = streams.is_open() && ::waitpid(child, &status, WNOHANG) == child;
    if (has_ended) {
      outcome.status = status_of(status);
      while (streams.is_open() && streams.move(std::chrono::milliseconds(0), outcome)) {
      }
      return;
    }
    if (streams.move(tick, outcome)) {
      heard = std::chrono::steady_clock::now();
    }
    if (!streams.is_open()) {
      outcome.status = wait_for(child);
      return;
    }
    if (outcome.out.size() + outcome.err.size() > most) {
      ::kill(child, SIGKILL);
      outcome.status = wait_for(child);
      return;
    }
    outcome.was_silent = end_if_silent(child, most_silence, heard);
    if (outcome.was_silent) {
      outcome.status = wait_for(child);
      return;
    }
    if (!is_told && std::chrono::steady_clock::now() > slow) {
      is_told = true;
      when_slow();
    }
  }
}

} // namespace

int run_program(const std::vector<std::string>& arguments, std::span<const std::string_view> without) {
  const auto is_left_out = [&](std::string_view name) { return std::ranges::find(without, name) != without.end(); };
  const NoInterrupts ignored;
  const auto child = start(arguments, environment_for(is_left_out), Streams(), &ignored);
  return child == 0 ? cannot_run : wait_for(child);
}

int feed_program(const std::vector<std::string>& arguments, std::string_view input) {
  auto ends = make_pipe();
  if (!ends) {
    return cannot_run;
  }
  Streams streams;
  streams.set(STDIN_FILENO, ends->reading);
  const NoInterrupts ignored;
  const auto child = start(arguments, environment_for([](std::string_view) { return false; }), streams, &ignored);
  ends->reading = Descriptor();
  if (child == 0) {
    return cannot_run;
  }
  const NoBrokenPipes unbroken;
  write_all(ends->writing, input);
  ends->writing = Descriptor();
  return wait_for(child);
}

Outcome capture_program(const Program& program, const std::function<void()>& when_slow,
                        std::chrono::milliseconds moment, std::size_t most) {
  Outcome outcome{cannot_run, {}, {}};
  std::vector<std::string> set;
  for (const auto& [name, value] : program.environment) {
    if (value) {
      set.push_back(name + "=" + *value);
    }
  }
  const auto is_left_out = [&](std::string_view name) { return program.environment.contains(std::string(name)); };
  auto in = make_pipe();
  auto out = make_pipe();
  auto err = make_pipe();
  if (!in || !out || !err) {
    return outcome;
  }
  Streams streams;
  streams.set(STDIN_FILENO, in->reading);
  streams.set(STDOUT_FILENO, out->writing);
  streams.set(STDERR_FILENO, err->writing);
  const auto child = start(program.arguments, environment_for(is_left_out, std::move(set)), streams);
  for (auto* end : {&in->reading, &out->writing, &err->writing}) {
    *end = Descriptor(); // the program's alone
  }
  if (child != 0) {
    const NoBrokenPipes ignored;
    Exchange exchanged(std::move(in->writing), std::move(out->reading), std::move(err->reading), program.input);
    exchange(child, exchanged, when_slow, moment, most, program.most_silence, outcome);
    outcome.is_whole = exchanged.is_whole();
  }
  return outcome;
}

} // namespace closer
