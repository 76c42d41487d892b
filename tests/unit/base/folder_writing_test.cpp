// SPDX-License-Identifier: MIT
#include "base/files/folder.hpp"

#include <atomic>
#include <cerrno>
#include <mutex>
#include <thread>

#include <dlfcn.h>
#include <sys/stat.h>

#include "../journal/writer_support.hpp"
#include "base/files/lock.hpp"
#include "folder_support.hpp"

namespace {

struct Synced {
  ino_t file = 0;
  off_t size = 0;
};
std::mutex synced_mutex;
std::vector<Synced> synced;
bool has_failing_disk = false;

} // namespace

// Stands before libc's, and remembers what of which file went to the disk.
extern "C" int fsync(int file) {
  static const auto real = reinterpret_cast<decltype(&fsync)>(::dlsym(RTLD_NEXT, "fsync"));
  struct stat facts {};
  ::fstat(file, &facts);
  const std::lock_guard guard(synced_mutex); // some tests write in several threads
  synced.push_back({facts.st_ino, S_ISDIR(facts.st_mode) ? 0 : facts.st_size});
  errno = EIO;
  return has_failing_disk ? -1 : real(file);
}

namespace closer {
namespace {

// Whether the disk was given a file of that size, or a folder, since `synced` was cleared.
bool is_synced(const std::filesystem::path& path, off_t size = 0) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && std::any_of(synced.begin(), synced.end(), [&](const Synced& each) {
           return each.file == facts.st_ino && each.size == size;
         });
}

using Names = std::vector<std::string>;

// An error of a writing call: it names the path and says that nothing was written.
auto writes_nothing(const std::filesystem::path& path) {
  return [path](const Error& error) {
    BOOST_TEST_MESSAGE(error.what());
    return error.status() == Status::Failed && holds(error.what(), path.string()) &&
           holds(error.what(), "nothing was written");
  };
}

} // namespace

BOOST_AUTO_TEST_SUITE(folder_writing)

BOOST_AUTO_TEST_CASE(the_disk_has_what_was_written) {
  const TemporaryFolder here;
  const auto folder = Folder::open(here.path());
  synced.clear();
  folder.append("a.toml", "one\n");
  BOOST_TEST(is_synced(here / "a.toml", 4));
  BOOST_TEST(is_synced(here.path()));
  synced.clear();
  folder.append("a.toml", "two\n");
  BOOST_TEST(is_synced(here / "a.toml", 8));
  synced.clear();
  folder.replace("a.toml", "three\n");
  BOOST_TEST(is_synced(here / "a.toml", 6));
  BOOST_TEST(is_synced(here.path()));
  synced.clear();
  BOOST_TEST(folder.replace_if("a.toml", "three\n", "seven\n"));
  BOOST_TEST(is_synced(here / "a.toml", 6));
  BOOST_TEST(is_synced(here.path()));
  synced.clear();
  folder.remove("a.toml");
  BOOST_TEST(is_synced(here.path()));
}

BOOST_AUTO_TEST_CASE(what_the_disk_does_not_take_is_not_there) {
  const TemporaryFolder here;
  const auto folder = Folder::open(here.path());
  put(here / "a.toml", "one\n");
  has_failing_disk = true;
  BOOST_CHECK_EXCEPTION(folder.append("a.toml", "two\n"), Error, writes_nothing(here / "a.toml"));
  BOOST_CHECK_EXCEPTION(folder.append("b.toml", "two\n"), Error, writes_nothing(here / "b.toml"));
  BOOST_CHECK_EXCEPTION(folder.replace("a.toml", "two\n"), Error, writes_nothing(here / "a.toml"));
  has_failing_disk = false;
  BOOST_TEST(contents_of(here / "a.toml") == "one\n");
  BOOST_CHECK(folder.names() == Names{"a.toml"}); // no temporary file is left
}

BOOST_AUTO_TEST_CASE(appending_refuses_what_is_not_a_regular_file_without_waiting) {
  const Strange here;
  const auto folder = Folder::open(here.path());
  for (const auto* name : strangers) {
    BOOST_TEST_CONTEXT(name) { BOOST_CHECK_THROW(folder.append(name, "x\n"), Error); }
  }
  BOOST_TEST(contents_of(here / "target.toml") == "kept\n");
  BOOST_TEST(!std::filesystem::exists(here / "nowhere"));
}

