// SPDX-License-Identifier: MIT
#include "journal/writer.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "journal/record_line.hpp"

namespace closer {
namespace {

constexpr std::size_t tail_length = 5;
constexpr std::size_t month_length = 7; // "2026-11"

Folder open_or_make(const std::filesystem::path& path) {
  make_folders(path);
  return Folder::open(path);
}

// What differs between the two sorts of lines: where they stand and how they are read.
std::string folder_of(const Record&) { return "log"; }
std::string folder_of(const Thing&) { return "things"; }

std::string file_of(const Record& record, const std::string& author) {
  return fmt::format("{}.{}.toml", record.id.substr(0, month_length), author);
}
std::string file_of(const Thing&, const std::string& owner) { return owner + ".toml"; }

const std::string& key_of(const Record& record) { return record.id; }
const std::string& key_of(const Thing& thing) { return thing.slug; }

std::string owner_of(const Record& record) { return std::string(author_of(record)); }
std::string owner_of(const Thing& thing) { return thing.owner; }

const std::string& content_of(const Record& record) { return record.text; }
const std::string& content_of(const Thing& thing) { return thing.name; }

// A file that could not be opened or read must not be taken for an empty one.
void require_readable(const Reading& reading) {
  for (const auto& finding : reading.findings) {
    if (finding.where.line == 0) {
      throw Error(Status::Failed, fmt::format("{}; nothing was written", describe(finding)));
    }
  }
}

std::optional<Record> current(const Journal& journal, const Record& like) {
  Reading reading;
  read_month(journal, like.id.substr(0, month_length), reading);
  if (reading.records.count(like.id) == 0) {
    reading = read_all(journal); // somebody put it into another month's file
  }
  require_readable(reading);
  const auto found = reading.records.find(like.id);
  return found == reading.records.end() ? std::nullopt : std::optional(found->second);
}
std::optional<Thing> current(const Journal& journal, const Thing& like) {
  Reading reading;
  read_things_of_both(journal, reading);
  require_readable(reading);
  const auto found = std::find_if(reading.things.begin(), reading.things.end(), [&](const Thing& thing) {
    return thing.slug == like.slug && thing.owner == like.owner;
  });
  return found == reading.things.end() ? std::nullopt : std::optional(*found);
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

// What a command wrote is not there as it was written, so it can never be undone.
class NotAsWritten : public Error {
public:
  using Error::Error;
};

// A line of the undo log.
template <typename T> T read_back(const std::string& line, const std::string& me) {
  std::optional<T> item;
  if constexpr (std::is_same_v<T, Thing>) {
    item = thing_of_line(line, me);
  } else {
    item = record_of_line(line);
  }
  if (!item) {
    throw NotAsWritten(Status::Failed, "what the last command wrote is not known any more; nothing was undone");
  }
  return *item;
}

} // namespace

Writer::Writer(const Journal& journal, const std::filesystem::path& state_folder, std::string me)
    : m_journal(journal), m_me(std::move(me)), m_state(open_or_make(state_folder)), m_lock(lock_in(state_folder)),
      m_undo_log(m_state) {}

std::filesystem::path lock_in(const std::filesystem::path& state_folder) { return state_folder / "lock"; }

Record Writer::add(Record record) {
  const auto folder = m_journal.folder.make_subfolder(folder_of(record));
  give_key(record, m_me, folder);
  return write_new(std::move(record), file_of(record, m_me));
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

template <typename T> T Writer::write_new(T item, const std::string& file) {
  item.rev = 1;
  const auto line = write_line(item);
  remember({0, std::is_same_v<T, Thing>, std::nullopt, line},
           [&] { m_journal.folder.make_subfolder(folder_of(item)).append(file, line + "\n"); });
  return item;
}

template <typename T> T Writer::write_next(const T& before, T after) {
  require_own(before);
  if (current(m_journal, before) != before) {
    throw Error(Status::Failed, fmt::format("'{}' has been changed since; nothing was written", key_of(before)),
                "Look at it with 'closer review --entries', then run it again.");
  }
  if (before.rev == std::numeric_limits<std::int64_t>::max()) {
    throw Error(Status::NeedsPerson,
                fmt::format("'{}' has a rev that cannot go higher; nothing was written", key_of(before)));
  }
  after.rev = before.rev + 1;
  const auto folder = m_journal.folder.make_subfolder(folder_of(after));
  const auto file = file_of(after, m_me);
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
void Writer::remember(Change change, const std::function<void()>& write) {
  if (m_undoing) {
    write();
    return;
  }
  try {
    m_undo_log.remember(std::move(change));
  } catch (const Error& error) {
    throw Error(error.status(), fmt::format("{}; nothing was written to the journal", error.what()));
  }
  try {
    write();
  } catch (...) {
    m_undo_log.forget_newest();
    throw;
  }
}

std::vector<Undone> Writer::undo() {
  const auto changes = m_undo_log.last();
  if (changes.empty()) {
    throw Error(Status::Failed, "there is nothing to undo",
                "'closer undo' takes back what was last written on this machine.");
  }
  try {
    std::set<std::string> keys;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
      const bool is_last_of_key = keys.insert(change->after.substr(0, change->after.find(' '))).second;
      if (is_last_of_key && change->is_thing) {
        (void)require_undoable<Thing>(*change);
      } else if (is_last_of_key) {
        (void)require_undoable<Record>(*change);
      }
    }
  } catch (const NotAsWritten& error) {
    m_undo_log.forget_last(); // it can never be undone, and must not stand before those that can
    throw Error(error.status(), error.what(), "'closer undo' again takes back what was written before that.");
  }
  m_undoing = true;
  std::vector<Undone> done;
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    done.push_back(change->is_thing ? undo_change<Thing>(*change) : undo_change<Record>(*change));
  }
  m_undo_log.forget_last();
  m_undoing = false;
  return done;
}

// The item as it stands now: what the change wrote, whatever its rev has become by undoing later changes.
template <typename T> T Writer::require_undoable(const Change& change) const {
  auto expected = read_back<T>(change.after, m_me);
  if (owner_of(expected) != m_me) {
    throw NotAsWritten(Status::Failed, fmt::format("'{}' is {}'s; nothing was undone", key_of(expected),
                                                   m_journal.couple.name_of(owner_of(expected))));
  }
  const auto now = current(m_journal, expected);
  if (!now) {
    throw NotAsWritten(Status::Failed, fmt::format("'{}' is not in {}; nothing was undone", key_of(expected),
                                                   m_journal.folder.path().string()));
  }
  expected.rev = now->rev;
  if (now != expected) {
    throw NotAsWritten(Status::Failed,
                       fmt::format("'{}' has been changed since; nothing was undone", key_of(expected)));
  }
  return expected;
}

template <typename T> Undone Writer::undo_change(const Change& change) {
  const auto now = require_undoable<T>(change);
  if (!change.before) {
    (void)write_next(now, removed(now));
    return {Undone::What::Removed, key_of(now), content_of(now)};
  }
  const auto before = read_back<T>(*change.before, m_me);
  if (!now.gone || std::is_same_v<T, Thing>) {
    (void)write_next(now, before);
    const auto what = before.gone ? Undone::What::Removed
                      : now.gone  ? Undone::What::BroughtBack
                                  : Undone::What::Restored;
    return {what, key_of(before), content_of(before.gone ? now : before)};
  }
  const auto written = add(before);
  m_undo_log.rename(key_of(before), key_of(written));
  return {Undone::What::BroughtBack, key_of(written), content_of(written)};
}

} // namespace closer
