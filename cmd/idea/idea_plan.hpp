// SPDX-License-Identifier: MIT
// `closer idea plan`.
#pragma once

#include <array>
#include <string_view>

#include "cmd/context/context.hpp"
#include "cmd/line/verb.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/idea_filters.hpp"
#include "cmd/words/privacy_options.hpp"

namespace closer {

inline constexpr Parameter idea_parameter = {Parameter::Type::Word, "ID", "", "the idea's id", ideas};

inline constexpr Parameter idea_or_todays_parameter = {Parameter::Type::Maybe, "ID", "",
                                                       "the idea's id (default: today's idea)", ideas};

inline constexpr Parameter idea_to_plan_parameter = {
    Parameter::Type::Maybe, "ID", "", "the idea's id (default: today's idea), or a way before a TITLE", ideas};
inline constexpr Parameter plan_title_word = {Parameter::Type::Words, "TITLE", "",
                                              "for your own idea, added with the plan: what to do"};
inline constexpr Parameter plan_on_option = {Parameter::Type::Value, "--on", "DATE",
                                             "when: 'saturday', 'friday at 7pm', 2026-12-24", today_and_on};
inline constexpr Parameter plan_when_option = {Parameter::Type::Value, "--when", "TEXT",
                                               "an if-then plan: 'if it rains on Sunday, then the museum'"};
inline constexpr Parameter plan_hobby_option = {Parameter::Type::Value, "--hobby", "NAME",
                                                "which hobby it's about, for ideas that take one", all_hobbies};
inline constexpr std::array plan_parameters = {idea_to_plan_parameter, plan_title_word,   plan_on_option,
                                               plan_when_option,       plan_hobby_option, private_parameter,
                                               surprise_parameter};
inline constexpr std::array<std::string_view, 4> plan_examples = {
    "closer idea plan picnic-park --on saturday",
    "closer idea plan outing Dinner at the harbour --on friday",
    "closer idea plan picnic-park --when 'if the sun is out on Sunday, then we go'",
    "closer idea plan picnic-park --on 2026-12-24 --surprise-until 2026-12-24",
};

// The idea that is named, else today's. Throws UsageError.
[[nodiscard]] Idea idea_meant(Context& context, const Arguments& arguments, const Known& known);

// Writes down a plan for an idea, or changes the user's own plan for it. A way and a title add an idea first.
Status plan_idea(Context& context, const Arguments& arguments);

} // namespace closer
