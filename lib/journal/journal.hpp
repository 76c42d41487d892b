// SPDX-License-Identifier: MIT
// A journal on disk, and reading it. closer-journal(5) specifies the folder.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder.hpp"
#include "journal/allowance.hpp"
#include "journal/finding.hpp"
#include "journal/merge_rule.hpp"
#include "model/couple.hpp"
#include "model/record.hpp"
#include "model/thing.hpp"

namespace closer {

inline constexpr std::string_view couple_file_name = "closer.toml";
inline constexpr int journal_format = 1;

struct Journal {
  Folder folder;
  Couple couple;
};

// What was read, and what could not be.
struct Reading {
  Records records;
  std::vector<Thing> things; // of both, by owner and slug; those that are gone, too
  std::vector<Finding> findings;
  std::set<std::string> tied; // the ids of records whose winner was changed in two places at once
  std::map<std::string, AllBytes> bytes_of_tied; // of those winners
  Allowance allowance;        // that is left for files of log/
};

// The nearest folder that holds a journal, from `start` upwards; nothing where there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_journal_above(const std::filesystem::path& start);

// Whether a closer.toml stands in that folder.
[[nodiscard]] bool is_journal(const std::filesystem::path& folder);

// Throws Error: Failed where there is no journal or it is of a later format, NeedsPerson where closer.toml is wrong.
[[nodiscard]] Journal open_journal(const std::filesystem::path& path);

// Whether a file of log/ or things/ is read: '.toml' at the end, no '.' at the start.
[[nodiscard]] bool is_data_file(std::string_view name);

// Of a file whose name begins with neither.
inline constexpr std::string_view no_shard =
    "the file's name begins with no month, like 2026-11, and not with 'standing', so it is not read";

// The files of log/ that belong together; journal/shard.hpp has what a shard is.
struct Shard {
  std::string name;               // "standing", "2026-11"
  std::vector<std::string> files; // by name
};

// Adds the records of a shard (all files of log/ whose names begin with it) to what was read.
void read_shard(const Journal& journal, std::string_view shard, Reading& reading);

// Adds the records of those files of log/.
void read_files(const Journal& journal, const std::vector<std::string>& names, Reading& reading);

// Adds what is standing, and the months from `first` on, "2026-11".
void read_since(const Journal& journal, std::string_view first, Reading& reading);

// A finding for each file of log/ that belongs to no shard.
void report_files_of_no_shard(const Journal& journal, Reading& reading);

// Every record and thing, and a finding for each file of log/ that belongs to no shard.
[[nodiscard]] Reading read_all(const Journal& journal);

// The records that `words` name: the whole id, or its end. In the order of ids.
[[nodiscard]] std::vector<const Record*> records_named(const Records& records, std::string_view words);

} // namespace closer
