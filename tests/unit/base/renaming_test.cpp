// SPDX-License-Identifier: MIT
#include "base/system/renaming.hpp"

#include <cerrno>

#include <fcntl.h>

#include "../support.hpp"
#include "base/system/descriptor.hpp"

namespace closer {
namespace {

struct Two : TemporaryFolder {
  Two() : folder(::open(path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
    put(*this / "one", "1");
    put(*this / "two", "2");
  }

  Descriptor folder;
};

} // namespace

BOOST_AUTO_TEST_SUITE(renaming)

BOOST_AUTO_TEST_CASE(a_rename_replaces_unless_it_must_be_new) {
  const Two here;
  BOOST_TEST(!rename_new(here.folder.get(), "one", "two"));
  BOOST_TEST(errno == EEXIST);
  BOOST_TEST(contents_of(here / "two") == "2");
  BOOST_TEST(rename_new(here.folder.get(), "one", "three"));
  BOOST_TEST(contents_of(here / "three") == "1");
  BOOST_TEST(!std::filesystem::exists(here / "one"));
  BOOST_TEST(rename_over(here.folder.get(), "three", "two"));
  BOOST_TEST(contents_of(here / "two") == "1");
  BOOST_TEST(!rename_new(here.folder.get(), "none", "four"));
  BOOST_TEST(errno == ENOENT);
}

BOOST_AUTO_TEST_CASE(an_exchange_is_whole_or_not_known) {
  const Two here;
  const auto exchanged = exchange_names(here.folder.get(), "one", "two");
  const bool is_done = exchanged == Exchanged::Done;
  BOOST_TEST((is_done || exchanged == Exchanged::Unknown));
  BOOST_TEST(contents_of(here / "one") == (is_done ? "2" : "1"));
  BOOST_TEST(contents_of(here / "two") == (is_done ? "1" : "2"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
