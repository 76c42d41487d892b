// SPDX-License-Identifier: MIT
// The verbs, each in a file of its own.
#pragma once

#include "cmd/verb.hpp"

namespace closer {

extern const Verb check_verb;
extern const Verb edit_verb;
extern const Verb help_verb;
extern const Verb idea_verb;
extern const Verb import_verb;
extern const Verb inbox_verb;
extern const Verb init_verb;
extern const Verb leave_verb;
extern const Verb listen_verb;
extern const Verb log_verb;
extern const Verb pause_verb;
extern const Verb remind_verb;
extern const Verb remove_verb;
extern const Verb resume_verb;
extern const Verb review_verb;
extern const Verb rhythm_verb;
extern const Verb thing_verb;
extern const Verb sync_verb;
extern const Verb undo_verb;

} // namespace closer
