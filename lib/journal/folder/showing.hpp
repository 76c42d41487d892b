// SPDX-License-Identifier: MIT
// What a visitor is shown: every record of a journal, or those of the files in which somebody's words are.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "journal/folder/journal.hpp"
#include "journal/folder/shard_scan.hpp"

namespace closer {

// Shows `visitor` every record that won in the shards, once, and adds what could not be read and what is tied to
// `reading`. Returns false, with `reading` as it was, where a scan can't do that.
[[nodiscard]] bool scan_shards(const Journal& journal, std::span<const Shard> shards, RecordVisitor& visitor,
                               Reading& reading);

// The same by reading the shards whole, as far as closer reads at once.
void read_and_show(const Journal& journal, std::span<const Shard> shards, RecordVisitor& visitor, Reading& reading);

// scan_shards() with all of them; it adds the files of no shard to `reading`, too.
[[nodiscard]] bool scan_all(const Journal& journal, RecordVisitor& visitor, Reading& reading);

// The shards, "standing" first, with those of their files alone that may hold a record whose id is, or ends with,
// `words`: they have these bytes, or an escape that may stand for them, or can't be looked through. Nothing if there is
// more than closer skips at once.
[[nodiscard]] std::optional<std::vector<Shard>> shards_with(const Journal& journal, std::string_view words);

// A copy of `visitor` that was shown every record that won in the shards by either.
template <typename Visitor>
[[nodiscard]] Visitor shown_in(const Journal& journal, std::span<const Shard> shards, const Visitor& visitor,
                               Reading& reading) {
  auto shown = visitor;
  if (scan_shards(journal, shards, shown, reading)) {
    return shown;
  }
  auto again = visitor;
  read_and_show(journal, shards, again, reading);
  return again;
}

// The same with all shards; the files of no shard are added to `reading`, too.
template <typename Visitor>
[[nodiscard]] Visitor shown_all(const Journal& journal, const Visitor& visitor, Reading& reading) {
  auto shown = shown_in(journal, ShardList(journal).take_all(), visitor, reading);
  report_files_of_no_shard(journal, reading);
  return shown;
}

// A copy of `visitor` that was shown every record that won whose id is, or ends with, `words`, and maybe others; what
// could not be read of their files, and what is tied there, is added to `reading`.
template <typename Visitor>
[[nodiscard]] Visitor shown_with(const Journal& journal, std::string_view words, const Visitor& visitor,
                                 Reading& reading) {
  const auto shards = shards_with(journal, words);
  return shards ? shown_in(journal, *shards, visitor, reading) : shown_all(journal, visitor, reading);
}

} // namespace closer
