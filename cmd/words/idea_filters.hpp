// SPDX-License-Identifier: MIT
// The options that narrow ideas down, and the ideas themselves.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "advice/choice.hpp"
#include "cmd/context/context.hpp"
#include "cmd/line/verb.hpp"
#include "cmd/words/completions.hpp"
#include "history/history.hpp"
#include "model/ideas/catalogue.hpp"

namespace closer {

[[nodiscard]] Completions budgets(Context&, const Arguments&);
[[nodiscard]] Completions suits(Context&, const Arguments&);

inline constexpr Parameter way_filter = {Parameter::Type::Maybe, "WAY", "", "hobby, outing, little or listen", ways};
inline constexpr Parameter minutes_filter = {Parameter::Type::Value, "--minutes", "N",
                                             "that take so long at most: 20, 1h30"};
inline constexpr Parameter budget_filter = {Parameter::Type::Value, "--budget", "N",
                                            "that cost so much at most: 0 nothing, 1 a snack, 2 a meal, 3 more",
                                            budgets};
inline constexpr Parameter talk_filter = {Parameter::Type::Flag, "--talk", "", "that leave room to talk"};
inline constexpr Parameter indoor_filter = {Parameter::Type::Flag, "--indoor", "", "that can be done indoors"};
inline constexpr Parameter outdoor_filter = {Parameter::Type::Flag, "--outdoor", "", "that can be done outdoors"};
inline constexpr Parameter calm_filter = {Parameter::Type::Flag, "--calm", "", "that are calm"};
inline constexpr Parameter active_filter = {Parameter::Type::Flag,          "--active", "",
                                            "that are active or thrilling", nullptr,    Parameter::Usage::Instead};
inline constexpr Parameter apart_filter = {Parameter::Type::Flag, "--apart", "", "for two who are in different places"};
inline constexpr Parameter new_filter = {Parameter::Type::Flag, "--new", "", "that are new to most people"};
inline constexpr Parameter for_filter = {Parameter::Type::Many, "--for", "WHAT",
                                         "for children about, for rain, or for illness", suits};
inline constexpr std::array filter_parameters = {way_filter,    minutes_filter, budget_filter, talk_filter,
                                                 indoor_filter, outdoor_filter, calm_filter,   active_filter,
                                                 apart_filter,  new_filter,     for_filter};

// Throws UsageError for what is wrong, or contradicts itself.
[[nodiscard]] Filters read_filters(const Arguments& arguments);

// What a choice asks of the journal.
struct Known {
  Past past;
  Catalogue catalogue;
};

[[nodiscard]] std::vector<Proposal> choose(const Known& known, const Couple& couple, const Request& request);

// As far back as matters to a choice on that day; reports what cannot be read.
[[nodiscard]] Known read_known(Context& context, Day day);

// The hobby that the idea would be about on that day, whose turn it is; null where there is none for it.
[[nodiscard]] const Hobby* hobby_in_turn(const Known& known, const Couple& couple, const Idea& idea, Day day);

// By its id, or the end of one's own. Throws UsageError, with a 'did you mean', where there is none.
[[nodiscard]] const Idea& idea_named(const Catalogue& catalogue, const std::string& id);

} // namespace closer
