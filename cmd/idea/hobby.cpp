// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/idea/hobbies_today.hpp"
#include "cmd/idea/verbs.hpp"
#include "cmd/line/choices.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/vote.hpp"
#include "journal/folder/hobby_files.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/shard_scan.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/shard_names.hpp"
#include "model/hobby_index.hpp"
#include "render/words/listing.hpp"

namespace closer {
namespace {

constexpr std::array<Parameter, 6> add_parameters = {{
    {Parameter::Sort::Words, "NAME", "", "what you call it; one that you have already is changed", own_things,
     Parameter::Usage::Needed},
    {Parameter::Sort::Flag, "--share", "", "you'd love to take the other along"},
    {Parameter::Sort::Flag, "--open", "", "the other is welcome to try (what it is unless said)", nullptr,
     Parameter::Usage::Instead},
    {Parameter::Sort::Flag, "--solo", "", "yours to keep: no idea ever proposes it", nullptr,
     Parameter::Usage::Instead},
    {Parameter::Sort::Value, "--hobby", "KIND", "making, moving, watching, playing, reading, growing, cooking or music",
     hobbies},
    {Parameter::Sort::Value, "--note", "TEXT", "anything worth knowing: when, where, what to bring"},
}};

constexpr std::array<Parameter, 1> remove_parameters = {{
    {Parameter::Sort::Words, "NAME", "", "the name of a thing of yours", own_things, Parameter::Usage::Needed},
}};

constexpr std::array<Parameter, 1> vote_parameters = {{
    {Parameter::Sort::Words, "NAME", "", "the name of a thing of the other's", others_things, Parameter::Usage::Needed},
}};

constexpr std::array<std::string_view, 3> yes_examples = {
    "closer thing yes choir",
    "closer thing yes sewing machine",
    "closer thing yes ana/choir",
};
constexpr std::array<std::string_view, 3> no_examples = {
    "closer thing no choir",
    "closer thing no sewing machine",
    "closer thing no ana/choir",
};
constexpr std::array<std::string_view, 3> list_examples = {
    "closer thing list",
    "closer -C ~/us thing list",
    "closer --color never thing list",
};
constexpr std::array<std::string_view, 3> add_examples = {
    "closer thing add Bouldering --share --note 'Thursdays at the wall'",
    "closer thing add Old radios --solo",
    "closer thing add Baking --open --hobby cooking",
};
constexpr std::array<std::string_view, 3> remove_examples = {
    "closer thing remove bouldering",
    "closer thing remove old radios",
    "closer thing remove Bouldering && closer undo",
};
constexpr std::array<std::string_view, 3> examples = {list_examples[0], add_examples[0], remove_examples[0]};

Reading read_things(Context& context) {
  Reading reading;
  read_things_of_both(context.journal(), reading.things, reading.findings);
  context.report(reading);
  return reading;
}

// One's own thing of that name, or null.
const Thing* own_thing(Context& context, const Reading& reading, const std::string& words) {
  const auto found = ThingIndex(reading.things).named(words);
  const auto own =
      std::find_if(found.begin(), found.end(), [&](const Thing* thing) { return thing->owner == context.me(); });
  return own == found.end() ? nullptr : *own;
}

void require_name(std::string_view name, std::string_view command) {
  if (name.empty()) {
    throw UsageError("the thing has no name",
                     fmt::format("Type it behind the command: closer thing {} Bouldering", command));
  }
}

std::string read_name(const Arguments& arguments, std::string_view command) {
  constexpr std::size_t most_columns = 80;
  const auto name = clean_text(join(arguments.values("NAME"), " "), "the name");
  require_name(name, command);
  if (printable(name) != name || width(name) > most_columns || name.find('/') != std::string::npos) {
    throw UsageError(fmt::format("'{}' is no name for a thing", truncate(printable(name), most_columns)),
                     "A name is one line of up to 80 columns, without '/'.");
  }
  return name;
}

std::optional<Share> read_share(const Arguments& arguments) {
  std::optional<Share> share;
  for (const auto option : {Share::Share, Share::Open, Share::Solo}) {
    if (arguments.given(name(option))) {
      if (share) {
        throw UsageError(fmt::format("--{} and --{} contradict each other", name(*share), name(option)));
      }
      share = option;
    }
  }
  return share;
}

std::optional<Hobby> read_hobby(const std::string& word) {
  const auto names = hobby_names();
  const auto hobby = hobby_named(fold(word));
  if (!hobby && !word.empty()) {
    const auto meant = did_you_mean(fold(word), names);
    throw UsageError(fmt::format("there is no kind of hobby '{}'{}", printable(word),
                                 meant ? fmt::format("; did you mean '{}'?", *meant) : ""),
                     fmt::format("The kinds are {}; '' for none of them.", listed(names)));
  }
  return hobby;
}

Status list(Context& context, const Arguments& /*arguments*/) {
  Reading reading;
  read_things_of_both(context.journal(), reading.things, reading.findings);
  const ThingsToday nothing(reading.things, context.knows_me() ? context.me() : std::string());
  const auto today = shown_all(context.journal(), nothing, reading);
  context.report(reading);
  std::vector<ThingToday> things;
  for (const auto& thing : reading.things) {
    if (!thing.gone) {
      const bool is_others = context.knows_me() && thing.owner != context.me();
      things.push_back({&thing, today.last_done(thing), is_others ? today.own_vote(thing) : std::string()});
    }
  }
  const auto text = things_to_text(things, context.journal().couple, context.now().day, context.style());
  context.print(text);
  if (text.empty()) {
    context.tell("No things yet. 'closer thing add Bouldering --share' adds one of yours.");
  }
  return context.status();
}

Status add(Context& context, const Arguments& arguments) {
  const auto name_typed = read_name(arguments, "add");
  const auto share = read_share(arguments);
  const auto reading = read_things(context);
  const auto* old = own_thing(context, reading, name_typed);
  Thing thing = old == nullptr ? Thing() : *old;
  if (old == nullptr || name_typed != thing.slug) { // the slug of a thing one has is not a new name for it
    thing.name = name_typed;
  }
  thing.share = share.value_or(thing.share);
  if (const auto word = arguments.value("hobby")) {
    thing.hobby = read_hobby(*word);
  }
  if (const auto note = arguments.value("note")) {
    thing.note = clean_text(*note, "the note");
  }
  if (old != nullptr && thing == *old) {
    context.tell(fmt::format("Nothing to change: {} is as it was.", printable(thing.name)));
    return Status::Done;
  }
  auto writer = context.writer();
  thing = old == nullptr ? writer.add(std::move(thing)) : writer.replace(*old, std::move(thing));
  context.tell(
      fmt::format("Written to the shared journal: your thing {} ({})", printable(thing.name), name(thing.share)));
  return Status::Done;
}

Status remove(Context& context, const Arguments& arguments) {
  const auto words = clean_text(join(arguments.values("NAME"), " "), "the name"); // "sam/chess" says whose, too
  require_name(words, "remove");
  const auto reading = read_things(context);
  const auto* own = own_thing(context, reading, words);
  if (own == nullptr) {
    const auto& thing = thing_named(reading, context.journal().couple, words);
    throw Error(Status::Failed,
                fmt::format("{} is {}'s thing; nothing was written", printable(thing.name),
                            context.journal().couple.name_of(thing.owner)),
                "Each of you changes only your own things.");
  }
  auto writer = context.writer();
  (void)writer.replace(*own, removed(*own));
  context.tell(fmt::format("Removed from the shared journal: your thing {}. 'closer undo' brings it back.",
                           printable(own->name)));
  return Status::Done;
}

Status vote(Context& context, const Arguments& arguments, const std::string& word) {
  const auto words = clean_text(join(arguments.values("NAME"), " "), "the name");
  if (words.empty()) {
    throw UsageError("which thing?", fmt::format("Type its name behind the command: closer thing {} bouldering", word));
  }
  Reading reading; // votes are standing
  read_shard(context.journal(), standing_shard, reading);
  read_things_of_both(context.journal(), reading.things, reading.findings);
  context.report(reading);
  std::vector<Thing> others;
  std::copy_if(reading.things.begin(), reading.things.end(), std::back_inserter(others),
               [&](const Thing& thing) { return thing.owner != context.me(); });
  const auto found = ThingIndex(others).named(words);
  if (found.empty()) {
    const auto& own = thing_named(reading, context.journal().couple, words);
    throw UsageError(fmt::format("{} is your own thing", printable(own.name)),
                     "A yes or no is for the other's; 'closer thing add NAME --solo' keeps one of yours to yourself.");
  }
  const auto& thing = *found.front();
  Record ballot;
  ballot.thing = thing.slug;
  ballot.whose = thing.owner;
  ballot.vote = word;
  const auto outcome = word == "no"                 ? std::string("No idea proposes it any more.")
                       : thing.share == Share::Solo ? fmt::format("{} keeps it solo, though, so no idea proposes it.",
                                                                  context.journal().couple.name_of(thing.owner))
                                                    : std::string("It comes more often now.");
  return cast_vote(context, reading.records, std::move(ballot), {thing.name, outcome});
}

Status say_yes(Context& context, const Arguments& arguments) { return vote(context, arguments, "yes"); }
Status say_no(Context& context, const Arguments& arguments) { return vote(context, arguments, "no"); }

constexpr std::array<Verb, 5> verbs = {{
    {"list", "show the things of both of you", Group::Journal, {}, list_examples, list, {}},
    {"add", "add a thing of yours, or change it", Group::Journal, add_parameters, add_examples, add, {}},
    {"remove", "remove a thing of yours", Group::Journal, remove_parameters, remove_examples, remove, {}},
    {"yes", "say that you'd like to do one of the other's", Group::Journal, vote_parameters, yes_examples, say_yes, {}},
    {"no", "say that one of the other's is not for you", Group::Journal, vote_parameters, no_examples, say_no, {}},
}};

} // namespace

const Verb thing_verb = {
    "thing", "keep your hobbies and passions, and how you share them", Group::Journal, {}, examples, nullptr, verbs};

} // namespace closer
