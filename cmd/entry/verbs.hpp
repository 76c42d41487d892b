// SPDX-License-Identifier: MIT
// The verbs of this room, for the one list of them.
#pragma once

#include "cmd/line/verb.hpp"

namespace closer {

extern const Verb did_verb;
extern const Verb edit_verb;
extern const Verb import_verb;
extern const Verb log_verb;
extern const Verb remove_verb;
extern const Verb undo_verb;

} // namespace closer
