// SPDX-License-Identifier: MIT
#include "base/files/folder.hpp"

#include "folder_support.hpp"

namespace closer {
namespace {

using Names = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(folder)

BOOST_AUTO_TEST_CASE(a_folder_that_is_none_cannot_be_opened) {
  const Strange here;
  for (const auto* name : {"absent", "target.toml", "fifo"}) {
    BOOST_CHECK_EXCEPTION((void)Folder::open(here / name), Error, fails_with(Status::Failed, (here / name).string()));
  }
  BOOST_TEST(Folder::open(here / "folder-link").names().empty()); // links in the path itself are followed
}

BOOST_AUTO_TEST_CASE(a_file_is_shown_in_pieces_from_its_end_until_that_is_enough) {
  const Strange here;
  put(here / "notes.toml", "one two three");
  const auto folder = Folder::open(here.path());
  const auto shown = [&](const std::string& name, std::size_t step, std::size_t overlap, std::size_t most = 100) {
    std::string pieces;
    folder.read_back(name, step, overlap, [&](std::string_view piece, std::size_t size) {
      pieces += std::string(piece) + "/" + std::to_string(size) + " ";
      return --most != 0;
    });
    return pieces;
  };
  BOOST_TEST(shown("notes.toml", 6, 0) == " three/13 ne two/13 o/13 ");
  BOOST_TEST(shown("notes.toml", 6, 2) == " three/13 ne two t/13 one/13 ");
  BOOST_TEST(shown("notes.toml", 6, 2, 1) == " three/13 ");
  BOOST_TEST(shown("notes.toml", 100, 9) == "one two three/13 ");
  BOOST_TEST(shown("absent", 6, 0).empty());
  for (const auto* name : strangers) {
    BOOST_CHECK_EXCEPTION((void)shown(name, 6, 0), Error, fails_with(Status::Failed, (here / name).string()));
  }
}

BOOST_AUTO_TEST_CASE(subfolders_are_found_and_made_but_not_through_links) {
  const Strange here;
  const auto folder = Folder::open(here.path());
  BOOST_TEST(folder.subfolder("folder").has_value());
  BOOST_TEST(!folder.subfolder("absent").has_value());
  for (const auto* name : {"folder-link", "target.toml", "fifo", "dangling"}) {
    BOOST_CHECK_EXCEPTION((void)folder.subfolder(name), Error, fails_with(Status::Failed, (here / name).string()));
    BOOST_CHECK_EXCEPTION((void)folder.make_subfolder(name), Error, fails_with(Status::Failed, (here / name).string()));
  }
}

BOOST_AUTO_TEST_CASE(a_new_subfolder_is_for_its_owner_alone) {
  const TemporaryFolder here;
  const Umask none(0);
  BOOST_CHECK(Folder::open(here.path()).make_subfolder("log").path() == here / "log");
  BOOST_TEST(mode_of(here / "log") == 0700U);
  BOOST_TEST(Folder::open(here.path()).make_subfolder("log").names().empty()); // a second time
}

BOOST_AUTO_TEST_CASE(names_are_all_of_the_folder_sorted_by_bytes) {
  const TemporaryFolder here;
  for (const auto* name : {"b", "a", "B", ".hidden", "\u00E9"}) {
    put(here / name, "");
  }
  const auto folder = Folder::open(here.path());
  BOOST_CHECK((folder.names() == Names{".hidden", "B", "a", "b", "\u00E9"}));
  BOOST_CHECK((folder.names() == Names{".hidden", "B", "a", "b", "\u00E9"})); // again, on the same folder
  Names seen;
  folder.each_name([&](std::string_view name) { seen.emplace_back(name); });
  std::sort(seen.begin(), seen.end());
  BOOST_CHECK(seen == folder.names());
  BOOST_TEST(folder.has("a"));
  BOOST_TEST(!folder.has("c"));
}

BOOST_AUTO_TEST_CASE(a_file_is_read_whole) {
  const TemporaryFolder here;
  const std::string large(100'000, 'x');
  put(here / "empty", "");
  put(here / "binary", std::string_view("a\0\xFF\r\n", 5));
  put(here / "large", large);
  const auto folder = Folder::open(here.path());
  BOOST_TEST(folder.read("empty").value() == "");
  BOOST_TEST(folder.read("binary").value() == std::string_view("a\0\xFF\r\n", 5));
  BOOST_TEST((folder.read("large").value() == large));
  BOOST_TEST(!folder.read("absent").has_value());
}

BOOST_AUTO_TEST_CASE(reading_refuses_what_is_not_a_regular_file_without_waiting) {
  const Strange here;
  const auto folder = Folder::open(here.path());
  for (const auto* name : strangers) {
    BOOST_TEST_CONTEXT(name) {
      BOOST_CHECK_EXCEPTION((void)folder.read(name), Error, fails_with(Status::Failed, (here / name).string()));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_file_that_is_too_long_is_neither_read_nor_added_to) {
  const TemporaryFolder here;
  put(here / "long", "12345");
  const auto folder = Folder::open(here.path());
  BOOST_TEST(folder.read("long", 5).value() == "12345");
  BOOST_CHECK_EXCEPTION((void)folder.read("long", 4), Error, fails_with(Status::NeedsPerson, "too long"));
  std::filesystem::resize_file(here / "long", most_file_bytes);
  BOOST_CHECK_EXCEPTION(folder.append("long", "x\n"), Error, fails_with(Status::Failed, "too long"));
  BOOST_TEST(std::filesystem::file_size(here / "long") == most_file_bytes);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
