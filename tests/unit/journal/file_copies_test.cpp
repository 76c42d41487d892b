// SPDX-License-Identifier: MIT
#include "journal/config/file_copies.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(file_copies)

BOOST_AUTO_TEST_CASE(a_copy_says_what_it_is_of) {
  for (const auto* const copy :
       {"films.sync-conflict-20261122-210413-ABCDEFG.toml", "films (Ana's conflicted copy 2026-11-22).toml",
        "films (Conflict 2026-11-22).toml", "films_conflict-20261122-210413.toml", "films.kept-1a2b3c4d.toml"}) {
    BOOST_TEST(original_of_copy(copy).value_or("") == "films.toml", copy);
  }
  BOOST_TEST(original_of_copy("films (1).sync-conflict-2.toml").value_or("") == "films (1).toml");
}

BOOST_AUTO_TEST_CASE(other_names_are_of_files_of_their_own) {
  for (const auto* const name : {"films.toml", "films 2.toml", "films (1).toml", "conflict.toml",
                                 "films.kept-short.toml", "films.kept-1a2b3c4U.toml", ".kept-1a2b3c4d.toml",
                                 "films.sync-conflict-1.txt", "films (Ana's conflicted copy).toml.bak", ""}) {
    BOOST_TEST(!original_of_copy(name), name);
  }
}

BOOST_AUTO_TEST_CASE(in_the_journals_folder_what_begins_with_closer_is_a_copy) {
  for (const auto* const copy : {"closer 2.toml", "closer (1).toml", "closer-LAPTOP.toml", "closer.kept-1a2b3c4d.toml",
                                 "closer.sync-conflict-20261122-210413-ABCDEFG.toml", "closer~.toml"}) {
    BOOST_TEST(is_copy_of_couple(copy), copy);
  }
  for (const auto* const name : {"closer.toml", "closeness.toml", "closer2.toml", "closer.toml~", "us.toml"}) {
    BOOST_TEST(!is_copy_of_couple(name), name);
  }
}

BOOST_AUTO_TEST_CASE(a_version_that_gave_way_is_named_by_what_it_holds) {
  const auto name = name_of_kept("ideas/films.toml", "a");
  BOOST_TEST(name.starts_with("ideas/films.kept-"));
  BOOST_TEST(is_kept_version(name.substr(name.find('/') + 1)));
  BOOST_TEST(name == name_of_kept("ideas/films.toml", "a"));
  BOOST_TEST(name != name_of_kept("ideas/films.toml", "b"));
  BOOST_TEST(name_of_kept(name, "a") == name);
  BOOST_TEST(name_of_kept("letter", "a").starts_with("letter.kept-"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
