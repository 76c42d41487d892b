// SPDX-License-Identifier: MIT
// Pausing and resuming: both write a pause, for the latest word of either holds.
#include <fmt/format.h>

#include "base/date/date_reader.hpp"
#include "cmd/context/context.hpp"
#include "cmd/couple/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "journal/folder/reading.hpp"
#include "journal/record/shard_names.hpp"
#include "model/schedule/pause.hpp"

namespace closer {
namespace {

constexpr Parameter until_option = {Parameter::Type::Value, "--until", "DATE",
                                    "the last day of it; without, it holds until 'closer resume'", today_and_on};
constexpr std::array pause_parameters = {until_option};

constexpr std::array<std::string_view, 3> pause_examples = {
    "closer pause",
    "closer pause --until 'next sunday'",
    "closer pause --until 2026-12-31",
};

constexpr std::array<std::string_view, 3> resume_examples = {
    "closer resume",
    "closer -C ~/us resume",
    "closer pause && closer resume",
};

struct Said {
  std::optional<Pause> today; // the pause that today is part of
  std::optional<When> moment; // when the next word on pauses is said
};

Said what_was_said(Context& context) {
  Reading reading;
  read_shard(context.journal(), standing_shard, reading);
  context.report(reading);
  return {Pauses(reading.records).on(context.now().day), moment_to_say(reading.records, context.now(), context.zone())};
}

void write(Context& context, const Said& said, const std::optional<Day>& until) {
  if (!said.moment) {
    throw UsageError("today has no moment left that is after the last word on pauses", "Try again tomorrow.");
  }
  Record record;
  record.kind = Kind::Pause;
  record.at = *said.moment;
  record.until = until ? std::optional(When{*until, std::nullopt}) : std::nullopt;
  (void)context.writer().add(std::move(record));
}

Status pause(Context& context, const Arguments& arguments) {
  const Day today = context.now().day;
  std::optional<Day> until;
  if (const auto words = arguments.value(until_option)) {
    until = read_date(*words, context.now(), context.zone(), Tense::Future).day;
    if (*until < today) {
      throw UsageError(fmt::format("{} is over", say_day(*until)), "A pause begins today; --until says its last day.");
    }
  }
  (void)context.me();
  const auto said = what_was_said(context);
  if (said.today && said.today->last == until) {
    context.tell("Nothing to change: it is paused like that already.");
    return Status::Done;
  }
  write(context, said, until);
  context.tell(fmt::format("Written to the shared journal: a pause for both of you{}. 'closer resume' ends it.",
                           until ? fmt::format(" until {}", say_day(*until)) : ""));
  return Status::Done;
}

Status resume(Context& context, const Arguments& /*arguments*/) {
  (void)context.me();
  const auto said = what_was_said(context);
  if (!said.today) {
    context.tell("Nothing to change: there is no pause.");
    return Status::Done;
  }
  const Day yesterday = context.now().day - std::chrono::days(1);
  if (!is_in_calendar(yesterday)) {
    throw UsageError("a pause can't end on the first day there is", "Resume tomorrow.");
  }
  write(context, said, yesterday);
  context.tell("Written to the shared journal: the pause is over.");
  return Status::Done;
}

} // namespace

const Verb pause_verb = {
    "pause", "let the rhythm rest, for both of you", Group::Journal, pause_parameters, pause_examples, pause, {}};

const Verb resume_verb = {"resume", "end a pause", Group::Journal, {}, resume_examples, resume, {}};

} // namespace closer
