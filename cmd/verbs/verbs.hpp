// SPDX-License-Identifier: MIT
// The one list of verbs, and the options that go with all of them.
#pragma once

#include "cmd/line/verb.hpp"

namespace closer {

[[nodiscard]] const Commands& all_commands();

} // namespace closer
