// SPDX-License-Identifier: MIT
// What the page of today shows of this day and those after it.
#pragma once

#include <string>
#include <vector>

#include "cmd/context/context.hpp"
#include "cmd/words/idea_filters.hpp"
#include "cmd/words/sealing.hpp"
#include "journal/inbox/inbox.hpp"
#include "model/ideas/question.hpp"
#include "render/page/today_page.hpp"
#include "review/digest.hpp"

namespace closer {

// What both of the two's pages are made from; what can't be read is among the findings of `known`. Nothing that is
// private or was let go on this machine is in it.
struct DaysSource {
  Known known;
  Rounds rounds;
  std::vector<Question> questions;
  Digest month; // the last weeks
  InboxImport inbox;
};
[[nodiscard]] DaysSource read_days(Context& context);

// The page of one of the two, which points into `source`.
[[nodiscard]] TodayPage look_at_days(Context& context, const DaysSource& source, const std::string& reader);

} // namespace closer
