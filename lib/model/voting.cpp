// SPDX-License-Identifier: MIT
#include "model/voting.hpp"

#include <fmt/format.h>

#include "base/error.hpp"

namespace closer {
namespace {

template <typename IsAbout>
const Record* last_vote_where(const Records& records, std::string_view me, IsAbout is_about) {
  const Record* last = nullptr;
  for (const auto& [id, record] : records) {
    const bool is_meant = is_vote(record) && author_of(record) == me && is_about(record);
    last = is_meant && (last == nullptr || gives_way(*last, record)) ? &record : last;
  }
  return last;
}

} // namespace

bool is_vote(const Record& record) {
  return record.kind == Kind::Vote && !record.gone && (record.vote == "yes" || record.vote == "no");
}

std::string own_vote(const Records& records, std::string_view me, std::string_view idea) {
  const auto* last = last_vote_where(records, me, [&](const Record& vote) { return vote.idea == idea; });
  return last == nullptr ? std::string() : last->vote;
}

const Record* last_vote(const Records& records, std::string_view me, const Record& ballot) {
  return last_vote_where(records, me, [&](const Record& vote) {
    return vote.idea == ballot.idea && vote.hobby == ballot.hobby && vote.whose == ballot.whose;
  });
}

std::optional<Record> vote_to_write(const Records& records, std::string_view me, Record ballot, const When& now,
                                    const Zone& zone) {
  const auto* last = last_vote(records, me, ballot);
  if (last != nullptr && last->vote == ballot.vote) {
    return std::nullopt;
  }
  ballot.kind = Kind::Vote;
  ballot.at = now;
  if (last != nullptr && compare(now, last->at) <= 0) {
    ballot.at = at_instant(instant_of(last->at) + std::chrono::seconds(1), zone);
    if (!is_in_calendar(ballot.at.day)) {
      throw UsageError(
          fmt::format("your last vote on that is from {}, and there's no later day", say_day(last->at.day)),
          fmt::format("First delete the line of {} from your 'standing' file.", last->id));
    }
  }
  return ballot;
}

} // namespace closer
