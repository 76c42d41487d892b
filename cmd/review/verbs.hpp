// SPDX-License-Identifier: MIT
// The verbs of this room, for the one list of them.
#pragma once

#include "cmd/line/verb.hpp"

namespace closer {

extern const Verb find_verb;
extern const Verb list_verb;
extern const Verb remind_verb;
extern const Verb review_verb;
extern const Verb show_verb;
extern const Verb tags_verb;

} // namespace closer
