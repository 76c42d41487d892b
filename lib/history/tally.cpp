// SPDX-License-Identifier: MIT
#include "history/tally.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "listen/written_talks.hpp"

namespace closer {
namespace {

bool is_later(const Record& left, const Record& right) { return is_earlier(right, left); }

} // namespace

bool Tally::look(const RecordView& view) {
  m_is_unseen = !m_scope.filter.tags.empty(); // which a view doesn't show
  return m_is_unseen || look(view, passes(view, m_scope.filter));
}

bool Tally::look(const RecordView& view, bool passes) {
  m_wish = {};
  m_wish.record = !m_scope.wanted.empty() && m_scope.wanted.contains(view.id);
  if (view.gone) {
    return m_wish.record;
  }
  turn_to(day_of(view));
  note_first(view);
  m_wish.earlier_year = passes && m_looks_ahead && m_at_hand.is_this_day;
  if (m_scope.only_earlier_years) {
    m_wish.record = is_sealed(view.kind) || m_wish.record;
  } else {
    if (passes) {
      count(view);
    }
    m_wish.record = weighs(view) || m_wish.record;
    m_wish.noticed = passes && is_shown_as_noticed(view);
    m_wish.last_hobby = is_last_hobby(view);
  }
  return m_wish.record || m_wish.noticed || m_wish.earlier_year || m_wish.last_hobby;
}

void Tally::visit(Record& record) {
  if (std::exchange(m_is_unseen, false)) {
    if (look(view_of(record), passes(record, m_scope.filter))) {
      keep(record);
    }
    return;
  }
  keep(record);
}

// For all that it is wanted for; whoever comes last has it for good.
void Tally::keep(Record& record) {
  if (m_wish.earlier_year) {
    m_earlier_years.push_back(record);
  }
  if (m_wish.last_hobby) {
    m_last_hobby = record;
  }
  if (m_wish.noticed && m_scope.write_noticed != nullptr) {
    m_written.add(record, m_scope.write_noticed);
  } else if (m_wish.noticed) {
    m_noticed.push_back(m_wish.record ? record : std::move(record));
    drop_early_noticed();
  }
  if (m_wish.record) {
    auto id = record.id;
    m_records.insert_or_assign(std::move(id), std::move(record));
  }
}

void Tally::add(const Record& record) {
  if (look(view_of(record), passes(record, m_scope.filter))) {
    auto copy = record;
    keep(copy);
  }
}

void Tally::shown_since(std::string_view month) {
  const auto next = iso_month(add_months(*parse_iso_day(std::string(month) + "-01"), 1));
  if (m_talks_from.empty() || next < m_talks_from) {
    add_talks(next, m_talks_from);
    m_talks_from = next;
  }
}

void Tally::shown_all() { add_talks({}, m_talks_from); }

void Tally::add_talks(std::string_view first, std::string_view end) {
  for (const auto& talk : written_talks_of(first, end, m_records, *m_couple)) {
    add(talk);
  }
}

void Tally::turn_to(Day day) {
  if (m_at_hand.day != day) {
    m_at_hand = {day, m_looks_ahead && is_this_day_of_an_earlier_year(day, m_scope.today), nullptr};
  }
}

void Tally::note_first(const RecordView& view) {
  const Day day = m_at_hand.day;
  if ((!m_first_entry || day < *m_first_entry) && day <= m_scope.today && way_of(view.kind)) {
    m_first_entry = day;
  }
}

// Of the day at hand.
void Tally::count(const RecordView& view) {
  if (m_at_hand.tally == nullptr) {
    m_at_hand.tally = &m_days[m_at_hand.day];
  }
  auto& day = *m_at_hand.tally;
  const auto minutes = view.minutes.value_or(0);
  ++day.entries;
  day.new_entries += view.is_new ? 1 : 0;
  day.new_minutes += view.is_new ? minutes : 0;
  if (const auto way = way_of(view.kind)) {
    ++day.counts[static_cast<std::size_t>(*way)];
    day.minutes[static_cast<std::size_t>(*way)] += minutes;
  }
}

bool Tally::weighs(const RecordView& view) {
  if (is_standing(view.kind) || is_sealed(view.kind)) {
    return true;
  }
  if ((view.idea.empty() && view.whose.empty()) || !way_of(view.kind) || !m_scope.filter.is_open()) {
    return false;
  }
  const bool is_last = !view.idea.empty() && is_last_of_idea(view);
  return is_last || view.at.day >= m_scope.weighs_from;
}

// A plan is done where its idea was.
bool Tally::is_last_of_idea(const RecordView& view) {
  const auto found = m_last_of_idea.find(view.idea);
  if (found == m_last_of_idea.end()) {
    m_last_of_idea.emplace(view.idea, view.at.day);
    return true;
  }
  const bool is_last = found->second < view.at.day;
  found->second = std::max(found->second, view.at.day);
  return is_last;
}

bool Tally::is_last_hobby(const RecordView& view) const {
  if (view.kind != Kind::Hobby || !m_scope.filter.is_open() || m_at_hand.day > m_scope.today ||
      m_couple->person(view.whose) == nullptr) {
    return false;
  }
  if (!m_last_hobby) {
    return true;
  }
  const auto order = compare(m_last_hobby->at, view.at);
  return order != 0 ? order < 0 : m_last_hobby->id < view.id;
}

bool Tally::is_shown_as_noticed(const RecordView& view) {
  if (view.kind != Kind::Noticed || !(m_scope.window ? *m_scope.window : lifetimes()).has(m_at_hand.day)) {
    return false;
  }
  ++m_noticed_count;
  if (m_scope.most_noticed == 0) {
    return false;
  }
  return !m_noticed_from || compare(*m_noticed_from, view.at) <= 0;
}

// Now and then, so that each record is looked at a few times only.
void Tally::drop_early_noticed() {
  if (m_noticed.size() / 2 <= m_scope.most_noticed) {
    return;
  }
  m_noticed.sort(is_later);
  m_noticed.resize(m_scope.most_noticed);
  m_noticed_from = m_noticed.empty() ? std::nullopt : std::optional(m_noticed.back().at);
}

void Tally::merge(Tally other) {
  for (const auto& [day, tally] : other.m_days) {
    auto& mine = m_days[day];
    mine.entries += tally.entries;
    mine.new_entries += tally.new_entries;
    mine.new_minutes += tally.new_minutes;
    for (std::size_t way = 0; way < tally.counts.size(); ++way) {
      mine.counts.at(way) += tally.counts.at(way);
      mine.minutes.at(way) += tally.minutes.at(way);
    }
  }
  if (other.m_first_entry) {
    reach_back_to(*other.m_first_entry);
  }
  m_records.merge(std::move(other.m_records));
  m_noticed.splice(m_noticed.end(), other.m_noticed);
  m_written.merge(std::move(other.m_written));
  m_noticed_count += other.m_noticed_count;
  drop_early_noticed();
  std::move(other.m_earlier_years.begin(), other.m_earlier_years.end(), std::back_inserter(m_earlier_years));
  if (other.m_last_hobby && (!m_last_hobby || is_earlier(*m_last_hobby, *other.m_last_hobby))) {
    m_last_hobby = std::move(other.m_last_hobby);
  }
}

void Tally::reach_back_to(Day day) { m_first_entry = std::min(m_first_entry.value_or(day), day); }

bool Tally::knows_last_of_each() const {
  return std::ranges::all_of(all_ways,
                             [&](Way way) { return !m_scope.filter.is_about(way) || last_of(way).has_value(); });
}

Window Tally::lifetimes() const { return {m_scope.today - farthest, m_scope.today + farthest}; }

Window Tally::window() const {
  if (m_scope.window) {
    return *m_scope.window;
  }
  const auto first = m_days.lower_bound(lifetimes().first);
  const auto end = m_days.upper_bound(lifetimes().last);
  return first == end ? Window{m_scope.today, m_scope.today}
                      : Window{std::min(first->first, m_scope.today), std::max(std::prev(end)->first, m_scope.today)};
}

int Tally::left_out() const {
  int entries = 0;
  for (const auto& [day, tally] : m_days) {
    entries += m_scope.window || lifetimes().has(day) ? 0 : tally.entries;
  }
  return entries;
}

std::vector<DoneDay> Tally::done_days() const {
  std::vector<DoneDay> days;
  days.reserve(m_days.size());
  for (const auto& [day, tally] : m_days) {
    auto& done = days.emplace_back();
    done.day = day;
    std::ranges::transform(tally.counts, done.ways.begin(), [](int count) { return count != 0; });
  }
  return days;
}

std::optional<Day> Tally::last_of(Way way) const {
  for (auto day = std::make_reverse_iterator(m_days.upper_bound(m_scope.last_day())); day != m_days.rend(); ++day) {
    if (day->second.counts.at(static_cast<std::size_t>(way)) != 0) {
      return day->first;
    }
  }
  return std::nullopt;
}

} // namespace closer
