// SPDX-License-Identifier: MIT
#include "cmd/words/vote.hpp"

#include <fmt/format.h>

#include "base/date/hours.hpp"
#include "base/text/printable.hpp"
#include "model/voting.hpp"

namespace closer {

std::string say_vote(const Context& context, const Record& vote, std::string_view what) {
  return fmt::format("you already said {} to {}, {} ({})", vote.vote, printable(what),
                     say_briefly(vote.at, context.now().day, context.style().hours), parse_record_id(vote.id)->tail);
}

Status cast_vote(Context& context, const Records& records, Record ballot, const Said& said) {
  const auto word = ballot.vote;
  const auto* last = last_vote(records, context.me(), ballot);
  auto vote = vote_to_write(records, context.me(), std::move(ballot), context.now(), context.zone());
  if (!vote) {
    context.tell(fmt::format("Nothing to change: {}.", say_vote(context, *last, said.what)));
    return Status::Done;
  }
  auto writer = context.writer();
  (void)writer.add(std::move(*vote));
  context.tell(fmt::format("Said {} to {}. {}", word, printable(said.what), said.outcome));
  return Status::Done;
}

} // namespace closer
