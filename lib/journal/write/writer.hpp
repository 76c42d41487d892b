// SPDX-License-Identifier: MIT
// Writing to a journal: the user's own records and hobbies, a line each, and undoing what was written.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "base/files/folder.hpp"
#include "base/files/lock.hpp"
#include "journal/folder/journal.hpp"
#include "journal/folder/private_side.hpp"
#include "journal/folder/snapshot.hpp"
#include "journal/write/undo_log.hpp"
#include "model/hobby.hpp"
#include "model/record.hpp"

namespace closer {

// Takes the lock that whoever writes to a journal holds: on the journal's folder itself, which every process that
// writes to it finds; and on a file of its own folder on this machine, for the private side and the undo log, which two
// clones of one journal share.
[[nodiscard]] Lock lock_journal(const Journal& journal, const std::filesystem::path& state_folder);

// What `undo` did to one record or hobby.
struct Undone {
  enum class What { Removed, Restored, BroughtBack };
  What what = What::Removed;
  std::string id;               // that it has now
  std::optional<Record> record; // as it is again, or as it was if it's gone; absent for a hobby
  std::string hobby;            // the name of that
};

// Holds the journal's lock on this machine while it lives, so keep it short. Each call returns once the disk has the
// change; where one throws, that change isn't written.
class Writer {
public:
  using Step = std::function<void()>;

  // `state_folder` is the journal's own on this machine; `me` is the id of the one who writes.
  Writer(const Journal& journal, const std::filesystem::path& state_folder, PrivateSide private_side, std::string me);

  Writer(const Writer&) = delete; // the undo log looks at its folder
  Writer& operator=(const Writer&) = delete;

  // Gives the record an id of its own, on the day of its `at`, and adds it; to the private side where it is private,
  // and so with all that follows. Returns the record as written.
  Record add(Record record);

  // Adds entries as they are, which have ids of the writer's that aren't in the journal yet: the lines of shared ones,
  // each shard's at once, and private ones. If it throws, the message says how many are written. `step` is called
  // before each shard; if it throws an Error with status Interrupted, all is as it was.
  void add_all(
      const std::vector<std::string>& lines, const std::vector<Record>& private_records, const Step& step = [] {});

  // Puts `after`, which may be a tombstone, in the place of `before`, one rev higher. If there is no higher rev, the
  // record moves: it gets another id. Throws Error if it is another's record, or if somebody changed it since
  // `before` was read.
  Record replace(const Record& before, Record after);

  // The same if `after` is on another day: an id has its day in it and never changes, so `before` goes, and `after`
  // gets an id that follows from the old one. So where that is done once more, after a crash or on another machine,
  // there aren't two of it.
  Record move(const Record& before, Record after);

  // The record with an id of its own on the day of its `at`, not written yet; and writing such a one for good: undo()
  // doesn't take it back.
  [[nodiscard]] Record named(Record record) const;
  void add_irreversibly(const Record& record) const;

  // Moves a private record into the shared journal, under its id, whole however often it is interrupted and done again:
  // at every moment it is in one of the two. undo() doesn't take it back. Whether it is there now: not where it
  // was removed there meanwhile. Throws Error if somebody changed it since `record` was read.
  bool share(const Record& record);

  // The same for all of the user's own surprises whose day has come. Tells `shared` of each at once, as it is now:
  // where it throws, those before are moved.
  void share_due(Day today, const std::function<void(const Record&)>& shared);

  // Does `write`, a change that undo() doesn't undo: called next, it says so, in the words of `what`: "a sealed
  // answer". The time after that it undoes what came before.
  void write_irreversibly(const std::string& what, const std::function<void()>& write);

  // Forgets what undo() knows of a record, which keeps its text.
  void forget(const std::string& id) { m_undo_log.forget(id); }

  // The private records that were removed and that undo() still knows, each as its tombstone; `words` are the whole id
  // of one, or its end.
  [[nodiscard]] std::vector<Record> removed_private(std::string_view words) const;

  // The same for the user's own hobbies; a new one has no slug yet and is given one. Throws Error if there is no higher
  // rev.
  Hobby add(Hobby hobby);
  Hobby replace(const Hobby& before, Hobby after);

  // Undoes what the last command wrote: what it added is removed, what it changed is as it was, and what it removed
  // is there again; a record under a new id, because a removed one stays removed in every copy. Throws Error, and
  // changes nothing, if there is nothing to undo, or it is the other person's, lasts or has been changed since;
  // what an earlier call left half done it completes. `step` is called for each of what a command added; if it throws
  // an Error with status Interrupted, all is as it was.
  std::vector<Undone> undo(const Step& step = [] {});

private:
  // Of a record that follows from another: whether that says the same, but for when it was.
  enum class Wording { Same, New };

  [[nodiscard]] std::string file_of_entry(std::string_view line) const;
  std::vector<Record> share_all(std::span<const Record> records);
  Record add_once(Record record, const Record& origin, Wording wording);
  template <typename T> T write_new(T item);
  template <typename T> T write_next(const T& before, T after);
  template <typename T> void require_own(const T& item) const;
  template <typename T> void require_current(const T& before) const;
  template <typename T> std::optional<T> undoable(const Change& change, Snapshot& now) const;
  [[nodiscard]] std::optional<Record> undoable_private(const Change& change, Snapshot& now) const;
  [[nodiscard]] bool is_left(const Change& change, Snapshot& now) const;
  [[nodiscard]] std::vector<Change> undoable_changes(const Step& step) const;
  void revert(const std::vector<Change>& changes, std::vector<Undone>& done, const Step& step);
  void require_own(const std::vector<Change>& changes) const;
  template <typename T> Undone undo_change(const Change& change);
  Undone undo_private(const Change& change);
  Record replace_private(const Record& before, Record after);
  std::string bring_back(const Record& now, const Record& before);
  std::string bring_back(const Hobby& now, const Hobby& before);
  void log(std::vector<Change> changes);
  void remember(Change change, const std::function<void()>& write);

  const Journal& m_journal;
  PrivateSide m_private;
  std::string m_me;
  Lock m_lock;
  Folder m_state;
  UndoLog m_undo_log;
  bool m_undoing = false;
};

} // namespace closer
