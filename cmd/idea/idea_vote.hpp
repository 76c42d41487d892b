// SPDX-License-Identifier: MIT
// `closer idea yes` and `closer idea no`.
#pragma once

#include "cmd/context/context.hpp"

namespace closer {

[[nodiscard]] Status say_yes_to_idea(Context& context, const Arguments& arguments);
[[nodiscard]] Status say_no_to_idea(Context& context, const Arguments& arguments);

} // namespace closer
