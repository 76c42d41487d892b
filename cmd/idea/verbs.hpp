// SPDX-License-Identifier: MIT
// The verbs of this room, for the one list of them.
#pragma once

#include "cmd/line/verb.hpp"

namespace closer {

extern const Verb idea_verb;
extern const Verb hobby_verb;
extern const Verb series_verb;

} // namespace closer
