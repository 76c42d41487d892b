// SPDX-License-Identifier: MIT
#include "journal/folder/snapshot.hpp"

#include "../support.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/record/record_line.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(snapshot)

BOOST_AUTO_TEST_CASE(records_are_found_in_the_file_of_any_month) {
  const TemporaryFolder here;
  put(here / "closer.toml", write_couple(ana_and_sam()));
  const auto one = entry("2026-11-22-sam-aaaaa", Kind::Note, "put elsewhere by hand");
  const auto other = entry("2026-10-22-sam-bbbbb", Kind::Note, "and so was this");
  put(here / "log/2026-03.sam.toml", write_line(one) + "\n");
  put(here / "log/2026-04.sam.toml", write_line(other) + "\n");
  const auto journal = open_journal(here.path());
  const auto absent = entry("2026-11-20-sam-ccccc", Kind::Note, "nowhere");
  BOOST_CHECK(Snapshot(journal).current(one) == one);
  Snapshot several(journal);
  BOOST_CHECK(!several.current(absent)); // by a search, and then by a look at everything
  BOOST_CHECK(several.current(other) == other);
  BOOST_CHECK(several.current(one) == one);
  BOOST_CHECK(!several.current(absent));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
