// SPDX-License-Identifier: MIT
// Which idea to propose: a pure function of the catalogue, the journal, the request and the day.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/when.hpp"
#include "model/couple.hpp"
#include "model/idea.hpp"
#include "model/record.hpp"
#include "model/thing.hpp"

namespace closer {

// What of the journal's history weighs on the choice: only what happened before the day asked about, so that the day's
// proposal stays while the day is being lived and logged.
struct History {
  std::array<std::optional<Day>, all_ways.size()> last; // when each way was last done
  std::string last_owner;                               // whose thing came last; "" where nobody's did
};

[[nodiscard]] History history_before(const Records& records, Day day);

struct Request {
  std::optional<Way> way; // any of the rhythm where absent
  Day day;
  std::size_t count = 1; // how many proposals, best first
};

struct Proposal {
  Idea idea;
  std::string text;   // the idea's, with the couple's thing and names filled in
  const Thing* thing; // that it is about; null for most
};

// At most `request.count` proposals, best first; empty where nothing is left. The draw is seeded by the day and the
// couple's id, so that both machines propose the same. `things` must outlive the proposals.
//
// Each idea runs a race: it arrives at -ln(u) / w, where u in (0, 1) is drawn from the seed and the idea's id, and the
// earliest arrivals win (Efraimidis and Spirakis, 'Weighted random sampling with a reservoir', 2006: this draws without
// replacement in proportion to w). An idea's u does not depend on the other ideas, so that an addition to the catalogue
// seldom changes the day's draw. The weight w is its way's quietness (the days since it was last done over the days of
// the agreed rhythm, held between 1/4 and 4; 4 where it never was), shared evenly by the way's ideas. Ways that the
// rhythm leaves out come only when asked for. Ideas of another season do not come (seasons of the northern half of the
// earth), nor do things that their owner keeps solo; of the others those of the one whose turn it is.
[[nodiscard]] std::vector<Proposal> choose(std::span<const Idea> catalogue, const Couple& couple,
                                           std::span<const Thing> things, const History& history,
                                           const Request& request);

} // namespace closer
