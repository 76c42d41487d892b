// SPDX-License-Identifier: MIT
#include "base/files/process.hpp"

#include <cerrno>
#include <csignal>

#include <dlfcn.h>
#include <spawn.h>

#include "../support.hpp"

namespace {
bool has_no_memory = false;
}

// Stands before libc's, which fails only if there is no memory.
extern "C" int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t* actions, int from, int to) noexcept {
  static const auto real = reinterpret_cast<decltype(&posix_spawn_file_actions_adddup2)>(
      ::dlsym(RTLD_NEXT, "posix_spawn_file_actions_adddup2"));
  return has_no_memory ? ENOMEM : real(actions, from, to);
}

namespace closer {

BOOST_AUTO_TEST_SUITE(process)

BOOST_AUTO_TEST_CASE(the_exit_status_is_that_of_the_program) {
  BOOST_TEST(run_program({"true"}) == 0);
  BOOST_TEST(run_program({"false"}) == 1);
  BOOST_TEST(run_program({"/bin/sh", "-c", "exit 42"}) == 42);
}

BOOST_AUTO_TEST_CASE(a_signal_counts_from_128) { BOOST_TEST(run_program({"sh", "-c", "kill -9 $$"}) == 137); }

// Whoever runs the tests may ignore these, as a shell does for what it runs in the background.
class UsualInterrupts {
public:
  UsualInterrupts() = default;
  UsualInterrupts(const UsualInterrupts&) = delete;
  UsualInterrupts& operator=(const UsualInterrupts&) = delete;
  ~UsualInterrupts() {
    std::signal(SIGINT, m_interrupt);
    std::signal(SIGQUIT, m_quit);
  }

private:
  void (*m_interrupt)(int) = std::signal(SIGINT, SIG_DFL);
  void (*m_quit)(int) = std::signal(SIGQUIT, SIG_DFL);
};

BOOST_FIXTURE_TEST_CASE(an_interrupt_is_for_the_program_and_not_for_the_one_that_waits, UsualInterrupts) {
  const std::string interrupts = "kill -INT $PPID; kill -QUIT $PPID; exit 7";
  BOOST_TEST(run_program({"sh", "-c", interrupts}) == 7);
  BOOST_TEST(feed_program({"sh", "-c", interrupts}, "text") == 7);
  BOOST_TEST(run_program({"sh", "-c", "kill -INT $$"}) == 128 + SIGINT);
  BOOST_TEST(feed_program({"sh", "-c", "kill -QUIT $$"}, "text") == 128 + SIGQUIT);
}

BOOST_AUTO_TEST_CASE(what_was_ignored_before_is_ignored_by_the_program_too) {
  const auto before = std::signal(SIGINT, SIG_IGN);
  BOOST_TEST(run_program({"sh", "-c", "kill -INT $$; exit 7"}) == 7);
  BOOST_CHECK(std::signal(SIGINT, before) == SIG_IGN);
}

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

BOOST_AUTO_TEST_CASE(both_streams_of_a_captured_program_are_taken) {
  const auto outcome = capture_program({{"sh", "-c", "cat; echo wrong >&2; exit 3"}, {}, "given\n"});
  BOOST_TEST(outcome.status == 3);
  BOOST_TEST(outcome.out == "given\n");
  BOOST_TEST(outcome.err == "wrong\n");
}

BOOST_AUTO_TEST_CASE(much_goes_in_and_out_at_once) {
  const std::string much(3'000'000, 'x');
  const auto outcome = capture_program({{"cat"}, {}, much});
  BOOST_TEST(outcome.status == 0);
  BOOST_TEST((outcome.out == much));
}

BOOST_AUTO_TEST_CASE(input_that_is_not_wanted_is_not_an_error_but_it_is_told) {
  const auto outcome = capture_program({{"true"}, {}, std::string(3'000'000, 'x')});
  BOOST_TEST(outcome.status == 0);
  BOOST_TEST(!outcome.is_whole);
  BOOST_TEST(capture_program({{"cat"}, {}, std::string(3'000'000, 'x')}).is_whole);
}

BOOST_AUTO_TEST_CASE(a_captured_program_has_its_own_environment) {
  const auto outcome = capture_program({{"sh", "-c", "echo \"$CLOSER_ONE\"; test -z \"${HOME+set}\""},
                                        {{"CLOSER_ONE", "1"}, {"HOME", std::nullopt}},
                                        {}});
  BOOST_TEST(outcome.status == 0);
  BOOST_TEST(outcome.out == "1\n");
}

BOOST_AUTO_TEST_CASE(what_a_captured_program_leaves_running_is_not_waited_for) {
  const auto outcome = capture_program({{"sh", "-c", "sleep 100 & echo $!"}, {}, {}});
  BOOST_TEST(outcome.status == 0);
  BOOST_TEST(run_program({"kill", std::string(outcome.out.substr(0, outcome.out.find('\n')))}) == 0);
}

BOOST_AUTO_TEST_CASE(that_a_captured_program_is_slow_is_said_once) {
  int times = 0;
  const auto count = [&] { ++times; };
  const TemporaryFolder here; // it ends once it was said
  const auto said = (here / "said").string();
  const auto outcome = capture_program(
      {{"sh", "-c", "until test -e \"$1\"; do :; done", "sh", said}, {}, {}}, [&] { count(), put(said, ""); },
      std::chrono::milliseconds(0));
  BOOST_TEST(outcome.status == 0);
  BOOST_TEST(times == 1);
}

BOOST_AUTO_TEST_CASE(a_captured_program_that_prints_without_end_is_ended) {
  const auto outcome = capture_program({{"yes"}, {}, {}}, {}, std::chrono::seconds(1), 100'000);
  BOOST_TEST(outcome.status == 128 + 9);
}

// Only Linux says whether it asks somebody, and who does may be silent.
BOOST_AUTO_TEST_CASE(a_captured_program_that_is_silent_is_ended_with_what_it_started,
                     *boost::unit_test::label("linux")) {
  const TemporaryFolder here;
  const auto ended = (here / "ended").string();
  const auto outcome = capture_program(
      {{"sh", "-c", "sh -c 'trap \"touch $1; exit\" TERM; sleep 1000 & wait' sh \"$1\"; :", "sh", ended},
       {},
       {},
       std::chrono::milliseconds(300)});
  BOOST_TEST(outcome.was_silent);
  BOOST_TEST(outcome.status == 128 + 15);
  BOOST_TEST(std::filesystem::exists(ended));
}

BOOST_AUTO_TEST_CASE(one_that_prints_now_and_then_is_not_silent) {
  const auto outcome = capture_program(
      {{"sh", "-c", "for i in 1 2 3 4 5 6; do sleep 0.1; echo $i >&2; done"}, {}, {}, std::chrono::milliseconds(400)});
  BOOST_TEST(!outcome.was_silent);
  BOOST_TEST(outcome.err == "1\n2\n3\n4\n5\n6\n");
}

BOOST_AUTO_TEST_CASE(one_that_is_there_to_ask_for_a_password_may_be_silent) {
  const TemporaryFolder here;
  const auto ask = here / "ssh-askpass";
  put(ask, "#!/bin/sh\nsleep 1\n");
  std::filesystem::permissions(ask, std::filesystem::perms::owner_all);
  const auto outcome =
      capture_program({{"sh", "-c", "\"$1\"; :", "sh", ask.string()}, {}, {}, std::chrono::milliseconds(300)});
  BOOST_TEST(!outcome.was_silent);
  BOOST_TEST(outcome.status == 0);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_captured_is_127) {
  BOOST_TEST(capture_program({{"/dev/null/absent"}, {}, {}}).status == 127);
}

BOOST_AUTO_TEST_CASE(without_memory_for_its_streams_a_program_is_not_started) {
  const TemporaryFolder here;
  const std::vector<std::string> touch = {"touch", (here / "touched").string()};
  has_no_memory = true;
  const auto outcome = capture_program({touch, {}, {}});
  const auto status = feed_program(touch, "text");
  has_no_memory = false;
  BOOST_TEST(outcome.status == 127);
  BOOST_TEST(status == 127);
  BOOST_TEST(!std::filesystem::exists(here / "touched"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
