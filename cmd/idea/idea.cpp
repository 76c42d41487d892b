// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <iterator>

#include <fmt/format.h>

#include "advice/choice.hpp"
#include "base/date/date_reader.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/idea/verbs.hpp"
#include "cmd/line/choices.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/idea_filters.hpp"
#include "cmd/words/idea_plan.hpp"
#include "cmd/words/shape_argument.hpp"
#include "cmd/words/vote.hpp"
#include "cmd/words/way_argument.hpp"
#include "model/schedule/plan.hpp"
#include "render/ideas.hpp"

namespace closer {
namespace {

// The filters, and then these.
template <std::size_t Count>
constexpr std::array<Parameter, filter_parameters.size() + Count> filters_and(const std::array<Parameter, Count>& own) {
  std::array<Parameter, filter_parameters.size() + Count> all{};
  std::copy(filter_parameters.begin(), filter_parameters.end(), all.begin());
  std::copy(own.begin(), own.end(), all.begin() + filter_parameters.size());
  return all;
}

constexpr Parameter number_option = {Parameter::Type::Value, "-n,--number", "N", "so many ideas, unlike each other"};
constexpr Parameter why_option = {Parameter::Type::Flag, "--why", "", "say what tipped it"};
constexpr Parameter on_option = {Parameter::Type::Value, "--on", "DATE", "the idea of another day", today_and_on};
constexpr Parameter another_option = {Parameter::Type::Value, "--another", "WORD",
                                      "ideas other than the day's; the same word gives the same ones"};
constexpr auto parameters =
    filters_and(std::array{number_option, why_option, on_option, another_option, shape_parameter});
constexpr auto list_parameters = filters_and(std::array{shape_parameter});
constexpr std::array show_parameters = {idea_parameter, shape_parameter};
constexpr std::array vote_parameters = {idea_parameter};
constexpr Parameter add_way_word = {Parameter::Type::Word, "WAY", "", "hobby, outing, little or listen", ways};
constexpr Parameter text_word = {
    Parameter::Type::Words, "TEXT", "",
    "what to do; '-' reads standard input, none opens your editor; in one for a hobby, {hobby}, {whose} and {other} "
    "are filled in"};
constexpr Parameter minutes_option = {Parameter::Type::Value, "--minutes", "N", "how long it takes (default: 30)"};
constexpr std::array add_parameters = {add_way_word, text_word, minutes_option};

constexpr std::array<std::string_view, 4> examples = {
    "closer idea",
    "closer idea outing --budget 1 --outdoor --why",
    "closer idea -n 3 --minutes 15",
    "closer idea list listen --apart",
};
constexpr std::array<std::string_view, 3> list_examples = {
    "closer idea list",
    "closer idea list outing --for rain",
    "closer idea list little --minutes 5 --format tsv",
};
constexpr std::array<std::string_view, 3> show_examples = {
    "closer idea show proper-rain",
    "closer idea show silent-half-hour-hike",
    "closer idea show proper-rain --format json",
};
constexpr std::array<std::string_view, 3> yes_examples = {
    "closer idea yes proper-rain",
    "closer idea yes silent-half-hour-hike",
    "closer idea show proper-rain && closer idea yes proper-rain",
};
constexpr std::array<std::string_view, 3> no_examples = {
    "closer idea no proper-rain",
    "closer idea no silent-half-hour-hike",
    "closer idea no proper-rain && closer idea",
};
constexpr std::array<std::string_view, 3> add_examples = {
    "closer idea add little Bring home the first strawberries --minutes 10",
    "closer idea add outing Breakfast on the roof at sunrise --minutes 1h30",
    "closer idea add hobby '{hobby}, but by the sea: {whose} leads, {other} packs the food'",
};

std::size_t read_count(const Arguments& arguments) {
  constexpr std::size_t most = 100;
  const auto word = arguments.value(number_option).value_or("1");
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
  if (error != std::errc() || end != word.data() + word.size() || count < 1 || count > most) {
    throw UsageError(fmt::format("'{}' is no number of ideas", printable(word)), "-n takes a number from 1 to 100.");
  }
  return count;
}

std::string say_option(std::string_view name) { return name == "way" ? "the WAY" : fmt::format("--{}", name); }

// What would come without one of the filters, or without two.
void say_what_to_drop(Context& context, const Known& known, const Request& request) {
  const auto& couple = context.journal().couple;
  const auto names = names_of(request.filters);
  const auto tell = [&](const Filters& filters, const std::string& what) {
    auto wider = request;
    wider.filters = filters;
    wider.count = 1;
    const auto proposals = choose(known, couple, wider);
    if (!proposals.empty()) {
      const auto& first = proposals.front();
      context.tell(trim(hanging("", fmt::format("Without {}: {} ({})", what, printable(first.text), first.idea.id),
                                context.style())));
    }
    return !proposals.empty();
  };
  context.tell(names.empty() ? "No idea fits: those that would are vetoed or planned." : "No idea fits all of that.");
  bool found = false;
  for (const auto name : names) {
    found = tell(without(request.filters, name), say_option(name)) || found;
  }
  for (std::size_t i = 0; !found && i < names.size(); ++i) {
    for (std::size_t j = i + 1; !found && j < names.size(); ++j) {
      found = tell(without(without(request.filters, names[i]), names[j]),
                   fmt::format("{} and {}", say_option(names[i]), say_option(names[j])));
    }
  }
  if (request.filters.way == Way::Hobby && known.past.reading.hobbies.empty()) {
    context.tell("Most ideas for a hobby need one: 'closer hobby add Bouldering --share' adds one of yours.");
  }
}

// `closer idea shw` reads like a way.
void refuse_misspelled_part(const std::string& word) {
  std::vector<std::string_view> words;
  for (const auto& part : idea_verb.verbs) {
    words.push_back(part.name);
  }
  const std::vector<std::string_view> parts = words;
  std::transform(all_ways.begin(), all_ways.end(), std::back_inserter(words), [](Way way) { return name(way); });
  const auto meant = word.empty() ? std::nullopt : did_you_mean(fold(word), words);
  if (meant && std::find(parts.begin(), parts.end(), *meant) != parts.end()) {
    throw UsageError(fmt::format("there is no 'idea {}'; did you mean 'idea {}'?", printable(word), *meant),
                     fmt::format("The parts of idea are {}.", listed(parts)));
  }
}

Status propose(Context& context, const Arguments& arguments) {
  refuse_misspelled_part(arguments.value(way_filter).value_or(""));
  const auto shape = read_shape(arguments);
  Request request{read_filters(arguments), context.now().day, read_count(arguments),
                  arguments.value(another_option).value_or("")};
  if (const auto words = arguments.value(on_option)) {
    request.day = read_date(*words, context.now(), context.zone(), Tense::Future).day;
  }
  const auto known = read_known(context, request.day);
  const auto proposals = choose(known, context.journal().couple, request);
  const auto why = arguments.given(why_option) ? Why::Said : Why::Unsaid;
  print_as(shape, context, proposals_to(shape, proposals, request.day, why, context.style()));
  if (proposals.empty()) {
    say_what_to_drop(context, known, request);
  }
  return context.status();
}

Status list(Context& context, const Arguments& arguments) {
  const auto shape = read_shape(arguments);
  const auto filters = read_filters(arguments);
  const Day today = context.now().day;
  const auto known = read_known(context, today);
  const auto ideas = known.catalogue.ideas();
  std::vector<Idea> listed;
  std::copy_if(ideas.begin(), ideas.end(), std::back_inserter(listed), [&](const Idea& idea) {
    auto asked = filters;
    asked.suits |= filters.suits == 0 && idea.only ? idea.suits : 0U; // a list leaves out only what does not fit
    return fits(idea, filters) || fits(idea, asked);
  });
  print_as(shape, context, ideas_to(shape, listed, context.style()));
  if (listed.empty()) {
    say_what_to_drop(context, known, {filters, today, 1, {}});
  }
  return context.status();
}

Status show(Context& context, const Arguments& arguments) {
  const auto shape = read_shape(arguments);
  const auto known = read_known(context, context.now().day);
  const auto& idea = idea_named(known.catalogue, *arguments.value(idea_parameter));
  print_as(shape, context, ideas_to(shape, std::span(&idea, 1), context.style()));
  if (shape == Shape::Text && context.knows_me()) {
    const auto vote = own_vote(known.past.reading.records, context.me(), idea.id);
    context.print(vote.empty() ? std::string() : fmt::format("You said {}.\n", vote));
  }
  return context.status();
}

Status vote(Context& context, const Arguments& arguments, const std::string& word) {
  (void)context.me();
  const auto known = read_known(context, context.now().day);
  Record ballot;
  ballot.idea = idea_named(known.catalogue, *arguments.value(idea_parameter)).id;
  ballot.vote = word;
  const auto what = fmt::format("'{}'", ballot.idea);
  const auto outcome = word == "no" ? "It is not proposed any more." : "It comes more often now.";
  return cast_vote(context, known.past.reading.records, std::move(ballot), {what, outcome});
}

Status say_yes(Context& context, const Arguments& arguments) { return vote(context, arguments, "yes"); }
Status say_no(Context& context, const Arguments& arguments) { return vote(context, arguments, "no"); }

// A word in braces would be shown as it is, but for the three words that an idea for a hobby may hold.
void refuse_unknown_braces(std::string_view text, std::string_view way) {
  constexpr std::array<std::string_view, 3> known = {"hobby", "whose", "other"};
  for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const auto end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", open + 1);
    if (end == std::string_view::npos || end == open + 1 || text[end] != '}') {
      continue;
    }
    const auto word = text.substr(open + 1, end - open - 1);
    const bool is_known = std::find(known.begin(), known.end(), word) != known.end();
    if (!is_known || way != name(Way::Hobby)) {
      throw UsageError(
          fmt::format("nothing is filled in for '{{{}}}' in an idea of the way {}", printable(word), way),
          "An idea for a hobby may hold {hobby}, {whose} and {other}; no other word in braces means anything.");
    }
  }
}

Status add(Context& context, const Arguments& arguments) {
  (void)context.me();
  Record record;
  record.kind = Kind::Idea;
  record.at = context.now();
  record.way = name(read_way(*arguments.value(add_way_word)));
  record.minutes = read_minutes(arguments, minutes_option, 1, minutes_of_a_day);
  record.text = arguments.given(text_word) ? text_of_words(arguments.values(text_word))
                                           : text_of_editor(context, "", "closer idea add " + record.way);
  require_text(record.text);
  refuse_unknown_braces(record.text, record.way);
  auto writer = context.writer();
  record = writer.add(std::move(record));
  context.discard_draft();
  const auto id = parse_record_id(record.id);
  context.tell(fmt::format("Written to the shared journal: an idea of your own, {}-{}. 'closer edit {}' changes it.",
                           id->author, id->tail, shell_word(id->tail)));
  return Status::Done;
}

constexpr std::array<Verb, 6> verbs = {{
    {"list", "show all ideas that fit", Group::EveryDay, list_parameters, list_examples, list, {}},
    {"show", "show one idea", Group::EveryDay, show_parameters, show_examples, show, {}},
    {"yes",
     "say that you like one, so that it comes more often",
     Group::EveryDay,
     vote_parameters,
     yes_examples,
     say_yes,
     {}},
    {"no",
     "say that one is not for you, so that it never comes",
     Group::EveryDay,
     vote_parameters,
     no_examples,
     say_no,
     {}},
    {"plan", "plan one for a day, or for an occasion", Group::EveryDay, plan_parameters, plan_examples, plan_idea, {}},
    {"add", "add one of your own", Group::EveryDay, add_parameters, add_examples, add, {}},
}};

} // namespace

const Verb idea_verb = {
    "idea", "propose something to do, the same for both of you today", Group::EveryDay, parameters, examples, propose,
    verbs};

} // namespace closer
