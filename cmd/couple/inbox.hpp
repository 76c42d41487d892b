// SPDX-License-Identifier: MIT
// Taking in what a phone has put into the inbox: what `closer inbox` does, and every sync.
#pragma once

#include "cmd/context/context.hpp"

namespace closer {

// Takes in the lines of the inbox as records of the one whose folder they are in, and says which; says, too, what it
// leaves there, and the context's status is then NeedsPerson. Silent where there is nothing new, and where the journal
// has no inbox at the cost of one look. Whether it took anything out of the inbox. Throws Error as take_in() does.
bool take_in_inbox(Context& context);

} // namespace closer
