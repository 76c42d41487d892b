// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "advice/catalogue.hpp"
#include "advice/series.hpp"
#include "base/mapped.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/idea/verbs.hpp"
#include "cmd/line/choices.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/format_argument.hpp"
#include "cmd/words/idea_filters.hpp"
#include "cmd/words/running_series.hpp"
#include "history/couple_now.hpp"
#include "journal/folder/catalogue_files.hpp"
#include "journal/folder/hobby_files.hpp"
#include "journal/folder/reading.hpp"
#include "model/schedule/moment_to_say.hpp"
#include "model/schedule/series_said.hpp"
#include "render/series.hpp"

namespace closer {
namespace {

constexpr std::array list_parameters = {text_or_json_parameter, json_option};
constexpr Parameter shown_word = {Parameter::Type::Maybe, "NAME", "", "the series to show (default: the one that runs)",
                                  all_series};
constexpr std::array show_parameters = {shown_word, text_or_json_parameter, json_option};
constexpr Parameter started_word = {Parameter::Type::Word, "NAME", "", "the series to start", all_series};
constexpr std::array start_parameters = {started_word};

constexpr std::array<std::string_view, 3> list_examples = {
    "closer series",
    "closer series list",
    "closer series list --json",
};
constexpr std::array<std::string_view, 3> show_examples = {
    "closer series show first-week",
    "closer series show thirty-little-things",
    "closer series show get-close-again --json",
};
constexpr std::array<std::string_view, 3> start_examples = {
    "closer series start first-week",
    "closer series start get-close-again",
    "closer series show visit && closer series start visit",
};
constexpr std::array<std::string_view, 3> stop_examples = {
    "closer series stop",
    "closer series stop && closer series start new-baby",
    "closer series stop && closer today",
};

std::vector<Series> read_all(Context& context) {
  Reading reading;
  auto all = series_of_both(context.journal(), built_in_series(), {}, reading.findings);
  context.report(reading);
  return all;
}

// By its id, whatever its case. Throws UsageError.
const Series& series_called(const std::vector<Series>& all, const std::string& word) {
  const auto found = std::ranges::find(all, fold(word), &Series::id);
  if (found != all.end()) {
    return *found;
  }
  const auto ids = mapped(all, [](const Series& each) { return std::string_view(each.id); });
  throw UsageError(fmt::format("unknown series '{}'{}", printable(word), say_meant(did_you_mean(fold(word), ids))),
                   fmt::format("The series are {}.", listed(ids)));
}

// How far a series has come by the end of the day before; `known` has its steps.
SeriesToday look_at(const Known& known, const Series& series, bool is_running, Day day) {
  SeriesToday today{series, {}, {}, {}};
  auto couple = known.couple;
  const auto& past = known.past.reading;
  today.steps = steps_of(known.catalogue.ideas(), couple, past.hobbies, is_running ? past.records : Records(), day);
  if (is_running) {
    today.began = couple.series->began;
    today.next = step_to_come(today.steps, couple);
  }
  return today;
}

// What is known of a series that doesn't run: its steps alone.
Known known_as_if_running(Context& context, const Series& series) {
  Known known;
  known.couple = context.journal().couple;
  known.couple.series = SeriesNow{series.id, Day(), series.title, 0};
  auto reported_before = read_standing(context.journal());
  known.catalogue = ideas_of_both(context.journal(), built_in_ideas(), built_in_idea_words(known.couple.language),
                                  reported_before.records, reported_before.findings);
  known.past.reading.records = std::move(reported_before.records);
  read_hobbies_of_both(context.journal(), known.past.reading.hobbies, reported_before.findings);
  put_series(context.journal(), series, known.couple, known.catalogue, reported_before.findings);
  return known;
}

Status list(Context& context, const Arguments& arguments) {
  const auto format = read_text_or_json(arguments);
  const Day day = context.now().day;
  const auto all = read_all(context);
  const auto running = couple_now(context.journal()).series;
  const auto known = running ? read_known(context, day) : Known();
  const auto rows = mapped(all, [&](const Series& series) {
    const bool is_running = running && running->id == series.id;
    return is_running ? look_at(known, series, true, day) : SeriesToday{series, {}, {}, {}};
  });
  print_as(format, context, series_list_to(format, rows, day, context.style()));
  return context.status();
}

Status show(Context& context, const Arguments& arguments) {
  const auto format = read_text_or_json(arguments);
  const Day day = context.now().day;
  const auto running = couple_now(context.journal()).series;
  const auto word = arguments.value(shown_word);
  if (!word && !running) {
    throw UsageError("no series is running", "To see them all: closer series");
  }
  const auto all = read_all(context);
  if (!word && std::ranges::find(all, running->id, &Series::id) == all.end()) {
    throw Error(Status::NeedsPerson,
                fmt::format("the series '{}' is running, but its file isn't here", printable(running->id)),
                "Sync to get it, or stop the series: closer series stop", nothing_written);
  }
  const auto& series = series_called(all, word ? *word : running->id);
  const bool is_running = running && running->id == series.id;
  const auto known = is_running ? read_known(context, day) : known_as_if_running(context, series);
  const auto today = look_at(known, series, is_running, day);
  const auto reader = context.knows_me() ? context.me() : std::string();
  print_as(format, context, series_to(format, today, known.couple, reader, day, context.style()));
  return context.status();
}

void write(Context& context, const Record* latest, std::string_view series) {
  const auto moment = moment_after(latest, context.now(), context.zone());
  if (!moment) {
    throw UsageError("the series can't be changed again today", "Try again tomorrow.");
  }
  Record record;
  record.kind = Kind::Series;
  record.at = *moment;
  record.series = series;
  (void)context.writer().add(std::move(record));
}

// Whether the series that runs has a step left; its title, if it has.
std::optional<std::string> unfinished_series(Context& context) {
  const auto known = read_known(context, context.now().day);
  const auto& past = known.past.reading;
  const bool goes_on =
      known.couple.series.has_value() && step_to_come(steps_of(known.catalogue.ideas(), known.couple, past.hobbies,
                                                               past.records, context.now().day + std::chrono::days(1)),
                                                      known.couple)
                                             .has_value();
  return goes_on ? std::optional(known.couple.series->title) : std::nullopt;
}

Status start(Context& context, const Arguments& arguments) {
  (void)context.me();
  const auto all = read_all(context);
  const auto& series = series_called(all, *arguments.value(started_word));
  if (const auto title = unfinished_series(context)) {
    throw UsageError(fmt::format("'{}' is running", printable(*title)), "To stop it first: closer series stop");
  }
  const auto records = context.standing_records();
  write(context, latest_series(records), series.id);
  const auto known = read_known(context, context.now().day);
  const auto next = look_at(known, series, true, context.now().day).next;
  context.tell(fmt::format("Started '{}'{}", printable(series.title),
                           next ? fmt::format(", with step {}: {}", next->idea->step->number,
                                              printable(for_reader(*next->idea, known.couple, context.me())))
                                : ""));
  return Status::Done;
}

Status stop(Context& context, const Arguments& /*arguments*/) {
  (void)context.me();
  const auto records = context.standing_records();
  const auto* const latest = latest_series(records);
  if (latest == nullptr || latest->series == no_series) {
    context.tell("Nothing to stop: no series is running.");
    return Status::Done;
  }
  std::vector<Finding> reported_elsewhere;
  const auto known = series_of_both(context.journal(), built_in_series(), latest->series, reported_elsewhere);
  write(context, latest, no_series);
  context.tell(fmt::format("Stopped '{}'", printable(known.empty() ? latest->series : known.front().title)));
  return Status::Done;
}

constexpr std::array<Verb, 4> verbs = {{
    {"list", "list the series", Group::Journal, list_parameters, list_examples, list, {}},
    {"show", "show the steps of one", Group::Journal, show_parameters, show_examples, show, {}},
    {"start", "start one, for both of you", Group::Journal, start_parameters, start_examples, start, {}},
    {"stop", "stop the one that runs", Group::Journal, {}, stop_examples, stop, {}},
}};

} // namespace

const Verb series_verb = {
    "series", "follow a plan for a few weeks, step by step", Group::Journal, list_parameters, list_examples, list,
    verbs};

} // namespace closer
