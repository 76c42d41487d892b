// SPDX-License-Identifier: MIT
// One pass through the files of log/ that shows each record once and keeps none: what takes memory is the largest
// month, not the journal. Where that can't be done a journal is read as journal/folder/journal.hpp does.
#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "journal/folder/reading.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/lines/finding.hpp"
#include "model/record_view.hpp"

namespace closer {

// Each core takes what the others have left; a few shards are read before another one has begun.
[[nodiscard]] std::size_t visitors_worth_it(std::size_t shards);

class ShardScan {
public:
  // `journal` must outlive it.
  explicit ShardScan(const Journal& journal);
  ShardScan(const ShardScan&) = delete;
  ShardScan& operator=(const ShardScan&) = delete;
  ShardScan(ShardScan&&) = delete;
  ShardScan& operator=(ShardScan&&) = delete;
  ~ShardScan();

  // Shows the record that won of each id in the shards, in no order; "standing" is to be among the first that are
  // skipped. With more than one visitor each is called from a thread of its own, and rests when nothing is left to
  // be shown. Returns false if a record may be held by two shards, there is more than closer reads at once, or a
  // visitor is full: then what the visitors were shown is worth nothing.
  [[nodiscard]] bool over(std::span<const Shard> shards, std::span<RecordVisitor* const> visitors);

  // What could not be read, and the ids of records that were changed in two places at once.
  [[nodiscard]] const std::vector<Finding>& findings() const { return m_findings; }
  [[nodiscard]] const std::set<std::string>& tied() const { return m_tied; }

private:
  struct Buffers;

  void over_standing(const Shard& shard, RecordVisitor& visitor);

  const Journal& m_journal;
  std::unique_ptr<Buffers> m_buffers; // what one pass has opened and made room for, for the next
  std::set<std::string> m_standing;   // the ids of what is
  std::vector<Finding> m_findings;
  std::set<std::string> m_tied;
  std::size_t m_bytes = 0; // that were read
  std::size_t m_lines = 0;
};

} // namespace closer
