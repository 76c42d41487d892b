// SPDX-License-Identifier: MIT
#include "journal/write/erase.hpp"
#include "journal/write/export.hpp"

#include "journal/folder/reading.hpp"
#include "journal/folder/showing.hpp"
#include "writer_support.hpp"

namespace closer {

BOOST_FIXTURE_TEST_SUITE(leaving, Desk)

BOOST_AUTO_TEST_CASE(what_is_taken_along_is_your_own_and_not_gone) {
  const auto mine = add("mine");
  const auto gone = add("gone");
  (void)writer().replace(gone, tombstone_of(gone));
  (void)writer("ana").add(entry("2026-11-22-ana-00000", Kind::Note, "hers"));
  (void)add_hobby("Chess");
  const auto kept = entry("2026-11-22-sam-00001", Kind::Note, "kept");
  Reading reading;
  Belongings belongings{
      shown_all(journal, OwnLines("sam"), reading).in_order(), records_of({kept}), read().hobbies, {}};
  const auto text = write_belongings(belongings, journal.couple, "sam", on("2026-11-22"));
  BOOST_TEST(holds(text, write_line(mine) + "\n\n[private]\n" + write_line(kept) + "\n\n[hobbies]\nchess = "));
  BOOST_TEST(!holds(text, "hers"));
  BOOST_TEST(!holds(text, gone.id));
}

BOOST_AUTO_TEST_CASE(lines_that_cannot_be_read_come_along_as_comments) {
  put(journal_folder / "log/2026-11.sam.toml", "half a line\n");
  const auto text = write_belongings({{}, {}, {}, read().findings}, journal.couple, "sam", on("2026-11-22"));
  BOOST_TEST(holds(text, "# half a line\n"));
  BOOST_TEST(!holds(text, "\nhalf"));
}

BOOST_AUTO_TEST_CASE(erasing_takes_a_record_out_of_your_own_files_and_copies_and_keeps_that_it_is_gone) {
  const auto before = add("secret");
  const auto other = add("other");
  put(journal_folder / "log/2026-11.sam 2.toml", "# a copy\n" + write_line(before) + "\r\n" + write_line(other) + "\n");
  (void)writer().replace(before, tombstone_of(before));
  BOOST_TEST(erase_lines(journal, "sam", {before.id}).empty());
  BOOST_TEST(contents_of(journal_folder / "log/2026-11.sam 2.toml") == "# a copy\n" + write_line(other) + "\n");
  BOOST_CHECK(read().records.at(before.id).gone);
  BOOST_CHECK(read().records.at(other.id) == other);
}

BOOST_AUTO_TEST_CASE(several_are_erased_at_once_and_what_only_names_them_stays) {
  const auto one = add("secret");
  const auto two = add("secret", "2026-10-22");
  const auto other = add("about " + one.id);
  BOOST_TEST(erase_lines(journal, "sam", {one.id, two.id}).empty());
  BOOST_TEST(texts() == "about " + one.id + " ");
  BOOST_TEST(contents_of(journal_folder / "log/2026-10.sam.toml") == "");
  BOOST_CHECK(read().records.at(other.id) == other);
}

BOOST_AUTO_TEST_CASE(what_is_in_the_partners_file_or_by_hand_is_named_and_stays) {
  const auto before = add("secret");
  const auto hers = write_line(before) + "\n";
  put(journal_folder / "log/2026-11.ana.toml", hers);
  put(journal_folder / "log/2026-11.sam 2.toml", "[" + before.id + "]\nkind = \"note\"\ntext = \"secret\"\n");
  (void)writer().replace(before, tombstone_of(before));
  const auto places = erase_lines(journal, "sam", {before.id});
  BOOST_REQUIRE(places.size() == 2U);
  BOOST_TEST(holds(places[0].path, "2026-11.ana.toml"));
  BOOST_TEST(holds(places[1].path, "2026-11.sam 2.toml"));
  BOOST_TEST(contents_of(journal_folder / "log/2026-11.ana.toml") == hers);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
