// SPDX-License-Identifier: MIT
#include "cmd/entry/entry_options.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "cmd/words/confirmation.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/idea_filters.hpp"
#include "cmd/words/privacy_options.hpp"
#include "journal/folder/reading.hpp"
#include "model/schedule/plan.hpp"

namespace closer {

void read_entry_options(Context& context, const Arguments& arguments, Record& record) {
  record.at = arguments.given(on_option) ? read_past_date(context, *arguments.value(on_option)) : context.now();
  record.minutes = read_minutes(arguments, minutes_option, 1);
  record.tags = clean_tags(arguments.values(tag_option));
  record.is_new = arguments.given(new_option);
  set_secrecy(context, arguments, record);
  const auto& couple = context.journal().couple;
  (void)context.me();
  if (const auto words = arguments.value(hobby_option)) {
    const auto reading = read_hobbies(context.journal());
    context.report(reading);
    const auto& hobby = hobby_named(reading, couple, *words);
    record.hobby = hobby.slug;
    record.whose = hobby.owner;
  }
}

void come_from(Context& context, const Known& known, const Idea& idea, Record& record) {
  record.idea = idea.id;
  record.group = idea.group;
  if (way_of(record.kind) != idea.way) {
    context.tell(
        fmt::format("'{}' is an idea for {}, but it's kept with this {}.", idea.id, name(idea.way), name(record.kind)));
  }
  if (!idea.is_about_hobby || !record.hobby.empty()) {
    return;
  }
  const auto plans = open_plans(known.past.reading.records, record.at.day);
  const auto plan = std::ranges::find_if(plans, [&](const Record* each) { return each->idea == idea.id; });
  if (plan != plans.end()) {
    record.hobby = (*plan)->hobby;
    record.whose = (*plan)->whose;
  } else if (const auto* hobby = hobby_in_turn(known, idea, record.at.day)) {
    record.hobby = hobby->slug;
    record.whose = hobby->owner;
    context.tell(fmt::format("Assuming it's about {}; use --hobby for another.", printable(hobby->name)));
  }
}

Record write_entry(Context& context, Record record) {
  auto writer = context.writer();
  record = writer.add(std::move(record));
  context.discard_draft();
  context.tell(fmt::format("Logged {}", say_entry_and_id(context, record)));
  return record;
}

} // namespace closer
