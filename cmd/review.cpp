// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "advice/catalogue.hpp"
#include "advice/choice.hpp"
#include "advice/history.hpp"
#include "base/date_reader.hpp"
#include "base/text.hpp"
#include "cmd/context.hpp"
#include "cmd/entry_text.hpp"
#include "cmd/verbs.hpp"
#include "cmd/way_argument.hpp"
#include "listen/rounds.hpp"
#include "render/machine.hpp"
#include "render/text.hpp"
#include "review/digest.hpp"

namespace closer {
namespace {

constexpr std::array<Parameter, 8> parameters = {{
    {Parameter::Sort::Value, "--since", "DATE", "the first day (four weeks, unless said)"},
    {Parameter::Sort::Value, "--until", "DATE", "the last day (today, unless said)"},
    {Parameter::Sort::Flag, "--all", "", "from the first entry to the last"},
    {Parameter::Sort::Many, "--way", "WAY", "only this way; may be given again"},
    {Parameter::Sort::Many, "--tag", "T", "only what has this tag; given again, any of them"},
    {Parameter::Sort::Flag, "--mine", "", "only what you wrote"},
    {Parameter::Sort::Flag, "--entries", "", "the entries themselves"},
    {Parameter::Sort::Value, "--format", "FORMAT", "text or json; with --entries text, jsonl or tsv"},
}};

constexpr std::array<std::string_view, 3> examples = {
    "closer review",
    "closer review --since 'last monday' --entries",
    "closer review --all --way outing --format json",
};

constexpr int usual_days = 28;

Window read_window(Context& context, const Arguments& arguments) {
  const auto day = [&](std::string_view option, Day otherwise) {
    const auto words = arguments.value(option);
    return words ? read_date(*words, context.now(), context.zone(), Leaning::Past).day : otherwise;
  };
  if (arguments.given("all") && (arguments.given("since") || arguments.given("until"))) {
    throw UsageError("--all has a first and a last day already", "Leave out --all, or --since and --until.");
  }
  const Day last = day("until", context.now().day);
  const Window window{day("since", last - std::chrono::days(usual_days - 1)), last};
  if (window.first > window.last) {
    throw UsageError(
        fmt::format("the first day, {}, comes after the last, {}", say_day(window.first), say_day(window.last)));
  }
  return window;
}

Filter read_filter(Context& context, const Arguments& arguments) {
  Filter filter;
  for (const auto& word : arguments.values("way")) {
    const Way way = read_way(word);
    if (std::find(filter.ways.begin(), filter.ways.end(), way) == filter.ways.end()) {
      filter.ways.push_back(way);
    }
  }
  filter.tags = clean_tags(arguments.values("tag"));
  filter.author = arguments.given("mine") ? context.me() : "";
  return filter;
}

std::string read_format(const Arguments& arguments) {
  const auto format = arguments.value("format").value_or("text");
  const bool entries = arguments.given("entries");
  const bool known = format == "text" || (entries ? format == "jsonl" || format == "tsv" : format == "json");
  if (!known) {
    throw UsageError(fmt::format("there is no format '{}' for {}", printable(format), entries ? "entries" : "a review"),
                     entries ? "With --entries the formats are text, jsonl and tsv."
                             : "The formats are text and json; with --entries text, jsonl and tsv.");
  }
  return format;
}

// Whether the records say when each way was last done.
bool knows_enough(const Records& records, const Filter& filter, Day today) {
  Records passing;
  std::copy_if(records.begin(), records.end(), std::inserter(passing, passing.end()),
               [&](const auto& entry) { return passes(entry.second, filter); });
  const auto history = history_before(passing, today + std::chrono::days(1));
  return std::all_of(all_ways.begin(), all_ways.end(), [&](Way way) {
    const bool is_asked =
        filter.ways.empty() || std::find(filter.ways.begin(), filter.ways.end(), way) != filter.ways.end();
    return !is_asked || history.last.at(static_cast<std::size_t>(way)).has_value();
  });
}

// The months of the window, and for a digest those before it as far as it takes.
Reading read_as_far_as_needed(const Journal& journal, const Window& window, const Filter& filter, Day today,
                              bool entries) {
  Reading reading;
  const auto first =
      iso_month(entries || !filter.is_open() ? window.first
                                             : std::min(window.first, first_day_that_matters(journal.couple, today)));
  for (const auto& shard : shards_of(journal)) {
    if (shard < first && (entries || knows_enough(reading.records, filter, today))) {
      break;
    }
    read_shard(journal, shard, reading);
  }
  read_things_of_both(journal, reading);
  return reading;
}

Window whole_window(const Records& records, Day today) {
  Window window{today, today};
  for (const auto& [id, record] : records) {
    if (is_entry(record)) {
      window.first = std::min(window.first, record.at.day);
      window.last = std::max(window.last, record.at.day);
    }
  }
  return window;
}

void print_entries(Context& context, const Reading& reading, const Window& window, const Filter& filter,
                   std::string_view format) {
  const auto entries = entries_in(reading.records, window, filter);
  if (format == "jsonl") {
    context.print(entries_to_jsonl(entries));
  } else if (format == "tsv") {
    context.print(entries_to_tsv(entries));
  } else {
    context.print(entries_to_text(entries, context.journal().couple, reading.things, context.style()));
    if (entries.empty()) {
      context.tell("No entries there. 'closer review --entries --all' shows every one.");
    }
  }
}

void print_digest(Context& context, const Reading& reading, std::span<const Idea> ideas, const Window& window,
                  const Filter& filter, std::string_view format) {
  const auto& couple = context.journal().couple;
  const Day today = context.now().day;
  auto digest = make_digest(couple, reading.records, window, today, filter);
  if (filter.is_open()) {
    digest.closeness = closeness_in(rounds_of(reading.records, couple));
    std::erase_if(digest.closeness, [&](const Closeness& each) {
      return each.month < iso_month(window.first) || each.month > iso_month(window.last);
    });
  }
  std::vector<Proposal> next;
  if (digest.quietest) {
    next = choose(ideas, couple, reading.things, reading.records, {only_way(digest.quietest), today, 1, {}});
  }
  const auto* first = next.empty() ? nullptr : &next.front();
  context.print(format == "json" ? digest_to_json(digest, couple, first)
                                 : digest_to_text(digest, couple, first, context.style()));
}

Status run(Context& context, const Arguments& arguments) {
  const auto format = read_format(arguments);
  auto window = read_window(context, arguments);
  const auto& journal = context.journal();
  const auto filter = read_filter(context, arguments);
  const bool all = arguments.given("all");
  const bool entries = arguments.given("entries");
  auto reading = all ? read_all(journal) : read_as_far_as_needed(journal, window, filter, context.now().day, entries);
  if (all) {
    window = whole_window(reading.records, context.now().day);
  }
  const auto ideas = entries || !filter.is_open()
                         ? std::vector<Idea>()
                         : ideas_of_both(journal, built_in_ideas(), reading.records, reading.findings);
  context.report(reading);
  if (entries) {
    print_entries(context, reading, window, filter, format);
  } else {
    print_digest(context, reading, ideas, window, filter, format);
  }
  return context.status();
}

} // namespace

const Verb review_verb = {
    "review", "look back over the last weeks, and at one next step", Group::EveryDay, parameters, examples, run, {}};

} // namespace closer
