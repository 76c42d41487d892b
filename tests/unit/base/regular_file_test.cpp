// SPDX-License-Identifier: MIT
#include "base/files/regular_file.hpp"

#include <cerrno>

#include <fcntl.h>

#include "folder_support.hpp"

namespace closer {
namespace {

// Opens the file of that name in a folder for reading.
RegularFile open_in(const TemporaryFolder& here, const std::string& name) {
  const Descriptor folder(::open(here.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return open_to_read(folder.get(), name, here / name);
}

} // namespace

BOOST_AUTO_TEST_SUITE(regular_file)

BOOST_AUTO_TEST_CASE(a_file_is_opened_with_its_size_and_an_absent_one_is_none) {
  const Strange here;
  const auto file = open_in(here, "target.toml");
  BOOST_REQUIRE(static_cast<bool>(file));
  BOOST_TEST(file.size == 5U);
  errno = 0;
  BOOST_TEST(!open_in(here, "absent"));
}

BOOST_AUTO_TEST_CASE(a_stranger_is_left_alone_and_not_waited_on) {
  const Strange here;
  for (const auto* name : strangers) {
    BOOST_TEST_CONTEXT(name) {
      BOOST_CHECK_EXCEPTION((void)open_in(here, name), Error, fails_with(Status::Failed, "closer leaves it alone"));
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_written_is_read_until_the_end) {
  const TemporaryFolder here;
  const Descriptor folder(::open(here.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  const auto file = open_regular(folder.get(), "new", O_RDWR | O_CREAT, here / "new");
  BOOST_TEST(write_all(file.get(), "one\ntwo\n"));
  ::lseek(file.get(), 0, SEEK_SET);
  std::string text(100, '\0');
  BOOST_TEST(read_some(file.get(), text.data(), text.size(), here / "new") == 8U);
  BOOST_TEST(text.substr(0, 8) == "one\ntwo\n");
  BOOST_TEST(read_some(file.get(), text.data(), text.size(), here / "new") == 0U);
  BOOST_TEST(!write_all(open_in(here, "new").get(), "x")); // it is open for reading alone
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
