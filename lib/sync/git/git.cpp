// SPDX-License-Identifier: MIT
#include "sync/git/git.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/mapped.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

constexpr int cannot_run = 127;

// Another repository, or another reading of this one, may be meant by the environment, in a hook for instance.
constexpr std::array of_another = {"GIT_DIR",
                                   "GIT_WORK_TREE",
                                   "GIT_INDEX_FILE",
                                   "GIT_COMMON_DIR",
                                   "GIT_OBJECT_DIRECTORY",
                                   "GIT_ALTERNATE_OBJECT_DIRECTORIES",
                                   "GIT_NAMESPACE",
                                   "GIT_PREFIX",
                                   "GIT_LITERAL_PATHSPECS",
                                   "GIT_GLOB_PATHSPECS",
                                   "GIT_NOGLOB_PATHSPECS",
                                   "GIT_ICASE_PATHSPECS",
                                   "GIT_QUARANTINE_PATH",
                                   "GIT_IMPLICIT_WORK_TREE",
                                   "GIT_ATTR_SOURCE",
                                   "GIT_GRAFT_FILE",
                                   "GIT_SHALLOW_FILE",
                                   "GIT_REPLACE_REF_BASE",
                                   "LANGUAGE"};

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

// A remote that takes a connection and then says nothing is given up within a minute, whatever it is reached by. Over
// HTTP, curl knows first; ssh has its own ways; git:// and what is silent before that have none.
constexpr std::chrono::seconds most_silence(45);
constexpr std::string_view patient_ssh = "ssh -oConnectTimeout=30 -oServerAliveInterval=15 -oServerAliveCountMax=2";

// What must hold for each call, whatever the user's configuration says: nothing starts in the background, no hook runs
// (a relative core.hooksPath may lie in the journal), no folder of the work tree is taken for a repository, and what is
// committed is on the disk before the folder changes. What ends of lines git changes in closer's own files is decided
// in attributes.cpp, and is nothing to stop for.
const std::vector<std::string>& fixed_configuration() {
  static const std::vector<std::string> all = {
      "-c", "core.fsmonitor=false",         "-c", "core.hooksPath=/dev/null",   "-c", "gc.auto=0",
      "-c", "maintenance.auto=false",       "-c", "core.fsync=added,reference", "-c", "protocol.ext.allow=never",
      "-c", "core.safecrlf=false",          "-c", "http.lowSpeedLimit=1",       "-c", "http.lowSpeedTime=40",
      "-c", "safe.bareRepository=explicit", "-c", "submodule.recurse=false"};
  return all;
}

// What is true of every step of a sync that git may fail in.
constexpr const char* go_on = "Everything you logged is in the folder. To continue: closer sync";

// All that git prints ends with what ends each part of it.
void require_end(std::string_view text, char end) {
  if (!text.empty() && text.back() != end) {
    throw Error(Status::Failed, "git's output was cut off", go_on);
  }
}

// "Receiving objects:  50% (1/2)", "remote: Counting objects: 3, done."
bool is_progress(std::string_view line) {
  return line.find("% (") != std::string_view::npos || line.ends_with(", done.");
}

std::string without_last_newline(std::string text) {
  require_end(text, '\n');
  if (!text.empty()) {
    text.pop_back();
  }
  return text;
}

} // namespace

Git::Git(std::filesystem::path folder, bool can_ask) : m_folder(std::move(folder)) {
  for (const char* name : of_another) {
    m_environment[name] = std::nullopt;
  }
  m_environment["LC_ALL"] = "C"; // its words are read
  m_environment["GIT_OPTIONAL_LOCKS"] = "0";
  if (!can_ask) {
    m_environment["GIT_TERMINAL_PROMPT"] = "0";
    m_environment["GIT_ASKPASS"] = ""; // set and empty, it keeps git from asking by the other ways
    m_environment["SSH_ASKPASS"] = std::nullopt;
    m_environment["SSH_ASKPASS_REQUIRE"] = "never";
  }
  // Static because GCC 16 imagines a wrong free of it otherwise, and warns.
  static const std::vector<std::string> question = {"config", "--get", "core.sshCommand"};
  if (!is_set("GIT_SSH_COMMAND") && !is_set("GIT_SSH") && !ask(question)) {
    m_environment["GIT_SSH_COMMAND"] = fmt::format("{}{}", patient_ssh, can_ask ? "" : " -oBatchMode=yes");
  }
}

Git Git::in(const std::filesystem::path& folder) const {
  auto other = *this;
  other.m_folder = folder;
  return other;
}

Git Git::of(const std::filesystem::path& git_folder, const std::filesystem::path& top) const {
  auto other = *this;
  other.m_environment["GIT_DIR"] = git_folder.string();
  other.m_environment["GIT_WORK_TREE"] = top.string();
  return other;
}

Git Git::bare() const {
  auto other = *this;
  other.m_environment["GIT_WORK_TREE"] = std::nullopt;
  other.m_is_bare = true;
  return other;
}

