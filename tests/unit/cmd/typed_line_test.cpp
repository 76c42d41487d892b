// SPDX-License-Identifier: MIT
#include "cmd/line/typed_line.hpp"

#include "../support.hpp"
#include "cmd/entry/verbs.hpp"
#include "cmd/idea/verbs.hpp"
#include "cmd/line/command_line.hpp"
#include "cmd/verbs/verbs.hpp"

namespace closer {
namespace {

using Words = std::vector<std::string>;

// Whatever parameter has that key.
Parameter named(std::string_view key) { return {Parameter::Type::Value, key, "", ""}; }

TypedLine typed(const Words& words) { return read_line(words, all_commands()); }

Arguments so_far(const Words& words) { return arguments_so_far(typed(words)); }

} // namespace

BOOST_AUTO_TEST_SUITE(typed_line)

BOOST_AUTO_TEST_CASE(verb_part_and_words_are_found_in_their_order) {
  const auto line = typed({"-q", "hobby", "add", "Old", "chess"});
  BOOST_TEST((line.verb == &hobby_verb));
  BOOST_REQUIRE(line.sub_verb != nullptr);
  BOOST_TEST(line.sub_verb->name == "add");
  BOOST_TEST((line.leaf() == line.sub_verb));
  const auto arguments = arguments_so_far(line);
  BOOST_CHECK((arguments.values(named("NAME")) == Words{"Old", "chess"}));
  BOOST_TEST(arguments.given(named("quiet")));
}

BOOST_AUTO_TEST_CASE(an_option_asks_for_its_value_until_that_is_typed) {
  const auto asking = typed({"log", "--on"});
  BOOST_REQUIRE(asking.asked != nullptr);
  BOOST_TEST(asking.asked->name == "--on");
  for (const auto& words : {Words{"log", "--on", "today"}, Words{"log", "--on=today"}}) {
    const auto answered = typed(words);
    BOOST_TEST((answered.asked == nullptr));
    BOOST_TEST(arguments_so_far(answered).value(named("on")).value() == "today");
  }
}

BOOST_AUTO_TEST_CASE(letters_that_are_typed_together_are_options_each) {
  for (const auto& words : {Words{"-qC", "us"}, Words{"-qCus"}, Words{"-q", "-C", "us"}, Words{"-Cus", "-q"}}) {
    auto with_verb = words;
    with_verb.emplace_back("log");
    const auto line = typed(with_verb);
    BOOST_TEST((line.verb == &log_verb));
    BOOST_TEST(so_far(with_verb).given(named("quiet")));
    BOOST_TEST(so_far(with_verb).value(named("C")).value() == "us");
    BOOST_TEST(!line.program.has_value());
  }
  BOOST_TEST(typed({"-qC"}).asked != nullptr);
}

BOOST_AUTO_TEST_CASE(behind_two_dashes_come_only_words) {
  const auto line = typed({"log", "note", "--", "--on"});
  BOOST_TEST(line.only_words);
  BOOST_TEST((line.asked == nullptr));
  BOOST_CHECK((arguments_so_far(line).values(named("TEXT")) == Words{"--on"}));
}

BOOST_AUTO_TEST_CASE(what_is_not_a_verb_is_a_program_whose_words_are_its_own) {
  const auto line = typed({"-q", "bouldering", "--on", "log"});
  BOOST_TEST(line.program.value() == 1U);
}

BOOST_AUTO_TEST_CASE(two_dashes_before_the_verb_end_nothing) {
  for (const auto& words : {Words{"--", "log", "note", "--on"}, Words{"-C", "us", "--", "log", "note", "--on"}}) {
    const auto line = typed(words);
    BOOST_TEST((line.verb == &log_verb));
    BOOST_TEST(line.asked != nullptr);
  }
}

BOOST_AUTO_TEST_CASE(an_unfinished_line_is_skipped_where_it_cannot_be_run) {
  const auto arguments = so_far({"log", "note", "--nope", "x", "--on", "today", "--on", "yesterday", "--new=x"});
  BOOST_TEST(arguments.value(named("on")).value() == "yesterday");
  BOOST_TEST(arguments.given(named("new")));
  BOOST_CHECK((arguments.values(named("TEXT")) == Words{"x"}));
}

BOOST_AUTO_TEST_CASE(a_word_is_read_alike_to_run_it_and_to_complete_it) {
  const Words words = {"idea", "outing", "list", "- item", "-5"};
  const auto line = typed(words);
  BOOST_REQUIRE(line.words.size() == words.size());
  BOOST_TEST(line.sub_verb->name == "list");
  for (std::size_t i = 0; i < words.size(); ++i) {
    BOOST_TEST(line.words[i].text == words[i]);
  }
}

BOOST_AUTO_TEST_CASE(an_option_is_found_by_each_of_its_names) {
  const auto line = typed({"review"});
  BOOST_TEST((option_named(line, "-o") == option_named(line, "--output")));
  BOOST_TEST((option_named(line, "-o") != nullptr));
  BOOST_TEST((option_named(line, "-q") != nullptr)); // of all commands
  BOOST_TEST((option_named(line, "--new") == nullptr));
}

BOOST_AUTO_TEST_CASE(what_excludes_each_other_is_ruled_out_once_one_is_typed) {
  const auto line = typed({"list", "--all"});
  BOOST_TEST(is_ruled_out(line, *option_named(line, "--on-this-day")));
  BOOST_TEST(!is_ruled_out(line, *option_named(line, "--all")));
  BOOST_TEST(!is_ruled_out(line, *option_named(line, "--mine")));
}

BOOST_AUTO_TEST_CASE(the_next_word_is_the_first_that_is_not_typed_yet) {
  BOOST_TEST(next_word(typed({"log"}))->name == "KIND");
  BOOST_TEST((next_word(typed({"undo"})) == nullptr));
  BOOST_TEST((next_word(typed({})) == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
