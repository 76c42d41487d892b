// SPDX-License-Identifier: MIT
#include "base/file.hpp"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/wait.h>

#include "../support.hpp"

namespace closer {
namespace {

using Names = std::vector<std::string>;

// A folder with a link, a FIFO, a folder and a socket-like stranger where files should be.
struct Strange : TemporaryFolder {
  Strange() {
    put(*this / "target.toml", "kept\n");
    std::filesystem::create_symlink("target.toml", *this / "link");
    std::filesystem::create_symlink("nowhere", *this / "dangling");
    std::filesystem::create_directory(*this / "folder");
    std::filesystem::create_directory_symlink("folder", *this / "folder-link");
    BOOST_REQUIRE(::mkfifo((*this / "fifo").c_str(), 0600) == 0);
  }
};

constexpr std::array<const char*, 4> strangers = {"link", "dangling", "folder", "fifo"};

// An error of a writing call: it names the path and says that nothing was written.
auto writes_nothing(const std::filesystem::path& path) {
  return [path](const Error& error) {
    BOOST_TEST_MESSAGE(error.what());
    return error.status() == Status::Failed && holds(error.what(), path.string()) &&
           holds(error.what(), "nothing was written");
  };
}

// Whether another process could lock that file now.
bool is_free(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
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

BOOST_AUTO_TEST_SUITE(file)

BOOST_AUTO_TEST_CASE(a_folder_that_is_none_cannot_be_opened) {
  const Strange here;
  for (const auto* name : {"absent", "target.toml", "fifo"}) {
    BOOST_CHECK_EXCEPTION((void)Folder::open(here / name), Error, fails_with(Status::Failed, (here / name).string()));
  }
  BOOST_TEST(Folder::open(here / "folder-link").names().empty()); // links in the path itself are followed
}

BOOST_AUTO_TEST_CASE(the_end_of_a_file_is_read_and_all_of_a_shorter_one) {
  const Strange here;
  put(here / "notes.toml", "one\ntwo\n");
  const auto folder = Folder::open(here.path());
  BOOST_TEST(folder.read_end("notes.toml", 4).value() == "two\n");
  BOOST_TEST(folder.read_end("notes.toml", 8).value() == "one\ntwo\n");
  BOOST_TEST(folder.read_end("notes.toml", 1000).value() == "one\ntwo\n");
  BOOST_TEST(!folder.read_end("absent", 4));
  for (const auto* name : strangers) {
    BOOST_CHECK_EXCEPTION((void)folder.read_end(name, 4), Error, fails_with(Status::Failed, (here / name).string()));
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

BOOST_AUTO_TEST_CASE(new_folders_are_for_their_owner_alone) {
  const TemporaryFolder here;
  const Umask none(0);
  BOOST_CHECK(Folder::open(here.path()).make_subfolder("log").path() == here / "log");
  BOOST_TEST(mode_of(here / "log") == 0700U);
  BOOST_TEST(Folder::open(here.path()).make_subfolder("log").names().empty()); // a second time
  make_folders(here / "a/b/c");
  BOOST_TEST(mode_of(here / "a") == 0700U);
  BOOST_TEST(mode_of(here / "a/b/c") == 0700U);
  make_folders(here / "a/b/c");
}

BOOST_AUTO_TEST_CASE(names_are_all_of_the_folder_sorted_by_bytes) {
  const TemporaryFolder here;
  for (const auto* name : {"b", "a", "B", ".hidden", "\u00E9"}) {
    put(here / name, "");
  }
  const auto folder = Folder::open(here.path());
  BOOST_CHECK((folder.names() == Names{".hidden", "B", "a", "b", "\u00E9"}));
  BOOST_CHECK((folder.names() == Names{".hidden", "B", "a", "b", "\u00E9"})); // again, on the same folder
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

BOOST_AUTO_TEST_CASE(reading_refuses_what_is_no_regular_file_without_waiting) {
  const Strange here;
  const auto folder = Folder::open(here.path());
  for (const auto* name : strangers) {
    BOOST_TEST_CONTEXT(name) {
      BOOST_CHECK_EXCEPTION((void)folder.read(name), Error, fails_with(Status::Failed, (here / name).string()));
    }
  }
}

BOOST_AUTO_TEST_CASE(appending_refuses_what_is_no_regular_file_without_waiting) {
  const Strange here;
  const auto folder = Folder::open(here.path());
  for (const auto* name : strangers) {
    BOOST_TEST_CONTEXT(name) { BOOST_CHECK_THROW(folder.append(name, "x\n"), Error); }
  }
  BOOST_TEST(contents_of(here / "target.toml") == "kept\n");
  BOOST_TEST(!std::filesystem::exists(here / "nowhere"));
}

BOOST_AUTO_TEST_CASE(replacing_refuses_what_is_no_regular_file) {
  const Strange here;
  const auto folder = Folder::open(here.path());
  const auto before = folder.names();
  for (const auto* name : strangers) {
    BOOST_TEST_CONTEXT(name) { BOOST_CHECK_THROW(folder.replace(name, "x\n"), Error); }
  }
  BOOST_TEST(contents_of(here / "target.toml") == "kept\n");
  BOOST_TEST(std::filesystem::is_symlink(here / "link"));
  BOOST_CHECK(folder.names() == before); // no temporary file is left
}

BOOST_AUTO_TEST_CASE(a_refused_write_says_that_nothing_was_written) {
  const Strange here;
  const auto folder = Folder::open(here.path());
  for (const auto* name : strangers) {
    BOOST_TEST_CONTEXT(name) {
      BOOST_CHECK_EXCEPTION(folder.append(name, "x\n"), Error, writes_nothing(here / name));
      BOOST_CHECK_EXCEPTION(folder.replace(name, "x\n"), Error, writes_nothing(here / name));
    }
  }
  BOOST_CHECK_EXCEPTION((void)folder.make_subfolder("folder-link"), Error, writes_nothing(here / "folder-link"));
}

BOOST_AUTO_TEST_CASE(appending_adds_lines_and_the_newline_that_was_missing) {
  const TemporaryFolder here;
  put(here / "torn", "one\ntw");
  put(here / "empty", "");
  const auto folder = Folder::open(here.path());
  folder.append("torn", "three\n");
  folder.append("torn", "four\nfive\n");
  folder.append("empty", "one\n");
  BOOST_TEST(contents_of(here / "torn") == "one\ntw\nthree\nfour\nfive\n");
  BOOST_TEST(contents_of(here / "empty") == "one\n");
}

BOOST_AUTO_TEST_CASE(appending_makes_a_private_file_and_keeps_the_mode_of_an_old_one) {
  const TemporaryFolder here;
  const Umask none(0);
  put(here / "old", "one\n");
  std::filesystem::permissions(here / "old", std::filesystem::perms(0640));
  const auto folder = Folder::open(here.path());
  folder.append("new", "one\n");
  folder.append("old", "two\n");
  BOOST_TEST(contents_of(here / "new") == "one\n");
  BOOST_TEST(mode_of(here / "new") == 0600U);
  BOOST_TEST(mode_of(here / "old") == 0640U);
}

BOOST_AUTO_TEST_CASE(replacing_puts_the_whole_contents_and_keeps_the_mode) {
  const TemporaryFolder here;
  const Umask none(0);
  put(here / "old", "a long text that was there\n");
  std::filesystem::permissions(here / "old", std::filesystem::perms(0644));
  const auto folder = Folder::open(here.path());
  folder.replace("old", "short");
  folder.replace("new", "");
  BOOST_TEST(contents_of(here / "old") == "short");
  BOOST_TEST(mode_of(here / "old") == 0644U);
  BOOST_TEST(mode_of(here / "new") == 0600U);
  BOOST_CHECK((folder.names() == Names{"new", "old"}));
}

BOOST_AUTO_TEST_CASE(a_folder_without_permission_is_left_as_it_was) {
  if (::geteuid() == 0) {
    BOOST_TEST_MESSAGE("root may write everywhere: skipped");
    return;
  }
  const TemporaryFolder here;
  const auto folder = Folder::open(here.path());
  std::filesystem::permissions(here.path(), std::filesystem::perms(0500));
  BOOST_CHECK_EXCEPTION(folder.append("new", "x\n"), Error, writes_nothing(here / "new"));
  BOOST_CHECK_EXCEPTION(folder.replace("new", "x\n"), Error, writes_nothing(here / "new"));
  BOOST_CHECK_EXCEPTION((void)folder.make_subfolder("new"), Error, writes_nothing(here / "new"));
  std::filesystem::permissions(here.path(), std::filesystem::perms(0700));
  BOOST_TEST(folder.names().empty());
}

BOOST_AUTO_TEST_CASE(a_descriptor_is_closed_once_and_moves) {
  const TemporaryFolder here;
  put(here / "file", "");
  const int number = ::open((here / "file").c_str(), O_RDONLY | O_CLOEXEC);
  {
    Descriptor first(number);
    Descriptor second(std::move(first));
    BOOST_TEST(second.get() == number);
    Descriptor third;
    BOOST_TEST(!third);
    third = std::move(second);
    BOOST_TEST(third.get() == number);
    BOOST_TEST(::fcntl(number, F_GETFD) != -1);
  }
  BOOST_TEST(::fcntl(number, F_GETFD) == -1);
}

BOOST_AUTO_TEST_CASE(a_lock_is_held_while_it_lives) {
  const TemporaryFolder here;
  {
    const Lock lock(here / "lock");
    BOOST_TEST(mode_of(here / "lock") == 0600U);
    BOOST_TEST(!is_free(here / "lock"));
  }
  BOOST_TEST(is_free(here / "lock"));
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
    const Lock mine(here / "lock");
    order.say('c');
    ::_exit(0);
  }
  std::optional<Lock> lock(here / "lock");
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
    const Lock mine(here / "lock");
    ready.say('r');
    ::pause();
    ::_exit(0);
  }
  BOOST_REQUIRE(ready.hear() == 'r');
  BOOST_TEST(!is_free(here / "lock"));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  const Lock mine(here / "lock");
  BOOST_TEST(!is_free(here / "lock"));
}

BOOST_AUTO_TEST_CASE(a_lock_is_no_link) {
  const Strange here;
  BOOST_CHECK_THROW(Lock(here / "link"), Error);
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

BOOST_AUTO_TEST_CASE(what_is_within_a_folder_is_told_through_links_and_dots) {
  const TemporaryFolder here;
  std::filesystem::create_directories(here / "a/b");
  std::filesystem::create_symlink(here / "a", here / "link");
  BOOST_TEST(is_within(here / "a/b/new", here / "a"));
  BOOST_TEST(is_within(here / "link/b", here / "a"));
  BOOST_TEST(is_within(here / "a", here / "a"));
  BOOST_TEST(!is_within(here / "a/../ab", here / "a"));
  BOOST_TEST(!is_within(here / "ab", here / "a"));
}

BOOST_AUTO_TEST_CASE(a_file_is_replaced_only_where_it_is_as_it_was) {
  const TemporaryFolder temporary;
  const auto folder = Folder::open(temporary.path());
  put(temporary / "a.txt", "old");
  BOOST_TEST(folder.replace_if("a.txt", "old", "new"));
  BOOST_TEST(contents_of(temporary / "a.txt") == "new");
  BOOST_TEST(!folder.replace_if("a.txt", "old", "newer"));
  BOOST_TEST(contents_of(temporary / "a.txt") == "new");
  BOOST_TEST(!folder.replace_if("b.txt", "", "new"));
  BOOST_TEST(folder.names() == std::vector<std::string>{"a.txt"});
  std::filesystem::create_symlink("a.txt", temporary / "link");
  BOOST_CHECK_EXCEPTION((void)folder.replace_if("link", "new", "x"), Error, fails_with(Status::Failed, "symbolic link"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
