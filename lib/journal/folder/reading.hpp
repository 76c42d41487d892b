// SPDX-License-Identifier: MIT
// Reading a journal: all of it, or the shards that a command needs.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "journal/folder/journal.hpp"
#include "journal/lines/finding.hpp"
#include "journal/lines/limits.hpp"
#include "journal/record/merge_rule.hpp"
#include "model/hobby.hpp"
#include "model/record.hpp"

namespace closer {

// What was read, and what could not be.
struct Reading {
  Records records;
  std::vector<Hobby> hobbies; // of both, by owner and slug; removed ones, too
  std::vector<Finding> findings;
  std::set<std::string> tied;                    // the ids of records whose winner was changed in two places at once
  std::map<std::string, AllBytes> bytes_of_tied; // of those winners
  Limits limits;                                 // that is left for files of log/
};

// Adds the records of a shard (all files of log/ whose names begin with it) to what was read.
void read_shard(const Journal& journal, std::string_view shard, Reading& reading);

// Adds the records of those files of log/.
void read_files(const Journal& journal, const std::vector<std::string>& names, Reading& reading);

// Adds what is standing, and the months from `first` on, "2026-11".
void read_since(const Journal& journal, std::string_view first, Reading& reading);

// A finding for each file of log/ that belongs to no shard.
void report_files_of_no_shard(const Journal& journal, Reading& reading);

// What is standing alone, and the hobbies alone.
[[nodiscard]] Reading read_standing(const Journal& journal);
[[nodiscard]] Reading read_hobbies(const Journal& journal);

// Every record and hobby, and a finding for each file of log/ that belongs to no shard.
[[nodiscard]] Reading read_all(const Journal& journal);

// Throws Error if a file could not be opened or read: it must not be taken for an empty one. What isn't one of the
// journal's files stops nobody.
void require_readable(const Reading& reading);

// The records that `words` name: the whole id, or its end. In the order of ids.
[[nodiscard]] std::vector<const Record*> records_named(const Records& records, std::string_view words);

} // namespace closer
