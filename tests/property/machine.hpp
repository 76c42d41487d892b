// SPDX-License-Identifier: MIT
// One person's machine: a home, a clone of the journal, git and closer as they really are.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "expectation.hpp"
#include "scratch.hpp"

namespace closer {

struct Place {
  std::string person;
  std::string zone;      // TZ
  std::string today;     // the date there
  std::string time_form; // the moment there, {:02} for the minute
};

// Who lays records out over several lines by hand.
enum class Tables {
  OfOneMachine, // of each person's
  OfBoth,       // so that git may pleat them, and what comes of those isn't known
};

class Machine {
public:
  // `folder` is for the machine's home and clone; the clone isn't made yet. Commands are told in `transcript`.
  Machine(std::filesystem::path folder, const Place& place, Tables tables, std::string& transcript);

  // Runs the command in the clone. Fails the case where the status isn't one of `statuses`.
  Outcome closer(const std::vector<std::string>& arguments, std::vector<int> statuses = {0});
  // Fails the case where git fails, or speaks of a conflict.
  Outcome git(const std::vector<std::string>& arguments, const std::vector<int>& statuses = {0});

  // Makes the journal here, and the first commit; or clones the hub and joins.
  void make_journal(const std::filesystem::path& hub, const std::string& other);
  void join_journal(const std::filesystem::path& hub);

  void commit();

  // An edit by hand: what the file of that month holds now becomes what it is to hold.
  [[nodiscard]] std::filesystem::path shard(const std::string& month) const;

  // Fails the case where the clone doesn't hold what this machine has heard of.
  void require_as_expected();

  [[nodiscard]] std::string now() const; // as `at` is written
  void set_minute(int minute) { m_minute = minute; }

  [[nodiscard]] const Place& place() const { return m_place; }
  [[nodiscard]] const std::filesystem::path& clone() const { return m_clone; }

  Knowledge knowledge;

private:
  Outcome run(std::vector<std::string> arguments, const std::vector<int>& statuses);
  [[nodiscard]] std::vector<std::string> environment() const;

  std::filesystem::path m_folder;
  std::filesystem::path m_clone;
  Place m_place;
  Tables m_tables;
  std::string& m_transcript;
  int m_minute = 0;
};

} // namespace closer
