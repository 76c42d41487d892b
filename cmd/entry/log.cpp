// SPDX-License-Identifier: MIT
#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/entry/entry_options.hpp"
#include "cmd/entry/leading_date.hpp"
#include "cmd/entry/verbs.hpp"
#include "cmd/line/choices.hpp"
#include "cmd/words/editor_text.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/idea_filters.hpp"
#include "cmd/words/sealing.hpp"
#include "journal/folder/reading.hpp"
#include "model/entry_rules.hpp"
#include "model/hobby_index.hpp"

namespace closer {
namespace {

// The kinds that can be logged, closeness among them.
std::vector<std::string_view> kinds_to_log() {
  std::vector<std::string_view> names;
  std::ranges::copy_if(kind_names, std::back_inserter(names), [](std::string_view name) {
    return is_loggable(kind_named(name)) || kind_named(name) == Kind::Closeness;
  });
  return names;
}

Completions kinds(Context& /*context*/, const Arguments& /*typed*/) { return words_of(kinds_to_log()); }

constexpr Parameter kind_word = {Parameter::Type::Word, "KIND", "",
                                 "hobby, outing, little (something you did), noticed (something your partner did), "
                                 "listen (a talk), note, or closeness (a number from 1 to 7, once a month)",
                                 kinds};
constexpr Parameter text_word = {
    Parameter::Type::Words, "TEXT", "",
    "what happened (default: opens your editor if the options don't say enough); '-' reads standard input"};
constexpr Parameter idea_option = {Parameter::Type::Value, "--idea", "ID", "the idea it came from", ideas};
constexpr std::array parameters = {kind_word,    text_word,   on_option,  minutes_option,    tag_option,
                                   hobby_option, idea_option, new_option, private_parameter, surprise_parameter};

constexpr std::array<std::string_view, 4> examples = {
    "closer log little coffee in bed",
    "closer log hobby --hobby bouldering --minutes 90 --on 'last friday'",
    "closer log noticed - <note.txt",
    "closer log little --surprise-until 'dec 24' Tickets for the opera",
};

// `closer log yesterday outing zoo`, as it should be.
void refuse_date_first(const Context& context, std::span<const std::string> words) {
  const auto count = leading_date(context, words);
  if (count == 0 || count == words.size()) {
    return;
  }
  const auto date = join(words.first(count), " ");
  auto rest = words.subspan(count);
  const auto typed = kind_named(fold(rest.front()));
  const auto kind = is_loggable(typed) ? typed : Kind::Little;
  rest = rest.subspan(is_loggable(typed) ? 1 : 0);
  throw UsageError(fmt::format("'{}' isn't a kind of entry", printable(date)),
                   fmt::format("The kind comes first, and --on says when it was:\n  closer log {} --on {}{}{}",
                               shell_word(name(kind)), shell_word(date), rest.empty() ? "" : " ", shell_words(rest)));
}

Kind read_kind(const Context& context, const std::string& word, const std::vector<std::string>& text) {
  const auto kind = kind_named(fold(word));
  const auto known = kinds_to_log();
  if (is_loggable(kind)) {
    return kind;
  }
  if (!text.empty() && !did_you_mean(fold(word), known)) {
    auto words = text;
    words.insert(words.begin(), word);
    refuse_date_first(context, words);
    throw UsageError(
        fmt::format("'{}' isn't a kind of entry", printable(word)),
        fmt::format("Begin with one of {}. For instance:\n  closer log little {}", listed(known), shell_words(words)));
  }
  refuse_word("kind", word, known);
}

// The hobby that the first words name, if none was said.
void find_hobby(Context& context, Record& record) {
  if (record.kind != Kind::Hobby || !record.hobby.empty() || record.text.empty()) {
    return;
  }
  const auto reading = read_hobbies(context.journal());
  const HobbyIndex hobbies(reading.hobbies);
  if (const auto [hobby, rest] = hobbies.named_first(record.text, context.me()); hobby != nullptr) {
    record.hobby = hobby->slug;
    record.whose = hobby->owner;
    record.text = std::string(rest);
    context.tell(fmt::format("Assuming it's about {}; use --hobby for another.", printable(hobby->name)));
  }
}

// How close one feels, once a month: sealed until both have said it.
Status seal_closeness(Context& context, const Arguments& arguments) {
  constexpr std::size_t most_mark_bytes = 64;
  auto words = join(arguments.values(text_word), " ");
  if (words.empty() && context.can_ask()) {
    words = context.ask("How close do you feel, from 1 (far apart) to 7 (very close)?");
  }
  if (arguments.values(text_word).size() > 1 && parse_mark(arguments.values(text_word).front())) {
    throw UsageError(
        fmt::format("closeness takes a number only, not '{}'", printable(words.substr(words.find(' ') + 1))),
        "Write words with 'closer log note'.");
  }
  const auto mark = parse_mark(words == "-" ? trim(context.read_input(most_mark_bytes)) : std::string_view(words));
  if (!mark) {
    throw UsageError("closeness is a number from 1 (far apart) to 7 (very close)",
                     "For instance: closer log closeness 5");
  }
  for (const auto& option : parameters) {
    if (is_option(option) && arguments.given(option)) {
      throw UsageError(fmt::format("{} doesn't go with closeness", long_name(option)));
    }
  }
  (void)context.me();
  const auto today = context.now().day;
  seal_answer(context, closeness_round(iso_month(today)), {}, fmt::format("{}", *mark));
  context.tell(fmt::format("Sealed your number for {}. 'closer listen reveal' shows both once you both have one.",
                           say_month(today)));
  return context.status();
}

Status run(Context& context, const Arguments& arguments) {
  if (kind_named(fold(*arguments.value(kind_word))) == Kind::Closeness) {
    return seal_closeness(context, arguments);
  }
  Record record;
  const auto words = arguments.values(text_word);
  record.kind = read_kind(context, *arguments.value(kind_word), words);
  const bool may_say_when = !arguments.given(on_option);
  if (may_say_when) {
    refuse_date_alone(context, words, fmt::format("closer log {}", name(record.kind)));
  }
  refuse_cut_off(arguments, words);
  read_entry_options(context, arguments, record);
  if (const auto id = arguments.value(idea_option)) {
    const auto known = read_known(context, record.at.day);
    come_from(context, known, idea_named(known, *id), record);
  }
  if (arguments.given(text_word)) {
    record.text = text_of_words(context, words);
    require_text(record.text);
    find_hobby(context, record);
  } else if (!says_something(record)) {
    const std::string_view secrecy = record.is_private ? "-private" : "";
    record.text = text_of_editor(context,
                                 {fmt::format("log{}", secrecy), fmt::format("closer log {}{}{}", name(record.kind),
                                                                             secrecy.empty() ? "" : " -", secrecy)},
                                 "");
    require_text(record.text);
  }

  record = write_entry(context, std::move(record));
  if (may_say_when) {
    tell_date_in_text(context, words, record);
  }
  tell_cut_off(context, arguments, words, record);
  return Status::Done;
}

} // namespace

const Verb log_verb = {"log", "write down something you did", Group::EveryDay, parameters, examples, run, {}};

} // namespace closer
