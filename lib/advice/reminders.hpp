// SPDX-License-Identifier: MIT
// What the couple's own agreements ask for today. Nothing in a reminder is anybody's text or name.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "model/couple.hpp"
#include "model/record.hpp"
#include "model/schedule/marked_day.hpp"
#include "model/schedule/pause.hpp"

namespace closer {

struct Reminder {
  enum class About { Way, Quiet, Plan, Closeness, Answer, Question, MarkedDay };
  About about = About::Way;
  std::optional<Way> way;          // that is due, or that it is about
  std::optional<Day> last;         // when it was last done, as far as the records go
  std::optional<Record> plan = {}; // for today
  bool is_said = true; // today; not a plan whose hour is over, and on most days neither a way nor a day that matters
  std::optional<ComingDay> day = {}; // that matters
};

// When each way was last done, up to today, and the first day with an entry of any.
struct DaysDone {
  std::array<std::optional<Day>, all_ways.size()> last;
  std::optional<Day> first;
};
[[nodiscard]] DaysDone days_done(const Records& records, Day today);

// The ways that are due, in their order; a line for all of them after three quiet weeks; plans for today, the earliest
// first; and whether a mark of closeness is still missing in the last week of a month. Nothing in a pause.
//
// A way is due by when it was last done, or if it never was or not since the journal began, by that beginning; by the
// first entry, if the beginning isn't known. It is said on the first day that it is due, a week later and two weeks
// later. If three weeks have gone by since the last such line of any way, and no way was done in them, all that is due
// is said in one line, on that day alone. Days of a pause don't count. So each day's lines follow from the records and
// the day.
//
// `history_goes_on` says that there are entries older than those that `done` and the records are of, and
// may_depend_on_before() that they don't matter. `records` must hold the pauses and what open_plans() asks for.
[[nodiscard]] std::vector<Reminder> reminders_for(const Couple& couple, const Records& records, const DaysDone& done,
                                                  const When& now, bool history_goes_on, bool wants_closeness);

// That an answer is there to be read, and that a question waits for one; nothing in a pause. Both are about listening.
[[nodiscard]] std::vector<Reminder> reminders_of_answers(const Records& records, Day today, bool has_answer,
                                                         bool has_question);

// The days that matter that are ahead, the next one first, in a pause, too. Each is said on the first day of the time
// ahead of it, the day before, and the day itself.
[[nodiscard]] std::vector<Reminder> reminders_of_days(const Records& records, Day today);

// Whether entries of before `day` could change what is due or said: the journal had begun, and some way of the rhythm
// wasn't done since, and would be said today or later had it last been done then.
[[nodiscard]] bool may_depend_on_before(Day day, const Couple& couple, const Records& records, const DaysDone& done,
                                        Day today);

} // namespace closer
