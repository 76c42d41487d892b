// SPDX-License-Identifier: MIT
#include "history/earlier_years.hpp"

#include "history/entry_filter.hpp"
#include "journal/folder/showing.hpp"
#include "listen/written_talks.hpp"

namespace closer {

void read_earlier_years(const Journal& journal, Day today, Reading& reading) {
  const ShardList shards(journal);
  // What is of this day, and the parts of talks, of which another day may hold the rest.
  const RecordKeeper keeper([today](const RecordView& view) {
    return !view.gone && (is_sealed(view.kind) || is_this_day_of_an_earlier_year(view.at.day, today));
  });
  const auto keep = [&](const Shard& shard) {
    reading.records.merge(shown_in(journal, {&shard, 1}, keeper, reading).kept);
  };
  const auto tens_of_day = iso_day(today).substr(7, 2); // which a 28 February shares with a 29 February
  for (const auto& month : shards.namesakes_before(iso_month(today))) {
    keep(*shards.find(month));
    if (!holds_seals_of(month + tens_of_day, reading.records)) {
      continue;
    }
    const auto first = *parse_iso_day(month + "-01");
    for (int away = -months_between_seals; away <= months_to_open; ++away) {
      if (const auto shard = away == 0 ? std::nullopt : shards.find(iso_month(add_months(first, away)))) {
        keep(*shard);
      }
    }
  }
}

} // namespace closer
