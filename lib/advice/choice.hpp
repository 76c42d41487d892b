// SPDX-License-Identifier: MIT
// Which idea to propose: a pure function of the catalogue, the journal, the request and the day.
//
// An idea that does not fit the filters, is bound to another season, has a no from either of the two or is planned
// already never comes, nor does one about a hobby that its owner keeps solo or the other said no to. The others are
// drawn by weight:
//
//   way      how quiet it is: days since it was last done over the days of the agreed rhythm, held between 1/4 and 4
//            (4 where it never was); shared by the way's ideas, so that a way with many does not come more often
//   merit    x2 for a yes of one of the two, x4 for both: they want it
//            x(1 + novelty/3): what is new to both is what brings couples closer (Coulter and Malouff, 2013)
//            x(1 + talk/6): room to talk
//            x1.5 where it is bound to this season: it cannot wait
//            x1.5 where it is made for the kind of hobby: it says more
//            x1/4 where it is for two who are apart, unless that is asked for: most days they are not
//   rest     rising from 0 to 1 over four months since it was done, and over four weeks since its like was
//
// Each idea runs a race: it arrives at -ln(u) / weight, where u in (0, 1) follows from the day, the journal's id and
// the idea's, and the earliest wins (Efraimidis and Spirakis, 'Weighted random sampling with a reservoir', 2006). An
// idea's u does not depend on the other ideas, so that an addition to the catalogue seldom changes the day's draw.
//
// Nothing is kept of what was proposed, because reading never writes; yet what came lately must not come again. So time
// is cut into seasons of 61 days, the same for everyone, the groups of each way into two halves, and the halves take
// turns by season. Within a season the days before are drawn again in memory: what came then rests till the season's
// end, and its group for a week. So, asked the same each day, no idea comes twice within 60 days, as far as the
// catalogue reaches; where it does not, the rests give way, the longest first, and a way of
// which all came already gives way to the others.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "advice/request.hpp"
#include "model/couple.hpp"
#include "model/hobby.hpp"
#include "model/ideas/idea.hpp"
#include "model/record.hpp"
#include "model/schedule/done_day.hpp"

namespace closer {

struct Proposal {
  Idea idea;
  std::string text;                 // the idea's, with the couple's hobby and names filled in
  const Hobby* hobby = nullptr;     // that it is about; null for most
  std::vector<std::string> reasons; // what tipped it, a sentence each
};

// At most `request.count` proposals, best first; empty where nothing fits. `hobbies` must outlive the proposals.
// `records` must hold what is standing and what happened from first_day_that_matters() on, but for what says no more
// than that a way was done: of that it is enough where the day is among `done`, the earliest first.
[[nodiscard]] std::vector<Proposal> choose(std::span<const Idea> catalogue, const Couple& couple,
                                           std::span<const Hobby> hobbies, const Records& records,
                                           const Request& request, std::span<const DoneDay> done = {});

// What happened before weighs on no choice for that day.
[[nodiscard]] Day first_day_that_matters(const Couple& couple, Day day);

// The idea's text with the hobby's name and the two names filled in.
[[nodiscard]] std::string fill(const Idea& idea, const Couple& couple, const Hobby& hobby);

} // namespace closer
