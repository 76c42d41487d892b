// SPDX-License-Identifier: MIT
#include "cmd/context/context.hpp"

#include <cstdio>

#include "cmd/context/input.hpp"
#include "cmd/line/globals.hpp"
#include "memory_context.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(context)

BOOST_AUTO_TEST_CASE(an_answer_is_trimmed_and_an_empty_one_is_the_other_choice) {
  const Home home;
  const Arguments none;
  const MemoryContext context(none, home.path(), asked({"  a folder ", " "}));
  BOOST_TEST(context.ask("Which folder?", "us") == "a folder");
  BOOST_TEST(context.ask("Which folder?", "us") == "us");
  BOOST_CHECK_EXCEPTION((void)context.ask("Which folder?"), UsageError, fails_with(Status::Usage, "no answer"));
  BOOST_TEST(context.told == "Which folder? [us]   a folder \nWhich folder? [us]  \nWhich folder? ");
}

BOOST_AUTO_TEST_CASE(under_quiet_errors_are_still_told) {
  const Home home;
  Arguments arguments;
  arguments.slot(quiet_option) = {"true"};
  const MemoryContext context(arguments, home.path(), {});
  context.tell("said");
  context.tell_raw("said");
  context.tell_error(UsageError("wrong", "Try this."));
  BOOST_TEST(context.told == "closer: wrong\nTry this.\n");
}

BOOST_AUTO_TEST_CASE(what_could_not_be_read_is_reported_and_changes_the_status) {
  const Home home;
  const Arguments none;
  MemoryContext context(none, home.path(), {});
  Reading reading;
  context.report(reading);
  BOOST_CHECK((context.status() == Status::Done));
  reading.findings.resize(52, {"log/2026-11.sam.toml", {3, 1}, "torn", {}});
  context.report(reading);
  BOOST_CHECK((context.status() == Status::NeedsPerson));
  BOOST_TEST(holds(context.told, "... and 2 more; 'closer check' lists them all\ncloser: couldn't read those 52 "
                                 "places; everything else was read.\n"));
}

BOOST_AUTO_TEST_CASE(who_types_is_one_of_the_two) {
  const Home home;
  const Arguments none;
  Script script;
  script.me = "Ana";
  MemoryContext ana(none, home.path(), script);
  BOOST_TEST(ana.me() == "ana");
  script.me = "kim";
  MemoryContext nobody(none, home.path(), script);
  BOOST_CHECK_EXCEPTION((void)nobody.me(), UsageError, fails_with(Status::Usage, "'kim' isn't in this journal"));
}

BOOST_AUTO_TEST_CASE(of_a_stream_that_is_longer_no_byte_more_than_wanted_is_read) {
  const TemporaryFolder here;
  put(here / "long", std::string(200'000, 'x'));
  std::FILE* file = std::fopen((here / "long").c_str(), "rb");
  BOOST_REQUIRE(file != nullptr);
  BOOST_TEST(read_stream(file, "it", 70'001).size() == 70'001U);
  BOOST_TEST(std::ftell(file) == 70'001);
  std::fclose(file);
  BOOST_TEST(read_input_file((here / "long").string(), 300'000).size() == 200'000U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
