// SPDX-License-Identifier: MIT
#include "cmd/words/vote.hpp"

#include <fmt/format.h>

#include "base/text/printable.hpp"

namespace closer {
namespace {

template <typename IsAbout> const Record* last_vote(const Records& records, std::string_view me, IsAbout is_about) {
  const Record* last = nullptr;
  for (const auto& [id, record] : records) {
    const bool is_vote = record.kind == Kind::Vote && !record.gone && author_of(record) == me && is_about(record);
    last = is_vote && (last == nullptr || is_earlier(*last, record)) ? &record : last;
  }
  return last;
}

std::string word_of(const Record* vote) { return vote == nullptr ? std::string() : vote->vote; }

} // namespace

std::string own_vote(const Records& records, std::string_view me, std::string_view idea) {
  return word_of(last_vote(records, me, [&](const Record& vote) { return vote.idea == idea; }));
}

Status cast_vote(Context& context, const Records& records, Record ballot, const Said& said) {
  const auto* last = last_vote(records, context.me(), [&](const Record& vote) {
    return vote.idea == ballot.idea && vote.hobby == ballot.hobby && vote.whose == ballot.whose;
  });
  if (word_of(last) == ballot.vote) {
    context.tell(fmt::format("Nothing to change: you said {} to {} already.", ballot.vote, printable(said.what)));
    return Status::Done;
  }
  ballot.kind = Kind::Vote;
  ballot.at = context.now();
  if (last != nullptr && compare(ballot.at, last->at) <= 0) {
    // In the same second, or after the clock was set back: the one said last counts.
    ballot.at = at_instant(instant_of(last->at) + std::chrono::seconds(1), context.zone());
    if (!is_in_calendar(ballot.at.day)) {
      throw UsageError(fmt::format("your last word on that is of {}, and no day comes after it", say_day(last->at.day)),
                       fmt::format("Take the line of {} out of your file of standing records first.", last->id));
    }
  }
  const auto vote = ballot.vote;
  auto writer = context.writer();
  (void)writer.add(std::move(ballot));
  context.tell(
      fmt::format("Written to the shared journal: your {} to {}. {}", vote, printable(said.what), said.outcome));
  return Status::Done;
}

} // namespace closer
