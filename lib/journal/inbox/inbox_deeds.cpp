// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox_deeds.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/error.hpp"
#include "journal/inbox/inbox_answer.hpp"
#include "journal/inbox/line_length.hpp"
#include "model/ideas/idea.hpp"
#include "model/schedule/planning.hpp"
#include "model/voting.hpp"

namespace closer {
namespace {

using What = DeedOutcome::What;

DeedOutcome did(const InboxEntry& entry, const InboxIdea& idea) {
  auto record = entry.record;
  record.kind = kind_named(name(idea.way));
  record.idea = idea.id;
  record.group = idea.group;
  record.hobby = idea.hobby;
  record.whose = idea.whose;
  record.text = entry.deed->text;
  record.tags = take_tags(record.text);
  record.minutes = take_minutes(record.text, Kind::Listen); // a text that is all length may go
  record.text = whole_text(idea.title, record.text, ": ");
  return {What::Write, {record}, {}};
}

DeedOutcome vote(const InboxEntry& entry, const std::string& person, const InboxIdea& idea,
                 const DeedSetting& setting) {
  Record ballot;
  ballot.idea = idea.id;
  ballot.vote = name(entry.deed->what);
  const auto utc = [](Instant) { return std::chrono::minutes(0); };
  auto vote = vote_to_write(setting.records, person, std::move(ballot), entry.typed, utc);
  if (!vote) {
    return {What::There, {}, {}};
  }
  if (vote->at.day != entry.typed.day) { // a later word of theirs holds
    vote->at = entry.typed;
  }
  vote->id = entry.record.id;
  return {What::Write, {*vote}, {}};
}

DeedOutcome plan(const InboxEntry& entry, const std::string& person, const InboxIdea& idea,
                 const DeedSetting& setting) {
  const auto on = *entry.deed->on;
  if (on.day < setting.today) {
    throw UsageError(fmt::format("the plan is for {}, which is in the past", say_day(on.day)));
  }
  Record record;
  record.kind = Kind::Plan;
  record.at = entry.typed;
  record.on = on;
  record.idea = idea.id;
  record.group = idea.group;
  record.text = idea.title;
  record.hobby = idea.hobby;
  record.whose = idea.whose;
  auto [what, old, wanted] = plan_to_write(setting.records, person, {record, true, false, false}, setting.today);
  switch (what) {
  case PlanToWrite::What::New: wanted.id = entry.record.id; return {What::Write, {wanted}, {}};
  case PlanToWrite::What::Changed: wanted.rev = old->rev + 1; return {What::Write, {wanted}, *old};
  case PlanToWrite::What::Same:
  case PlanToWrite::What::Shared: break; // of which the journal has none
  }
  return {What::There, {}, {}};
}

} // namespace

DeedOutcome outcome_of(const InboxEntry& entry, const std::string& person, const DeedSetting& setting) {
  const auto& deed = *entry.deed;
  if (deed.what == LineDeed::What::Answer) {
    return outcome_of_answer(entry, person, setting);
  }
  const auto idea = deed.idea.empty() ? setting.ideas.of_day(person, entry.typed.day)
                                      : setting.ideas.named(deed.idea, person, entry.typed.day);
  if (!idea) {
    return {};
  }
  switch (deed.what) {
  case LineDeed::What::Did: return did(entry, *idea);
  case LineDeed::What::Plan: return plan(entry, person, *idea, setting);
  case LineDeed::What::Yes:
  case LineDeed::What::No: return vote(entry, person, *idea, setting);
  case LineDeed::What::Answer: break;
  }
  return {};
}

} // namespace closer
