// SPDX-License-Identifier: MIT
#include "journal/journal.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/paths.hpp"
#include "base/text.hpp"
#include "journal/couple_file.hpp"
#include "journal/idea_file.hpp"
#include "journal/line_file.hpp"
#include "journal/merge_rule.hpp"
#include "journal/question_file.hpp"
#include "journal/record_line.hpp"
#include "journal/shard.hpp"
#include "journal/thing_line.hpp"

namespace closer {
namespace {

constexpr std::string_view extension = ".toml";

// Of what the couple write by hand: of things, ideas and questions.
constexpr std::size_t most_own_bytes = 1U << 20U;
constexpr std::size_t most_own_files = 256;

std::string shown_path(const Folder& folder, const std::string& name) {
  return (folder.path() / name).lexically_normal().string();
}

// The contents of a file, or a finding about it.
std::optional<std::string> read_or_report(Allowance& allowance, const Folder& folder, const std::string& name,
                                          std::vector<Finding>& findings, std::size_t most = most_file_bytes) {
  try {
    return read_within(allowance, folder, name, most);
  } catch (const Error& error) {
    findings.push_back({shown_path(folder, name), {0, 0}, message_about(error, folder.path() / name), {}});
    return std::nullopt;
  }
}

// The folder of that name, or a finding about what stands in its place.
std::optional<Folder> subfolder_or_report(const Folder& folder, const std::string& name,
                                          std::vector<Finding>& findings) {
  try {
    return folder.subfolder(name);
  } catch (const Error& error) {
    findings.push_back({shown_path(folder, name), {0, 0}, message_about(error, folder.path() / name), {}});
    return std::nullopt;
  }
}

[[noreturn]] void refuse_folder(const std::filesystem::path& path) {
  throw Error(Status::Failed, fmt::format("there is no journal in {}", path.string()),
              "A journal is a folder with a closer.toml. 'closer init DIR' makes one.");
}

void append(std::vector<Finding>& to, std::vector<Finding> findings) {
  std::move(findings.begin(), findings.end(), std::back_inserter(to));
}

using ThingsByKey = std::map<std::pair<std::string, std::string>, Thing>; // of owner and slug

void read_things_file(Allowance& allowance, const Folder& folder, const std::string& name, ThingsByKey& things,
                      Reading& reading) {
  const auto owner = author_of_name(name, Holding::OfThings);
  if (!is_person_id(owner)) {
    reading.findings.push_back({shown_path(folder, name), {0, 0}, "the file's name begins with nobody's id", {}});
    return;
  }
  const auto contents = read_or_report(allowance, folder, name, reading.findings, most_own_bytes);
  auto read = read_things(shown_path(folder, name), contents.value_or(""), owner);
  append(reading.findings, std::move(read.findings));
  for (auto& thing : read.things) {
    const auto [held, is_new] = things.try_emplace({thing.owner, thing.slug}, thing);
    if (!is_new && wins(thing, held->second)) {
      held->second = std::move(thing);
    }
  }
}

} // namespace

std::optional<std::filesystem::path> find_journal_above(const std::filesystem::path& start) {
  for (auto folder = start; !folder.empty(); folder = folder.parent_path()) {
    if (is_journal(folder)) {
      return folder;
    }
    if (folder == folder.parent_path()) {
      break;
    }
  }
  return std::nullopt;
}

bool is_journal(const std::filesystem::path& folder) { return is_there(folder / couple_file_name); }

std::string message_about(const Error& error, const std::filesystem::path& path) {
  std::string message = error.what();
  const auto at = message.find(path.string());
  return at == std::string::npos ? message : message.replace(at, path.string().size(), "this");
}

Journal open_journal(const std::filesystem::path& path) {
  if (!is_there(path)) {
    refuse_folder(path);
  }
  auto folder = Folder::open(path);
  const std::string name(couple_file_name);
  constexpr std::size_t most = 1U << 20U;
  const auto contents = folder.read(name, most);
  if (!contents) {
    refuse_folder(path);
  }
  auto couple = read_couple(shown_path(folder, name), *contents);
  return {std::move(folder), std::move(couple)};
}

bool is_data_file(std::string_view name) { return name.ends_with(extension) && !name.starts_with('.'); }

std::vector<Shard> shards_of(const Journal& journal) {
  std::vector<Shard> shards;
  if (const auto log = journal.folder.subfolder("log")) {
    for (auto& name : log->names()) { // in order, so that those of a shard follow each other
      const auto shard = is_data_file(name) ? shard_of_name(name) : std::nullopt;
      if (shard && (shards.empty() || shards.back().name != *shard)) {
        shards.push_back({std::string(*shard), {}});
      }
      if (shard) {
        shards.back().files.push_back(std::move(name));
      }
    }
  }
  std::reverse(shards.begin(), shards.end());
  return shards;
}

namespace {

// `next` is where the record may come in, which files in the order of ids make a good guess.
void take(Record record, Records::iterator& next, Reading& reading) {
  const auto count = reading.records.size();
  const auto held = reading.records.try_emplace(next, record.id, std::move(record)); // moves only what is new
  next = std::next(held);
  if (reading.records.size() > count) {
    return;
  }
  if (ties(record, held->second)) {
    reading.tied.insert(record.id);
  }
  if (wins(record, held->second)) {
    if (!ties(record, held->second)) {
      reading.tied.erase(record.id);
    }
    held->second = std::move(record);
  }
}

} // namespace

void read_shard(const Journal& journal, std::string_view shard, Reading& reading) {
  for (const auto& [name, files] : shards_of(journal)) {
    if (name == shard) {
      read_files(journal, files, reading);
    }
  }
}

void read_files(const Journal& journal, const std::vector<std::string>& names, Reading& reading) {
  const auto log = journal.folder.subfolder("log");
  if (!log) {
    return;
  }
  for (const auto& name : names) {
    const auto contents = read_or_report(reading.allowance, *log, name, reading.findings);
    auto read = read_records(shown_path(*log, name), contents.value_or(""));
    append(reading.findings, std::move(read.findings));
    auto next = read.records.empty() ? reading.records.end() : reading.records.lower_bound(read.records.front().id);
    for (auto& record : read.records) {
      take(std::move(record), next, reading);
    }
  }
}

void read_since(const Journal& journal, std::string_view first, Reading& reading) {
  for (const auto& [shard, names] : shards_of(journal)) {
    if (shard < first) {
      break;
    }
    read_files(journal, names, reading);
  }
}

namespace {

// Calls `read` with the path and contents of each file of content that the couple wrote.
template <typename Read>
void each_own_file(const Journal& journal, const std::string& folder_name, std::vector<Finding>& findings, Read read) {
  const auto folder = subfolder_or_report(journal.folder, folder_name, findings);
  if (!folder) {
    return;
  }
  auto names = folder->names();
  std::erase_if(names, [](const std::string& name) { return !is_data_file(name); });
  if (names.size() > most_own_files) {
    findings.push_back(
        {shown_path(*folder, ""), {0, 0}, fmt::format("more than {} files; none is read", most_own_files), {}});
    return;
  }
  auto allowance = of_own_files;
  for (const auto& name : names) {
    if (const auto contents = read_or_report(allowance, *folder, name, findings, most_own_bytes)) {
      read(shown_path(*folder, name), *contents);
    }
  }
}

} // namespace

std::vector<Idea> ideas_of_both(const Journal& journal, std::vector<Idea> built_in, const Records& records,
                                std::vector<Finding>& findings) {
  auto ideas = std::move(built_in);
  for (const auto& [id, record] : records) {
    if (record.kind == Kind::Idea && !record.gone) {
      ideas.push_back(idea_of(record));
    }
  }
  each_own_file(journal, "ideas", findings, [&](const std::string& path, const std::string& contents) {
    read_ideas(path, contents, Omission::HasDefault, ideas, findings);
  });
  return ideas;
}

std::vector<Question> questions_of_both(const Journal& journal, std::vector<Question> built_in,
                                        std::vector<Finding>& findings) {
  auto questions = std::move(built_in);
  each_own_file(journal, "questions", findings, [&](const std::string& path, const std::string& contents) {
    read_questions(path, contents, Omission::HasDefault, questions, findings);
  });
  return questions;
}

void read_things_of_both(const Journal& journal, Reading& reading) {
  const auto folder = subfolder_or_report(journal.folder, "things", reading.findings);
  if (!folder) {
    return;
  }
  ThingsByKey things;
  auto allowance = of_own_files;
  for (const auto& name : folder->names()) {
    if (is_data_file(name)) {
      read_things_file(allowance, *folder, name, things, reading);
    }
  }
  for (auto& [key, thing] : things) {
    reading.things.push_back(std::move(thing));
  }
}

void report_files_of_no_shard(const Journal& journal, Reading& reading) {
  if (const auto log = journal.folder.subfolder("log")) {
    for (const auto& name : log->names()) {
      if (is_data_file(name) && !shard_of_name(name)) {
        reading.findings.push_back({shown_path(*log, name), {0, 0}, std::string(no_shard), {}});
      }
    }
  }
}

Reading read_all(const Journal& journal) {
  Reading reading;
  for (const auto& [shard, names] : shards_of(journal)) {
    read_files(journal, names, reading);
  }
  report_files_of_no_shard(journal, reading);
  read_things_of_both(journal, reading);
  return reading;
}

std::vector<const Record*> records_named(const Records& records, std::string_view words) {
  std::vector<const Record*> found;
  for (const auto& [id, record] : records) {
    if (!record.gone && !words.empty() && id.ends_with(words)) {
      found.push_back(&record);
    }
  }
  return found;
}

} // namespace closer
