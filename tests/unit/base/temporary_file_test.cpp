// SPDX-License-Identifier: MIT
#include "base/files/temporary_file.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(temporary_file)

BOOST_AUTO_TEST_CASE(it_goes_with_the_object_under_the_name_that_it_has_then) {
  const TemporaryFolder here;
  const auto folder = Folder::open(here.path());
  put(here / "a", "");
  put(here / "b", "");
  {
    TemporaryFile file(folder, "a");
    file.is_now("b");
    const auto moved = std::move(file);
    BOOST_TEST(folder.has("b"));
  }
  BOOST_CHECK(folder.names() == std::vector<std::string>{"a"});
}

BOOST_AUTO_TEST_CASE(what_is_kept_stays_until_it_is_removed) {
  const TemporaryFolder here;
  const auto folder = Folder::open(here.path());
  put(here / "a", "");
  {
    TemporaryFile file(folder, "a");
    file.keep();
  }
  BOOST_TEST(folder.has("a"));
  TemporaryFile file(folder, "a");
  file.keep();
  file.remove();
  BOOST_TEST(!folder.has("a"));
}

BOOST_AUTO_TEST_CASE(one_that_is_gone_already_is_not_an_error) {
  const TemporaryFolder here;
  const auto folder = Folder::open(here.path());
  { const TemporaryFile file(folder, "a"); }
  BOOST_TEST(folder.names().empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
