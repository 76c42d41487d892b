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
#include "cmd/words/confirmation.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/format_argument.hpp"
#include "cmd/words/vote.hpp"
#include "journal/folder/hobby_files.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/showing.hpp"
#include "journal/record/hobby_line.hpp"
#include "model/hobby_index.hpp"
#include "render/named.hpp"
#include "render/words/listing.hpp"

namespace closer {
namespace {

constexpr Parameter name_word = {
    Parameter::Type::Words,  "NAME", "", "what you call it; if you already have it, it's changed", own_hobbies,
    Parameter::Usage::Needed};
constexpr Parameter share_option = {Parameter::Type::Flag, "--share", "", "you'd love to take your partner along"};
constexpr Parameter open_option = {
    Parameter::Type::Flag,    "--open", "", "your partner is welcome to try (default)", nullptr,
    Parameter::Usage::Instead};
constexpr Parameter solo_option = {
    Parameter::Type::Flag, "--solo", "", "just for you: no idea ever proposes it", nullptr, Parameter::Usage::Instead};
constexpr Parameter kind_option = {Parameter::Type::Value, "--kind", "KIND",
                                   "making, moving, watching, playing, reading, growing, cooking, music or learning",
                                   hobby_kinds};
constexpr Parameter note_option = {Parameter::Type::Value, "--note", "TEXT",
                                   "anything useful: when, where, what to bring"};
constexpr Parameter id_option = {Parameter::Type::Value, "--id", "ID",
                                 "for a new one: the id entries use, in letters from a to z (default: from its name)"};
constexpr std::array add_parameters = {name_word,   share_option, open_option, solo_option,
                                       kind_option, note_option,  id_option};

constexpr Parameter remove_name_word = {Parameter::Type::Words, "NAME",      "",
                                        "one of your hobbies",  own_hobbies, Parameter::Usage::Needed};
constexpr std::array remove_parameters = {remove_name_word};

constexpr Parameter vote_name_word = {Parameter::Type::Words,          "NAME",         "",
                                      "one of your partner's hobbies", others_hobbies, Parameter::Usage::Needed};
constexpr std::array vote_parameters = {vote_name_word};

constexpr std::array list_parameters = {text_or_json_parameter, json_option};

constexpr std::array<std::string_view, 3> yes_examples = {
    "closer hobby yes choir",
    "closer hobby yes sewing machine",
    "closer hobby yes ana/choir",
};
constexpr std::array<std::string_view, 3> no_examples = {
    "closer hobby no choir",
    "closer hobby no sewing machine",
    "closer hobby no ana/choir",
};
constexpr std::array<std::string_view, 3> list_examples = {
    "closer hobby list",
    "closer -C ~/us hobby list",
    "closer hobby list --json",
};
constexpr std::array<std::string_view, 3> add_examples = {
    "closer hobby add Bouldering --share --note 'Thursdays at the wall'",
    "closer hobby add Old radios --solo",
    "closer hobby add Baking --open --kind cooking",
};
constexpr std::array<std::string_view, 3> remove_examples = {
    "closer hobby remove bouldering",
    "closer hobby remove old radios",
    "closer hobby remove Bouldering && closer undo",
};
constexpr std::array<std::string_view, 3> examples = {list_examples[0], add_examples[0], remove_examples[0]};

Reading read_hobbies(Context& context) {
  auto reading = read_hobbies(context.journal());
  context.report(reading);
  return reading;
}

// The user's own hobby of that name, or null.
const Hobby* own_hobby(Context& context, const Reading& reading, const std::string& words) {
  const auto found = HobbyIndex(reading.hobbies).named(words);
  const auto own = std::ranges::find_if(found, [&](const Hobby* hobby) { return hobby->owner == context.me(); });
  return own == found.end() ? nullptr : *own;
}

void require_name(std::string_view name, std::string_view command) {
  if (name.empty()) {
    throw UsageError("the hobby needs a name",
                     fmt::format("Add it to the command: closer hobby {} Bouldering", command));
  }
}

std::string read_name(const Arguments& arguments, std::string_view command) {
  auto name = clean_hobby_name(join(arguments.values(name_word), " "));
  require_name(name, command);
  return name;
}

std::optional<Share> read_share(const Arguments& arguments) {
  std::optional<Share> share;
  for (const auto& [parameter, option] : {std::pair(share_option, Share::Share), std::pair(open_option, Share::Open),
                                          std::pair(solo_option, Share::Solo)}) {
    if (arguments.given(parameter)) {
      if (share) {
        throw UsageError(fmt::format("--{} and --{} don't go together", name(*share), name(option)));
      }
      share = option;
    }
  }
  return share;
}

std::optional<HobbyKind> read_hobby_kind(const std::string& word) {
  const auto names = hobby_kind_names();
  const auto kind = hobby_kind_named(fold(word));
  if (!kind && !word.empty()) {
    throw UsageError(
        fmt::format("'{}' isn't a kind of hobby{}", printable(word), say_meant(did_you_mean(fold(word), names))),
        fmt::format("The kinds are {}; use '' for none.", listed(names)));
  }
  return kind;
}

// The id that a hobby gets for good.
std::string read_id(const std::string& word, const Hobby* old, const Reading& reading, const std::string& me) {
  if (!is_slug(word)) {
    throw UsageError(fmt::format("'{}' isn't a hobby's id", truncate(printable(word), 64)),
                     "An id is up to 64 of a-z, 0-9 and '-', without '-' at either end.");
  }
  if (old != nullptr && old->slug != word) {
    throw UsageError(fmt::format("the id of {} is '{}' and can't be changed", printable(old->name), old->slug),
                     "Entries refer to the hobby by it.");
  }
  const auto other = std::ranges::find_if(reading.hobbies, [&](const Hobby& hobby) {
    return &hobby != old && !hobby.gone && hobby.owner == me && hobby.slug == word;
  });
  if (other != reading.hobbies.end()) {
    throw UsageError(fmt::format("your hobby {} already has the id '{}'", printable(other->name), word));
  }
  return word;
}

// "Old radios (open)", "Łódki (lodki, open)": the id where it is more than the name in small letters.
std::string say_hobby(const Hobby& hobby) {
  auto plain = fold(hobby.name);
  std::ranges::replace(plain, ' ', '-');
  return fmt::format("{} ({}{})", printable(hobby.name), plain == hobby.slug ? "" : hobby.slug + ", ",
                     name(hobby.share));
}

Status list(Context& context, const Arguments& arguments) {
  const auto format = read_text_or_json(arguments);
  auto reading = read_hobbies(context.journal());
  const HobbiesToday nothing(reading.hobbies, context.knows_me() ? context.me() : std::string());
  const auto today = shown_all(context.journal(), nothing, reading);
  context.report(reading);
  std::vector<HobbyToday> hobbies;
  for (const auto& hobby : reading.hobbies) {
    if (!hobby.gone) {
      const bool is_others = context.knows_me() && hobby.owner != context.me();
      hobbies.push_back({&hobby, today.last_done(hobby), is_others ? today.own_vote(hobby) : std::string()});
    }
  }
  if (format == Format::Json) {
    context.print_exact(hobbies_to_json(hobbies));
    return context.status();
  }
  const auto text = hobbies_to_text(hobbies, context.journal().couple, context.now().day, context.style());
  context.print(text);
  if (text.empty()) {
    context.tell("No hobbies yet. To add one of yours: closer hobby add Bouldering --share");
  }
  return context.status();
}

Status add(Context& context, const Arguments& arguments) {
  const auto name_typed = read_name(arguments, "add");
  const auto share = read_share(arguments);
  const auto reading = read_hobbies(context);
  const auto* old = own_hobby(context, reading, name_typed);
  Hobby hobby = old == nullptr ? Hobby() : *old;
  if (old == nullptr || name_typed != hobby.slug) { // the slug of a hobby one has isn't a new name for it
    hobby.name = name_typed;
  }
  if (const auto id = arguments.value(id_option)) {
    hobby.slug = read_id(*id, old, reading, context.me());
  }
  if (share) {
    hobby.share = *share;
    drop_foreign(hobby, "share");
  }
  if (const auto word = arguments.value(kind_option)) {
    hobby.kind = read_hobby_kind(*word);
    drop_foreign(hobby, "kind");
  }
  if (const auto note = arguments.value(note_option)) {
    hobby.note = clean_text(*note, "the note");
  }
  if (old != nullptr && hobby == *old) {
    context.tell(fmt::format("Nothing to change: {} is the same.", printable(hobby.name)));
    return Status::Done;
  }
  auto writer = context.writer();
  hobby = old == nullptr ? writer.add(std::move(hobby)) : writer.replace(*old, std::move(hobby));
  context.tell(fmt::format("{} your hobby {}", old == nullptr ? "Added" : "Changed", say_hobby(hobby)));
  return Status::Done;
}

Status remove(Context& context, const Arguments& arguments) {
  const auto words =
      clean_text(join(arguments.values(remove_name_word), " "), "the name"); // "sam/chess" says whose, too
  require_name(words, "remove");
  const auto reading = read_hobbies(context);
  const auto* own = own_hobby(context, reading, words);
  if (own == nullptr) {
    const auto& hobby = hobby_named(reading, context.journal().couple, words);
    throw Error(Status::Failed,
                fmt::format("{} is {}'s hobby", printable(hobby.name), context.journal().couple.name_of(hobby.owner)),
                "You can only change your own hobbies.", nothing_written);
  }
  auto writer = context.writer();
  (void)writer.replace(*own, tombstone_of(*own));
  context.tell(fmt::format("Removed your hobby {}. {}", printable(own->name), how_to_undo));
  return Status::Done;
}

Status vote(Context& context, const Arguments& arguments, const std::string& word) {
  const auto words = clean_text(join(arguments.values(vote_name_word), " "), "the name");
  if (words.empty()) {
    throw UsageError("which hobby?", fmt::format("Add its name to the command: closer hobby {} bouldering", word));
  }
  auto reading = read_standing(context.journal()); // votes are standing
  read_hobbies_of_both(context.journal(), reading.hobbies, reading.findings);
  context.report(reading);
  std::vector<Hobby> others;
  std::ranges::copy_if(reading.hobbies, std::back_inserter(others),
                       [&](const Hobby& hobby) { return hobby.owner != context.me(); });
  const auto found = HobbyIndex(others).named(words);
  if (found.empty()) {
    const auto& own = hobby_named(reading, context.journal().couple, words);
    throw UsageError(
        fmt::format("{} is your own hobby", printable(own.name)),
        "Say yes or no to your partner's hobbies. To keep one of yours to yourself: closer hobby add NAME --solo");
  }
  const auto& hobby = *found.front();
  Record ballot;
  ballot.hobby = hobby.slug;
  ballot.whose = hobby.owner;
  ballot.vote = word;
  const auto outcome = word == "no"                 ? std::string("No idea will propose it again.")
                       : hobby.share == Share::Solo ? fmt::format("{} keeps it solo, so no idea will propose it.",
                                                                  context.journal().couple.name_of(hobby.owner))
                                                    : std::string("It will come up more often.");
  return cast_vote(context, reading.records, std::move(ballot), {hobby.name, outcome});
}

Status say_yes(Context& context, const Arguments& arguments) { return vote(context, arguments, "yes"); }
Status say_no(Context& context, const Arguments& arguments) { return vote(context, arguments, "no"); }

constexpr std::array<Verb, 5> verbs = {{
    {"list", "show both of your hobbies", Group::Journal, list_parameters, list_examples, list, {}},
    {"add", "add a hobby, or change one of yours", Group::Journal, add_parameters, add_examples, add, {}},
    {"remove", "remove one of your hobbies", Group::Journal, remove_parameters, remove_examples, remove, {}},
    {"yes", "say you'd like to join one of your partner's", Group::Journal, vote_parameters, yes_examples, say_yes, {}},
    {"no", "say one of your partner's isn't for you", Group::Journal, vote_parameters, no_examples, say_no, {}},
}};

} // namespace

const Verb hobby_verb = {
    "hobby", "list your hobbies, and say how you share them", Group::Journal, list_parameters, examples, list, verbs};

} // namespace closer
