// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/date/date_reader.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "cmd/context/context.hpp"
#include "cmd/entry/leading_date.hpp"
#include "cmd/entry/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/confirmation.hpp"
#include "cmd/words/editor_text.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/own_record.hpp"
#include "cmd/words/privacy_options.hpp"
#include "journal/folder/reading.hpp"
#include "model/rewriting.hpp"
#include "model/schedule/planning.hpp"

namespace closer {
namespace {

constexpr Parameter id_word = {Parameter::Type::Word, "ID", "",
                               "the entry's id, or the end of it; 'closer list' shows the ids", own_records};
constexpr Parameter text_word = {Parameter::Type::Words, "TEXT", "",
                                 "the new text (default with no options: opens your editor); '-' reads standard input"};
constexpr Parameter on_option = {Parameter::Type::Value, "--on", "DATE", "when it was; for a plan, when it's for",
                                 past_days};
constexpr Parameter minutes_option = {Parameter::Type::Value, "--minutes", "N", "how long it took; 0 if unknown"};
constexpr Parameter tag_option = tag_parameter.with_help("add a tag");
constexpr Parameter untag_option = {Parameter::Type::Many, "--untag", "T", "remove a tag", tags};
constexpr Parameter hobby_option = {Parameter::Type::Value, "--hobby", "NAME", "which hobby it was about; '' for none",
                                    all_hobbies};
constexpr Parameter new_option = {Parameter::Type::Flag, "--new", "", "it was new to both of you"};
constexpr Parameter not_new_option = {Parameter::Type::Flag, "--not-new", "",
                                      "it wasn't",           nullptr,     Parameter::Usage::Instead};
constexpr Parameter surprise_until_option = {Parameter::Type::Value, "--surprise-until", "DATE",
                                             "for a private entry: the day both of you see it", coming_days};
constexpr Parameter share_option = {Parameter::Type::Flag, "--share", "",
                                    "for a private entry, on its own: share it now"};
constexpr std::array parameters = {id_word,      text_word,    on_option,  minutes_option, tag_option,
                                   untag_option, hobby_option, new_option, not_new_option, surprise_until_option,
                                   share_option};

constexpr std::array<std::string_view, 3> examples = {
    "closer edit k3f9x",
    "closer edit k3f9x Coffee and toast in bed",
    "closer edit k3f9x --minutes 45 --tag morning",
};

void set_tags(Record& record, const Arguments& arguments) {
  std::ranges::move(clean_tags(arguments.values(tag_option)), std::back_inserter(record.tags));
  drop_repeated_tags(record.tags);
  for (const auto& tag : clean_tags(arguments.values(untag_option))) {
    if (std::erase_if(record.tags, [&](const auto& known) { return is_same_tag(known, tag); }) == 0) {
      throw UsageError(fmt::format("the entry has no tag '{}'", printable(tag)),
                       record.tags.empty() ? "It has none."
                                           : fmt::format("Its tags: {}.", printable(join(record.tags, ", "))));
    }
  }
}

void set_hobby(Context& context, Record& record, const std::string& words) {
  record.hobby.clear();
  record.whose.clear();
  if (!words.empty()) {
    const auto reading = read_hobbies(context.journal());
    const auto& hobby = hobby_named(reading, context.journal().couple, words);
    record.hobby = hobby.slug;
    record.whose = hobby.owner;
  }
}

bool has_any_option(const Arguments& arguments) {
  constexpr std::array options = {on_option,    minutes_option, tag_option,     untag_option,
                                  hobby_option, new_option,     not_new_option, surprise_until_option};
  return std::any_of(options.begin(), options.end(), [&](const auto& option) { return arguments.given(option); });
}

// What the other person may have seen can be taken out of the journal, but not out of their head.
void require_private(const Record& record) {
  if (!record.is_private) {
    throw Error(Status::Failed, fmt::format("'{}' is already in the shared journal", record.id),
                "To take it out of the folder: closer remove --erase ID", nothing_written);
  }
}

Status share(Context& context, const Record& record) {
  require_private(record);
  auto writer = context.writer();
  writer.write_irreversibly("the sharing of an entry", [&] { (void)writer.share(record); });
  auto shared = record;
  shared.is_private = false;
  context.tell(fmt::format("Shared {}", say_entry_and_id(context, shared)));
  return Status::Done;
}

// Of an entry, when it was; of a plan, when it is for. A time alone keeps the day.
void set_date(const Context& context, Record& record, const std::string& words) {
  const bool is_plan = record.kind == Kind::Plan;
  const When old = is_plan ? record.on.value_or(context.now()) : record.at;
  const auto whole = read_time_alone(words) ? fmt::format("{} {}", iso_day(old.day), words) : words;
  if (is_plan) {
    record.on = keeping_time(read_plan_date(context, whole), record.on, context.zone());
  } else {
    record.at = read_past_date(context, whole);
  }
}

// "little, today 21:04: coffee in bed (k3f9x, which was 0aaa1)"
std::string say_changed(const Context& context, const Record& before, const Record& after) {
  const auto old =
      after.id == before.id ? std::string() : fmt::format(", which was {}", parse_record_id(before.id)->tail);
  return fmt::format("{} ({}{})", say_entry(context, after), parse_record_id(after.id)->tail, old);
}

// Applies the options; false if none was given.
bool apply_options(Context& context, Record& record, const Arguments& arguments) {
  if (const auto words = arguments.value(on_option)) {
    set_date(context, record, *words);
  }
  if (const auto minutes = read_minutes(arguments, minutes_option, 0)) {
    record.minutes = *minutes == 0 ? std::nullopt : std::optional(*minutes);
  }
  set_tags(record, arguments);
  if (const auto words = arguments.value(hobby_option)) {
    set_hobby(context, record, *words);
  }
  if (arguments.given(new_option) && arguments.given(not_new_option)) {
    throw UsageError("--new and --not-new don't go together");
  }
  record.is_new = arguments.given(new_option) || (record.is_new && !arguments.given(not_new_option));
  if (const auto words = arguments.value(surprise_until_option)) {
    require_private(record);
    record.surprise_until = read_surprise_day(context, *words);
  }
  return has_any_option(arguments);
}

void refuse_what_is_said_anew(const Record& record) {
  const auto refuse = [&](std::string_view instead) {
    throw UsageError(fmt::format("'{}' is a {}, which you don't edit but give again", record.id, name(record.kind)),
                     std::string(instead));
  };
  switch (record.kind) {
  case Kind::Vote: refuse("closer idea yes ID, closer idea no ID, closer hobby yes NAME ..."); break;
  case Kind::Pause: refuse("closer pause --until DAY, or closer resume"); break;
  case Kind::Rhythm: refuse("closer rhythm WAY EVERY"); break;
  case Kind::Series: refuse("closer series start NAME, or closer series stop"); break;
  case Kind::MarkedDay: refuse("closer day add NAME DATE"); break;
  default: break;
  }
}

Status run(Context& context, const Arguments& arguments) {
  const auto before = own_record(context, *arguments.value(id_word));
  Record after = before;
  if (arguments.given(share_option)) {
    if (arguments.given(text_word) || has_any_option(arguments)) {
      throw UsageError("--share doesn't go with other options", "Change the entry first, then share it.");
    }
    return share(context, before);
  }
  refuse_what_is_said_anew(before);
  if (before.is_private) {
    context.require_private_place();
  }
  const bool has_options = apply_options(context, after, arguments);
  const auto words = arguments.values(text_word);
  if (!words.empty()) {
    refuse_cut_off(arguments, words);
    after.text = text_of_words(context, words);
    require_text(after.text);
  } else if (!has_options) {
    after.text = text_of_editor(context, {before.id, fmt::format("closer edit {}", parse_record_id(before.id)->tail)},
                                before.text + "\n");
    require_text(after.text);
  }
  const auto rewrite = rewrite_of(before, after, arguments.given(on_option));
  if (rewrite == Rewrite::None) {
    context.discard_draft();
    context.tell("Nothing to change: the entry is the same.");
    return Status::Done;
  }

  auto writer = context.writer();
  after = rewrite == Rewrite::Moved ? writer.move(before, std::move(after)) : writer.replace(before, std::move(after));
  context.discard_draft();
  context.tell(fmt::format("Changed {}", say_changed(context, before, after)));
  tell_cut_off(context, arguments, words, after);
  return Status::Done;
}

} // namespace

const Verb edit_verb = {"edit", "change one of your entries", Group::Journal, parameters, examples, run, {}};

} // namespace closer
