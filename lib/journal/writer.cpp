// SPDX-License-Identifier: MIT
#include "journal/writer.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "journal/item.hpp"
#include "journal/record_line.hpp"

namespace closer {
namespace {

constexpr std::size_t tail_length = 5;

Folder open_or_make(const std::filesystem::path& path) {
  make_folders(path);
  return Folder::open(path);
}

// Gives an item a key that no line has yet.
void give_key(Record& record, const std::string& me, const Folder& folder) {
  std::string contents;
  do {
    record.id = fmt::format("{}-{}-{}", iso_day(record.at.day), me, random_token(tail_length));
    if (contents.empty()) {
      contents = folder.read(file_of(record, me)).value_or("\n");
    }
  } while (contents.find(record.id) != std::string::npos);
}
// One's own thing that is gone can be taken up again, under its slug.
void give_key(Thing& thing, const std::vector<Thing>& used) {
  const auto is_used = [&](const std::string& slug) {
    return std::any_of(used.begin(), used.end(), [&](const Thing& other) {
      return other.slug == slug && other.owner == thing.owner && !other.gone;
    });
  };
  const auto base = slug(thing.name).substr(0, 48);
  const auto stem = is_slug(base) ? base : "thing-" + random_token(tail_length);
  thing.slug = stem;
  for (int number = 2; is_used(thing.slug); ++number) {
    thing.slug = fmt::format("{}-{}", stem, number);
  }
}

} // namespace

Writer::Writer(const Journal& journal, const std::filesystem::path& state_folder, std::string me)
    : m_journal(journal), m_me(std::move(me)), m_state(open_or_make(state_folder)), m_lock(lock_in(state_folder)),
      m_undo_log(m_state) {}

std::filesystem::path lock_in(const std::filesystem::path& state_folder) { return state_folder / "lock"; }

Record Writer::add(Record record) {
  record = named(std::move(record));
  return write_new(std::move(record), file_of(record, m_me));
}

Record Writer::named(Record record) const {
  const auto folder = m_journal.folder.make_subfolder(folder_of(record));
  give_key(record, m_me, folder);
  return record;
}

void Writer::add_for_good(const Record& record) const {
  m_journal.folder.make_subfolder(folder_of(record)).append(file_of(record, m_me), write_line(record) + "\n");
}

void Writer::add_all(const std::vector<Record>& records) {
  std::map<std::string, std::vector<std::string>> shards; // lines, by the file that they go to
  for (const auto& record : records) {
    require_own(record);
    shards[file_of(record, m_me)].push_back(write_line(record));
  }
  std::vector<Change> changes;
  for (const auto& [file, lines] : shards) {
    std::transform(lines.begin(), lines.end(), std::back_inserter(changes), [](const std::string& line) {
      return Change{0, false, std::nullopt, line};
    });
  }
  log(std::move(changes));
  std::size_t written = 0;
  try {
    for (const auto& [file, lines] : shards) {
      m_journal.folder.make_subfolder(folder_of(records.front())).append(file, join(lines, "\n") + "\n");
      written += lines.size();
    }
  } catch (const Error& error) {
    m_undo_log.forget_newest(records.size() - written);
    if (written == 0) {
      throw;
    }
    throw after_other_steps(error, fmt::format("{} of {} entries are written, and the same command again adds the rest",
                                               written, records.size()));
  }
}

Thing Writer::add(Thing thing) {
  thing.owner = m_me;
  Reading reading;
  read_things_of_both(m_journal, reading);
  require_readable(reading);
  give_key(thing, reading.things);
  if (const auto old = current(m_journal, thing)) {
    return write_next(*old, std::move(thing));
  }
  return write_new(std::move(thing), file_of(thing, m_me));
}

Record Writer::replace(const Record& before, Record after) { return write_next(before, std::move(after)); }

Thing Writer::replace(const Thing& before, Thing after) { return write_next(before, std::move(after)); }

Record Writer::move(const Record& before, Record after) {
  require_current(before);
  after = add_once(std::move(after), before);
  try {
    (void)write_next(before, removed(before));
  } catch (const Error& error) {
    throw after_other_steps(error, fmt::format("the entry may be there twice, as {} and as {}, and the same command "
                                               "again settles that",
                                               before.id, after.id));
  }
  return after;
}

// On its own day, under an id that follows from `origin`'s; where that is there already, there is nothing to do.
Record Writer::add_once(Record record, const Record& origin) {
  record.id = fmt::format("{}-{}-{}", iso_day(record.at.day), m_me,
                          hashed_token(fmt::format("{} {}", origin.id, origin.rev), tail_length));
  record.rev = 1;
  const auto there = current(m_journal, record);
  if (there) {
    return *there == record ? record : add(std::move(record));
  }
  return write_new(std::move(record), file_of(record, m_me));
}

template <typename T> T Writer::write_new(T item, const std::string& file) {
  item.rev = 1;
  const auto line = write_line(item);
  remember({0, std::is_same_v<T, Thing>, std::nullopt, line},
           [&] { m_journal.folder.make_subfolder(folder_of(item)).append(file, line + "\n"); });
  return item;
}

template <typename T> void Writer::require_current(const T& before) const {
  require_own(before);
  if (current(m_journal, before) != before) {
    throw Error(Status::Failed, fmt::format("'{}' has been changed since; nothing was written", key_of(before)),
                "Look at it with 'closer review --entries', then run it again.");
  }
  if (before.rev == std::numeric_limits<std::int64_t>::max()) {
    throw Error(Status::NeedsPerson,
                fmt::format("'{}' has a rev that cannot go higher; nothing was written", key_of(before)));
  }
}

template <typename T> T Writer::write_next(const T& before, T after) {
  require_current(before);
  after.rev = before.rev + 1;
  const auto folder = m_journal.folder.make_subfolder(folder_of(after));
  const auto file = file_of(before, m_me);
  const auto contents = with_line(folder.read(file).value_or(""), before, after);
  remember({0, std::is_same_v<T, Thing>, write_line(before), write_line(after)},
           [&] { folder.replace(file, contents); });
  return after;
}

template <typename T> void Writer::require_own(const T& item) const {
  if (owner_of(item) != m_me) {
    throw Error(
        Status::Failed,
        fmt::format("'{}' is {}'s; nothing was written", key_of(item), m_journal.couple.name_of(owner_of(item))),
        "Each of you changes only your own entries and things.");
  }
}

// The log is written first: what it says and the journal does not have, `undo` sees and passes over; the other way
// round it would take back something else.
void Writer::log(std::vector<Change> changes) {
  try {
    m_undo_log.remember(std::move(changes));
  } catch (const Error& error) {
    throw after_other_steps(error, "nothing was written to the journal");
  }
}

void Writer::remember(Change change, const std::function<void()>& write) {
  if (m_undoing) {
    write();
    return;
  }
  log({std::move(change)});
  try {
    write();
  } catch (...) {
    m_undo_log.forget_newest(1);
    throw;
  }
}

} // namespace closer
