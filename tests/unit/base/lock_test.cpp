// SPDX-License-Identifier: MIT
#include "base/files/lock.hpp"

#include <array>
#include <csignal>
#include <optional>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/wait.h>

#include "folder_support.hpp"

namespace closer {
namespace {

// Whether another process could lock that file or folder now.
bool is_free(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool free = ::flock(file, LOCK_EX | LOCK_NB) == 0;
  ::close(file);
  return free;
}

struct Pipe {
  Pipe() { BOOST_REQUIRE(::pipe(ends.data()) == 0); }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    ::close(ends[0]);
    ::close(ends[1]);
  }
  void say(char letter) const { (void)!::write(ends[1], &letter, 1); }
  [[nodiscard]] char hear() const {
    char letter = '\0';
    (void)!::read(ends[0], &letter, 1);
    return letter;
  }
  std::array<int, 2> ends{};
};

} // namespace

BOOST_AUTO_TEST_SUITE(lock)

BOOST_AUTO_TEST_CASE(a_lock_is_held_while_it_lives) {
  const TemporaryFolder here;
  {
    const Lock lock(Folder::open(here.path()), here / "lock");
    BOOST_TEST(mode_of(here / "lock") == 0600U);
    BOOST_TEST(!is_free(here / "lock"));
    BOOST_TEST(!is_free(here.path()));
  }
  BOOST_TEST(is_free(here / "lock"));
  BOOST_TEST(is_free(here.path()));
}

BOOST_AUTO_TEST_CASE(the_folder_is_locked_against_who_has_another_file_and_the_file_against_who_has_another_folder) {
  const TemporaryFolder here;
  const TemporaryFolder other;
  std::filesystem::create_directory_symlink(here.path(), other / "link");
  const Lock lock(Folder::open(here.path()), here / "state/closer/lock");
  BOOST_TEST(!Lock::if_free(Folder::open(here.path()), other / "lock"));
  BOOST_TEST(!Lock::if_free(Folder::open(other / "link"), other / "lock"));
  BOOST_TEST(!Lock::if_free(Folder::open(other.path()), here / "state/closer/lock"));
  BOOST_TEST(is_free(other.path())); // the one that it could have is given back
  BOOST_TEST(Lock::if_free(Folder::open(other.path()), other / "lock").has_value());
}

BOOST_AUTO_TEST_CASE(another_process_waits_for_the_lock) {
  const TemporaryFolder here;
  const Pipe go;
  const Pipe ready;
  const Pipe order;
  const pid_t child = ::fork(); // before the lock is taken, because a child shares what its parent holds
  if (child == 0) {
    (void)go.hear();
    ready.say('r');
    const Lock mine(Folder::open(here.path()), here / "lock");
    order.say('c');
    ::_exit(0);
  }
  std::optional<Lock> lock(std::in_place, Folder::open(here.path()), here / "lock");
  go.say('g');
  BOOST_REQUIRE(ready.hear() == 'r');
  BOOST_TEST(!is_free(here / "lock"));
  order.say('p');
  lock.reset();
  BOOST_TEST(order.hear() == 'p');
  BOOST_TEST(order.hear() == 'c');
  ::waitpid(child, nullptr, 0);
}

BOOST_AUTO_TEST_CASE(the_lock_goes_with_a_holder_that_is_killed) {
  const TemporaryFolder here;
  const Pipe ready;
  const pid_t child = ::fork();
  if (child == 0) {
    const Lock mine(Folder::open(here.path()), here / "lock");
    ready.say('r');
    ::pause();
    ::_exit(0);
  }
  BOOST_REQUIRE(ready.hear() == 'r');
  BOOST_TEST(!is_free(here / "lock"));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  const Lock mine(Folder::open(here.path()), here / "lock");
  BOOST_TEST(!is_free(here / "lock"));
}

BOOST_AUTO_TEST_CASE(a_lock_is_not_a_link) {
  const Strange here;
  BOOST_CHECK_THROW(Lock(Folder::open(here.path()), here / "link"), Error);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
