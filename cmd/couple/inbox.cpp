// SPDX-License-Identifier: MIT
#include "cmd/couple/inbox.hpp"
#include "base/text/did_you_mean.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "cmd/couple/verbs.hpp"
#include "cmd/words/confirmation.hpp"
#include "cmd/words/inbox_ideas.hpp"
#include "journal/folder/reading.hpp"
#include "journal/inbox/inbox.hpp"
#include "journal/inbox/line_kind.hpp"
#include "journal/lines/read_or_report.hpp"
#include "journal/record/record_line.hpp"
#include "journal/write/undo_log.hpp"
#include "model/journal_places.hpp"

namespace closer {
namespace {

constexpr Parameter dry_run_option = {Parameter::Type::Flag, "--dry-run", "",
                                      "say what would be imported, and write nothing"};
constexpr std::array parameters = {dry_run_option};

constexpr std::array<std::string_view, 3> examples = {
    "closer inbox",
    "closer inbox --dry-run",
    "closer -q inbox",
};

// Of an answer, what it answers; of a vote, what it is about.
std::string shown(const Context& context, const Record& record) {
  constexpr std::size_t shown_columns = 60;
  const auto tail = parse_record_id(record.id)->tail;
  if (record.kind == Kind::Seal) {
    return fmt::format("answer: {} ({})", truncate(printable(record.question), shown_columns), tail);
  }
  return record.vote.empty() ? say_entry_and_id(context, record)
                             : fmt::format("{} to {} ({})", record.vote, printable(record.idea), tail);
}

void tell_record(Context& context, const Record& record, std::string_view done) {
  const auto& couple = context.journal().couple;
  const auto meant = record.kind == Kind::Note ? meant_kind(record.text) : std::nullopt;
  context.tell(fmt::format("{} for {}: {}{}", done, couple.name_of(author_of(record)), shown(context, record),
                           say_meant(meant)));
}

void tell_records(Context& context, const std::vector<InboxRecord>& records, std::string_view done) {
  constexpr std::size_t most_shown = 20;
  std::size_t count = 0;
  for (const auto& each : records) {
    const bool is_part = each.record.kind == Kind::Opening; // of an answer
    count += is_part ? 0 : 1;
    if (!is_part && count <= most_shown) {
      tell_record(context, each.record, done);
    }
  }
  if (count > most_shown) {
    context.tell(fmt::format("... and {} more", count - most_shown));
  }
}

bool is_any(const InboxImport& taken) { return !taken.records.empty() || taken.there != 0; }

void tell(Context& context, const InboxImport& taken, std::string_view done) {
  tell_records(context, taken.records, done);
  if (taken.there != 0) {
    context.tell(
        fmt::format("Skipped {} already there or removed", counted(static_cast<long long>(taken.there), "line")));
  }
  for (const auto& path : taken.busy) {
    context.tell(fmt::format("Another program is writing to this file, so its new lines wait until the next time: {}",
                             printable(path)));
  }
}

void report(Context& context, InboxImport taken) {
  Reading unread;
  unread.findings = std::move(taken.findings);
  for (const auto& person : context.journal().couple.people) {
    append(unread.findings, std::move(taken.unread[person.id]));
  }
  std::ranges::stable_sort(unread.findings, {},
                           [](const Finding& each) { return std::tie(each.path, each.where.line); });
  context.report(unread);
}

// An answer can't be undone: the partner's opens with it.
void remember(UndoLog& log, const std::vector<InboxRecord>& records) {
  std::vector<Change> changes;
  for (const auto& [record, before, file, line] : records) {
    if (!is_sealed(record.kind)) {
      changes.push_back({Change::Of::Inbox,
                         before ? std::optional(write_line(*before)) : std::nullopt,
                         write_line(record),
                         {},
                         file,
                         line});
    }
  }
  if (changes.empty()) {
    log.remember_lasting("an answer from the inbox");
  } else {
    log.remember(changes);
  }
}

InboxImport import_locked(Context& context, Resting resting, std::vector<std::string> waiting = {}) {
  const auto lock = context.lock();
  const auto& journal = context.journal();
  auto taken = import_inbox(journal, {context.now(), inbox_ideas(journal), resting, std::move(waiting)});
  if (!taken.records.empty()) {
    with_effect("the inbox was imported, but 'closer undo' can't undo that", [&] {
      const auto state = Folder::open(context.machine().state_folder(context.journal().couple.id));
      UndoLog log(state);
      remember(log, taken.records);
    });
  }
  return taken;
}

InboxImport look(Context& context) {
  return look_into_inbox(context.journal(), {context.now(), inbox_ideas(context.journal())});
}

Status run(Context& context, const Arguments& arguments) {
  const auto& journal = context.journal();
  if (!has_inbox(journal)) {
    const auto folder = [&](std::size_t i) {
      return (journal.folder.path() / inbox_folder_name / journal.couple.people.at(i).id).string();
    };
    context.tell(fmt::format("This journal has no inbox. To make one, add a folder for each of you:\n  mkdir -p {} {}",
                             shell_word(folder(0)), shell_word(folder(1))));
    return context.status();
  }
  const bool is_dry = arguments.given(dry_run_option);
  const auto taken = is_dry ? look(context) : import_locked(context, Resting::Needed);
  tell(context, taken, is_dry ? "Would log" : "Logged");
  for (const auto& answer : taken.waiting) {
    context.tell(fmt::format("An answer waits until the partner has sealed one, too: {}", printable(answer.place)));
  }
  for (const auto& path : taken.resting) {
    context.tell(fmt::format("Changed less than two minutes ago, so it waits: {}", printable(path)));
  }
  report(context, taken);
  for (const auto& path : taken.strange) {
    context.tell(fmt::format("Skipped {}: only .txt and .md files are read", printable(path)));
  }
  if (!is_any(taken) && taken.waiting.empty() && taken.resting.empty() && taken.busy.empty() &&
      context.status() == Status::Done) {
    context.tell("Nothing new in the inbox.");
  }
  return context.status();
}

} // namespace

bool import_inbox(Context& context, Resting resting, InboxLeft& left) {
  if (!has_inbox(context.journal())) {
    return false;
  }
  auto taken = import_locked(context, resting, std::move(left.waiting));
  tell(context, taken, "Logged");
  const bool has_changed = is_any(taken) || taken.has_told;
  left = {std::move(taken.resting), taken.unread[context.me()].size(), std::move(taken.findings)};
  return has_changed;
}

void tell_unread(Context& context, const InboxLeft& left) {
  Reading reading;
  reading.findings = left.findings;
  context.report(reading);
  if (left.unread != 0) {
    context.tell_error(
        Error(Status::NeedsPerson,
              fmt::format("couldn't read {} in your inbox", counted(static_cast<long long>(left.unread), "line")),
              "To see why: closer inbox"));
  }
}

const Verb inbox_verb = {"inbox", "import the notes in the inbox", Group::Journal, parameters, examples, run, {}};

} // namespace closer
