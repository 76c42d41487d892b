// SPDX-License-Identifier: MIT
#include "cmd/words/own_record.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/line/tried.hpp"
#include "cmd/words/ahead_for_me.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/showing.hpp"
#include "journal/lines/read_or_report.hpp"
#include "journal/write/lineage.hpp"
#include "model/schedule/planning.hpp"

namespace closer {

namespace {

// The end of the id of the user's own plan of that idea; "" if there is none.
std::string plan_of(Context& context, std::string_view idea) {
  if (!context.knows_me()) {
    return {};
  }
  const auto ahead = ahead_for_me(context, read_standing(context.journal()).records);
  const auto* plan = own_plan(ahead, context.me(), idea, context.now().day);
  return plan == nullptr ? std::string() : std::string(parse_record_id(plan->id)->tail);
}

// What is named, and what could not be read where it may be: if nothing is, or all that is left of it is meant, that is
// anywhere.
Reading reading_of(Context& context, const std::string& words, Removed removed) {
  std::vector<Finding> findings;
  auto private_records = context.private_records(findings);
  constexpr std::size_t most_kept = 1000; // of those that are there, and of removed ones: one is what is wanted
  const RecordKeeper seeker([&words, counts = std::array<std::size_t, 2>()](const RecordView& view) mutable {
    return !words.empty() && view.id.ends_with(words) && counts.at(view.gone ? 1 : 0)++ < most_kept;
  });
  Reading reading;
  if (removed == Removed::Refused) {
    reading.records = shown_with(context.journal(), words, seeker, reading).kept;
  }
  const auto is_named = [&](const auto& record) { return record.first.ends_with(words); };
  if (reading.records.empty() && (removed == Removed::Counts || std::ranges::none_of(private_records, is_named))) {
    reading = Reading();
    reading.records = shown_all(context.journal(), seeker, reading).kept;
  }
  reading.records.merge(private_records); // of one that is in both the shared one is meant
  append(reading.findings, std::move(findings));
  return reading;
}

// A removed record may be there under another id, if it was moved to another day.
void refuse_moved(Context& context, const Record& removed, std::string_view words) {
  Reading reading; // reading_of() has said what can't be read
  const auto lineage = shown_all(context.journal(), Lineage(author_of(removed)), reading);
  if (const auto now = lineage.present_of(removed)) {
    throw UsageError(fmt::format("the entry '{}' is '{}' now", printable(words), parse_record_id(*now)->tail),
                     "Its id changed when it moved to another day.");
  }
}

} // namespace

Record record_named(Context& context, std::string_view words, Removed removed) {
  const auto folded = fold(words);
  const auto reading = reading_of(context, folded, removed);
  context.report(reading);
  auto found = records_named(reading.records, folded);
  if (found.empty() && removed == Removed::Counts && !folded.empty()) {
    for (const auto& [id, record] : reading.records) {
      if (record.gone && id.ends_with(folded)) {
        found.push_back(&record);
      }
    }
  }
  std::vector<Record> removed_here;
  if (found.empty() && removed == Removed::Counts) {
    removed_here = context.writer().removed_private(folded);
    std::ranges::transform(removed_here, std::back_inserter(found), [](const Record& record) { return &record; });
  }
  const auto plan = found.empty() ? plan_of(context, folded) : std::string();
  const auto where =
      plan.empty()
          ? std::string(hint_instead_of(folded, "ID").value_or("To see all entries and their ids: closer list --all"))
          : fmt::format("You've planned that idea; the plan is {}.", plan);
  if (found.empty()) {
    const auto gone = std::ranges::find_if(reading.records, [&](const auto& entry) {
      return entry.second.gone && !folded.empty() && entry.first.ends_with(folded);
    });
    const bool was_removed = gone != reading.records.end();
    if (was_removed) {
      refuse_moved(context, gone->second, words);
    }
    if (!was_removed && !reading.findings.empty()) {
      throw Error(Status::NeedsPerson,
                  fmt::format("can't find the entry '{}', but some files can't be read", printable(words)),
                  "To see which: closer check", nothing_written);
    }
    throw UsageError(!was_removed ? fmt::format("unknown entry '{}'", printable(words))
                                  : fmt::format("the entry '{}' was removed", printable(words)),
                     where);
  }
  if (found.size() > 1) {
    constexpr std::size_t most_shown = 5;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min(found.size(), most_shown); ++i) {
      ids.push_back(found[i]->id);
    }
    throw UsageError(fmt::format("{1} ids end in '{0}': {2}{3}", printable(words), found.size(), join(ids, ", "),
                                 found.size() > most_shown ? ", ..." : ""),
                     "Type more of the id.");
  }
  return *found.front();
}

Record own_record(Context& context, std::string_view words, Removed removed) {
  auto record = record_named(context, words, removed);
  if (is_sealed(record.kind)) {
    throw Error(Status::Failed, fmt::format("'{}' is part of a sealed answer, which can't be changed", record.id), {},
                nothing_written);
  }
  if (author_of(record) != context.me()) {
    throw Error(Status::Failed,
                fmt::format("'{}' is {}'s", record.id, context.journal().couple.name_of(author_of(record))),
                "You can only change your own entries.", nothing_written);
  }
  return record;
}

} // namespace closer
