// SPDX-License-Identifier: MIT
#include "cmd/words/editor_text.hpp"

#include "cmd/shell/editor.hpp"
#include "cmd_support.hpp"
#include "memory_context.hpp"

namespace closer {
namespace {

// Sam's desk, if somebody types.
struct Desk : Home {
  [[nodiscard]] std::filesystem::path folder() const { return *this / "own/state/closer/j7k2m9x4qd0tvw/drafts"; }

  [[nodiscard]] std::vector<std::filesystem::path> drafts() const {
    std::vector<std::filesystem::path> files;
    if (std::filesystem::exists(folder())) {
      for (const auto& file : std::filesystem::directory_iterator(folder())) {
        files.push_back(file.path());
      }
    }
    return files;
  }

  // Leaves a draft that could not be written.
  void fail(const std::vector<std::string>& words, const std::string& text) const {
    Script script;
    script.can_ask = true;
    script.editor = [&](const std::string&) { return text; };
    BOOST_CHECK_THROW((void)run(words, script), Error);
  }
};

// Somebody who answers, and whose editor makes `after` of what it `found`.
Script typing(std::deque<std::string> answers, std::string& found, std::string after) {
  auto script = asked(std::move(answers));
  script.editor = [&found, after = std::move(after)](const std::string& before) {
    found = before;
    return after;
  };
  return script;
}

Script untouched(std::chrono::milliseconds time) {
  auto script = asked({});
  script.editor = [](const std::string& before) { return before; };
  script.editing = time;
  return script;
}

const std::string latin1 = "caf\xE9\n";

} // namespace

BOOST_AUTO_TEST_SUITE(editor_text)

BOOST_AUTO_TEST_CASE(the_editor_that_the_variable_names_is_run_by_a_shell) {
  const TemporaryFolder here;
  put(here / "draft", "text\n");
  const Variable editor("VISUAL", "echo more >>");
  run_editor(here / "draft");
  BOOST_TEST(contents_of(here / "draft") == "text\nmore\n");
  const Variable failing("VISUAL", "false");
  BOOST_CHECK_EXCEPTION(run_editor(here / "draft"), Error, fails_with(Status::Failed, "failed with status 1"));
}

BOOST_AUTO_TEST_CASE(what_could_not_be_written_is_offered_the_next_time) {
  const Desk desk;
  desk.fail({"log", "note"}, latin1);
  BOOST_REQUIRE(desk.drafts().size() == 1U);
  std::string found;
  const auto told = desk.told({"log", "little"}, typing({"yes"}, found, "caf\u00E9"));
  BOOST_TEST(holds(told, "There's an unfinished draft: caf"));
  BOOST_TEST(found == latin1);
  BOOST_TEST(desk.the_one(Kind::Little).text == "caf\u00E9");
  BOOST_TEST(desk.drafts().empty());
}

BOOST_AUTO_TEST_CASE(who_does_not_want_it_keeps_or_deletes_it) {
  const Desk desk;
  desk.fail({"log", "note"}, latin1);
  std::string found = "?";
  (void)desk.run({"log", "note"}, typing({"no"}, found, "another"));
  BOOST_TEST(found.empty());
  BOOST_TEST(desk.drafts().size() == 1U);
  (void)desk.run({"log", "note"}, typing({"delete"}, found, "a third"));
  BOOST_TEST(found.empty());
  BOOST_TEST(desk.drafts().empty());
}

BOOST_AUTO_TEST_CASE(a_draft_is_offered_to_whom_and_for_what_it_was_typed) {
  const Desk desk;
  desk.fail({"log", "note", "--private"}, latin1);
  std::string found = "?";
  (void)desk.run({"log", "note"}, typing({}, found, "shared"));
  auto ana = typing({}, found, "mine");
  ana.me = "ana";
  (void)desk.run({"log", "little", "--private"}, ana);
  BOOST_TEST(found.empty());
  (void)desk.run({"log", "note", "--private"}, typing({"yes"}, found, "secret"));
  BOOST_TEST(found == latin1);
}

BOOST_AUTO_TEST_CASE(the_text_of_an_edit_is_offered_to_an_edit_of_that_entry) {
  const Desk desk;
  (void)desk.run({"log", "note", "old"});
  (void)desk.run({"log", "little", "other"});
  const auto id = desk.the_one(Kind::Note).id;
  desk.fail({"edit", id}, latin1);
  std::string found;
  (void)desk.run({"edit", desk.the_one(Kind::Little).id}, typing({}, found, "another"));
  BOOST_TEST(found == "other\n");
  (void)desk.run({"edit", id}, typing({""}, found, "new"));
  BOOST_TEST(found == latin1);
  BOOST_TEST(desk.the_one(Kind::Note).text == "new");
}

BOOST_AUTO_TEST_CASE(what_an_editor_that_ended_at_once_saves_later_is_offered) {
  const Desk desk;
  (void)desk.run({"log", "note", "old"});
  const auto id = desk.the_one(Kind::Note).id;
  const auto told = desk.told({"edit", id}, untouched(std::chrono::milliseconds(300)));
  BOOST_TEST(holds(told, "The editor closed at once."));
  BOOST_TEST(holds(told, "'code --wait'"));
  BOOST_REQUIRE(desk.drafts().size() == 1U);
  std::string found;
  (void)desk.run({"edit", id}, typing({}, found, "old")); // nothing was saved yet: nothing is offered
  put(desk.drafts().front(), "saved later\n");
  (void)desk.run({"edit", id}, typing({"yes"}, found, found));
  BOOST_TEST(found == "saved later\n");
}

BOOST_AUTO_TEST_CASE(an_editor_that_was_left_without_a_word_leaves_nothing) {
  const Desk desk;
  (void)desk.run({"log", "note", "old"});
  BOOST_TEST(desk.told({"edit", desk.the_one(Kind::Note).id}, untouched(std::chrono::seconds(10))) ==
             "Nothing to change: the entry is the same.\n");
  BOOST_TEST(desk.drafts().empty());
}

BOOST_AUTO_TEST_CASE(what_an_editor_had_not_saved_when_it_ended_counts_as_typed) {
  const TemporaryFolder here;
  const Drafts drafts(here / "drafts");
  const auto draft = drafts.begin("sam.log", "", on("2026-11-21"));
  BOOST_TEST(!Drafts::is_typed_in(draft));
  put(draft.parent_path() / ("." + draft.filename().string() + ".swp"), "b0VIM");
  BOOST_TEST(Drafts::is_typed_in(draft));
  (void)drafts.begin("sam.log", "", on("2026-11-22")); // which removes those in which nothing was typed
  BOOST_CHECK(drafts.unfinished("sam.log") == draft);
  Drafts::discard(draft);
  BOOST_TEST(!std::filesystem::exists(draft.parent_path() / ("." + draft.filename().string() + ".swp")));
}

BOOST_AUTO_TEST_CASE(erasing_takes_the_drafts_of_an_entry_and_those_with_its_text) {
  const TemporaryFolder here;
  const Drafts drafts(here / "drafts");
  (void)drafts.begin("sam.2026-11-20-sam-0aaa1", "a heron", on("2026-11-20"));
  (void)drafts.begin("sam.log", "by the canal, a heron\n", on("2026-11-22"));
  const auto other = drafts.begin("sam.log", "a duck\n", on("2026-11-22"));
  BOOST_TEST(drafts.erase({"2026-11-20-sam-0aaa1"}, "a heron") == 1U);
  BOOST_TEST(std::filesystem::exists(other));
  BOOST_TEST(Drafts(here / "nowhere").erase({"2026-11-20-sam-0aaa1"}, "a heron") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
