// SPDX-License-Identifier: MIT
// The journal that a command is about, who types, and what is only theirs: that half of Context.
#include <algorithm>
#include <system_error>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/paths.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/context/pinning.hpp"
#include "cmd/line/globals.hpp"

namespace closer {

const Journal& Context::journal() {
  if (!m_journal) {
    auto journal = open_journal(find_journal());
    require_pinned_id(known(), journal);
    m_journal = std::move(journal);
  }
  return *m_journal;
}

const std::vector<KnownJournal>& Context::known() {
  if (!m_known) {
    m_known = configuration() ? configuration()->journals : machine().known_journals();
  }
  return *m_known;
}

std::filesystem::path Context::find_journal() {
  if (const auto folder = m_arguments.value(folder_option)) {
    if (folder->empty()) {
      throw UsageError("-C needs the name of a folder");
    }
    return *folder;
  }
  if (const auto folder = variable("CLOSER_DIR")) {
    return *folder;
  }
  std::error_code ignored;
  const auto here = std::filesystem::current_path(ignored);
  if (const auto found = find_journal_above(here)) {
    return *found == here ? std::filesystem::path(".") : *found;
  }
  return the_one_known();
}

std::filesystem::path Context::the_one_known() {
  const auto [there, away] = Machine::known_folders(known());
  if (there.empty() && away.empty()) {
    throw Error(Status::Failed, "no journal here, and none set up on this machine",
                "Make one in the folder 'us': closer init us --as YOU --with THEM");
  }
  if (there.empty()) {
    throw Error(
        Status::Failed,
        fmt::format("no journal here, and the one this machine knows, in {}, isn't there", printable(join(away, ", "))),
        "Plug in or mount the drive it's on. If it was moved, run 'closer init DIR' with its new folder.");
  }
  if (there.size() > 1) {
    throw Error(
        Status::Failed,
        fmt::format("this machine has {} journals, so choose one: {}", there.size(), printable(join(there, ", "))),
        "Use -C DIR, set CLOSER_DIR, or change to its folder.");
  }
  if (!away.empty()) { // what was meant may be on a stick that isn't plugged in
    tell(fmt::format("closer: using the journal in {}; another one this machine knows, in {}, isn't there. If it's "
                     "gone for good, delete its [[journal]] and the lines below that from {}.",
                     printable(there.front()), printable(join(away, ", ")),
                     printable(machine().configuration_path().string())));
  }
  return there.front();
}

void Context::require_joined() {
  const auto& here = journal().folder.path();
  if (const auto elsewhere = joined_elsewhere(known(), journal())) {
    std::error_code unknown;
    const auto folder = std::filesystem::weakly_canonical(here, unknown).string();
    throw Error(
        Status::Failed,
        fmt::format("this machine has this journal in {}, and {} is a copy it never joined; nothing was written",
                    printable(elsewhere->string()), printable(folder)),
        fmt::format("Write there, or, to use both, join the copy too:\n  closer init {} --as YOU", shell_word(folder)));
  }
}

void Context::require_meant() {
  std::error_code ignored;
  const auto here = std::filesystem::current_path(ignored);
  if (m_arguments.value(folder_option) || variable("CLOSER_DIR") || find_journal_above(here)) {
    return;
  }
  const auto [there, away] = Machine::known_folders(known());
  for (const auto& folder : away) {
    if (is_within(here, folder)) {
      throw UsageError(fmt::format("the journal in {} has lost its closer.toml", printable(folder)),
                       fmt::format("Bring closer.toml back, or say which journal you mean:\n  closer -C {} ...",
                                   shell_word(there.front())),
                       nothing_written);
    }
  }
}

const std::string& Context::me() {
  if (m_me) {
    return *m_me;
  }
  const auto& couple = journal().couple;
  const auto choices = fmt::format("--as {} or --as {}", couple.people.at(0).id, couple.people.at(1).id);
  const auto chosen = named_me();
  if (!chosen) {
    throw UsageError("who are you in this journal?",
                     fmt::format("Use {}; 'closer init {} --as ID' remembers it.", choices,
                                 shell_word(journal().folder.path().string())));
  }
  const auto wanted = fold(*chosen);
  for (const auto& person : couple.people) {
    if (person.id == wanted || fold(person.name) == wanted) {
      m_me = person.id;
      return *m_me;
    }
  }
  throw UsageError(fmt::format("'{}' isn't in this journal, which belongs to {} and {}", printable(*chosen),
                               couple.people.at(0).name, couple.people.at(1).name),
                   fmt::format("Use {}.", choices));
}

bool Context::knows_me() { return named_me().has_value(); }

std::optional<std::string> Context::named_me() {
  if (const auto named = m_arguments.value(as_option)) {
    return named;
  }
  if (const auto named = variable("CLOSER_AS")) {
    return named;
  }
  std::error_code ignored;
  const auto folder = std::filesystem::weakly_canonical(journal().folder.path(), ignored);
  return who_am_i(known(), journal().couple.id, folder);
}

Writer Context::writer() {
  const auto& who = me();
  require_writable();
  return {journal(), machine().state_folder(journal().couple.id), private_side(), who};
}

PrivateSide Context::private_side() {
  return PrivateSide(machine().data_folder(journal().couple.id), journal().folder.path());
}

void Context::require_private_place() {
  const auto side = private_side();
  side.require_outside(side.folder());
  side.require_outside(machine().drafts_folder(journal().couple.id));
}

Drafts Context::drafts() { return Drafts(machine().drafts_folder(journal().couple.id)); }

void Context::discard_draft() {
  if (m_draft) {
    Drafts::discard(m_draft->file);
    m_draft.reset();
  }
}

Records Context::private_records(std::vector<Finding>& findings) {
  if (!knows_me() || !machine().has_data_folder()) {
    return {};
  }
  return private_side().read_of(me(), findings);
}

Records Context::standing_records() {
  auto reading = read_standing(journal());
  report(reading);
  return std::move(reading.records);
}

void Context::share_surprises() {
  const auto is_due = [&](const auto& record) {
    return record.second.surprise_until && record.second.surprise_until->day <= now().day;
  };
  try {
    std::vector<Finding> unreadable;
    const auto kept = private_records(unreadable);
    if (std::none_of(kept.begin(), kept.end(), is_due)) {
      return;
    }
    writer().share_due(now().day, [&](const Record& record) {
      tell(fmt::format("A surprise is due, so it's in the shared journal now: {}, {} ({})", kind_name(record),
                       say(record.on.value_or(record.at), style().hours), parse_record_id(record.id)->tail));
    });
  } catch (const Error& error) { // what the command itself was to do is done
    tell_error(Error(error.status(),
                     fmt::format("a surprise is due, but couldn't be moved to the shared journal: {}", error.what()),
                     "The next command that writes will try again."));
  }
}

void Context::require_writable() {
  if (!m_wrote) {
    require_meant();
    require_joined();
  }
  m_wrote = true;
}

Lock Context::lock() {
  const auto folder = machine().state_folder(journal().couple.id);
  require_writable();
  auto held = lock_journal(journal(), folder);
  try {
    machine().remove_leftovers(journal());
  } catch (const Error&) { // then the next command does; if it matters, the verb asks for it itself
  }
  return held;
}

} // namespace closer
