// SPDX-License-Identifier: MIT
// A journal on disk, and reading it. closer-journal(5) specifies the folder.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "journal/finding.hpp"
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
};

// The nearest folder that holds a journal, from `start` upwards; nothing where there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_journal_above(const std::filesystem::path& start);

// Whether a closer.toml stands in that folder.
[[nodiscard]] bool is_journal(const std::filesystem::path& folder);

// What the error says, with "this" for the path: for a finding, which names it already.
[[nodiscard]] std::string message_about(const Error& error, const std::filesystem::path& path);

// Throws Error: Failed where there is no journal or it is of a later format, NeedsPerson where closer.toml is wrong.
[[nodiscard]] Journal open_journal(const std::filesystem::path& path);

// Whether a file of log/ or things/ is read: '.toml' at the end, no '.' at the start.
[[nodiscard]] bool is_data_file(std::string_view name);

// "2026-11" of "2026-11.sam.toml" and of every copy of it; nothing where the name begins with no month.
[[nodiscard]] std::optional<std::string_view> month_of_name(std::string_view name);

// Of a file whose name begins with no month.
inline constexpr std::string_view no_month = "the file's name begins with no month, like 2026-11, so it is not read";

// The months that have shards, "2026-11", newest first.
[[nodiscard]] std::vector<std::string> months_of(const Journal& journal);

// Adds the records of a month's shards (all files of log/ whose names begin with it) to what was read.
void read_month(const Journal& journal, std::string_view month, Reading& reading);

// Adds the things of both.
void read_things_of_both(const Journal& journal, Reading& reading);

// Every record and thing, and a finding for each file of log/ that belongs to no month.
[[nodiscard]] Reading read_all(const Journal& journal);

// The records that `words` name: the whole id, or its end. In the order of ids.
[[nodiscard]] std::vector<const Record*> records_named(const Records& records, std::string_view words);

} // namespace closer
