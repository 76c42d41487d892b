// SPDX-License-Identifier: MIT
// What Writer does with what only one of the two sees, and how that comes into the journal.
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/error.hpp"
#include "journal/folder/reading.hpp"
#include "journal/lines/keyed_table.hpp"
#include "journal/record/line_traits.hpp"
#include "journal/record/merge_rule.hpp"
#include "journal/record/record_line.hpp"
#include "journal/record/shard_names.hpp"
#include "journal/write/writer.hpp"

namespace closer {

Record Writer::replace_private(const Record& before, Record after) {
  require_own(before);
  if (m_private.find(before.id) != before) {
    throw changed_since(before.id);
  }
  after.rev = next_rev(before.rev);
  remember({Change::Of::Private, write_line(before), write_line(after)},
           [&] { after.gone ? m_private.remove(before) : m_private.replace(before, after); });
  return after;
}

bool Writer::share(const Record& record) { return !share_all(std::span(&record, 1)).empty(); }

void Writer::share_due(Day today, const std::function<void(const Record&)>& shared) {
  std::vector<Finding> unreadable;
  std::vector<Record> due;
  for (const auto& [id, record] : m_private.read(unreadable)) {
    if (author_of(record) == m_me && record.surprise_until && record.surprise_until->day <= today) {
      due.push_back(record);
    }
  }
  for (const auto& record : share_all(due)) {
    shared(record);
  }
}

// However many there are, each file is read once and written once.
std::vector<Record> Writer::share_all(std::span<const Record> records) {
  std::vector<Finding> unreadable;
  const auto private_records = m_private.read(unreadable);
  Reading shared;
  std::set<std::string> shards;
  for (const auto& record : records) {
    require_own(record);
    if (auto shard = shard_of(released(record)); shards.insert(shard).second) {
      read_shard(m_journal, shard, shared);
    }
  }
  require_readable(shared);
  std::vector<Record> result;
  std::map<std::string, std::string> lines; // by file
  for (const auto& record : records) {
    const auto after = released(record);
    const auto there = shared.records.find(after.id); // where this was interrupted
    const bool is_new = there == shared.records.end();
    const auto now = private_records.find(record.id);
    if (is_new && (now == private_records.end() || now->second != record)) {
      throw changed_since(record.id);
    }
    if (is_new) {
      lines[file_of(after, m_me)] += write_line(after) + "\n";
    }
    if (is_new || !there->second.gone) {
      result.push_back(after);
    }
  }
  const bool is_one = records.size() == 1;
  const auto left = is_one ? fmt::format("'{}' stays on this machine", records.front().id)
                           : std::string("entries not shared yet stay on this machine");
  for (const auto& each : lines) {
    with_effect(left, [&] {
      m_journal.folder.make_subfolder(folder_of(Record())).append(each.first, each.second, most_lines);
    });
  }
  const auto which =
      is_one ? fmt::format("'{}' is", records.front().id) : fmt::format("{} entries are", records.size());
  with_effect(which + " in the shared journal, and still on this machine",
              [&] { m_private.remove(records); }); // only now that they are in the journal
  return result;
}

std::vector<Record> Writer::removed_private(std::string_view words) const {
  std::vector<Record> found;
  for (const auto& id : m_undo_log.private_ids()) {
    Record record;
    record.id = id;
    const bool is_named = !words.empty() && id.ends_with(words) && author_of(record) == m_me;
    if (is_named && !m_private.find(id)) {
      found.push_back(tombstone_of(record));
      found.back().is_private = true;
    }
  }
  return found;
}

} // namespace closer
