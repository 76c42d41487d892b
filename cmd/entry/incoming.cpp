// SPDX-License-Identifier: MIT
#include "cmd/entry/incoming.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/random.hpp"
#include "journal/exchange/jrnl_entries.hpp"
#include "journal/folder/reading.hpp"
#include "journal/record/record_line.hpp"
#include "journal/record/shard_names.hpp"
#include "journal/write/new_keys.hpp"

namespace closer {
namespace {

std::string_view id_of(std::string_view line) { return line.substr(0, line.find(' ')); }

std::uint64_t hash_of(const Record& record) { return hash64(fmt::format("{} {}", kind_name(record), record.text)); }

void set_id(std::string& line, std::string_view id) { line.replace(0, id_of(line).size(), id); }

} // namespace

void Incoming::add(Record entry) {
  const bool is_unnamed = entry.id.empty();
  if (is_unnamed) {
    entry.id = id_by_content(entry, m_me, 0);
  }
  m_entries.push_back({write_line(entry), hash_of(entry), entry.is_private, is_unnamed});
}

Incoming::Known Incoming::known_of(const Record& record) {
  return {hash_of(record), record.rev, record.gone, record.again};
}

// The months of the entries, one at a time, and what is standing: an id is one record's in both.
Incoming::KnownIds Incoming::read_months(const Journal& journal) const {
  std::set<std::string, std::less<>> months = {std::string(standing_shard)};
  for (const auto& entry : m_entries) {
    months.emplace(month_of_id(entry.line));
  }
  KnownIds there;
  for (const auto& month : months) {
    Reading reading;
    read_shard(journal, month, reading);
    require_readable(reading);
    for (const auto& [id, record] : reading.records) {
      there.emplace(id, known_of(record));
    }
  }
  return there;
}

// Another kind or text under this id was an entry of its own; one that was edited or removed since was this one.
bool Incoming::is_of_another(const Entry& entry, const KnownIds& ids) {
  const auto found = ids.find(id_of(entry.line));
  return found != ids.end() && !found->second.gone && found->second.rev == 1 && found->second.content != entry.content;
}

void Incoming::name(Entry& entry, std::string_view author, const KnownIds& there, const KnownIds& taken) {
  for (int salt = 1; is_of_another(entry, there) || is_of_another(entry, taken); ++salt) {
    set_id(entry.line, id_by_content(record_of_line(entry.line).value(), author, salt));
  }
}

// What an undo removed comes again, under the first id that follows and is nobody else's.
void Incoming::name_again(Entry& entry, const KnownIds& there, const KnownIds& taken) {
  const auto first = std::string(id_of(entry.line));
  for (;;) {
    const auto id = std::string(id_of(entry.line));
    if (const auto found = there.find(id); found != there.end() && found->second.again) {
      set_id(entry.line, following_id(id, found->second.rev));
    } else if (id != first && (is_of_another(entry, there) || is_of_another(entry, taken))) {
      set_id(entry.line, following_id(id, 0));
    } else {
      return;
    }
  }
}

Incoming::Sorted Incoming::sort_out(const Journal& journal, const Records& private_records,
                                    const std::function<void()>& step) {
  auto there = read_months(journal);
  for (const auto& [id, record] : private_records) {
    there.emplace(id, known_of(record));
  }
  Sorted sorted;
  KnownIds taken;
  for (auto& entry : m_entries) {
    step();
    if (entry.is_unnamed) {
      name(entry, m_me, there, taken);
    }
    name_again(entry, there, taken);
    const auto id = id_of(entry.line);
    if (parse_record_id(id)->author != m_me) {
      ++sorted.others;
    } else if (there.contains(id) || !taken.emplace(id, Known{entry.content}).second) {
      ++sorted.there;
    } else {
      const Day day = parse_record_id(id)->day;
      const bool is_first = taken.size() == 1;
      sorted.first = is_first ? day : std::min(sorted.first, day);
      sorted.last = is_first ? day : std::max(sorted.last, day);
      if (entry.is_private) {
        sorted.private_records.push_back(record_of_line(entry.line).value());
        sorted.private_records.back().is_private = true;
      } else {
        sorted.lines.push_back(std::move(entry.line));
      }
    }
  }
  m_entries.clear();
  return sorted;
}

} // namespace closer
