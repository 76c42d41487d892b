// SPDX-License-Identifier: MIT
// Which idea to propose: a pure function of the catalogue, the journal, the request and the day.
//
// An idea that doesn't fit the filters, belongs to another season, has a no from either of the two or is planned
// already never comes, nor does one about a hobby that its owner keeps solo or the partner said no to.
//
// Each idea has one of 61 slots, and each couple an order of the slots, one a day and round again (advice/cycle.hpp).
// So no idea comes twice within 60 days, whatever is written, voted or synced in between, and nothing has to be
// remembered: reading never writes. Little things are what one does for the other: each of the two has an order of
// their own.
//
// A day's proposal is the first of two races: of the ways that have an idea in the day's slot, and of that way's ideas.
// A runner arrives at -ln(1 - u) / weight, where u in [0, 1) follows from the day, the journal's id and the runner's
// name, and the earliest wins (Efraimidis and Spirakis, 'Weighted random sampling with a reservoir', 2006). The weight
//
//   of a way   is how quiet it was when the week began: days since it was last done over the days of the agreed rhythm,
//              held between 1/4 and 4 (4 where it never was)
//   of an idea x2 for a yes of one of the two, x4 for both: they want it
//              x(1 + talk/6): room to talk
//              x1.5 where it belongs to this season: it can't wait
//              x1.5 where it is made for the kind of hobby: it says more
//              x3 where it takes two hours or more, from Friday to Sunday: those are the days for it
//              x1/3 where it takes nerve
//              rising from 0 to 1 over four months since it was done, and over four weeks since its like was
//
// What takes 90 minutes or more comes from Monday to Thursday only if the day has nothing shorter of its way, and then
// as something to plan. What is for two who are apart, or for an occasion, comes only if that is asked for.
//
// While a series runs, the step that it has come to comes first, from its day on and as long as it isn't done.
//
// In the time ahead of an anniversary, and for the partner of a birthday, the day's idea on every third day, counted
// back from the day itself, is one made for it (advice/occasions.hpp): another one each time, in an order of the
// couple's own that goes on from year to year. Filters, wishes and votes hold as ever; if it's out, the day has its
// usual idea.
//
// What was done within 60 days isn't fresh and comes last. More proposals are taken from the ways in turn, first those
// of the slot, then the others. If nothing fresh in the slot fits, as with narrow filters, a way's others come: in an
// order of the couple's own, one a day and round again, so that they come as seldom as there are many.
#pragma once

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
  std::string title;                // the idea's, with the couple's hobby and names filled in
  std::string text;                 // likewise; "" for most
  const Hobby* hobby = nullptr;     // that it is about; null for most
  std::vector<std::string> reasons; // what tipped it, a sentence each
  bool is_for_a_free_day = false;   // it takes longer than the day leaves: something to plan
  std::string step = {};            // "Step 4 of 18 of 'The first week'"; "" if it isn't the next of a series
};

// At most `request.count` proposals, best first; empty if nothing fits. `hobbies` must outlive the proposals.
// `records` must hold what is standing and what happened from first_day_that_matters() on, but for what says no more
// than that a way was done: of that it is enough where the day is among `done`, the earliest first.
[[nodiscard]] std::vector<Proposal> choose(std::span<const Idea> catalogue, const Couple& couple,
                                           std::span<const Hobby> hobbies, const Records& records,
                                           const Request& request, std::span<const DoneDay> done = {});

// What happened before weighs on no choice for that day.
[[nodiscard]] Day first_day_that_matters(const Couple& couple, Day day);

} // namespace closer
