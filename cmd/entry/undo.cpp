// SPDX-License-Identifier: MIT
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "cmd/context/context.hpp"
#include "cmd/context/progress.hpp"
#include "cmd/entry/verbs.hpp"
#include "cmd/words/confirmation.hpp"
#include "journal/write/undo_log.hpp"
#include "model/journal_places.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 3> examples = {
    "closer undo",
    "closer remove k3f9x && closer undo",
    "closer -C ~/us undo",
};

std::string_view say(Undone::What what) {
  switch (what) {
  case Undone::What::Removed: return "Undid";
  case Undone::What::Restored: return "Restored";
  case Undone::What::BroughtBack: return "Brought back";
  }
  return {};
}

// "little, today 21:04: coffee in bed (nsfha)", "your hobby Choir (choir)"
std::string say_what(const Context& context, const Undone& undone) {
  return undone.record ? say_entry_and_id(context, *undone.record)
                       : fmt::format("your hobby {} ({})", beginning_of(undone.hobby), undone.id);
}

std::vector<Undone> undo(Context& context, Writer& writer) {
  Progress progress(context, "Undoing", "entries");
  return writer.undo([&] { progress.step(); });
}

// The files of the inbox that the lines of the last command came from. The writer holds the lock.
std::set<std::string> inbox_files_of_last(const Context& context, const std::string& journal_id) {
  const auto state = Folder::open(context.machine().state_folder(journal_id));
  std::set<std::string> files;
  for (const auto& change : UndoLog(state).last()) {
    if (change.of == Change::Of::Inbox) {
      files.insert(change.file);
    }
  }
  return files;
}

Status run(Context& context, const Arguments& /*arguments*/) {
  constexpr std::size_t most_shown = 3; // and not an import of years
  const auto held = context.hold_interrupts();
  const auto& journal = context.journal();
  auto writer = context.writer();
  const auto files = inbox_files_of_last(context, journal.couple.id);
  const auto all = undo(context, writer);
  if (all.size() > most_shown) {
    context.tell(fmt::format("Undid {} entries", all.size()));
  } else {
    for (const auto& undone : all) {
      context.tell(fmt::format("{} {}", say(undone.what), say_what(context, undone)));
    }
  }
  for (const auto& file : files) {
    context.tell(fmt::format("The lines are back in {}. Change them within two minutes, or they'll be imported again.",
                             printable((journal.folder.path() / inbox_folder_name / file).string())));
  }
  return Status::Done;
}

} // namespace

const Verb undo_verb = {"undo", "undo the last change made on this machine", Group::Journal, {}, examples, run, {}};

} // namespace closer