Git Git::with_index(const std::filesystem::path& index) const {
  auto other = *this;
  other.m_environment["GIT_INDEX_FILE"] = index.string();
  return other;
}

Git Git::with_author(const Author& author) const {
  auto other = *this;
  for (const char* role : {"AUTHOR", "COMMITTER"}) {
    other.m_environment[fmt::format("GIT_{}_NAME", role)] = author.name;
    other.m_environment[fmt::format("GIT_{}_EMAIL", role)] = author.email;
  }
  return other;
}

Outcome Git::run(const std::vector<std::string>& arguments, std::string input,
                 const std::function<void()>& when_slow) const {
  Program program{{"git", "-C", m_folder.string()}, m_environment, std::move(input)};
  program.arguments.insert(program.arguments.end(), fixed_configuration().begin(), fixed_configuration().end());
  if (m_is_bare) {
    program.arguments.emplace_back("--bare");
  }
  program.arguments.insert(program.arguments.end(), arguments.begin(), arguments.end());
  program.most_silence = when_slow ? most_silence : std::chrono::seconds(0);
  auto outcome = capture_program(program, when_slow);
  if (outcome.was_silent) {
    outcome.err = fmt::format("no answer for {} seconds, so closer gave up\n", most_silence.count());
  }
  if (outcome.status == cannot_run && outcome.out.empty() && outcome.err.empty()) {
    throw Error(Status::Failed, "sync needs git, which isn't on this machine",
                "Install git, or share the folder with Syncthing or the like; see closer-sync(7).");
  }
  if (outcome.status == 0 && !outcome.is_whole) {
    throw Error(Status::Failed, fmt::format("the exchange with git was cut off at '{}'", arguments.front()), go_on);
  }
  return outcome;
}

Outcome Git::answer(const std::vector<std::string>& arguments, std::string input, int most_no) const {
  auto outcome = run(arguments, std::move(input));
  if (outcome.status > most_no) {
    throw Error(Status::Failed, fmt::format("git failed at '{}':\n{}", arguments.front(), words_of_git(outcome)),
                go_on);
  }
  return outcome;
}

std::string Git::bytes(const std::vector<std::string>& arguments, std::string input) const {
  return std::move(answer(arguments, std::move(input), 0).out);
}

std::string Git::text(const std::vector<std::string>& arguments, std::string input) const {
  return without_last_newline(bytes(arguments, std::move(input)));
}

std::optional<std::string> Git::ask(const std::vector<std::string>& arguments, int most_no) const {
  auto outcome = answer(arguments, {}, most_no);
  return outcome.status == 0 ? std::optional(without_last_newline(std::move(outcome.out))) : std::nullopt;
}

bool Git::succeeds(const std::vector<std::string>& arguments, int most_no) const {
  return answer(arguments, {}, most_no).status == 0;
}

std::string Git::blob(const std::string& name) const {
  auto answer = bytes({"cat-file", "--batch"}, name + "\n"); // "NAME blob SIZE", the contents, and a newline
  const auto head = answer.substr(0, answer.find('\n') + 1);
  const auto facts = split(trim(head), ' ');
  if (facts.size() != 3 || facts[1] != "blob" || answer.size() < head.size() + 1 ||
      facts[2] != std::to_string(answer.size() - head.size() - 1)) {
    throw Error(Status::Failed, fmt::format("git's version of {} arrived incomplete", name), go_on);
  }
  return answer.substr(head.size(), answer.size() - head.size() - 1);
}

std::string words_of_git(const Outcome& outcome) {
  constexpr std::size_t most_lines = 8;
  std::vector<std::string> lines;
  for (auto line : split(outcome.err, '\n')) {
    if (const auto last = line.rfind('\r', line.size() < 2 ? 0 : line.size() - 2); last != std::string_view::npos) {
      line.remove_prefix(last + 1); // of a progress that wrote over itself, the last
    }
    for (const std::string_view start : {"fatal: ", "error: "}) {
      if (line.starts_with(start)) {
        line.remove_prefix(start.size());
      }
    }
    const auto words = trim(line);
    if (!words.empty() && !words.starts_with("hint:") && !is_progress(words) && lines.size() < most_lines) {
      lines.push_back(fmt::format("  {}", words));
    }
  }
  return lines.empty() ? fmt::format("  it ended with status {}", outcome.status) : join(lines, "\n");
}

std::string with_zeros(const std::vector<std::string>& paths) {
  std::string text;
  for (const auto& path : paths) {
    text += path;
    text += '\0';
  }
  return text;
}

std::vector<std::string> split_zeros(std::string_view text) {
  require_end(text, '\0');
  auto parts = mapped(split(text, '\0'), [](std::string_view part) { return std::string(part); });
  if (!parts.empty() && parts.back().empty()) {
    parts.pop_back(); // behind the last zero there is nothing
  }
  return parts;
}

} // namespace closer
