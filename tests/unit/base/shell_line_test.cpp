// SPDX-License-Identifier: MIT
#include "base/text/shell_line.hpp"

#include "../support.hpp"

namespace closer {
namespace {

using Words = std::vector<std::string>;

ShellLine read(std::string_view line) { return read_shell_line(line, "=:"); }

} // namespace

BOOST_AUTO_TEST_SUITE(shell_line)

BOOST_AUTO_TEST_CASE(words_are_between_spaces_and_the_last_is_being_typed) {
  BOOST_CHECK((read("").words == Words{""}));
  BOOST_CHECK((read("closer").words == Words{"closer"}));
  BOOST_CHECK((read("closer ").words == Words{"closer", ""}));
  BOOST_CHECK((read("  closer \t log  li").words == Words{"closer", "log", "li"}));
}

BOOST_AUTO_TEST_CASE(quotes_and_backslashes_are_taken_off_and_nothing_is_expanded) {
  BOOST_CHECK(
      (read(R"(a 'b  c' "d \"e\" \x" f\ g '' h'i'j)").words == Words{"a", "b  c", R"(d "e" \x)", "f g", "", "hij"}));
  BOOST_CHECK((read("a $(touch b) `c` ~").words == Words{"a", "$(touch", "b)", "`c`", "~"}));
  BOOST_CHECK((read("a\\").words == Words{"a"})); // what it escapes comes later
}

BOOST_AUTO_TEST_CASE(an_open_quote_is_known_and_what_comes_before_it_is_kept) {
  BOOST_TEST(read("a 'b c").quote == '\'');
  BOOST_TEST(read("a 'b c").kept == 0U);
  BOOST_TEST(read("a --x=\"b").quote == '"');
  BOOST_TEST(read("a --x=\"b").kept == 4U);
  BOOST_TEST(read("a 'b'").quote == '\0');
}

BOOST_AUTO_TEST_CASE(what_breaks_a_word_is_kept_unless_it_is_quoted) {
  BOOST_TEST(read("a --x=b").kept == 4U);
  BOOST_TEST(read("a b:c:d").kept == 4U);
  BOOST_TEST(read("a b\\:c").kept == 0U);
  BOOST_TEST(read("a b:c d").kept == 0U);
}

BOOST_AUTO_TEST_CASE(what_is_quoted_reads_as_it_was) {
  for (const std::string text :
       {"plain", "Old radios", "a'b\"c", "$(x)`y`\\", "~a", "#b", "=c", "é 漢", "*?[]{}<>|&;()"}) {
    for (const char quote : {'\0', '\'', '"'}) {
      const auto line = "x " + (quote == '\0' ? std::string() : std::string(1, quote)) + *shell_quoted(text, quote) +
                        (quote == '\0' ? std::string() : std::string(1, quote));
      BOOST_TEST_CONTEXT(line) { BOOST_CHECK((read(line).words == Words{"x", text})); }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_history_expansion_cannot_be_had_in_double_quotes) {
  BOOST_TEST(!shell_quoted("a!b", '"'));
  BOOST_TEST(shell_quoted("a!b", '\0').value() == "a\\!b");
  BOOST_TEST(shell_quoted("a!b", '\'').value() == "a!b");
}

BOOST_AUTO_TEST_CASE(a_shell_takes_any_word_for_one) {
  BOOST_TEST(shell_word("/home/sam/us") == "/home/sam/us");
  BOOST_TEST(shell_word("") == "''");
  BOOST_TEST(shell_word("$(touch${IFS}x)") == "'$(touch${IFS}x)'");
  BOOST_TEST(shell_word("caf\u00E9") == "'caf\u00E9'");
  BOOST_TEST(shell_word("a\nb's\\\u202E") == "$'a\\012b\\'s\\\\\\342\\200\\256'");
  BOOST_TEST(shell_words(std::vector<std::string>{"a", "b c", ""}) == "a 'b c' ''");
  BOOST_TEST(shell_word("it's; rm -rf $HOME") == "'it'\\''s; rm -rf $HOME'");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
