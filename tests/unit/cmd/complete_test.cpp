// SPDX-License-Identifier: MIT
#include "cmd/help/complete.hpp"

#include <fmt/format.h>

#include "../support.hpp"
#include "base/text/text.hpp"
#include "cmd/line/verb.hpp"
#include "cmd/shell/shell_context.hpp"
#include "cmd/verbs/verbs.hpp"
#include "cmd/words/completions.hpp"

namespace closer {
namespace {

using Words = std::vector<std::string>;

std::string completed(std::span<const std::string> words) {
  return complete(words, all_commands(),
                  [](const Arguments& arguments) { return std::make_unique<ShellContext>(arguments, all_commands()); });
}

// The first line says what comes, and ends in a colon here; the others are the words without what they mean.
std::string offered(Words words) {
  words.insert(words.begin(), "fish");
  std::string all;
  const auto answer = completed(words);
  for (const auto line : split(trim(answer), '\n')) {
    all += all.empty() ? std::string(line) + ":" : " " + std::string(line.substr(0, line.find('\t')));
  }
  return all;
}

bool offers(const Words& words, std::string_view word) {
  return (offered(words) + " ").find(fmt::format(" {} ", word)) != std::string::npos;
}

void expect_all(const Words& before, const Verb& verb) {
  for (const auto& parameter : verb.parameters) {
    if (parameter.name.starts_with('-')) {
      auto words = before;
      words.emplace_back("-");
      const auto name = parameter.name.substr(parameter.name.rfind(',') + 1);
      BOOST_TEST_CONTEXT(name) { BOOST_TEST(offers(words, name)); }
    }
  }
}

} // namespace

BOOST_AUTO_TEST_SUITE(completion)

BOOST_AUTO_TEST_CASE(every_verb_part_and_option_of_the_one_list_is_offered) {
  for (const auto* verb : all_commands().verbs) {
    const std::string name(verb->name);
    BOOST_TEST(offers({""}, name));
    BOOST_TEST(offers({"help", ""}, name));
    expect_all({name}, *verb);
    for (const auto& part : verb->verbs) {
      BOOST_TEST(offers({name, ""}, part.name));
      BOOST_TEST(offers({"help", name, ""}, part.name));
      expect_all({name, std::string(part.name)}, part);
    }
  }
}

BOOST_AUTO_TEST_CASE(options_of_all_commands_come_before_and_after_them) {
  BOOST_TEST(offers({"-"}, "--color"));
  BOOST_TEST(offers({"undo", "--"}, "--color"));
  BOOST_TEST(offered({"--color", ""}) == "words: auto always never");
  BOOST_TEST(offers({"--color", "always", ""}, "review"));
  BOOST_TEST(offers({"-q", "-C", "/nowhere", "--as=sam", ""}, "review"));
}

BOOST_AUTO_TEST_CASE(what_is_given_is_not_offered_again_unless_it_may_be) {
  BOOST_TEST(!offers({"log", "--new", "-"}, "--new"));
  BOOST_TEST(!offers({"log", "--minutes=5", "-"}, "--minutes"));
  BOOST_TEST(offers({"log", "--tag", "a", "-"}, "--tag"));
}

BOOST_AUTO_TEST_CASE(what_excludes_something_that_is_given_is_not_offered) {
  BOOST_TEST(!offers({"hobby", "add", "Choir", "--share", "-"}, "--open"));
  BOOST_TEST(!offers({"hobby", "add", "Choir", "--solo", "-"}, "--share"));
  BOOST_TEST(offers({"hobby", "add", "Choir", "--share", "-"}, "--note"));
  BOOST_TEST(!offers({"review", "2025", "-"}, "--all"));
  BOOST_TEST(offered({"review", "--all", ""}) == "words:");
  BOOST_TEST(offers({"idea", "--calm", "-"}, "--apart"));
}

BOOST_AUTO_TEST_CASE(values_come_after_their_option_or_in_the_same_word) {
  BOOST_TEST(offered({"review", "--way", ""}) == "words: hobby outing little listen");
  BOOST_TEST(offered({"remind", "--format=x"}) == "words: --format=text --format=json --format=tsv");
  BOOST_TEST(offered({"idea", "--for", ""}) ==
             "words: snow rain heat clear-night illness children anniversary birthday");
  BOOST_TEST(offered({"review", "-o", ""}) == "files:");
  BOOST_TEST(offered({"review", "--output=x"}) == "files:");
  BOOST_TEST(offered({"-C", ""}) == "folders:");
  BOOST_TEST(offered({"log", "--minutes", ""}) == "words:");
}

BOOST_AUTO_TEST_CASE(words_come_one_by_one) {
  BOOST_TEST(offered({"log", ""}) == "words: hobby outing little noticed listen note closeness");
  BOOST_TEST(offered({"log", "little", ""}) == "words:");
  BOOST_TEST(offered({"rhythm", "--", "listen", ""}) == "words: 1 day 2 days 1 week 2 weeks 1 month none");
  BOOST_TEST(offered({"rhythm", "listen", "2", ""}) == "words:");
  BOOST_TEST(offered({"idea", "outing", ""}) == "words:"); // a part comes first
  BOOST_TEST(offered({"--", ""}).starts_with("words: today"));
  BOOST_TEST(offered({"log", "--", "-"}) == "words: hobby outing little noticed listen note closeness");
}

BOOST_AUTO_TEST_CASE(a_verb_of_another_program_takes_files) {
  BOOST_TEST(offered({"no-such-verb", ""}) == "files:");
  BOOST_TEST(offered({"no-such-verb", "--x", "a", "-"}) == "files:");
}

BOOST_AUTO_TEST_CASE(bash_gets_what_begins_like_that_and_quoted) {
  const auto bash = [](const std::string& line) { return completed(Words{"bash", line, "=:"}); };
  BOOST_TEST(bash("closer rev") == "words\nreview\n");
  BOOST_TEST(bash("closer REV") == "words\nreview\n");
  BOOST_TEST(bash("closer review --format=js") == "words\njson\njsonl\n");
  BOOST_TEST(bash("closer rhythm listen '2") == "words\n2 days\n2 weeks\n");
  BOOST_TEST(bash("closer rhythm listen 2") == "words\n2\\ days\n2\\ weeks\n");
  BOOST_TEST(bash("closer") == "");
}

BOOST_AUTO_TEST_CASE(other_askers_get_nothing) {
  BOOST_TEST(completed({}) == "");
  BOOST_TEST(completed(Words{"fish"}) == "");
  BOOST_TEST(completed(Words{"tcsh", "closer", ""}) == "");
  BOOST_TEST(completed(Words{"bash", "closer "}) == "");
  BOOST_TEST(completed(Words{"zsh", "-C", "/nowhere", "edit", ""}) == "");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
