// SPDX-License-Identifier: MIT
#include "base/process.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(process)

BOOST_AUTO_TEST_CASE(the_exit_status_is_that_of_the_program) {
  BOOST_TEST(run_program({"true"}) == 0);
  BOOST_TEST(run_program({"false"}) == 1);
  BOOST_TEST(run_program({"/bin/sh", "-c", "exit 42"}) == 42);
}

BOOST_AUTO_TEST_CASE(a_signal_counts_from_128) { BOOST_TEST(run_program({"sh", "-c", "kill -9 $$"}) == 137); }

BOOST_AUTO_TEST_CASE(what_cannot_be_run_is_127) {
  const TemporaryFolder here;
  put(here / "plain.txt", "not a program");
  BOOST_TEST(run_program({(here / "absent").string()}) == 127);
  BOOST_TEST(run_program({(here / "plain.txt").string()}) == 127);
}

BOOST_AUTO_TEST_CASE(no_shell_touches_the_arguments) {
  const TemporaryFolder here;
  const std::string nasty = "$HOME * \"; echo '\n\\";
  BOOST_TEST(run_program({"sh", "-c", "printf %s \"$2\" > \"$1\"", "sh", (here / "out").string(), nasty}) == 0);
  BOOST_TEST(contents_of(here / "out") == nasty);
  BOOST_TEST(run_program({"sh", "-c", "test $# = 2 && test -z \"$1\"", "sh", "", "x"}) == 0);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
