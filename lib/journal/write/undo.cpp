// SPDX-License-Identifier: MIT
// Writer::undo(): it never rewrites history, it writes lines that win.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/line_replacing.hpp"
#include "journal/record/line_traits.hpp"
#include "journal/record/record_line.hpp"
#include "journal/write/files_before.hpp"
#include "journal/write/inbox_lines.hpp"
#include "journal/write/undone_record.hpp"
#include "journal/write/writer.hpp"

namespace closer {
namespace {

// What a command wrote isn't there as it was written, so it can never be undone.
class NotAsWritten : public Error {
public:
  using Error::Error;
};

// A line of the undo log.
template <typename T> T read_back(const std::string& line, const std::string& me) {
  std::optional<T> item;
  if constexpr (std::is_same_v<T, Hobby>) {
    item = hobby_of_line(line, me);
  } else {
    item = record_of_line(line);
  }
  if (!item) {
    throw NotAsWritten(Status::Failed, "the last change is no longer known; nothing was undone");
  }
  return *item;
}

Undone undone(Undone::What what, std::string id, Record record) {
  record.id = id;
  return {what, std::move(id), std::move(record), {}};
}

Undone undone(Undone::What what, std::string slug, const Hobby& hobby) {
  return {what, std::move(slug), std::nullopt, hobby.name};
}

Error nothing_to_undo(const UndoLog& log) {
  return log.unreadable().empty()
             ? Error(Status::Failed, "there's nothing to undo",
                     "'closer undo' undoes the last change made on this machine.")
             : Error(Status::Failed,
                     fmt::format("can't read what the last change was; nothing was undone\n{}", log.unreadable()),
                     "Fix that line, or go on: anything you write from now on can be undone.");
}

} // namespace

std::vector<Undone> Writer::undo(const Step& step) {
  if (m_undo_log.last().empty()) {
    throw nothing_to_undo(m_undo_log);
  }
  std::vector<Change> changes;
  try {
    changes = undoable_changes(step);
  } catch (const NotAsWritten& error) {
    m_undo_log.forget_last(); // it can never be undone, and must not stand before those that can
    throw Error(error.status(), error.what(), "To undo the change before that, run 'closer undo' again.");
  }
  std::vector<Undone> done;
  m_undoing = true;
  try {
    std::vector<Change> added; // which may be many, of an import: they go together
    for (auto& change : changes) {
      if (change.of == Change::Of::Hobby) {
        done.push_back(undo_change<Hobby>(change));
      } else if (change.of == Change::Of::Inbox || !change.before) {
        added.push_back(change);
      } else { // what lasts isn't one of what can be undone
        done.push_back(change.of == Change::Of::Record ? undo_change<Record>(change) : undo_private(change));
      }
    }
    revert(added, done, done.empty() ? step : Step([] {})); // or a part would be done
    m_undo_log.forget_last();
  } catch (const Error& error) {
    m_undoing = false;
    if (done.empty()) {
      throw;
    }
    throw error.having(done.size() == changes.size() ? "it was undone, but 'closer undo' may try it again"
                                                     : "part of it was undone; run 'closer undo' again for the rest");
  }
  m_undoing = false;
  return done;
}

// Removes records that a command added, or an inbox brought, and reads and writes each file once. `done` has those of a
// file once it is written. The lines of an inbox are back in their files before that, so they are never in neither.
void Writer::revert(const std::vector<Change>& changes, std::vector<Undone>& done, const Step& step) {
  Snapshot now(m_journal);
  FilesBefore before(m_journal.folder.make_subfolder(folder_of(Record())));
  std::map<std::string, std::vector<const Change*>> shared; // by file
  std::vector<Record> private_records;
  for (const auto& change : changes) {
    if (change.of == Change::Of::Private) {
      private_records.push_back(undoable_private(change, now).value());
      continue;
    }
    const auto record = read_back<Record>(change.after, m_me);
    if (change.of != Change::Of::Inbox) {
      require_own(record);
    }
    shared[file_of(record, owner_of(record))].push_back(&change);
  }
  give_back_to_inbox(m_journal, changes);
  m_private.remove(private_records);
  for (const auto& record : private_records) {
    done.push_back(undone(Undone::What::Removed, record.id, record));
  }
  try {
    for (const auto& [file, of_file] : shared) {
      std::vector<Replacement<Record>> replacements;
      for (const auto* change : of_file) {
        step();
        const auto record = undoable<Record>(*change, now).value();
        replacements.push_back({record, undone_record(*change, record)});
      }
      const auto& folder = before.keep(file);
      folder.replace(file, with_lines(folder.read(file).value_or(""), replacements));
      for (const auto& [record, after] : replacements) {
        done.push_back(undone(after.gone ? Undone::What::Removed : Undone::What::Restored, record.id, record));
      }
    }
  } catch (const Error& error) {
    if (error.status() == Status::Interrupted) {
      before.put_back();
      m_private.add(private_records);
      done.clear();
    }
    throw;
  }
}

// The changes of the last command that aren't undone already, newest first. Throws NotAsWritten if one can't
// be, or none is left.
std::vector<Change> Writer::undoable_changes(const Step& step) const {
  auto changes = m_undo_log.last();
  require_own(changes);
  std::ranges::reverse(changes);
  std::set<std::string> keys;
  std::set<std::pair<std::optional<std::string>, std::string>> seen; // one may be there twice by hand
  Snapshot now(m_journal);
  std::vector<Change> left;
  for (auto& change : changes) {
    step();
    if (!seen.emplace(change.before, change.after).second) {
      continue;
    }
    const bool is_last_of_key = keys.insert(change.after.substr(0, change.after.find(' '))).second;
    if (!is_last_of_key || is_left(change, now)) {
      left.push_back(std::move(change));
    }
  }
  if (left.empty()) {
    throw NotAsWritten(Status::Failed, "the last change is already undone; nothing was undone");
  }
  return left;
}

// Throws Error if one of them is somebody else's, who can still take it back, and NotAsWritten where it lasts.
void Writer::require_own(const std::vector<Change>& changes) const {
  for (const auto& change : changes) {
    if (change.of == Change::Of::Lasting) {
      throw NotAsWritten(Status::Failed,
                         fmt::format("the last change was {}, which can't be undone; nothing was undone",
                                     change.after.empty() ? "one without a name" : printable(change.after)));
    }
    if (!change.by.empty() && change.by != m_me) {
      throw Error(
          Status::Failed,
          fmt::format("the last change was made by {}; nothing was undone", m_journal.couple.name_of(change.by)),
          fmt::format("To undo it: closer --as {} undo", shell_word(change.by)));
    }
  }
}

bool Writer::is_left(const Change& change, Snapshot& now) const {
  switch (change.of) {
  case Change::Of::Record:
  case Change::Of::Inbox: return undoable<Record>(change, now).has_value();
  case Change::Of::Private: return undoable_private(change, now).has_value();
  case Change::Of::Hobby: return undoable<Hobby>(change, now).has_value();
  case Change::Of::Lasting: break;
  }
  return false;
}

// The item as it is now: what the change wrote, whatever its rev has become by undoing later changes. Nothing if
// the change is undone already.
template <typename T> std::optional<T> Writer::undoable(const Change& change, Snapshot& snapshot) const {
  auto expected = read_back<T>(change.after, m_me);
  const auto now = snapshot.current(expected);
  if (!now && !change.before && m_undo_log.last_has_many()) {
    return std::nullopt; // a command of many that was cut short
  }
  if (!now) {
    throw NotAsWritten(Status::Failed,
                       fmt::format("'{}' isn't in the journal any more; nothing was undone", key_of(expected)));
  }
  expected.rev = now->rev;
  if (now == expected) {
    return expected;
  }
  auto earlier = change.before ? read_back<T>(*change.before, m_me) : tombstone_of(expected);
  earlier.rev = now->rev;
  if constexpr (std::is_same_v<T, Record>) {
    earlier.again = now->again;
  }
  if (now == earlier) {
    return std::nullopt;
  }
  throw NotAsWritten(Status::Failed, fmt::format("'{}' has changed since; nothing was undone", key_of(expected)));
}

template <typename T> Undone Writer::undo_change(const Change& change) {
  Snapshot snapshot(m_journal);
  const auto now = undoable<T>(change, snapshot).value();
  if (!change.before) { // of a hobby: revert() has the records
    (void)replace(now, tombstone_of(now));
    return undone(Undone::What::Removed, key_of(now), now);
  }
  const auto before = read_back<T>(*change.before, m_me);
  if (now.gone && !before.gone) {
    return undone(Undone::What::BroughtBack, bring_back(now, before), before);
  }
  const auto restored = replace(now, before);
  return undone(before.gone ? Undone::What::Removed : Undone::What::Restored, key_of(restored),
                before.gone ? now : before);
}

// The same on the private side, where what is removed leaves nothing: then what the change wrote.
std::optional<Record> Writer::undoable_private(const Change& change, Snapshot& snapshot) const {
  auto expected = read_back<Record>(change.after, m_me);
  const auto now = snapshot.current(m_private, expected.id);
  if (!now && expected.gone) {
    return expected;
  }
  if (!now) {
    throw NotAsWritten(Status::Failed,
                       fmt::format("'{}' isn't among your private entries any more; nothing was undone", expected.id));
  }
  const auto says = [&](Record record) {
    record.is_private = true;
    record.rev = now->rev;
    return now == record;
  };
  if (!expected.gone && says(expected)) {
    return now;
  }
  if (change.before && says(read_back<Record>(*change.before, m_me))) {
    return std::nullopt;
  }
  throw NotAsWritten(Status::Failed, fmt::format("'{}' has changed since; nothing was undone", expected.id));
}

Undone Writer::undo_private(const Change& change) {
  Snapshot snapshot(m_journal);
  const auto now = undoable_private(change, snapshot).value();
  auto before = read_back<Record>(*change.before, m_me);
  before.is_private = true;
  if (now.gone) {
    m_private.add(before);
    return undone(Undone::What::BroughtBack, before.id, before);
  }
  m_private.replace(now, before);
  return undone(Undone::What::Restored, before.id, before);
}

// What is removed stays so in every copy, so a record comes back under another id; a hobby can be taken up again.
std::string Writer::bring_back(const Record& now, const Record& before) {
  const auto written = add_once(before, now, Wording::Same);
  m_undo_log.rename(before.id, written.id);
  return written.id;
}

std::string Writer::bring_back(const Hobby& now, const Hobby& before) { return replace(now, before).slug; }

} // namespace closer
