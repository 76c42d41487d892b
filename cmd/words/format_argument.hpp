// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "cmd/line/arguments.hpp"
#include "cmd/line/verb.hpp"
#include "cmd/words/completions.hpp"
#include "render/format.hpp"

namespace closer {

[[nodiscard]] Completions formats(Context&, const Arguments&);

inline constexpr Parameter format_parameter = {Parameter::Type::Value, "--format", "FORMAT", "text, json or tsv",
                                               formats};

inline constexpr Parameter json_option = {Parameter::Type::Flag,   "--json", "",
                                          "same as --format json", nullptr,  Parameter::Usage::Instead};

// Of what has no table.
[[nodiscard]] Completions text_or_json(Context&, const Arguments&);
inline constexpr Parameter text_or_json_parameter = {Parameter::Type::Value, "--format", "FORMAT", "text or json",
                                                     text_or_json};
[[nodiscard]] Format read_text_or_json(const Arguments& arguments);

// What --format or --json says; text where it is absent. Throws UsageError.
[[nodiscard]] Format read_format(const Arguments& arguments);

// To standard output: text as it is, which is safe to print; data so that a terminal is safe, too.
void print_as(Format format, Context& context, std::string_view output);

} // namespace closer
