// SPDX-License-Identifier: MIT
#include "cmd/couple/inbox.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "cmd/context/machine.hpp"
#include "cmd/couple/verbs.hpp"
#include "journal/folder/reading.hpp"
#include "journal/inbox/inbox.hpp"
#include "journal/inbox/inbox_line.hpp"
#include "journal/record/line_traits.hpp"
#include "journal/write/undo_log.hpp"

namespace closer {
namespace {

constexpr Parameter dry_run_option = {Parameter::Type::Flag, "--dry-run", "",
                                      "say what would be taken in, and write nothing"};
constexpr std::array parameters = {dry_run_option};

constexpr std::array<std::string_view, 3> examples = {
    "closer inbox",
    "closer inbox --dry-run",
    "closer -q inbox",
};

void tell_records(Context& context, const std::vector<Record>& records, std::string_view done) {
  constexpr std::size_t most_shown = 20;
  constexpr std::size_t shown_columns = 60;
  const auto& couple = context.journal().couple;
  for (std::size_t i = 0; i < std::min(records.size(), most_shown); ++i) {
    const auto& record = records[i];
    context.tell(fmt::format("{} for {}: {}, {}: {} ({})", done, couple.name_of(author_of(record)), kind_name(record),
                             say(record.at), truncate(printable(content_of(record)), shown_columns),
                             parse_record_id(record.id)->tail));
  }
  if (records.size() > most_shown) {
    context.tell(fmt::format("... and {} more", records.size() - most_shown));
  }
}

bool is_any(const TakenIn& taken) { return !taken.records.empty() || taken.there != 0; }

void tell(Context& context, const TakenIn& taken, std::string_view done) {
  tell_records(context, taken.records, done);
  if (taken.there != 0) {
    context.tell(fmt::format("Passed over, in the journal already or removed from it: {}",
                             counted(static_cast<long long>(taken.there), "line")));
  }
  for (const auto& path : taken.busy) {
    context.tell(fmt::format("Another program is writing to this, so what is new in it stays until the next time: {}",
                             printable(path)));
  }
  Reading unread;
  unread.findings = taken.findings;
  context.report(unread);
}

TakenIn take_in_locked(Context& context) {
  const auto lock = context.lock();
  auto taken = take_in(context.journal(), context.now().day);
  if (!taken.records.empty()) {
    try {
      const auto state = Folder::open(machine::state_folder(context.journal().couple.id));
      UndoLog(state).remember_lasting("what came from the inbox");
    } catch (const Error& error) {
      throw error.having("the inbox is taken in, and only 'closer undo' does not know of it");
    }
  }
  return taken;
}

Status run(Context& context, const Arguments& arguments) {
  const auto& journal = context.journal();
  if (!has_inbox(journal)) {
    const auto folder = [&](std::size_t i) {
      return (journal.folder.path() / inbox_folder_name / journal.couple.people.at(i).id).string();
    };
    context.tell(fmt::format("This journal has no inbox. Folders for your lines make one:\n  mkdir -p {} {}",
                             shell_word(folder(0)), shell_word(folder(1))));
    return context.status();
  }
  const bool is_dry = arguments.given(dry_run_option);
  const auto taken = is_dry ? look_into_inbox(journal, context.now().day) : take_in_locked(context);
  tell(context, taken, is_dry ? "Would be taken in" : "Taken in");
  for (const auto& path : taken.strange) {
    context.tell(fmt::format("Left alone, for only .txt and .md are read: {}", printable(path)));
  }
  if (!is_any(taken) && taken.findings.empty() && taken.busy.empty()) {
    context.tell("There is nothing new in the inbox.");
  }
  return context.status();
}

} // namespace

bool take_in_inbox(Context& context) {
  if (!has_inbox(context.journal())) {
    return false;
  }
  const auto taken = take_in_locked(context);
  tell(context, taken, "Taken in");
  return is_any(taken);
}

const Verb inbox_verb = {
    "inbox", "take in what a phone has put into the inbox", Group::Journal, parameters, examples, run, {}};

} // namespace closer
