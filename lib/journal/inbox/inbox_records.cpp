// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox_records.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "journal/folder/reading.hpp"
#include "journal/inbox/inbox_deeds.hpp"
#include "journal/record/shard_names.hpp"

namespace closer {
namespace {

using End = InboxFileLine::End;

std::string without_line_end(const std::string& line) { return line.substr(0, line.find_last_not_of("\r\n") + 1); }

class Sorter {
public:
  Sorter(const Couple& couple, Records there, const InboxIdeas& ideas, Day today)
      : m_couple(couple), m_there(std::move(there)), m_ideas(ideas), m_today(today) {}

  InboxRecords sort(std::vector<InboxFile>& files) {
    for (auto& file : files) {
      m_of_file.clear();
      for (auto& line : file.lines) {
        if (line.end == End::Taken) {
          sort(file, line);
        }
      }
    }
    return std::move(m_result);
  }

private:
  void sort(const InboxFile& file, InboxFileLine& line) {
    const auto& entry = *line.entry;
    try {
      const bool has_ideas = m_ideas.named && m_ideas.of_day;
      const auto outcome = entry.deed && has_ideas
                               ? outcome_of(entry, file.person, {m_couple, m_there, m_ideas, m_today})
                               : DeedOutcome();
      put(file, line, outcome);
    } catch (const UsageError& error) {
      line.end = End::Refused;
      line.refusal = say_fully(error);
    }
  }

  void put(const InboxFile& file, InboxFileLine& line, const DeedOutcome& outcome) {
    switch (outcome.what) {
    case DeedOutcome::What::Note: add_named(file, line, line.entry->record); break;
    case DeedOutcome::What::Wait: line.end = End::Waits; break;
    case DeedOutcome::What::There: ++m_result.there; break;
    case DeedOutcome::What::Write:
      if (outcome.before) {
        change(file, line, outcome.records.front(), *outcome.before);
      } else if (outcome.records.size() == 1) {
        add_named(file, line, outcome.records.front());
      } else {
        add(file, line, outcome.records);
      }
    }
  }

  // A record that is new, under another id where it needs that.
  void add_named(const InboxFile& file, const InboxFileLine& line, Record record) {
    auto entry = *line.entry;
    entry.record = record;
    for (int salt = 1; m_of_file.contains(record.id) || is_taken_by_other(record); ++salt) {
      record.id = inbox_id(entry, file.person, salt);
    }
    m_of_file.insert(record.id);
    add(file, line, {record});
  }

  void add(const InboxFile& file, const InboxFileLine& line, const std::vector<Record>& records) {
    bool is_new = false;
    for (const auto& record : records) {
      if (m_there.emplace(record.id, record).second) {
        keep(file, line, record, {});
        is_new = true;
      }
    }
    m_result.there += is_new ? 0 : 1;
  }

  // A plan that exists already, or that a line before has made.
  void change(const InboxFile& file, const InboxFileLine& line, Record after, const Record& before) {
    const auto earlier =
        std::ranges::find_if(m_result.records, [&](const InboxRecord& each) { return each.record.id == before.id; });
    if (earlier == m_result.records.end()) {
      keep(file, line, after, before);
    } else {
      after.rev = before.rev;
      earlier->record = after;
      earlier->line += "\n" + without_line_end(line.dated);
    }
    m_there.insert_or_assign(after.id, after);
  }

  void keep(const InboxFile& file, const InboxFileLine& line, const Record& record,
            const std::optional<Record>& before) {
    m_result.records.push_back({record, before, place_of(file), without_line_end(line.dated)});
  }

  // One that was edited or removed since was this line; one that was undone is no more, for the line was given back.
  [[nodiscard]] bool is_taken_by_other(const Record& record) const {
    const auto found = m_there.find(record.id);
    if (found == m_there.end()) {
      return false;
    }
    const auto& there = found->second;
    if (there.gone || there.rev != 1) {
      return there.again;
    }
    return there.kind != record.kind || (there.hobby == record.hobby && there.text != record.text);
  }

  const Couple& m_couple;
  Records m_there;
  const InboxIdeas& m_ideas;
  Day m_today;
  std::set<std::string> m_of_file; // the ids of the file in hand, whose lines are all different, or count as such
  InboxRecords m_result;
};

} // namespace

Records records_beside(const Journal& journal, const std::vector<InboxFile>& files, Day today) {
  constexpr std::chrono::days patience(31); // a round of answers ends within it
  std::set<std::string> months = {std::string(standing_shard)};
  for (const auto& file : files) {
    for (const auto& line : file.lines) {
      if (line.entry) {
        const auto day = line.entry->typed.day;
        const bool is_answer = line.entry->deed && line.entry->deed->what == LineDeed::What::Answer;
        months.insert(iso_month(day));
        months.insert(iso_month(is_answer ? std::min(day + patience, std::max(day, today)) : day));
      }
    }
  }
  Reading reading;
  for (const auto& month : months) {
    read_shard(journal, month, reading);
  }
  require_readable(reading);
  return std::move(reading.records);
}

InboxRecords records_of(std::vector<InboxFile>& files, const Couple& couple, Records there, const InboxIdeas& ideas,
                        Day today) {
  return Sorter(couple, std::move(there), ideas, today).sort(files);
}

std::string place_of(const InboxFile& file) { return file.folder + "/" + file.name; }

} // namespace closer
