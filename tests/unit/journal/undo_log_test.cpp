// SPDX-License-Identifier: MIT
#include "journal/write/undo_log.hpp"

#include "../support.hpp"

namespace closer {
namespace {

struct Here : TemporaryFolder {
  Folder folder = Folder::open(path());

  // A command with one change each, as a process of its own.
  void command(std::initializer_list<std::string> lines) const {
    UndoLog log(folder);
    for (const auto& line : lines) {
      log.remember({{Change::Of::Record, std::nullopt, line}});
    }
  }
  [[nodiscard]] std::vector<Change> last() const { return UndoLog(folder).last(); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(undo_log)

BOOST_AUTO_TEST_CASE(a_new_log_is_empty_and_writes_nothing) {
  const Here here;
  BOOST_TEST(here.last().empty());
  BOOST_TEST(here.folder.names().empty());
}

BOOST_AUTO_TEST_CASE(changes_come_back_as_they_were_oldest_first) {
  const Here here;
  const std::string nasty = "k = { text = \"\\\"\\n\" } '''\"\"\"\t\u202E\x1b";
  {
    UndoLog log(here.folder);
    log.remember({{Change::Of::Hobby, "before", nasty}});
    log.remember({{Change::Of::Record, "", "second"}});
    log.remember({{Change::Of::Record, std::nullopt, "third"}});
  }
  const auto changes = here.last();
  BOOST_REQUIRE(changes.size() == 3U);
  BOOST_CHECK(changes[0].of == Change::Of::Hobby);
  BOOST_TEST(changes[0].before.value() == "before");
  BOOST_TEST(changes[0].after == nasty);
  BOOST_CHECK(changes[1].of == Change::Of::Record);
  BOOST_TEST(changes[1].before.has_value());
  BOOST_TEST(!changes[2].before.has_value());
  BOOST_TEST(mode_of(here / "undo.toml") == 0600U);
}

BOOST_AUTO_TEST_CASE(only_the_last_command_comes_back_and_is_forgotten) {
  const Here here;
  here.command({"one"});
  here.command({"two", "three"});
  BOOST_TEST(here.last().size() == 2U);
  UndoLog(here.folder).forget_last();
  BOOST_REQUIRE(here.last().size() == 1U);
  BOOST_TEST(here.last()[0].after == "one");
  here.command({"four"});
  BOOST_TEST(here.last().at(0).after == "four");
  UndoLog(here.folder).forget_last();
  UndoLog(here.folder).forget_last();
  BOOST_TEST(here.last().empty());
}

BOOST_AUTO_TEST_CASE(what_lasts_is_among_the_others_and_twice_in_a_row_but_once) {
  const Here here;
  here.command({"one"});
  UndoLog(here.folder).remember_lasting("a talk");
  UndoLog(here.folder).remember_lasting("a talk");
  BOOST_REQUIRE(here.last().size() == 1U);
  BOOST_CHECK(here.last()[0].of == Change::Of::Lasting);
  BOOST_TEST(here.last()[0].after == "a talk");
  UndoLog(here.folder).forget_last();
  BOOST_TEST(here.last().at(0).after == "one");
  UndoLog(here.folder).remember_lasting("a talk");
  here.command({"two"});
  UndoLog(here.folder).remember_lasting("a talk");
  UndoLog(here.folder).forget_last();
  BOOST_TEST(here.last().at(0).after == "two");
}

BOOST_AUTO_TEST_CASE(a_log_that_cannot_be_understood_says_where_and_is_begun_anew) {
  const Here here;
  here.command({"one"});
  BOOST_TEST(UndoLog(here.folder).unreadable().empty());
  put(here / "undo.toml", "\nnonsense\n");
  const UndoLog broken(here.folder);
  BOOST_TEST(broken.last().empty());
  BOOST_TEST(broken.unreadable().starts_with((here / "undo.toml").string() + ":2:"));
  BOOST_TEST(!holds(broken.unreadable(), "nonsense")); // which may be what only the partner sees
  here.command({"two"});
  BOOST_TEST(UndoLog(here.folder).unreadable().empty());
  BOOST_TEST(here.last().at(0).after == "two");
}

BOOST_AUTO_TEST_CASE(fifty_changes_are_kept_and_the_oldest_are_let_go_in_the_end) {
  const Here here;
  for (int i = 0; i < 500; ++i) {
    here.command({std::to_string(i) + std::string(1000, 'x')});
    BOOST_TEST(std::filesystem::file_size(here / "undo.toml") < 130'000U);
  }
  UndoLog log(here.folder);
  int count = 0;
  for (; !log.last().empty(); ++count) {
    BOOST_TEST(log.last()[0].after.starts_with(std::to_string(499 - count) + "x"));
    log.forget_last();
  }
  BOOST_TEST(count >= 50);
}

BOOST_AUTO_TEST_CASE(changes_that_come_together_stay_together_however_many) {
  const Here here;
  here.command({"before"});
  UndoLog log(here.folder);
  log.remember(std::vector<Change>(60, {Change::Of::Record, std::nullopt, "line"}));
  BOOST_TEST(log.last().size() == 60U);
  log.forget_newest(20);
  BOOST_TEST(here.last().size() == 40U);
  here.command({"after"});
  here.command({"later"});
  UndoLog(here.folder).forget_last();
  UndoLog(here.folder).forget_last();
  BOOST_TEST(here.last().size() == 40U);
  UndoLog(here.folder).remember(std::vector<Change>(40, {Change::Of::Record, std::nullopt, std::string(2000, 'x')}));
  UndoLog(here.folder).forget_last();
  BOOST_TEST(here.last().empty()); // with those 40 they were more than 50
}

BOOST_AUTO_TEST_CASE(the_oldest_are_let_go_beyond_4_mebibytes) {
  const Here here;
  for (int i = 0; i < 6; ++i) {
    here.command({std::to_string(i) + std::string(1U << 20U, 'x')});
  }
  BOOST_TEST(std::filesystem::file_size(here / "undo.toml") <= (4U << 20U) + 10'000U);
  BOOST_TEST(here.last().at(0).after.front() == '5');
  here.command({std::string(5U << 20U, 'y')});
  BOOST_TEST(here.last().at(0).after.size() == 5U << 20U); // the newest always stays
}

BOOST_AUTO_TEST_CASE(what_is_forgotten_is_so_under_the_keys_that_it_had_before) {
  const Here here;
  UndoLog log(here.folder);
  log.remember({{Change::Of::Private, std::nullopt, "a = { x }"}});
  log.remember({{Change::Of::Private, "a = { x }", "b = { x }"}});
  log.remember({{Change::Of::Private, "b = { x }", "c = { y }"}});
  log.remember({{Change::Of::Record, std::nullopt, "d = { a = 1 }"}});
  BOOST_CHECK((log.private_ids() == std::set<std::string>{"a", "b", "c"}));
  log.forget("c");
  BOOST_REQUIRE(log.last().size() == 1U);
  BOOST_TEST(log.last()[0].after == "d = { a = 1 }");
}

BOOST_AUTO_TEST_CASE(what_is_forgotten_is_so_in_lines_that_cannot_be_read_or_were_never_finished) {
  const Here here;
  here.command({"b = { x }"});
  put(here / "undo.toml", "herons\n" + contents_of(here / "undo.toml") + "k3f9x-1 = { after = \"a = { herons");
  UndoLog(here.folder).forget("a");
  BOOST_TEST(!holds(contents_of(here / "undo.toml"), "herons"));
  BOOST_TEST(here.last().at(0).after == "b = { x }");
  const Here empty;
  UndoLog(empty.folder).forget("a");
  BOOST_TEST(empty.folder.names().empty());
}

BOOST_AUTO_TEST_CASE(what_was_written_under_one_key_is_renamed) {
  const Here here;
  UndoLog log(here.folder);
  log.remember({{Change::Of::Record, "a = { x }", "a = { y }"}});
  log.remember({{Change::Of::Record, std::nullopt, "ab = { a = 1 }"}});
  log.rename("a", "c");
  BOOST_TEST(log.last()[0].before.value() == "c = { x }");
  BOOST_TEST(log.last()[0].after == "c = { y }");
  BOOST_TEST(log.last()[1].after == "ab = { a = 1 }");
}

BOOST_AUTO_TEST_CASE(a_log_that_is_broken_counts_as_empty) {
  for (const std::string_view broken :
       {"[[change]\n", "change = 5\n", "\xFF\n", "k3f9x-1 = 5\n", "k3f9x-1 = { after = \"y\"\n", "x = 1\n"}) {
    const Here here;
    put(here / "undo.toml", broken);
    BOOST_TEST(here.last().empty());
    here.command({"one"});
    BOOST_TEST(here.last().size() == 1U);
  }
}

BOOST_AUTO_TEST_CASE(a_line_that_was_never_finished_is_none_and_hides_none) {
  const Here here;
  here.command({"one"});
  put(here / "undo.toml", contents_of(here / "undo.toml") + "k3f9x2m8qd-1 = { of = \"rec");
  BOOST_TEST(UndoLog(here.folder).unreadable().empty());
  BOOST_TEST(here.last().at(0).after == "one");
  here.command({"two"});
  BOOST_TEST(here.last().at(0).after == "two");
}

BOOST_AUTO_TEST_CASE(a_log_that_is_not_a_file_is_an_error) {
  const Here here;
  std::filesystem::create_directory(here / "undo.toml");
  BOOST_CHECK_THROW((void)here.last(), Error);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
