// SPDX-License-Identifier: MIT
#include "journal/folder/showing.hpp"

#include <cstring>

#include "base/error.hpp"
#include "base/text/text.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/lines/limits.hpp"
#include "journal/lines/read_or_report.hpp"

namespace closer {
namespace {

// Whether a key may be in other bytes than its own: "\u0061" is an "a", and in later TOML "\x61" is one, too.
bool has_escaped_letter(std::string_view text) {
  for (auto at = text.find('\\'); at != std::string_view::npos && at + 1 < text.size(); at = text.find('\\', at + 2)) {
    if (std::strchr("uUx", text[at + 1]) != nullptr) {
      return true;
    }
  }
  return false;
}

} // namespace

bool scan_shards(const Journal& journal, std::span<const Shard> shards, RecordVisitor& visitor, Reading& reading) {
  ShardScan scan(journal);
  RecordVisitor* const only = &visitor;
  if (!scan.over(shards, std::span(&only, 1))) {
    return false;
  }
  append(reading.findings, scan.findings());
  reading.tied.insert(scan.tied().begin(), scan.tied().end());
  return true;
}

void read_and_show(const Journal& journal, std::span<const Shard> shards, RecordVisitor& visitor, Reading& reading) {
  Reading whole;
  for (const auto& shard : shards) {
    read_files(journal, shard.files, whole);
  }
  for (auto& [id, record] : whole.records) {
    if (visitor.look(view_of(record))) {
      visitor.visit(record);
    }
  }
  append(reading.findings, std::move(whole.findings));
  reading.tied.merge(whole.tied);
}

bool scan_all(const Journal& journal, RecordVisitor& visitor, Reading& reading) {
  const bool is_done = scan_shards(journal, ShardList(journal).take_all(), visitor, reading);
  if (is_done) {
    report_files_of_no_shard(journal, reading);
  }
  return is_done;
}

std::optional<std::vector<Shard>> shards_with(const Journal& journal, std::string_view words) {
  std::vector<Shard> found;
  const auto log = journal.folder.subfolder("log");
  std::string text;
  std::size_t bytes = 0;
  const auto may_have = [&](const std::string& name) {
    try {
      const bool is_there = log->read(name, text);
      bytes += is_there ? text.size() : 0;
      return is_there && (holds(text, words) || has_escaped_letter(text));
    } catch (const Error&) { // who reads it says what is wrong with it
      return true;
    }
  };
  ShardList shards(journal);
  while (auto shard = shards.take()) {
    std::erase_if(shard->files, [&](const std::string& name) { return !may_have(name); });
    if (bytes > of_passing.bytes) {
      return std::nullopt;
    }
    if (!shard->files.empty()) {
      found.push_back(std::move(*shard));
    }
  }
  return found;
}

} // namespace closer
