// SPDX-License-Identifier: MIT
#include "journal/write/undone_record.hpp"

#include "journal/record/merge_rule.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

Record undoing_tombstone_of(const Record& record) {
  auto tombstone = tombstone_of(record);
  tombstone.rev = next_rev(record.rev);
  tombstone.again = is_entry(record.kind); // which alone are imported
  return tombstone;
}

} // namespace

Record undone_record(const Change& change, const Record& now) {
  if (!change.before) {
    auto tombstone = undoing_tombstone_of(now);
    tombstone.again = tombstone.again || change.of == Change::Of::Inbox; // the line that is given back counts once more
    return tombstone;
  }
  auto before = record_of_line(*change.before).value_or(tombstone_of(now));
  before.rev = next_rev(now.rev);
  return before;
}

} // namespace closer
