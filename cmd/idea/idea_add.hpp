// SPDX-License-Identifier: MIT
// `closer idea add`.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "cmd/context/context.hpp"
#include "cmd/line/verb.hpp"
#include "cmd/words/completions.hpp"

namespace closer {

inline constexpr Parameter idea_way_word = {Parameter::Type::Word, "WAY", "", "hobby, outing, little or listen", ways};
inline constexpr Parameter idea_title_word = {
    Parameter::Type::Words, "TITLE", "",
    "what to do (default: opens your editor); '-' reads standard input. {name} is your "
    "partner; for a hobby you can also use {hobby}, {whose} and {other}"};
inline constexpr Parameter idea_minutes_option = {Parameter::Type::Value, "--minutes", "N",
                                                  "how long it takes (default: 30)"};
inline constexpr std::array add_idea_parameters = {idea_way_word, idea_title_word, idea_minutes_option};

// An idea of the user's own, not written yet. Throws UsageError if it says nothing, or has words in braces that mean
// nothing there.
[[nodiscard]] Record own_idea(const Context& context, Way way, std::string title);

// The same idea, if one of the two has added it already.
[[nodiscard]] std::optional<Record> idea_already_added(const Journal& journal, const Record& wanted);

[[nodiscard]] Status add_idea(Context& context, const Arguments& arguments);

} // namespace closer
