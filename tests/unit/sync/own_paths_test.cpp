// SPDX-License-Identifier: MIT
#include "sync/git/tracked_paths.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(own_paths)

BOOST_AUTO_TEST_CASE(closers_own_files_are_told_from_others) {
  for (const auto* path : {"closer.toml", ".gitattributes", ".gitignore", "log/2026-11.sam.toml", "hobbies/sam.toml",
                           "closer.kept-1a2b3c4d.toml", "log/2026-11.sam (Ana's conflicted copy).toml",
                           "ideas/ours.toml", "questions/x.toml", "inbox/ana/today.txt"}) {
    BOOST_TEST(is_own_path(path), path);
  }
  for (const auto* path : {"", "letter.txt", "log/", "log/.toml", "log/a.txt", "log/a/b.toml", "log/../closer.toml",
                           "log/.closer-x.tmp", "us/closer.toml", "hobbies/a\nb.toml", "inbox/a.txt", "inbox/../x/y",
                           "inbox/ana/.stfolder", "inbox/a/b/c", "LOG/a.toml"}) {
    BOOST_TEST(!is_own_path(path), path);
  }
}

BOOST_AUTO_TEST_CASE(records_hobbies_and_the_inbox_are_sets_of_lines_and_what_is_written_by_hand_is_not) {
  for (const auto* path : {"log/2026-11.sam.toml", "hobbies/sam.toml", "inbox/ana/today.txt"}) {
    BOOST_TEST(is_set_of_lines(path), path);
  }
  for (const auto* path : {"closer.toml", "ideas/ours.toml", "questions/x.toml", ".gitattributes", "log/x/y.toml"}) {
    BOOST_TEST(!is_set_of_lines(path), path);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
