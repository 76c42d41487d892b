// SPDX-License-Identifier: MIT
#include "sync/git/git.hpp"

#include "../support.hpp"
#include "base/error.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(git)

BOOST_AUTO_TEST_CASE(what_git_says_is_kept_and_what_only_it_needs_is_not) {
  BOOST_TEST(words_of_git({128, "", "fatal: no such thing\nhint: try another\n"}) == "  no such thing");
  BOOST_TEST(words_of_git({1, "", "Receiving 10%\rReceiving 90%\rReceiving done\nerror: and then\n"}) ==
             "  Receiving done\n  and then");
  BOOST_TEST(words_of_git({3, "", ""}) == "  it ended with status 3");
}

BOOST_AUTO_TEST_CASE(zeros_part_what_git_prints) {
  const std::vector<std::string> wanted = {"a", "b c"};
  BOOST_TEST(split_zeros(std::string_view("a\0b c\0", 6)) == wanted, boost::test_tools::per_element());
  BOOST_TEST(split_zeros("").empty());
  BOOST_CHECK_THROW((void)split_zeros("a"), Error);
}

BOOST_AUTO_TEST_CASE(a_failure_is_an_error_with_its_words_or_nothing_where_one_asks) {
  const TemporaryFolder here;
  const Git git(here.path(), false);
  BOOST_CHECK_EXCEPTION((void)git.text({"rev-parse", "HEAD"}), Error, [](const Error& error) {
    return std::string(error.what()).find("not a git repository") != std::string::npos;
  });
  BOOST_CHECK_THROW((void)git.ask({"rev-parse", "HEAD"}), Error);
  BOOST_CHECK_THROW((void)git.succeeds({"rev-parse", "HEAD"}), Error);
  BOOST_TEST(!git.succeeds({"rev-parse", "HEAD"}, 128));
  BOOST_TEST(!git.ask({"config", "--get", "closer.absent"}).has_value());
}

BOOST_AUTO_TEST_CASE(a_folder_that_looks_like_a_repository_is_none) {
  const TemporaryFolder here;
  BOOST_TEST(Git(here.path(), false).succeeds({"init", "--quiet", "--bare"}));
  BOOST_CHECK_THROW((void)Git(here.path(), false).text({"rev-parse", "--git-dir"}), Error);
}

BOOST_AUTO_TEST_CASE(a_blob_comes_whole_or_not_at_all) {
  const TemporaryFolder here;
  const Git git(here.path(), false);
  BOOST_TEST(git.succeeds({"init", "--quiet"}));
  for (const std::string text : {"", "a", "a\nb\n", "\n\n"}) {
    BOOST_TEST(git.blob(git.text({"hash-object", "-w", "--stdin"}, text)) == text);
  }
  BOOST_CHECK_THROW((void)git.blob(std::string(40, 'a')), Error);
}

BOOST_AUTO_TEST_CASE(no_other_repository_is_meant_whatever_the_environment_says) {
  const TemporaryFolder here;
  ::setenv("GIT_DIR", "/nowhere", 1);
  BOOST_TEST(Git(here.path(), false).succeeds({"init", "--quiet"}));
  ::unsetenv("GIT_DIR");
  BOOST_TEST(std::filesystem::exists(here / ".git"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
