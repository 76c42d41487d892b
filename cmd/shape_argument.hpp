// SPDX-License-Identifier: MIT
#pragma once

#include "cmd/arguments.hpp"
#include "cmd/verb.hpp"
#include "render/shape.hpp"

namespace closer {

inline constexpr Parameter shape_parameter = {Parameter::Sort::Value, "--format", "FORMAT", "text, json or tsv"};

// What --format says; text where it is absent. Throws UsageError.
[[nodiscard]] Shape read_shape(const Arguments& arguments);

} // namespace closer
