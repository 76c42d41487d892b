// SPDX-License-Identifier: MIT
// The verb of this room, for the one list of them, and for closer without a verb.
#pragma once

#include "cmd/line/verb.hpp"

namespace closer {

extern const Verb today_verb;

} // namespace closer
