// SPDX-License-Identifier: MIT
#include "journal/write/writer.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "journal/folder/reading.hpp"
#include "journal/lines/keyed_table.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/line_replacing.hpp"
#include "journal/record/line_traits.hpp"
#include "journal/record/merge_rule.hpp"
#include "journal/record/record_line.hpp"
#include "journal/write/files_before.hpp"
#include "journal/write/new_keys.hpp"

namespace closer {
namespace {

template <typename T> Change::Of sort_of() { return std::is_same_v<T, Hobby> ? Change::Of::Hobby : Change::Of::Record; }

// Somebody wrote it by hand. Only a tombstone still wins; what is added then is another one.
Error no_higher(const std::string& key, const std::string& way_out) {
  return Error(Status::NeedsPerson,
               fmt::format("'{}' has the highest possible rev, so a change to it wouldn't count", key), way_out,
               nothing_written);
}
Error no_higher(const Record& record) { return no_higher(record.id, "Log it again as a new entry."); }
Error no_higher(const Hobby& hobby) {
  const auto remove = hobby.gone ? "" : fmt::format("\n  closer hobby remove {}", shell_word(hobby.slug));
  return no_higher(hobby.slug, fmt::format("Add it as a new one:{}\n  closer hobby add {}", remove,
                                           shell_word(hobby.gone ? hobby.slug : printable(hobby.name))));
}

} // namespace

Writer::Writer(const Journal& journal, const std::filesystem::path& state_folder, PrivateSide private_side,
               std::string me)
    : m_journal(journal), m_private(std::move(private_side)), m_me(std::move(me)),
      m_lock(lock_journal(journal, state_folder)), m_state(Folder::open(state_folder)), m_undo_log(m_state) {}

Lock lock_journal(const Journal& journal, const std::filesystem::path& state_folder) {
  return {journal.folder, state_folder / "lock"};
}

Record Writer::add(Record record) {
  record = named(std::move(record));
  if (record.is_private) {
    record.rev = 1;
    remember({Change::Of::Private, std::nullopt, write_line(record)}, [&] { m_private.add(record); });
    return record;
  }
  return write_new(std::move(record));
}

Record Writer::named(Record record) const {
  const auto folder = record.is_private ? m_journal.folder.subfolder(folder_of(record))
                                        : m_journal.folder.make_subfolder(folder_of(record));
  give_key(record, m_me, folder, m_private);
  return record;
}

void Writer::add_irreversibly(const Record& record) const {
  m_journal.folder.make_subfolder(folder_of(record))
      .append(file_of(record, m_me), write_line(record) + "\n", most_lines);
}

// An entry's file follows from its id alone.
std::string Writer::file_of_entry(std::string_view line) const {
  Record entry;
  entry.id = line.substr(0, line.find(' '));
  entry.kind = Kind::Note;
  require_own(entry);
  return file_of(entry, m_me);
}

void Writer::add_all(const std::vector<std::string>& lines, const std::vector<Record>& private_records,
                     const Step& step) {
  std::map<std::string, std::vector<const std::string*>> shards; // lines, by the file that they go to
  std::vector<Change> changes;
  changes.reserve(lines.size() + private_records.size());
  for (const auto& record : private_records) {
    require_own(record);
    changes.push_back({Change::Of::Private, std::nullopt, write_line(record)});
  }
  for (const auto& line : lines) {
    shards[file_of_entry(line)].push_back(&line);
  }
  for (const auto& [file, of_file] : shards) {
    std::ranges::transform(of_file, std::back_inserter(changes), [](const std::string* line) {
      return Change{Change::Of::Record, std::nullopt, *line};
    });
  }
  const auto count = changes.size();
  if (count == 0) {
    return;
  }
  log(std::move(changes));
  std::size_t written = 0;
  FilesBefore before(m_journal.folder.make_subfolder(folder_of(Record())));
  try {
    m_private.add(private_records);
    written += private_records.size();
    for (const auto& [file, of_file] : shards) {
      step();
      std::string text;
      for (const auto* line : of_file) {
        text.append(*line).append("\n");
      }
      before.keep(file).append(file, text, most_lines);
      written += of_file.size();
    }
  } catch (const Error& error) {
    if (error.status() == Status::Interrupted) {
      before.put_back();
      m_private.remove(private_records);
      m_undo_log.forget_newest(count);
      throw;
    }
    m_undo_log.forget_newest(count - written);
    if (written == 0) {
      throw;
    }
    throw error.having(
        fmt::format("{} of {} entries were written; run the same command again for the rest", written, count));
  }
}

Hobby Writer::add(Hobby hobby) {
  hobby.owner = m_me;
  const auto reading = read_hobbies(m_journal);
  require_readable(reading);
  give_key(hobby, reading.hobbies);
  if (const auto old = current(m_journal, hobby)) {
    return write_next(*old, std::move(hobby));
  }
  return write_new(std::move(hobby));
}

Record Writer::replace(const Record& before, Record after) {
  if (before.is_private) {
    return replace_private(before, std::move(after));
  }
  return before.rev == highest_rev && !after.gone ? move(before, std::move(after))
                                                  : write_next(before, std::move(after));
}

Hobby Writer::replace(const Hobby& before, Hobby after) { return write_next(before, std::move(after)); }

Record Writer::move(const Record& before, Record after) {
  if (before.is_private) {
    return replace_private(before, named(std::move(after)));
  }
  require_current(before);
  auto same = after;
  same.at = before.at;
  const auto wording = same == before ? Wording::Same : Wording::New;
  after = add_once(std::move(after), before, wording);
  with_effect(fmt::format("the entry may be there twice, as {} and {}; run the same command again to settle it",
                          before.id, after.id),
              [&] { (void)write_next(before, tombstone_of(before)); });
  return after;
}

// On its own day, under an id that follows from `origin`'s; if that is there already, there is nothing to do. It may
// have been edited since: then it is the one that is meant, unless something new would be lost.
Record Writer::add_once(Record record, const Record& origin, Wording wording) {
  record.id = fmt::format("{}-{}-{}", iso_day(record.at.day), m_me, tail_behind(origin.id, origin.rev));
  record.rev = 1;
  const auto there = current(m_journal, record);
  if (there) {
    const bool was_edited = !there->gone && there->rev > 1;
    return *there == record || (was_edited && wording == Wording::Same) ? *there : add(std::move(record));
  }
  return write_new(std::move(record));
}

template <typename T> T Writer::write_new(T item) {
  item.rev = 1;
  const auto line = write_line(item);
  remember({sort_of<T>(), std::nullopt, line}, [&] {
    m_journal.folder.make_subfolder(folder_of(item)).append(file_of(item, m_me), line + "\n", most_lines);
  });
  return item;
}

template <typename T> void Writer::require_current(const T& before) const {
  require_own(before);
  if (current(m_journal, before) != before) {
    throw changed_since(key_of(before));
  }
}

template <typename T> T Writer::write_next(const T& before, T after) {
  require_current(before);
  after.rev = next_rev(before.rev);
  if (before.rev == highest_rev && (before.gone || !after.gone)) {
    throw no_higher(before);
  }
  const auto folder = m_journal.folder.make_subfolder(folder_of(after));
  const auto file = file_of(before, m_me);
  const auto contents = with_line(folder.read(file).value_or(""), before, after);
  remember({sort_of<T>(), write_line(before), write_line(after)}, [&] { folder.replace(file, contents); });
  return after;
}

template <typename T> void Writer::require_own(const T& item) const {
  if (owner_of(item) != m_me) {
    throw Error(Status::Failed, fmt::format("'{}' is {}'s", key_of(item), m_journal.couple.name_of(owner_of(item))),
                "You can only change your own entries and hobbies.", nothing_written);
  }
}

template void Writer::require_own(const Record& item) const; // for undo.cpp and writer_private.cpp, too

// The log is written first: what it says and the journal doesn't have, `undo` sees and skips; the other way
// round it would undo something else.
void Writer::log(std::vector<Change> changes) {
  if (std::ranges::any_of(changes, [](const Change& change) { return change.of == Change::Of::Private; })) {
    m_private.require_outside(m_state.path());
  }
  for (auto& change : changes) {
    change.by = m_me;
  }
  with_effect("nothing was written to the journal", [&] { m_undo_log.remember(changes); });
}

void Writer::write_irreversibly(const std::string& what, const std::function<void()>& write) {
  remember({Change::Of::Lasting, std::nullopt, what}, write);
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
