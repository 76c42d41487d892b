// SPDX-License-Identifier: MIT
// The verbs of this room, for the one list of them.
#pragma once

#include "cmd/line/verb.hpp"

namespace closer {

extern const Verb check_verb;
extern const Verb day_verb;
extern const Verb inbox_verb;
extern const Verb init_verb;
extern const Verb leave_verb;
extern const Verb pause_verb;
extern const Verb resume_verb;
extern const Verb rhythm_verb;
extern const Verb sync_verb;

} // namespace closer
