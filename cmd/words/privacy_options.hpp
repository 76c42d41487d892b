// SPDX-License-Identifier: MIT
// What only its owner sees: --private and --surprise-until.
#pragma once

#include <string_view>

#include "cmd/context/context.hpp"
#include "cmd/line/verb.hpp"
#include "cmd/words/completions.hpp"

namespace closer {

inline constexpr Parameter private_parameter = {Parameter::Type::Flag, "--private", "",
                                                "only you see it, and only on this machine"};
inline constexpr Parameter surprise_parameter = {
    Parameter::Type::Value,   "--surprise-until", "DATE", "the same until that day, then it's shared", coming_days,
    Parameter::Usage::Instead};

// Makes the record private where the options say so. Throws UsageError, also if that day isn't ahead, and Error
// where it could not be kept from the journal's folder.
void set_secrecy(Context& context, const Arguments& arguments, Record& record);

// The day that --surprise-until says. Throws UsageError.
[[nodiscard]] When read_surprise_day(const Context& context, std::string_view words);

} // namespace closer
