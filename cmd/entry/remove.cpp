// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "cmd/context/context.hpp"
#include "cmd/entry/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/confirmation.hpp"
#include "cmd/words/own_record.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/showing.hpp"
#include "journal/record/record_line.hpp"
#include "journal/write/erase.hpp"
#include "journal/write/lineage.hpp"

namespace closer {
namespace {

constexpr Parameter id_word = {Parameter::Type::Word, "ID", "",
                               "the entry's id, or the end of it; 'closer list' shows the ids", own_records};
constexpr Parameter erase_option = {
    Parameter::Type::Flag, "--erase", "",
    "remove its text from conflict copies and from undo, too, but not from git's history"};
constexpr std::array parameters = {id_word, erase_option};

constexpr std::array<std::string_view, 3> examples = {
    "closer remove k3f9x",
    "closer remove 2026-11-22-sam-k3f9x",
    "closer remove --erase k3f9x",
};

// git keeps every version of every line. closer-privacy(7) goes through these steps.
void say_what_history_keeps(const Context& context, const std::vector<Record>& tombstones) {
  std::string rules;
  for (const auto& record : tombstones) {
    rules += " " + shell_word(fmt::format("regex:(?m)^{} = .*$==>{}", record.id, write_line(record)));
  }
  context.tell(fmt::format("If it was committed, git's history still has it, and so does every copy of the folder that "
                           "hasn't synced yet. To rewrite a repository's history, read closer-privacy(7), then run:\n  "
                           "printf '%s\\n'{} |\n    git filter-repo --force --replace-text /dev/stdin",
                           rules));
}

// Under every id that it ever had. Returns the places that still have its text.
std::vector<Finding> erase_text(Context& context, Writer& writer, const std::vector<Record>& tombstones,
                                std::string_view text) {
  const auto& journal = context.journal();
  context.machine().remove_leftovers(journal); // first, as one may come to be a file of log/
  Ids ids;
  for (const auto& each : tombstones) {
    ids.insert(each.id);
  }
  auto places =
      tombstones.front().is_private ? std::vector<Finding>() : erase_lines(journal, author_of(tombstones.front()), ids);
  for (const auto& id : ids) {
    writer.forget(id);
  }
  if (context.drafts().erase(ids, text) != 0) {
    context.tell(fmt::format("Drafts of other texts stay in {}.",
                             printable(context.machine().drafts_folder(journal.couple.id).string())));
  }
  return places;
}

Lineage lineage_of_own(Context& context) {
  Reading reading; // own_record() has reported what can't be read
  return shown_all(context.journal(), Lineage(context.me()), reading);
}

Status erase(Context& context, const std::string& words) {
  const auto record = own_record(context, words, Removed::Counts);
  const auto lineage = record.is_private ? Lineage(context.me()) : lineage_of_own(context);
  if (const auto now = record.gone && !record.is_private ? lineage.present_of(record) : std::nullopt) {
    throw Error(Status::Failed, fmt::format("'{}' was moved and is '{}' now; nothing was erased", record.id, *now),
                fmt::format("To erase it under both ids:\n  closer remove --erase {}", shell_word(*now)));
  }
  std::vector<Finding> places;
  std::vector<Record> tombstones;
  {
    auto writer = context.writer();
    tombstones = {record.gone ? record : writer.replace(record, tombstone_of(record))};
    tombstones.front().is_private = record.is_private;
    with_effect("the entry is removed, but not fully erased; run the same command again", [&] {
      if (!record.is_private) {
        auto origins = lineage.origins_of(record);
        std::move(origins.begin(), origins.end(), std::back_inserter(tombstones));
      }
      writer.write_irreversibly("the erasing of an entry",
                                [&] { places = erase_text(context, writer, tombstones, record.text); });
    });
  }
  if (record.is_private) {
    context.tell(fmt::format("Erased {}.", record.id));
    return Status::Done;
  }
  context.tell(fmt::format("Erased {} for good.", record.id));
  for (const auto& place : places) {
    context.tell(describe(place));
  }
  if (!places.empty()) {
    context.tell("That's hand-written, or in a file of your partner's. Remove it with an editor.");
  }
  say_what_history_keeps(context, tombstones);
  return places.empty() ? Status::Done : Status::NeedsPerson;
}

Status run(Context& context, const Arguments& arguments) {
  const auto words = *arguments.value(id_word);
  if (arguments.given(erase_option)) {
    return erase(context, words);
  }
  const auto record = own_record(context, words);
  auto writer = context.writer();
  (void)writer.replace(record, tombstone_of(record));
  context.tell(fmt::format("Removed {}. {}", say_entry(context, record), how_to_undo));
  return Status::Done;
}

} // namespace

const Verb remove_verb = {"remove", "remove one of your entries", Group::Journal, parameters, examples, run, {}};

} // namespace closer
