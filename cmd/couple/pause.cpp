// SPDX-License-Identifier: MIT
// Pausing and resuming: both write a pause, for the latest word of either holds.
#include <fmt/format.h>

#include "base/date/date_reader.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "cmd/context/context.hpp"
#include "cmd/couple/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "model/interval.hpp"
#include "model/schedule/pausing.hpp"

namespace closer {
namespace {

constexpr Parameter until_option = {Parameter::Type::Value, "--until", "DATE",
                                    "the last day (default: until 'closer resume')", today_and_on};
constexpr Parameter length_word = {Parameter::Type::Words, "LENGTH", "",
                                   "how long: '2 weeks'",  nullptr,  Parameter::Usage::Instead};
constexpr std::array pause_parameters = {until_option, length_word};

constexpr std::array<std::string_view, 3> pause_examples = {
    "closer pause",
    "closer pause --until 'next sunday'",
    "closer pause 2 weeks",
};

constexpr std::array<std::string_view, 3> resume_examples = {
    "closer resume",
    "closer -C ~/us resume",
    "closer pause && closer resume",
};

// A day, where it's one that was typed as a length.
std::string day_for_example(const Context& context, const std::string& words) {
  try {
    (void)read_date(words, context.now(), context.zone(), Tense::Future);
    return shell_word(words);
  } catch (const UsageError&) {
    return "sunday";
  }
}

// Of so many days, today is the first: "2 weeks", "for a month".
Day last_day_of(const Context& context, const std::string& words) {
  const auto length = interval_of_words(words.starts_with("for ") ? words.substr(4) : words);
  if (!length) {
    const auto day = day_for_example(context, words);
    throw UsageError(fmt::format("'{}' isn't a length of time", printable(words)),
                     fmt::format("For instance: closer pause 2 weeks, or: closer pause --until {}", day));
  }
  return after(context.now().day, *length) - std::chrono::days(1);
}

std::optional<Day> read_last_day(const Context& context, const Arguments& arguments) {
  const Day today = context.now().day;
  const auto words = arguments.value(until_option);
  if (arguments.given(length_word)) {
    if (words) {
      throw UsageError("--until and a length both say when the pause ends", "Leave out one of them.");
    }
    return last_day_of(context, join(arguments.values(length_word), " "));
  }
  if (!words) {
    return std::nullopt;
  }
  const Day until = read_date(*words, context.now(), context.zone(), Tense::Future).day;
  if (until < today) {
    throw UsageError(fmt::format("{} is in the past", say_day(until)),
                     "A pause begins today. Give its last day with --until.");
  }
  return until;
}

Status pause(Context& context, const Arguments& arguments) {
  const auto until = read_last_day(context, arguments);
  (void)context.me();
  auto word = word_to_pause(context.standing_records(), context.now(), context.zone(), until);
  if (!word) {
    context.tell("Nothing to change: it's already paused like that.");
    return Status::Done;
  }
  (void)context.writer().add(std::move(*word));
  context.tell(fmt::format("Paused for both of you{}. 'closer resume' ends it.",
                           until ? fmt::format(" until {}", say_day(*until)) : ""));
  return Status::Done;
}

Status resume(Context& context, const Arguments& /*arguments*/) {
  (void)context.me();
  auto word = word_to_resume(context.standing_records(), context.now(), context.zone());
  if (!word) {
    context.tell("Nothing to change: nothing is paused.");
    return Status::Done;
  }
  (void)context.writer().add(std::move(*word));
  context.tell("Resumed: the pause is over.");
  return Status::Done;
}

} // namespace

const Verb pause_verb = {
    "pause", "pause the rhythm and reminders, for both of you", Group::Journal, pause_parameters, pause_examples, pause,
    {}};

const Verb resume_verb = {"resume", "end a pause", Group::Journal, {}, resume_examples, resume, {}};

} // namespace closer
