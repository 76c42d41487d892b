// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "advice/choice.hpp"
#include "advice/fill.hpp"
#include "base/date/date_reader.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "cmd/context/context.hpp"
#include "cmd/words/confirmation.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/idea_filters.hpp"
#include "cmd/words/idea_plan.hpp"
#include "cmd/words/privacy_options.hpp"
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

} // namespace

When read_plan_date(const Context& context, const std::string& words) {
  const auto on = read_date(words, context.now(), context.zone(), Tense::Future);
  if (is_past(on, context.now())) {
    throw UsageError(fmt::format("{} is in the past", say(on)),
                     "A plan is for later. To write down what you did: closer log");
  }
  return on;
}

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
  record.when = clean_text(arguments.value(plan_when_option).value_or(""), "the plan");
  if (!record.on && record.when.empty()) {
    throw UsageError("when is it planned for?", "Add --on saturday, or --when 'if it rains on Sunday, then ...'.");
  }
  (void)context.me();
  set_secrecy(context, arguments, record);
  const Day today = context.now().day;
  const auto known = read_known(context, today);
  const auto idea = idea_meant(context, arguments, known);
  const auto* hobby = hobby_for(context, arguments, known, idea, record.on ? record.on->day : today);
  record.idea = idea.id;
  record.group = idea.group;
  record.text = with_hobby(fill(idea.title, context.journal().couple, hobby, context.me()), hobby);
  if (hobby != nullptr) {
    record.hobby = hobby->slug;
    record.whose = hobby->owner;
  }
  auto records = known.past.reading.records;
  std::vector<Finding> unreadable;
  records.merge(context.private_records(unreadable));
  const auto [what, old, wanted] = plan_to_write(
      records, context.me(),
      {record, arguments.given(plan_on_option), arguments.given(plan_when_option), arguments.given(plan_hobby_option)},
      today);
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
    record = old == nullptr ? writer.add(wanted) : writer.replace(*old, wanted);
  }
  context.tell(fmt::format("{} {}", old == nullptr ? "Added" : "Changed", say_entry_and_id(context, record)));
  return Status::Done;
}

} // namespace closer
