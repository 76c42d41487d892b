// SPDX-License-Identifier: MIT
// Adding a day that matters, or changing it: each name is that of one day that is still to come.
#pragma once

#include <string>
#include <string_view>

#include "model/couple.hpp"
#include "model/record.hpp"
#include "model/schedule/marked_day.hpp"

namespace closer {

// The occasion that a name says, as Record::occasion has it: "birthday" or "anniversary"; "" for none. A wedding is one
// if it comes again.
[[nodiscard]] std::string occasion_in_name(std::string_view name, Recurrence recurrence);

// The id of the one person of the two whose name is in the name of a day; "" if neither's is, or both are.
[[nodiscard]] std::string person_in_name(std::string_view name, const Couple& couple);

// Of the days of that name that are still to come, one of that person's own, else their partner's; null if there is
// none.
[[nodiscard]] const Record* marked_day_named(const Records& records, std::string_view person, std::string_view name,
                                             Day today);

// What is wanted: a whole record, and which parts of it were said and not filled in.
struct WantedDay {
  Record record;
  bool says_text = false;
  bool says_ahead = false;
  bool says_occasion = false;
};

struct DayToWrite {
  enum class What {
    New,
    Changed,
    Same,     // there is nothing to write
    Shared,   // what both of you see is wanted as a secret, which it no longer is
    Partners, // the partner has a day of that name
  };

  What what = What::New;
  const Record* old = nullptr; // of the records; null for New
  Record record;               // for New without an id yet
};

// What comes of it beside `records`, which are those in the journal and the user's own private ones. Of a day of the
// user's own, what isn't said stays, and so does a secret.
[[nodiscard]] DayToWrite day_to_write(const Records& records, std::string_view me, WantedDay wanted, Day today);

} // namespace closer
