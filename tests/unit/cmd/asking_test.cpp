// SPDX-License-Identifier: MIT
// The commands that ask: until the answer can be used, and before they write.
#include "memory_context.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(asking)

BOOST_AUTO_TEST_CASE(init_asks_for_a_name_until_it_has_one) {
  const Home home;
  const auto folder = (home / "new").string();
  const auto told =
      home.told({"init", folder, "--no-git"}, asked({"", "\x1b[2J:x", "Zo\xC3\xAB", "", "\xE6\x98\x8E", "ming"}));
  BOOST_TEST(holds(told, "Your name? \nYour name? "));
  BOOST_TEST(holds(told, "can't be a person's id"));
  BOOST_TEST(holds(told, "And your partner's name? \xE6\x98\x8E\nA short id for \xE6\x98\x8E, in the letters a to z "
                         "(you can't change it later)? "));
  const auto people = open_journal(folder).couple.people;
  BOOST_TEST(people[0].id == "ming");
  BOOST_TEST(people[0].name == "\xE6\x98\x8E");
  BOOST_TEST(people[1].id == "zoe");
  BOOST_TEST(people[1].name == "Zo\xC3\xAB");
}

BOOST_AUTO_TEST_CASE(init_without_an_answer_makes_nothing) {
  const Home home;
  const auto folder = home / "new";
  BOOST_CHECK_EXCEPTION((void)home.run({"init", folder.string(), "--no-git"}, asked({"Kim"})), UsageError,
                        fails_with(Status::Usage, "no answer"));
  BOOST_TEST(!std::filesystem::exists(folder));
}

BOOST_AUTO_TEST_CASE(check_writes_only_what_was_agreed_to) {
  const Home home;
  (void)home.run({"log", "note", "once"});
  const auto shard = home / "us/log/2026-11.sam.toml";
  const auto copy = home / "us/log/2026-11.sam.sync-conflict-20261122-210413-ABCDEFG.toml";
  std::filesystem::copy(shard, copy);
  const auto refused = home.run({"check", "--fix"}, asked({"n"}));
  BOOST_TEST(holds(refused.told, "Write this? [y/N] n\nNothing was written.\n"));
  BOOST_TEST(std::filesystem::exists(copy));
  BOOST_CHECK_EXCEPTION((void)home.run({"check", "--fix"}), UsageError, fails_with(Status::Usage, "nobody to ask"));
  const auto agreed = home.run({"check", "--fix"}, asked({"YES"}));
  BOOST_TEST(holds(agreed.told, "Fixed 3 files.\nNo problems found.\n"));
  BOOST_TEST(!std::filesystem::exists(copy));
}

BOOST_AUTO_TEST_CASE(a_talk_is_led_by_keys_and_then_asks_what_was_heard) {
  const Home home;
  auto script = asked({"that work is hard", ""});
  script.keys = "n..n"
                "\n"
                "n++n"
                "\n";
  const auto outcome = home.run({"listen", "--minutes", "1", "--question", "What went well?", "--plain"}, script);
  BOOST_TEST(holds(outcome.told, "That was too short to log, so nothing was written.\n"));
  script.keys = "n";
  script.keys.append(4 * 61, '.'); // the first turn ends by itself
  script.keys += "\n"
                 "nq";
  const auto kept = home.run({"listen", "--minutes", "1", "--question", "What went well?", "--plain"}, script);
  BOOST_TEST(holds(kept.told, "1 min left"));
  BOOST_TEST(holds(kept.told, "Added 1 line\n"));
  const auto talk = home.the_one(Kind::Listen);
  BOOST_TEST(talk.minutes.value() == 1);
  BOOST_TEST(talk.heard == "Sam: that work is hard");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
