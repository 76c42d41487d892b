// SPDX-License-Identifier: MIT
#include "history/couple_now.hpp"

#include "journal/folder/shard_list.hpp"
#include "journal/folder/showing.hpp"
#include "model/schedule/rhythm_said.hpp"
#include "model/schedule/series_said.hpp"

namespace closer {

Couple couple_now(const Journal& journal) {
  auto couple = journal.couple;
  const auto standing = ShardList(journal).find(standing_shard);
  if (standing) {
    Reading unreported;
    const RecordKeeper agreed(
        [](const RecordView& view) { return view.kind == Kind::Rhythm || view.kind == Kind::Series; });
    const auto words = shown_in(journal, {&*standing, 1}, agreed, unreported).kept;
    couple.rhythm = rhythm_now(couple.rhythm, words);
    couple.series = series_now(words);
  }
  return couple;
}

} // namespace closer
