// SPDX-License-Identifier: MIT
#include "advice/memory.hpp"

#include <algorithm>

#include "base/date/week.hpp"
#include "model/schedule/plan.hpp"
#include "model/voting.hpp"

namespace closer {

Day start_of_week(Day day) { return first_of_week(day, WeekStart::Monday); }

Memory::Memory(const Couple& couple, const Records& records, std::span<const DoneDay> done, Day horizon, Day day)
    : m_couple(couple), m_day(day) {
  const Day monday = start_of_week(day);
  for (const auto* record : in_order(records)) {
    const bool is_said = record->at.day < day && (record->at.day >= horizon || is_standing(record->kind));
    if (is_vote(*record) && (is_said || record->vote == "no")) {
      vote(*record);
    } else if (record->kind == Kind::Plan && is_said) {
      plan(*record);
    } else if (way_of(record->kind) && is_said) {
      note_done(*record, record->at.day < monday);
    }
  }
  for (const auto& each : done) {
    if (each.day >= horizon && each.day < monday) {
      add_to(m_history, each);
    }
  }
}

void Memory::vote(const Record& record) {
  const auto person = m_couple.index_of(author_of(record));
  auto& ballot = record.idea.empty() ? m_hobbies[{record.whose, record.hobby}] : m_ideas[record.idea].ballot;
  ballot.yes.at(person) = record.vote == "yes";
  ballot.no.at(person) = record.vote == "no";
}

// Of two plans the later one counts.
void Memory::plan(const Record& record) {
  auto& planned_until = m_ideas[record.idea].planned_until;
  planned_until = std::max(planned_until, record.on ? record.on->day : record.at.day + plan_shelf_life);
}

void Memory::note_done(const Record& record, bool weighs) {
  if (weighs) {
    add_to(m_history, record);
  }
  if (record.idea.empty()) {
    return;
  }
  auto& idea = m_ideas[record.idea];
  idea.planned_until = never;
  if (weighs) {
    idea.done = record.at.day;
    m_groups[{*way_of(record.kind), record.group}] = record.at.day;
  }
}

const Memory::OfIdea& Memory::of(const Idea& idea) const {
  static const OfIdea nothing;
  const auto found = m_ideas.find(idea.id);
  return found == m_ideas.end() ? nothing : found->second;
}

Ballot Memory::ballot_of(const Idea& idea) const { return of(idea).ballot; }

Ballot Memory::ballot_of(const Hobby& hobby) const {
  const auto found = m_hobbies.find({hobby.owner, hobby.slug});
  return found == m_hobbies.end() ? Ballot() : found->second;
}

bool Memory::is_planned(const Idea& idea) const { return of(idea).planned_until >= m_day; }

Day Memory::last_done(const Idea& idea) const { return of(idea).done; }

Day Memory::last_like(const Idea& idea) const {
  const auto found = m_groups.find({idea.way, std::string(idea.group)});
  return found == m_groups.end() ? never : found->second;
}

} // namespace closer
