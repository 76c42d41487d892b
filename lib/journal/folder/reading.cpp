// SPDX-License-Identifier: MIT
#include "journal/folder/reading.hpp"

#include <utility>

#include <fmt/format.h>

#include "journal/folder/hobby_files.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/lines/read_or_report.hpp"
#include "journal/record/record_line.hpp"
#include "journal/record/shard_names.hpp"

namespace closer {
namespace {

// `next` is where the record may come in, which files in the order of ids make a good guess.
void add(Record record, Records::iterator& next, Reading& reading) {
  const auto count = reading.records.size();
  const auto held = reading.records.try_emplace(next, record.id, std::move(record)); // moves only what is new
  next = std::next(held);
  if (reading.records.size() > count) {
    return;
  }
  const auto id = held->first;
  switch (contest(held->second, std::move(record), reading.bytes_of_tied[id])) {
  case Contest::Tied: reading.tied.insert(id); return;
  case Contest::Won: reading.tied.erase(id); break;
  case Contest::Lost: break;
  }
  if (reading.tied.count(id) == 0) {
    reading.bytes_of_tied.erase(id);
  }
}

} // namespace

void read_shard(const Journal& journal, std::string_view shard, Reading& reading) {
  if (const auto found = ShardList(journal).find(shard)) {
    read_files(journal, found->files, reading);
  }
}

void read_files(const Journal& journal, const std::vector<std::string>& names, Reading& reading) {
  const auto log = journal.folder.subfolder("log");
  if (!log) {
    return;
  }
  for (const auto& name : names) {
    const auto contents = read_or_report_of(journal.couple, shard_of_name(name).value_or(""), reading.limits, *log,
                                            name, reading.findings);
    auto read = read_records(shown_path(*log, name), contents.value_or(""));
    append(reading.findings, std::move(read.findings));
    auto next = read.records.empty() ? reading.records.end() : reading.records.lower_bound(read.records.front().id);
    for (auto& record : read.records) {
      add(std::move(record), next, reading);
    }
  }
}

void read_since(const Journal& journal, std::string_view first, Reading& reading) {
  for (const auto& shard : ShardList(journal).take_since(first)) {
    read_files(journal, shard.files, reading);
  }
}

void report_files_of_no_shard(const Journal& journal, Reading& reading) {
  if (const auto log = journal.folder.subfolder("log")) {
    for (const auto& name : log->names()) {
      if (is_data_file(name) && !shard_of_name(name)) {
        reading.findings.push_back({shown_path(*log, name), {0, 0}, std::string(no_shard), {}, true});
      }
    }
  }
}

Reading read_standing(const Journal& journal) {
  Reading reading;
  read_shard(journal, standing_shard, reading);
  return reading;
}

Reading read_hobbies(const Journal& journal) {
  Reading reading;
  read_hobbies_of_both(journal, reading.hobbies, reading.findings);
  return reading;
}

Reading read_all(const Journal& journal) {
  Reading reading;
  for (const auto& shard : ShardList(journal).take_all()) {
    read_files(journal, shard.files, reading);
  }
  report_files_of_no_shard(journal, reading);
  read_hobbies_of_both(journal, reading.hobbies, reading.findings);
  return reading;
}

void require_readable(const Reading& reading) {
  for (const auto& finding : reading.findings) {
    if (finding.where.line == 0 && !finding.is_stray) {
      throw Error(Status::Failed, fmt::format("{}", describe(finding)), {}, nothing_written);
    }
  }
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