BOOST_AUTO_TEST_CASE(replacing_refuses_what_is_not_a_regular_file) {
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
  BOOST_TEST(!folder.replace_if("a.txt", std::nullopt, "new"));
  BOOST_TEST(folder.replace_if("c.txt", std::nullopt, "made"));
  BOOST_TEST(contents_of(temporary / "c.txt") == "made");
  BOOST_TEST(!folder.replace_if("c.txt", "other", std::nullopt));
  BOOST_TEST(contents_of(temporary / "c.txt") == "made");
  BOOST_TEST(folder.replace_if("c.txt", "made", std::nullopt));
  BOOST_TEST(folder.names() == std::vector<std::string>{"a.txt"});
  std::filesystem::create_symlink("a.txt", temporary / "link");
  BOOST_CHECK_EXCEPTION((void)folder.replace_if("link", "new", "x"), Error,
                        fails_with(Status::Failed, "symbolic link"));
}

// Only Linux says who has a file open.
BOOST_AUTO_TEST_CASE(a_file_that_somebody_is_writing_to_is_left_to_them, *boost::unit_test::label("linux")) {
  const TemporaryFolder temporary;
  const auto folder = Folder::open(temporary.path());
  put(temporary / "a.txt", "old");
  {
    std::ofstream writer(temporary / "a.txt", std::ios::app);
    BOOST_TEST(!folder.replace_if("a.txt", "old", "new"));
    BOOST_TEST(!folder.replace_if("a.txt", "old", std::nullopt));
    writer << ", and more";
  }
  BOOST_TEST(contents_of(temporary / "a.txt") == "old, and more");
  BOOST_TEST(folder.names() == std::vector<std::string>{"a.txt"});
}

constexpr const char* leftover = ".closer-0123456789ab.tmp";

BOOST_AUTO_TEST_CASE(what_a_killed_process_left_goes_and_all_else_stays) {
  const Strange here;
  put(here / leftover, "words");
  put(here / ".closer-notes.txt", "mine");
  std::filesystem::create_symlink("target.toml", here / ".closer-ffffffffffff.tmp");
  std::filesystem::create_directory(here / ".closer-dddddddddddd.tmp");
  BOOST_REQUIRE(::mkfifo((here / ".closer-eeeeeeeeeeee.tmp").c_str(), 0600) == 0);
  const auto folder = Folder::open(here.path());
  auto names = folder.names();
  std::erase(names, leftover);
  folder.remove_leftovers();
  BOOST_CHECK(folder.names() == names);
  BOOST_TEST(contents_of(here / "target.toml") == "kept\n");
}

BOOST_AUTO_TEST_CASE(what_a_living_process_is_writing_stays) {
  const TemporaryFolder here;
  put(here / leftover, "words");
  const auto folder = Folder::open(here.path());
  {
    const Lock writer(folder, here / leftover);
    folder.remove_leftovers();
    BOOST_TEST(folder.has(leftover));
  }
  folder.remove_leftovers();
  BOOST_TEST(!folder.has(leftover));
}

BOOST_AUTO_TEST_CASE(what_may_be_another_programs_gets_a_name_beside) {
  const TemporaryFolder here;
  const std::string displaced = ".closer-0123456789ab.notes.txt.tmp";
  put(here / "notes.txt", "mine");
  put(here / displaced, "mine");
  const auto folder = Folder::open(here.path());
  folder.remove_leftovers();
  BOOST_CHECK(folder.names() == Names{"notes.txt"}); // which has all of it
  put(here / displaced, "theirs");
  folder.remove_leftovers();
  const auto names = folder.names();
  BOOST_REQUIRE(names.size() == 2U);
  BOOST_TEST(names[0].starts_with("notes."));
  BOOST_TEST(names[0].ends_with(".txt"));
  BOOST_TEST(contents_of(here / (names[0] == "notes.txt" ? names[1] : names[0])) == "theirs");
}

BOOST_AUTO_TEST_CASE(writers_and_those_who_tidy_up_are_not_in_each_others_way) {
  const TemporaryFolder here;
  const auto folder = Folder::open(here.path());
  std::atomic<bool> is_over = false;
  std::thread tidying([&] {
    while (!is_over) {
      folder.remove_leftovers();
    }
  });
  for (int i = 0; i < 500; ++i) {
    BOOST_CHECK_NO_THROW(folder.replace("a.toml", std::to_string(i)));
  }
  is_over = true;
  tidying.join();
  BOOST_TEST(contents_of(here / "a.toml") == "499");
  BOOST_CHECK(folder.names() == Names{"a.toml"});
}

BOOST_AUTO_TEST_CASE(a_long_name_is_replaced_like_any_other) {
  const TemporaryFolder here;
  const std::string name = std::string(245, 'n') + ".txt";
  put(here / name, "old");
  BOOST_TEST(Folder::open(here.path()).replace_if(name, "old", "new"));
  BOOST_TEST(contents_of(here / name) == "new");
}

BOOST_AUTO_TEST_CASE(an_entry_waits_for_the_disk_twice_for_what_undo_keeps_and_for_itself) {
  const Desk desk;
  (void)desk.add("the first makes the files");
  synced.clear();
  (void)desk.add("the second adds to them");
  BOOST_TEST(synced.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
