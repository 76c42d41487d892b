// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "cmd/line/arguments.hpp"
#include "cmd/line/verb.hpp"
#include "cmd/words/completions.hpp"
#include "render/shape.hpp"

namespace closer {

[[nodiscard]] Completions shapes(Context&, const Arguments&);

inline constexpr Parameter shape_parameter = {Parameter::Type::Value, "--format", "FORMAT", "text, json or tsv",
                                              shapes};

// What --format says; text where it is absent. Throws UsageError.
[[nodiscard]] Shape read_shape(const Arguments& arguments);

// To standard output: text as it is, which is safe to print; what is for machines so that a terminal is safe, too.
void print_as(Shape shape, Context& context, std::string_view output);

} // namespace closer
