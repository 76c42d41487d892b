// SPDX-License-Identifier: MIT
#include "memory_context.hpp"

namespace closer {
namespace {

Script with_editor(std::function<std::string(const std::string&)> editor) {
  Script script;
  script.can_ask = true;
  script.editor = std::move(editor);
  return script;
}

} // namespace

BOOST_AUTO_TEST_SUITE(log_verb_of_the_command)

BOOST_AUTO_TEST_CASE(without_a_text_the_editor_is_asked) {
  const Home home;
  const auto told = home.told({"log", "little"}, with_editor([](const std::string& before) {
                                BOOST_TEST(before == "");
                                return "  coffee in bed \n";
                              }));
  BOOST_TEST(told == "Logged little, today 21:04: coffee in bed (ID)\n");
  BOOST_TEST(home.the_one(Kind::Little).text == "coffee in bed");
}

BOOST_AUTO_TEST_CASE(an_editor_that_leaves_nothing_writes_nothing) {
  const Home home;
  BOOST_CHECK_EXCEPTION((void)home.run({"log", "little"}, with_editor([](const std::string&) { return " \n"; })),
                        UsageError, fails_with(Status::Usage, "the text is empty"));
  BOOST_TEST(home.records().empty());
}

BOOST_AUTO_TEST_CASE(without_a_terminal_there_is_nobody_to_ask) {
  const Home home;
  BOOST_CHECK_EXCEPTION((void)home.run({"log", "little"}), UsageError,
                        fails_with(Status::Usage, "the text is missing"));
}

BOOST_AUTO_TEST_CASE(a_dash_reads_the_input) {
  const Home home;
  Script script;
  script.input = "\xEF\xBB\xBF"
                 "from a pipe\r\nin two lines\r\n";
  (void)home.run({"log", "note", "-"}, script);
  BOOST_TEST(home.the_one(Kind::Note).text == "from a pipe\nin two lines");
  script.input = " 5\n";
  BOOST_TEST(holds(home.told({"log", "closeness", "-"}, script), "Sealed your number for November 2026."));
  script.input = "8";
  BOOST_CHECK_EXCEPTION((void)home.run({"log", "closeness", "-"}, script), UsageError,
                        fails_with(Status::Usage, "a number from 1"));
}

BOOST_AUTO_TEST_CASE(editing_opens_the_old_text) {
  const Home home;
  (void)home.run({"log", "note", "old"});
  const auto id = home.the_one(Kind::Note).id;
  const auto append = [](const std::string& before) { return before + "and new"; };
  BOOST_TEST(holds(home.told({"edit", id}, with_editor(append)), "Changed note, today 21:04: old and new ("));
  BOOST_TEST(home.the_one(Kind::Note).text == "old\nand new");
  const auto same = [](const std::string& before) { return before; };
  BOOST_TEST(home.told({"edit", id}, with_editor(same)) == "Nothing to change: the entry is the same.\n");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
