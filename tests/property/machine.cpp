// SPDX-License-Identifier: MIT
#include "machine.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "journal/folder/reading.hpp"
#include "journal/record/record_line.hpp"
#include "runner.hpp"

namespace closer {

HistoryCount& history_count() {
  static HistoryCount count;
  return count;
}

Machine::Machine(std::filesystem::path folder, const Place& place, Tables tables, std::string& transcript)
    : m_folder(std::move(folder)), m_clone(m_folder / "us"), m_place(place), m_tables(tables),
      m_transcript(transcript) {
  std::filesystem::create_directories(m_folder / "home");
  std::filesystem::create_directories(m_folder / "no-template");
}

std::vector<std::string> Machine::environment() const {
  const auto utc = fmt::format("2026-11-22T20:{:02}:13Z", m_minute);
  return {
      "PATH=/usr/bin:/bin",
      "HOME=" + (m_folder / "home").string(),
      "CLOSER_NOW=" + utc,
      "TZ=" + m_place.zone,
      "LC_ALL=C.UTF-8",
      "COLUMNS=80",
      "TERM=dumb",
      "GIT_CONFIG_GLOBAL=/dev/null",
      "GIT_CONFIG_SYSTEM=/dev/null",
      "GIT_CEILING_DIRECTORIES=" + m_folder.string(),
      "GIT_TEMPLATE_DIR=" + (m_folder / "no-template").string(),
      "GIT_EDITOR=true",
      "GIT_MERGE_AUTOEDIT=no",
      "GIT_TERMINAL_PROMPT=0",
      "GIT_AUTHOR_NAME=" + m_place.person,
      "GIT_AUTHOR_EMAIL=" + m_place.person + "@example.org",
      "GIT_AUTHOR_DATE=" + utc,
      "GIT_COMMITTER_NAME=" + m_place.person,
      "GIT_COMMITTER_EMAIL=" + m_place.person + "@example.org",
      "GIT_COMMITTER_DATE=" + utc,
      "GIT_CONFIG_COUNT=3",
      "GIT_CONFIG_KEY_0=gc.auto",
      "GIT_CONFIG_VALUE_0=0",
      "GIT_CONFIG_KEY_1=init.defaultBranch",
      "GIT_CONFIG_VALUE_1=main",
      "GIT_CONFIG_KEY_2=core.fsync",
      "GIT_CONFIG_VALUE_2=none",
  };
}

Outcome Machine::run(std::vector<std::string> arguments, const std::vector<int>& statuses) {
  ++history_count().commands;
  const auto folder = std::filesystem::exists(m_clone) ? m_clone : m_folder;
  auto outcome = run_in(folder, arguments, environment());
  const bool is_fine = std::find(statuses.begin(), statuses.end(), outcome.status) != statuses.end();
  const bool conflicts = outcome.out.find("CONFLICT") != std::string::npos;
  arguments[0] = std::filesystem::path(arguments[0]).filename();
  m_transcript += fmt::format("{} $ {}\n", m_folder.filename().string(), printable(join(arguments, " ")));
  require(is_fine && !conflicts,
          fmt::format("{}this ended with status {}:\n{}{}", m_transcript, outcome.status, outcome.out, outcome.err));
  return outcome;
}

Outcome Machine::closer(const std::vector<std::string>& arguments, std::vector<int> statuses) {
  if (m_tables == Tables::OfBoth) {
    statuses.push_back(3); // something can't be read
  }
  std::vector<std::string> words = {CLOSER_BINARY};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run(std::move(words), statuses);
}

Outcome Machine::git(const std::vector<std::string>& arguments, const std::vector<int>& statuses) {
  std::vector<std::string> words = {"git"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run(std::move(words), statuses);
}

void Machine::make_journal(const std::filesystem::path& hub, const std::string& other) {
  git({"init", "--quiet", "--bare", hub.string()});
  closer({"init", m_clone.string(), "--as", m_place.person, "--with", other});
  commit();
  git({"remote", "add", "origin", hub.string()});
  git({"push", "--quiet", "--set-upstream", "origin", "main"});
}

void Machine::join_journal(const std::filesystem::path& hub) {
  git({"clone", "--quiet", hub.string(), m_clone.string()});
  closer({"init", m_clone.string(), "--as", m_place.person});
}

void Machine::commit() {
  git({"add", "."});
  if (git({"diff", "--cached", "--quiet"}, {0, 1}).status == 1) {
    git({"commit", "--quiet", "--message", "us"});
  }
}

std::filesystem::path Machine::shard(const std::string& month) const {
  return m_clone / "log" / fmt::format("{}.{}.toml", month, m_place.person);
}

std::string Machine::now() const { return fmt::format(fmt::runtime(m_place.time_form), m_minute); }

void Machine::require_as_expected() {
  const auto reading = read_all(open_journal(m_clone));
  const auto where = [&] { return fmt::format("{}{}: ", m_transcript, m_folder.filename().string()); };
  const bool all_is_known = m_tables == Tables::OfOneMachine;
  require(reading.findings.empty() || !all_is_known,
          where() + (reading.findings.empty() ? std::string() : describe(reading.findings.front())));
  for (const auto& [id, version] : knowledge.best()) {
    const auto found = reading.records.find(id);
    const auto line = found == reading.records.end() ? "nothing" : write_line(found->second);
    require(line == line_of(version),
            fmt::format("{}\n{}\nis read where this should be:\n{}", where(), line, line_of(version)));
  }
  require(reading.records.size() == knowledge.best().size() || !all_is_known,
          where() + "there are more records than were written");
}

} // namespace closer
