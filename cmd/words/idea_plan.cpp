// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "advice/choice.hpp"
#include "base/date/date_reader.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "cmd/context/context.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/idea_filters.hpp"
#include "cmd/words/idea_plan.hpp"
#include "cmd/words/privacy_options.hpp"
#include "model/schedule/plan.hpp"

namespace closer {
namespace {

// The hobby that a planned idea is about: the one that was named, or whose turn it is; null where it takes none.
const Hobby* hobby_for(Context& context, const Arguments& arguments, const Known& known, const Idea& idea, Day day) {
  const auto& couple = context.journal().couple;
  const auto words = arguments.value(plan_hobby_option);
  if (!needs_hobby(idea)) {
    if (words) {
      throw UsageError(fmt::format("the idea '{}' is not about a hobby", idea.id), "Leave out --hobby.");
    }
    return nullptr;
  }
  if (words) {
    const auto& hobby = hobby_named(known.past.reading, couple, *words);
    if (hobby.share == Share::Solo && hobby.owner != context.me()) {
      throw UsageError(fmt::format("{} keeps {} solo", couple.name_of(hobby.owner), printable(hobby.name)),
                       "Choose another: 'closer hobby list' shows them.");
    }
    return &hobby;
  }
  const auto* hobby = hobby_in_turn(known, couple, idea, day);
  if (hobby == nullptr) {
    throw UsageError(fmt::format("the idea '{}' is about a hobby; which one?", idea.id),
                     "--hobby NAME says it; 'closer hobby list' shows them.");
  }
  return hobby;
}

// One's own plan of that idea that is still ahead, or null.
const Record* own_plan(const Records& records, std::string_view me, std::string_view idea, Day today) {
  const auto plans = open_plans(records, today);
  const auto found = std::find_if(plans.begin(), plans.end(),
                                  [&](const Record* plan) { return plan->idea == idea && author_of(*plan) == me; });
  return found == plans.end() ? nullptr : *found;
}

// The old plan with what was named; what was not stays.
Record as_named(const Record& old, const Record& named, const Arguments& arguments) {
  Record plan = old;
  if (arguments.given(plan_on_option)) {
    plan.on = named.on;
  }
  if (arguments.given(plan_when_option)) {
    plan.when = named.when;
  }
  if (arguments.given(plan_hobby_option)) {
    plan.hobby = named.hobby;
    plan.whose = named.whose;
    plan.text = named.text;
  }
  if (named.is_private) { // else a surprise stays one: it is not given away by moving its day
    plan.surprise_until = named.surprise_until;
  }
  return plan;
}

} // namespace

When read_plan_date(const Context& context, const std::string& words) {
  const auto on = read_date(words, context.now(), context.zone(), Tense::Future);
  const bool is_past = on.day < context.now().day || (on.time && compare(on, context.now()) < 0);
  if (is_past) {
    throw UsageError(fmt::format("{} is past", say(on)), "A plan is for later; 'closer log' writes down what was.");
  }
  return on;
}

std::string say_planned(const Record& plan) {
  return fmt::format("{}{} ({})", plan.on ? fmt::format(" for {}", say(*plan.on)) : "",
                     plan.when.empty() ? "" : fmt::format(", {}", printable(plan.when)),
                     parse_record_id(plan.id)->tail);
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
    throw UsageError("when is it planned for?", "--on saturday, or --when 'if it rains on Sunday, then ...', says it.");
  }
  (void)context.me();
  set_secrecy(context, arguments, record);
  const Day today = context.now().day;
  const auto known = read_known(context, today);
  const auto& idea = idea_named(known.catalogue, *arguments.value(idea_parameter));
  const auto* hobby = hobby_for(context, arguments, known, idea, record.on ? record.on->day : today);
  record.idea = idea.id;
  record.group = idea.group;
  record.text = hobby == nullptr ? idea.text : fill(idea, context.journal().couple, *hobby);
  if (hobby != nullptr) {
    record.hobby = hobby->slug;
    record.whose = hobby->owner;
  }
  auto records = known.past.reading.records;
  std::vector<Finding> unreadable;
  records.merge(context.private_records(unreadable));
  const auto* old = own_plan(records, context.me(), idea.id, today);
  if (old != nullptr && !old->is_private && record.is_private) {
    throw UsageError(
        fmt::format("'{}' is planned in the shared journal already", idea.id),
        fmt::format("'closer remove {}' takes that plan out.", shell_word(parse_record_id(old->id)->tail)));
  }
  if (old != nullptr) {
    record = as_named(*old, record, arguments);
  }
  if (old != nullptr && record == *old) {
    context.tell("Nothing to change: it is planned like that already.");
    return Status::Done;
  }
  {
    auto writer = context.writer();
    if (old != nullptr) {
      record = writer.replace(*old, std::move(record));
    } else {
      record = writer.add(std::move(record));
    }
  }
  context.tell(fmt::format("{}{}:",
                           old == nullptr ? say_where("Written to", record) + ": a plan"
                                          : say_where("Changed in", record) + ": the plan is now",
                           say_planned(record)));
  context.tell(trim(hanging("", printable(record.text), context.style())));
  context.tell(fmt::format("Afterwards: closer log {} --idea {}", name(idea.way), idea.id));
  return Status::Done;
}

} // namespace closer
