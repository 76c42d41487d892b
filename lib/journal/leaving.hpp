// SPDX-License-Identifier: MIT
// What one takes along on leaving, and what is left in the folder of what one erases.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journal/journal.hpp"
#include "model/record.hpp"

namespace closer {

struct Belongings {
  Records shared;                // one's own of the shared journal
  Records kept;                  // on this machine only
  std::vector<Thing> things;     // one's own
  std::vector<Finding> findings; // what could not be read
};

// Those of what was read that are `me`'s and not gone.
[[nodiscard]] Belongings belongings_of(std::string_view me, const Reading& reading, const Records& kept);

// As one TOML file of lines as the journal has them: records at the top, then [private] and [things]. Lines that could
// not be read are comments.
[[nodiscard]] std::string write_belongings(const Belongings& belongings, const Couple& couple, std::string_view me,
                                           Day today);

// What a record was before it came to another day or was brought back, under other ids: those that are gone, the last
// one first.
[[nodiscard]] std::vector<Record> origins_of(const Record& record, const Records& records);

// What a record that is gone is now, where it was moved or brought back, however often; null where it is no more.
[[nodiscard]] const Record* present_of(const Record& record, const Records& records);

// Drops every line of a record, but for those that say that it is gone, from the files of log/ that `me` writes and
// from copies of them. Returns the places in log/ that still have its text: another's files, and what is laid out by
// hand. Throws Error; the same call again then goes on.
[[nodiscard]] std::vector<Finding> erase_lines(const Journal& journal, std::string_view me, const std::string& id);

} // namespace closer
