// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "advice/choice.hpp"
#include "base/date/date_reader.hpp"
#include "base/date/date_words.hpp"
#include "base/mapped.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/idea/idea_add.hpp"
#include "cmd/idea/idea_plan.hpp"
#include "cmd/idea/idea_vote.hpp"
#include "cmd/idea/verbs.hpp"
#include "cmd/line/choices.hpp"
#include "cmd/words/format_argument.hpp"
#include "cmd/words/idea_filters.hpp"
#include "model/voting.hpp"
#include "render/ideas.hpp"

namespace closer {
namespace {

// The filters, and then these.
template <std::size_t Count>
constexpr std::array<Parameter, filter_parameters.size() + Count> filters_and(const std::array<Parameter, Count>& own) {
  std::array<Parameter, filter_parameters.size() + Count> all{};
  std::ranges::copy(filter_parameters, all.begin());
  std::ranges::copy(own, all.begin() + filter_parameters.size());
  return all;
}

constexpr Parameter number_option = {Parameter::Type::Value, "-n,--number", "N", "this many ideas, each different"};
constexpr Parameter why_option = {Parameter::Type::Flag, "--why", "", "say why"};
constexpr Parameter on_option = {Parameter::Type::Value, "--on", "DATE", "the idea for another day", today_and_on};
constexpr Parameter another_option = {Parameter::Type::Value, "--another", "WORD",
                                      "ideas other than today's; the same word always gives the same ones"};
constexpr auto parameters =
    filters_and(std::array{number_option, why_option, on_option, another_option, format_parameter, json_option});
constexpr Parameter list_word = {Parameter::Type::Words, "WORD", "", "a way, or words in the title, text, group or id",
                                 ways};
constexpr auto list_parameters = [] {
  auto all = filters_and(std::array{format_parameter, json_option});
  all.front() = list_word; // in the place of the way
  return all;
}();
constexpr std::array show_parameters = {idea_parameter, format_parameter, json_option};
constexpr std::array vote_parameters = {idea_or_todays_parameter};
constexpr std::array<std::string_view, 4> examples = {
    "closer idea",
    "closer idea outing --budget 1 --outdoor --why",
    "closer idea -n 3 --minutes 15",
    "closer idea list listen --apart",
};
constexpr std::array<std::string_view, 3> list_examples = {
    "closer idea list breakfast",
    "closer idea list outing --for rain",
    "closer idea list little --minutes 5 --format tsv",
};
constexpr std::array<std::string_view, 3> show_examples = {
    "closer idea show picnic-park",
    "closer idea show bowling",
    "closer idea show picnic-park --format json",
};
constexpr std::array<std::string_view, 3> yes_examples = {
    "closer idea yes picnic-park",
    "closer idea yes bowling",
    "closer idea show picnic-park && closer idea yes picnic-park",
};
constexpr std::array<std::string_view, 3> no_examples = {
    "closer idea no picnic-park",
    "closer idea no bowling",
    "closer idea no picnic-park && closer idea",
};
constexpr std::array<std::string_view, 3> add_examples = {
    "closer idea add little Bring {name} the first strawberries --minutes 10",
    "closer idea add outing Have breakfast on the roof --minutes 1h30",
    "closer idea add hobby 'Take {hobby} to the sea'",
};

std::size_t read_count(const Arguments& arguments) {
  constexpr int most = 100;
  const auto word = arguments.value(number_option).value_or("1");
  const int count = whole_number(word).value_or(0);
  if (count < 1 || count > most) {
    throw UsageError(fmt::format("'{}' isn't a number of ideas", printable(word)),
                     "Use -n with a number from 1 to 100.");
  }
  return static_cast<std::size_t>(count);
}

std::string say_filter(std::string_view name) { return (name.starts_with("--") ? "" : "the ") + std::string(name); }

// What would come without one of the filters, or without two.
void say_what_to_drop(Context& context, const Known& known, const Request& request) {
  const auto names = names_of(request.filters);
  const auto tell = [&](const Filters& filters, const std::string& what) {
    auto wider = request;
    wider.filters = filters;
    wider.count = 1;
    const auto proposals = choose(known, wider);
    if (!proposals.empty()) {
      const auto& first = proposals.front();
      context.tell(trim(hanging("", fmt::format("Without {}: {} ({})", what, printable(first.title), first.idea.id),
                                context.style())));
    }
    return !proposals.empty();
  };
  context.tell(names.empty() ? "No idea fits: the ones that would are vetoed or planned."
                             : "No idea fits all of that.");
  bool found = false;
  for (const auto name : names) {
    found = tell(without(request.filters, name), say_filter(name)) || found;
  }
  for (std::size_t i = 0; !found && i < names.size(); ++i) {
    for (std::size_t j = i + 1; !found && j < names.size(); ++j) {
      found = tell(without(without(request.filters, names[i]), names[j]),
                   fmt::format("{} and {}", say_filter(names[i]), say_filter(names[j])));
    }
  }
  if (request.filters.way == Way::Hobby && known.past.reading.hobbies.empty()) {
    context.tell("Ideas for a hobby need a hobby. To add one of yours: closer hobby add Bouldering --share");
  }
}

// `closer idea shw` reads like a way.
void refuse_misspelled_part(const std::string& word) {
  const auto parts = mapped(idea_verb.verbs, &Verb::name);
  auto words = parts;
  std::ranges::transform(all_ways, std::back_inserter(words), [](Way way) { return name(way); });
  const auto meant = word.empty() ? std::nullopt : did_you_mean(fold(word), words);
  if (meant && std::ranges::find(parts, *meant) != parts.end()) {
    throw UsageError(fmt::format("unknown command 'idea {}'; did you mean 'idea {}'?", printable(word), *meant),
                     fmt::format("The subcommands are {}.", listed(parts)));
  }
}

// `closer idea tomorrow`.
void refuse_day(const Context& context, const std::string& word) {
  if (word.empty() || way_named(fold(word))) {
    return;
  }
  try {
    (void)read_date(word, context.now(), context.zone(), Tense::Future);
  } catch (const UsageError&) {
    return; // and no day
  }
  throw UsageError(fmt::format("'{}' is a day, not a way", printable(word)),
                   fmt::format("For the idea of that day: closer idea --on {}", shell_word(word)));
}

Status propose(Context& context, const Arguments& arguments) {
  const auto way = arguments.value(way_filter).value_or("");
  refuse_misspelled_part(way);
  refuse_day(context, way);
  const auto format = read_format(arguments);
  Request request{read_filters(arguments), context.now().day, read_count(arguments),
                  arguments.value(another_option).value_or(""), context.knows_me() ? context.me() : ""};
  if (const auto words = arguments.value(on_option)) {
    request.day = read_date(*words, context.now(), context.zone(), Tense::Future).day;
  }
  const auto known = read_known(context, request.day);
  const auto proposals = choose(known, request);
  const auto why = arguments.given(why_option) ? Why::Said : Why::Unsaid;
  print_as(format, context, proposals_to(format, proposals, known.couple, request.day, why, context.style()));
  const bool is_todays =
      request.filters == Filters() && !arguments.given(another_option) && request.day == context.now().day;
  if (proposals.empty()) {
    say_what_to_drop(context, known, request);
  } else if (proposals.size() == 1 && !is_todays && !proposals.front().is_for_a_free_day && format == Format::Text) {
    // `closer did` alone means today's
    context.tell(fmt::format("When you've done it: closer did {}", shell_word(proposals.front().idea.id)));
  }
  return context.status();
}

Status list(Context& context, const Arguments& arguments) {
  const auto format = read_format(arguments);
  auto filters = read_filters(arguments);
  auto words = arguments.values(list_word);
  const auto way = std::ranges::find_if(words, [](const auto& word) { return way_named(fold(word)).has_value(); });
  if (way != words.end()) {
    filters.way = way_named(fold(*way));
    words.erase(way);
  }
  const Day today = context.now().day;
  const auto known = read_known(context, today);
  const auto listed = ideas_listed(known.catalogue, filters, words);
  print_as(format, context, ideas_to(format, listed, context.style()));
  if (listed.empty() && !words.empty()) {
    context.tell(fmt::format("No idea has '{}'.", printable(join(words, "' and '"))));
  } else if (listed.empty()) {
    say_what_to_drop(context, known, {filters, today, 1, {}, {}});
  }
  return context.status();
}

Status show(Context& context, const Arguments& arguments) {
  const auto format = read_format(arguments);
  const auto known = read_known(context, context.now().day);
  const auto& idea = idea_named(known, *arguments.value(idea_parameter));
  print_as(format, context, idea_to(format, idea, context.style()));
  if (format == Format::Text && context.knows_me()) {
    const auto vote = own_vote(known.past.reading.records, context.me(), idea.id);
    context.print(vote.empty() ? std::string() : fmt::format("You said {}.\n", vote));
  }
  return context.status();
}

constexpr std::array<Verb, 6> verbs = {{
    {"list", "list the ideas that fit", Group::EveryDay, list_parameters, list_examples, list, {}},
    {"show", "show one idea", Group::EveryDay, show_parameters, show_examples, show, {}},
    {"yes",
     "say you like one, so it comes up more often",
     Group::EveryDay,
     vote_parameters,
     yes_examples,
     say_yes_to_idea,
     {}},
    {"no",
     "say one isn't for you, so it never comes up",
     Group::EveryDay,
     vote_parameters,
     no_examples,
     say_no_to_idea,
     {}},
    {"plan", "plan one for a day, or for an occasion", Group::EveryDay, plan_parameters, plan_examples, plan_idea, {}},
    {"add", "add your own idea", Group::EveryDay, add_idea_parameters, add_examples, add_idea, {}},
}};

} // namespace

const Verb idea_verb = {"idea",
                        "get an idea for today",
                        Group::EveryDay,
                        parameters,
                        examples,
                        propose,
                        verbs,
                        "For options you always want, add them to closer.toml under [wishes]: apart = true, children = "
                        "true, car = false, budget = 1."};

} // namespace closer
