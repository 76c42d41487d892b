// SPDX-License-Identifier: MIT
#include "cmd/line/command_line.hpp"

#include "../support.hpp"
#include "base/text/printable.hpp"
#include "cmd/entry/verbs.hpp"
#include "cmd/verbs/verbs.hpp"

namespace closer {
namespace {

using Words = std::vector<std::string>;

// Whatever parameter has that key.
Parameter named(std::string_view key) { return {Parameter::Type::Value, key, "", ""}; }

struct Parsed {
  const Verb* verb = nullptr;
  const Verb* sub_verb = nullptr;
  Arguments arguments;
};

Parsed parse(const Words& words) {
  const auto line = read_line(words, all_commands());
  return {line.verb, line.sub_verb, arguments_to_run(line)};
}

Words text_of(const Words& words) { return parse(words).arguments.values(named("TEXT")); }

// The refusal of a command line, with its hint.
std::string refusal(const Words& words) {
  try {
    (void)parse(words);
    return "accepted";
  } catch (const UsageError& error) {
    return std::string(error.what()) + "\n" + error.hint();
  }
}

void refused(const Words& words, std::string_view why) {
  const auto said = refusal(words);
  BOOST_TEST_CONTEXT(words.back() << ": " << said) { BOOST_TEST(holds(said, why)); }
}

} // namespace

BOOST_AUTO_TEST_SUITE(command_line)

BOOST_AUTO_TEST_CASE(no_words_name_no_command) {
  const auto line = parse({});
  BOOST_TEST(line.verb == nullptr);
  BOOST_TEST(line.sub_verb == nullptr);
  BOOST_TEST(parse({"--version"}).arguments.given(named("version")));
  BOOST_TEST(parse({"-h"}).arguments.given(named("help")));
}

BOOST_AUTO_TEST_CASE(every_verb_of_the_table_is_found_by_its_name) {
  for (const auto* verb : all_commands().verbs) {
    BOOST_TEST((parse({std::string(verb->name), "--help"}).verb == verb));
    for (const auto& inner : verb->verbs) {
      BOOST_TEST((parse({std::string(verb->name), std::string(inner.name), "--help"}).sub_verb == &inner));
    }
  }
}

BOOST_AUTO_TEST_CASE(words_and_options_are_told_apart_in_any_order) {
  for (const auto& words : {Words{"log", "little", "Coffee", "in", "bed", "--on", "yesterday 19:00", "--tag", "a",
                                  "--tag", "b", "--minutes", "30", "--new"},
                            Words{"log", "--new", "--minutes=30", "--tag=a", "little", "Coffee", "--tag", "b", "in",
                                  "--on=yesterday 19:00", "bed"}}) {
    const auto line = parse(words);
    BOOST_TEST((line.verb == &log_verb));
    BOOST_TEST(line.arguments.value(named("KIND")).value() == "little");
    BOOST_CHECK((line.arguments.values(named("TEXT")) == Words{"Coffee", "in", "bed"}));
    BOOST_TEST(line.arguments.value(named("on")).value() == "yesterday 19:00");
    BOOST_CHECK((line.arguments.values(named("tag")) == Words{"a", "b"}));
    BOOST_TEST(line.arguments.value(named("minutes")).value() == "30");
    BOOST_TEST(line.arguments.given(named("new")));
    BOOST_TEST(!line.arguments.given(named("hobby")));
    BOOST_TEST(!line.arguments.value(named("hobby")).has_value());
    BOOST_TEST(line.arguments.values(named("hobby")).empty());
  }
}

BOOST_AUTO_TEST_CASE(global_options_come_before_or_after_the_verb) {
  for (const auto& words :
       {Words{"-C", "/x", "--as", "sam", "-q", "undo"}, Words{"undo", "-q", "-C", "/x", "--as", "sam"},
        Words{"-C", "/x", "undo", "--quiet", "--as=sam"}}) {
    const auto line = parse(words);
    BOOST_TEST((line.verb == &undo_verb));
    BOOST_TEST(line.arguments.value(named("C")).value() == "/x");
    BOOST_TEST(line.arguments.value(named("as")).value() == "sam");
    BOOST_TEST(line.arguments.given(named("quiet")));
  }
}

BOOST_AUTO_TEST_CASE(text_is_taken_as_it_is) {
  BOOST_CHECK(
      (text_of({"log", "note", "[a, b]", "[", "{x}", "%", "\\", "'"}) == Words{"[a, b]", "[", "{x}", "%", "\\", "'"}));
  BOOST_CHECK((text_of({"log", "note", "review", "the", "log", "undo", "help"}) ==
               Words{"review", "the", "log", "undo", "help"}));
  BOOST_CHECK((text_of({"log", "note", "-5", "degrees"}) == Words{"-5", "degrees"}));
  BOOST_CHECK((text_of({"log", "note", "-"}) == Words{"-"}));
  BOOST_CHECK((text_of({"log", "note", "--", "-5", "--on", "-x"}) == Words{"-5", "--on", "-x"}));
  BOOST_CHECK((text_of({"log", "note", "one\ntwo", " spaced ", "\u00E9"}) == Words{"one\ntwo", " spaced ", "\u00E9"}));
  BOOST_CHECK((text_of({"log", "note", "a,b", "a=b", "\"quoted\""}) == Words{"a,b", "a=b", "\"quoted\""}));
}

BOOST_AUTO_TEST_CASE(an_empty_word_is_a_word) {
  BOOST_CHECK((text_of({"log", "note", "a", "", "b"}) == Words{"a", "", "b"}));
}

BOOST_AUTO_TEST_CASE(only_the_first_end_of_options_ends_them) {
  BOOST_CHECK((text_of({"log", "note", "--", "a", "--", "b"}) == Words{"a", "--", "b"}));
}

BOOST_AUTO_TEST_CASE(the_value_of_an_option_is_taken_as_it_is) {
  const auto line =
      parse({"log", "note", "x", "--tag", "[a,b]", "--tag=[c,d]", "--hobby", "review", "--on", "-", "--idea", ""});
  BOOST_CHECK((line.arguments.values(named("tag")) == Words{"[a,b]", "[c,d]"}));
  BOOST_TEST(line.arguments.value(named("hobby")).value() == "review");
  BOOST_TEST(line.arguments.value(named("on")).value() == "-");
  BOOST_TEST(parse({"log", "note", "x", "--minutes", "-5"}).arguments.value(named("minutes")).value() == "-5");
}

BOOST_AUTO_TEST_CASE(a_value_arrives_byte_for_byte) {
  for (const std::string value : {"https://example.org/?q=",
                                  "a=",
                                  "=",
                                  "",
                                  "[",
                                  "[a,b]",
                                  "[]",
                                  "{a}",
                                  "\x7f",
                                  "\x7f\x7f",
                                  "a\x7f",
                                  "=\x7f",
                                  "\x01",
                                  "\x01x",
                                  "--on",
                                  "--on=\x7fx",
                                  "--on=",
                                  "--\x7fx",
                                  "--\x1b[2J",
                                  "-\x7f",
                                  "-\xc3\xa9",
                                  "-5",
                                  "-.5",
                                  "- item",
                                  "-",
                                  "---",
                                  "log",
                                  "list",
                                  "\"a\"",
                                  "'a'",
                                  "`a`",
                                  "B\"(a)\"",
                                  "'B\"(a)\"'",
                                  "\\x41",
                                  "$HOME",
                                  "%",
                                  "@file",
                                  "++",
                                  "a b",
                                  " a ",
                                  "\n",
                                  "\xff",
                                  "true",
                                  "false"}) {
    BOOST_TEST_CONTEXT("'" << value << "'") {
      BOOST_TEST(parse({"hobby", "add", "Chess", "--note=" + value}).arguments.value(named("note")).value() == value);
      BOOST_TEST(parse({"hobby", "add", "Chess", "--note", value}).arguments.value(named("note")).value() == value);
      BOOST_TEST(parse({"-C", value, "undo"}).arguments.value(named("C")).value() == value);
      BOOST_CHECK((parse({"log", "note", "x", "--tag=" + value, "--tag", value}).arguments.values(named("tag")) ==
                   Words{value, value}));
      BOOST_CHECK((text_of({"log", "note", "--", "x", value, value}) == Words{"x", value, value}));
      if (!value.empty()) {
        BOOST_TEST(parse({"review", "-o" + value}).arguments.value(named("output")).value() == value);
        BOOST_TEST(parse({"undo", "-qC" + value}).arguments.value(named("C")).value() == value);
      }
      if (!value.starts_with('-')) {
        BOOST_CHECK((text_of({"log", "note", "x", value, value}) == Words{"x", value, value}));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(what_begins_with_a_dash_is_an_option_but_for_numbers_and_items) {
  BOOST_CHECK(
      (text_of({"log", "note", "- item", "-", "---", "-5", "-\n"}) == Words{"- item", "-", "---", "-5", "-\n"}));
  for (const std::string word :
       {"--\x1b[2J", "--\t", "--\x01", "--!", "--\xc3\xa9", "--.5", "--5", "--=x", "-\x1b", "-\x7f", "--\x7fx",
        "-\xc3\xa9", "-.5", "-=", "-y", "--nope", "--nope=\x7f", "--nope=[a]", "-ya=\x7f"}) {
    BOOST_TEST_CONTEXT("'" << word << "'") {
      const auto said = refusal({"log", "note", "x", word});
      BOOST_TEST(holds(said, "unknown option '" + printable(word) + "'"));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_flag_takes_no_value) {
  for (const auto* word : {"--new=true", "--new=false", "--new=", "--new=\x7f"}) {
    refused({"log", "note", "x", word}, "--new doesn't take a value");
  }
}

BOOST_AUTO_TEST_CASE(parts_of_a_verb_have_their_own_parameters) {
  const auto line = parse({"hobby", "add", "Old", "chess", "--solo", "--note", "Mondays"});
  BOOST_TEST(line.verb->name == "hobby");
  BOOST_TEST(line.sub_verb->name == "add");
  BOOST_CHECK((line.arguments.values(named("NAME")) == Words{"Old", "chess"}));
  BOOST_TEST(line.arguments.given(named("solo")));
  refused({"hobby", "list", "--solo"}, "--solo");
}

BOOST_AUTO_TEST_CASE(an_unknown_word_is_refused_with_what_was_meant) {
  refused({"lgo", "note"}, "did you mean 'log'");
  refused({"bouldering"}, "unknown command 'bouldering'");
  refused({"hobby", "lst"}, "did you mean 'list'");
  refused({"log", "note", "x", "--tags", "y"}, "did you mean '--tag'");
  refused({"log", "note", "x", "--neww"}, "did you mean '--new'");
  refused({"log", "note", "x", "-x"}, "-x");
  refused({"undo", "everything"}, "unexpected argument 'everything'");
  refused({"--colour", "never"}, "--color");
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_refused) {
  refused({"log"}, "KIND");
  refused({"hobby", "chess"}, "list, add, remove");
  refused({"log", "note", "x", "--on"}, "on");
  BOOST_TEST((parse({"log", "--help"}).verb == &log_verb)); // help needs nothing else
}

BOOST_AUTO_TEST_CASE(what_can_be_given_once_is_refused_twice) {
  refused({"log", "note", "x", "--on", "today", "--on", "yesterday"}, "--on");
  BOOST_TEST(refusal({"log", "note", "x", "--new", "--new"}) == "accepted");
}

BOOST_AUTO_TEST_CASE(a_refusal_is_safe_to_print) {
  for (const auto& words :
       {Words{"\x1b[2J"}, Words{"log", "note", "--\x1b[2J"}, Words{"hobby", "\x1b"}, Words{"undo", "\x1b[2J"}}) {
    const auto said = refusal(words);
    BOOST_TEST_CONTEXT(words.back() << ": " << said) {
      BOOST_TEST(said != "accepted");
      BOOST_TEST(!holds(said, "\x1b"));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
