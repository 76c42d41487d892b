// SPDX-License-Identifier: MIT
#include "sync/git/attributes.hpp"

#include "../support.hpp"
#include "sync/git/git.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(attributes)

BOOST_AUTO_TEST_CASE(they_hold_for_a_journal_in_whatever_folder_and_go_before_every_other) {
  for (const std::string prefix : {"", "us/", "private notes/us/", "a\"b\\c*[d]?/", "\303\274/\n/", "#a/!b/"}) {
    const TemporaryFolder here;
    const Git git(here.path(), false);
    BOOST_REQUIRE(git.succeeds({"init", "--quiet"}));
    std::filesystem::create_directories(here / prefix / "log");
    put(here / ".gitattributes", "* filter=x working-tree-encoding=UTF-16 merge=x\n");
    put(here / prefix / "log" / ".gitattributes", "* filter=y\n");
    Repository repository;
    repository.common_folder = here / ".git";
    repository.prefix = prefix;
    decide_attributes(repository);
    const auto facts = split_zeros(git.bytes({"check-attr", "-z", "filter", "working-tree-encoding", "merge", "eol",
                                              "--", prefix + "log/2026-11.sam.toml"}));
    BOOST_REQUIRE(facts.size() == 12);
    BOOST_TEST(facts[2] == "unspecified", prefix);
    BOOST_TEST(facts[5] == "unspecified", prefix);
    BOOST_TEST(facts[8] == "union", prefix);
    BOOST_TEST(facts[11] == "lf", prefix);
  }
}

BOOST_AUTO_TEST_CASE(what_the_user_put_there_stays_after_them_and_wins) {
  const TemporaryFolder here;
  std::filesystem::create_directory(here / "info");
  put(here / "info" / "attributes", "*.toml filter=mine\n");
  Repository repository;
  repository.common_folder = here.path();
  decide_attributes(repository);
  decide_attributes(repository);
  BOOST_TEST(contents_of(here / "info" / "attributes") == attribute_lines("") + "*.toml filter=mine\n");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
