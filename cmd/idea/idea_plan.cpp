// SPDX-License-Identifier: MIT
#include "cmd/idea/idea_plan.hpp"

#include <fmt/format.h>

#include "advice/fill.hpp"
#include "base/date/date_reader.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/idea/idea_add.hpp"
#include "cmd/words/ahead_for_me.hpp"
#include "cmd/words/confirmation.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/idea_filters.hpp"
#include "cmd/words/privacy_options.hpp"
#include "journal/config/idea_file.hpp"
#include "model/schedule/plan.hpp"
#include "model/schedule/planning.hpp"

namespace closer {
namespace {

// The hobby that a planned idea is about: the one that was named, or whose turn it is; null if it takes none.
const Hobby* hobby_for(Context& context, const Arguments& arguments, const Known& known, const Idea& idea, Day day) {
  const auto& couple = context.journal().couple;
  const auto words = arguments.value(plan_hobby_option);
  if (!idea.is_about_hobby) {
    if (words) {
      throw UsageError(fmt::format("the idea '{}' isn't about a hobby", idea.id), "Leave out --hobby.");
    }
    return nullptr;
  }
  if (words) {
    const auto& hobby = hobby_named(known.past.reading, couple, *words);
    if (hobby.share == Share::Solo && hobby.owner != context.me()) {
      throw UsageError(fmt::format("{} keeps {} solo", couple.name_of(hobby.owner), printable(hobby.name)),
                       "Choose another one; 'closer hobby list' shows them.");
    }
    return &hobby;
  }
  const auto* hobby = hobby_in_turn(known, idea, day);
  if (hobby == nullptr) {
    throw UsageError(fmt::format("the idea '{}' is about a hobby; which one?", idea.id),
                     "Add --hobby NAME; 'closer hobby list' shows them.");
  }
  return hobby;
}

// The idea that is planned.
struct Planned {
  Idea idea;
  std::optional<Record> added; // the user's own that comes with the plan, not written yet
};

// The way to plan in secret what isn't an idea yet: your partner sees each one you add.
std::string say_private_day(const Record& plan, const std::vector<std::string>& words) {
  return fmt::format("To keep the day to yourself: closer day add {} {} --every once --private", shell_words(words),
                     plan.on ? iso_day(plan.on->day) : "saturday");
}

// What a plan for one's own idea looks like, if the words aren't one.
[[noreturn]] void refuse_words(const Arguments& arguments, const std::vector<std::string>& words, bool is_idea,
                               const Record& plan) {
  const auto typed = join(words, " ");
  const auto on = shell_word(arguments.value(plan_on_option).value_or("saturday"));
  const auto own = plan.is_private ? say_private_day(plan, words)
                                   : fmt::format("To plan something of your own, begin with its way: closer idea plan "
                                                 "outing {} --on {}",
                                                 shell_words(words), on);
  throw UsageError(is_idea ? fmt::format("unexpected argument '{}'", printable(words.at(1)))
                           : fmt::format("unknown idea '{}'", printable(typed)),
                   "To see all ideas and their ids: closer idea list\n" + own);
}

Planned idea_of_words(Context& context, const Arguments& arguments, Known& known, const Record& plan) {
  const auto first = arguments.value(idea_to_plan_parameter);
  const auto title = arguments.values(plan_title_word);
  if (!first || (title.empty() && (find_idea(known, *first) != nullptr || near_idea(known.catalogue, *first)))) {
    return {idea_meant(context, arguments, known), std::nullopt};
  }
  const auto way = way_named(fold(*first));
  if (!way) {
    auto words = title;
    words.insert(words.begin(), *first);
    refuse_words(arguments, words, !title.empty() && find_idea(known, *first) != nullptr, plan);
  }
  if (title.empty()) {
    throw UsageError(
        "what is the plan?",
        fmt::format("Type it after the way: closer idea plan {} Dinner at the harbour --on saturday", name(*way)));
  }
  auto own = own_idea(context, *way, text_of_words(context, title));
  if (const auto there = idea_already_added(context.journal(), own)) {
    return {idea_named(known, idea_id_of(*there)), std::nullopt};
  }
  if (plan.is_private) {
    throw UsageError("your partner sees an idea you add, so a plan with it can't be private",
                     say_private_day(plan, title));
  }
  own = context.writer().named(own);
  put_idea_of(own, known.catalogue);
  return {idea_named(known, idea_id_of(own)), own};
}

// A plan has an id of its own, which `closer did` takes.
void refuse_plan(Context& context, const Arguments& arguments, const Records& ahead) {
  const auto word = fold(arguments.value(idea_to_plan_parameter).value_or(""));
  const auto on = shell_word(arguments.value(plan_on_option).value_or("saturday"));
  for (const auto* plan : open_plans(ahead, context.now().day)) {
    const auto tail = parse_record_id(plan->id)->tail;
    if (word != tail && word != plan->id) {
      continue;
    }
    const auto& author = context.journal().couple.name_of(author_of(*plan));
    throw UsageError(
        fmt::format("'{}' is a plan, not an idea", printable(word)),
        author_of(*plan) == context.me()
            ? fmt::format("To move it: closer edit {} --on {}", shell_word(tail), on)
            : fmt::format(
                  "It's {0}'s, so only {0} can move it. To plan the idea yourself: closer idea plan {1} --on {2}",
                  author, shell_word(plan->idea), on));
  }
}

void tell_of_partners_plan(Context& context, const Records& ahead, const Record& written) {
  for (const auto* plan : open_plans(ahead, context.now().day)) {
    if (plan->idea == written.idea && author_of(*plan) != author_of(written)) {
      context.tell(fmt::format("{} has planned it, too{}.", context.journal().couple.name_of(author_of(*plan)),
                               plan->on ? ", for " + say_briefly(*plan->on, context.now().day, context.style().hours)
                                        : std::string()));
    }
  }
}

} // namespace

Idea idea_meant(Context& context, const Arguments& arguments, const Known& known) {
  const auto id = arguments.value(idea_or_todays_parameter);
  return id ? idea_named(known, *id) : todays_idea(context, known).idea;
}

Status plan_idea(Context& context, const Arguments& arguments) {
  Record record;
  record.kind = Kind::Plan;
  record.at = context.now();
  if (const auto words = arguments.value(plan_on_option)) {
    record.on = read_plan_date(context, *words);
  }
  const auto title = arguments.values(plan_title_word);
  if (record.on && !record.on->time && !title.empty() && is_plain_time(title.back())) {
    throw UsageError(fmt::format("'{}' is a time, but --on takes one word", printable(title.back())),
                     fmt::format("Put a date of several words in quotes: --on {}",
                                 shell_word(fmt::format("{} {}", *arguments.value(plan_on_option), title.back()))));
  }
  record.when = clean_text(arguments.value(plan_when_option).value_or(""), "the plan");
  (void)context.me();
  set_secrecy(context, arguments, record);
  const Day today = context.now().day;
  auto known = read_known(context, today);
  const auto ahead = ahead_for_me(context, known.past.reading.records);
  refuse_plan(context, arguments, ahead);
  auto [idea, added] = idea_of_words(context, arguments, known, record);
  if (!record.on && record.when.empty()) {
    throw UsageError("when is it planned for?", "Add --on saturday, or --when 'if it rains on Sunday, then ...'.");
  }
  const auto* hobby = hobby_for(context, arguments, known, idea, record.on ? record.on->day : today);
  record.idea = idea.id;
  record.group = idea.group;
  record.text = with_hobby(fill(idea.title, context.journal().couple, hobby, context.me()), hobby);
  if (hobby != nullptr) {
    record.hobby = hobby->slug;
    record.whose = hobby->owner;
  }
  auto [what, old, wanted] = plan_to_write(
      ahead, context.me(),
      {record, arguments.given(plan_on_option), arguments.given(plan_when_option), arguments.given(plan_hobby_option)},
      today, context.zone());
  if (what == PlanToWrite::What::Shared) {
    throw UsageError(fmt::format("'{}' is already planned in the shared journal", idea.id),
                     fmt::format("To remove that plan: closer remove {}", shell_word(parse_record_id(old->id)->tail)));
  }
  if (what == PlanToWrite::What::Same) {
    context.tell("Nothing to change: it's already planned like that.");
    return Status::Done;
  }
  {
    auto writer = context.writer();
    if (added) {
      added = writer.add(*added);
      wanted.idea = wanted.group = idea_id_of(*added);
    }
    record = old == nullptr ? writer.add(wanted) : writer.replace(*old, wanted);
  }
  if (added) {
    context.tell(fmt::format("Added idea {}: {}", idea_id_of(*added), beginning_of(added->text)));
  }
  context.tell(fmt::format("{} {}", old == nullptr ? "Added" : "Changed", say_entry_and_id(context, record)));
  tell_of_partners_plan(context, ahead, record);
  return Status::Done;
}

} // namespace closer
