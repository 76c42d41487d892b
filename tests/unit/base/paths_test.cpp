// SPDX-License-Identifier: MIT
#include "base/files/paths.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(paths)

BOOST_AUTO_TEST_CASE(what_is_within_a_folder_is_told_through_links_and_dots) {
  const TemporaryFolder here;
  std::filesystem::create_directories(here / "a/b");
  std::filesystem::create_symlink(here / "a", here / "link");
  BOOST_TEST(is_within(here / "a/b/new", here / "a"));
  BOOST_TEST(is_within(here / "link/b", here / "a"));
  BOOST_TEST(is_within(here / "a", here / "a"));
  BOOST_TEST(!is_within(here / "a/../ab", here / "a"));
  BOOST_TEST(!is_within(here / "ab", here / "a"));
  BOOST_TEST(is_within("no-such-file-here", std::filesystem::current_path()));
  BOOST_TEST(!is_within("no-such-file-here", here / "a"));
}

BOOST_AUTO_TEST_CASE(the_same_file_is_known_by_whatever_path) {
  const TemporaryFolder here;
  put(here / "a/file", "");
  std::filesystem::create_hard_link(here / "a/file", here / "other");
  std::filesystem::create_directory_symlink("a", here / "link");
  BOOST_TEST(is_same(here / "a/file", here / "other"));
  BOOST_TEST(is_same(here / "a/file", here / "link/../link/./file"));
  BOOST_TEST(is_same(here / "a/", here / "link"));
  BOOST_TEST(!is_same(here / "a/file", here / "a"));
  BOOST_TEST(is_within(here / "other", here / "a/file"));
  BOOST_TEST(is_same(here / "a/new/x", here / "link/NEW/x")); // on some disks
  BOOST_TEST(!is_same(here / "a/new", here / "new"));
  BOOST_TEST(!is_same(here / "a/new", here / "a/file"));
  BOOST_TEST(is_same_name("CLOSER.toml", "closer.TOML"));
  BOOST_TEST(!is_same_name("closer.toml", "closer.tom"));
  BOOST_TEST(with_parents("/").size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_there_is_told_of_folders_files_and_links_that_lead_somewhere) {
  const TemporaryFolder here;
  put(here / "file", "");
  std::filesystem::create_symlink("file", here / "link");
  std::filesystem::create_symlink("nowhere", here / "dangling");
  std::filesystem::create_symlink("loop", here / "loop");
  BOOST_TEST(is_there(here.path()));
  BOOST_TEST(is_there(here / "file"));
  BOOST_TEST(is_there(here / "link"));
  BOOST_TEST(!is_there(here / "dangling"));
  BOOST_TEST(!is_there(here / "file/below"));
  BOOST_CHECK_EXCEPTION((void)is_there(here / "loop"), Error, fails_with(Status::Failed, (here / "loop").string()));
}

BOOST_AUTO_TEST_CASE(new_folders_are_for_their_owner_alone) {
  const TemporaryFolder here;
  const Umask none(0);
  make_folders(here / "a/b/c");
  BOOST_TEST(mode_of(here / "a") == 0700U);
  BOOST_TEST(mode_of(here / "a/b/c") == 0700U);
  make_folders(here / "a/b/c");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
