// SPDX-License-Identifier: MIT
// What Writer does with what only one of the two sees, and how that comes into the journal.
#include <fmt/format.h>

#include "base/error.hpp"
#include "journal/item.hpp"
#include "journal/merge_rule.hpp"
#include "journal/record_line.hpp"
#include "journal/shard.hpp"
#include "journal/writer.hpp"

namespace closer {

Record Writer::replace_private(const Record& before, Record after) {
  require_own(before);
  if (m_private.find(before.id) != before) {
    throw changed_since(before.id);
  }
  after.rev = next_rev(before.rev);
  remember({0, Change::Of::Private, write_line(before), write_line(after)},
           [&] { after.gone ? m_private.remove(before) : m_private.replace(before, after); });
  return after;
}

bool Writer::share(const Record& record) {
  require_own(record);
  Reading shared;
  read_shard(m_journal, shard_of(record), shared);
  require_readable(shared);
  const auto there = shared.records.find(record.id); // where this was interrupted
  if (there == shared.records.end()) {
    if (m_private.find(record.id) != record) {
      throw changed_since(record.id);
    }
    try {
      add_for_good(released(record));
    } catch (const Error& error) {
      throw after_other_steps(error, fmt::format("'{}' stays on this machine", record.id));
    }
  }
  try {
    m_private.remove(record); // only now that it stands in the journal
  } catch (const Error& error) {
    throw after_other_steps(error,
                            fmt::format("'{}' is in the shared journal, and on this machine once more", record.id));
  }
  return there == shared.records.end() || !there->second.gone;
}

void Writer::share_due(Day today, const std::function<void(const Record&)>& shared) {
  std::vector<Finding> unreadable;
  for (const auto& [id, record] : m_private.read(unreadable)) {
    if (author_of(record) == m_me && record.surprise_until && record.surprise_until->day <= today) {
      if (share(record)) {
        shared(released(record));
      }
    }
  }
}

std::vector<Record> Writer::removed_private(std::string_view words) const {
  std::vector<Record> found;
  for (const auto& id : m_undo_log.private_ids()) {
    Record record;
    record.id = id;
    const bool is_named = !words.empty() && id.ends_with(words) && author_of(record) == m_me;
    if (is_named && !m_private.find(id)) {
      found.push_back(removed(record));
      found.back().is_private = true;
    }
  }
  return found;
}

} // namespace closer
