// SPDX-License-Identifier: MIT
#include "cmd/review/entries_reading.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>

#include "journal/folder/hobby_files.hpp"
#include "journal/lines/finding.hpp"
#include "listen/written_talks.hpp"

namespace closer {
namespace {

// The months from `first` on, and the one before where that may hold the earlier seals of its talks.
void read_months(const Journal& journal, Day first, Reading& reading) {
  read_since(journal, iso_month(first), reading);
  if (holds_seals_of(iso_month(first), reading.records)) {
    read_shard(journal, iso_month(add_months(first, -months_between_seals)), reading);
  }
}

} // namespace

Reading read_entries(const Journal& journal, const ReviewOptions& options) {
  Reading reading;
  if (options.all) {
    reading = read_all(journal);
  } else {
    read_months(journal, options.window.first, reading);
    read_hobbies_of_both(journal, reading.hobbies, reading.findings);
  }
  put_written_talks(reading.records, journal.couple);
  return reading;
}

void add_findings(Reading& reading, const Reading& more) {
  std::set<std::string> known;
  std::ranges::transform(reading.findings, std::inserter(known, known.end()), describe);
  std::ranges::copy_if(more.findings, std::back_inserter(reading.findings),
                       [&](const Finding& finding) { return known.insert(describe(finding)).second; });
}

} // namespace closer
