// SPDX-License-Identifier: MIT
#include "cmd/words/vote.hpp"

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "model/voting.hpp"

namespace closer {

Status cast_vote(Context& context, const Records& records, Record ballot, const Said& said) {
  const auto word = ballot.vote;
  auto vote = vote_to_write(records, context.me(), std::move(ballot), context.now(), context.zone());
  if (!vote) {
    context.tell(fmt::format("Nothing to change: you already said {} to {}.", word, printable(said.what)));
    return Status::Done;
  }
  auto writer = context.writer();
  (void)writer.add(std::move(*vote));
  context.tell(fmt::format("Said {} to {}. {}", word, printable(said.what), said.outcome));
  return Status::Done;
}

} // namespace closer
