// SPDX-License-Identifier: MIT
#include "base/system/modes.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

#include "../support.hpp"
#include "base/files/folder.hpp"
#include "base/system/descriptor.hpp"
#include "base/system/flushing.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(modes)

BOOST_AUTO_TEST_CASE(a_file_gets_its_mode) {
  const TemporaryFolder here;
  put(here / "file", "");
  const Descriptor file(::open((here / "file").c_str(), O_RDONLY | O_CLOEXEC));
  BOOST_TEST(set_mode(file.get(), 0640));
  struct stat facts {};
  BOOST_TEST(::fstat(file.get(), &facts) == 0);
  BOOST_TEST((facts.st_mode & 07777U) == 0640U);
  BOOST_TEST(!set_mode(-1, 0600));
  BOOST_TEST(errno == EBADF);
}

BOOST_AUTO_TEST_CASE(a_folder_on_a_disk_of_this_system_can_be_closed_and_synced) {
  const TemporaryFolder here;
  const auto folder = Folder::open(here.path());
  BOOST_TEST(folder.can_be_closed());
  BOOST_TEST(folder.names().empty());
  BOOST_TEST(flush_folder(folder.open_again().get()));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
