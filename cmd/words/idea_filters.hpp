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

inline constexpr std::array<Parameter, 11> filter_parameters = {{
    {Parameter::Type::Maybe, "WAY", "", "hobby, outing, little or listen", ways},
    {Parameter::Type::Value, "--minutes", "N", "that take so long at most: 20, 1h30"},
    {Parameter::Type::Value, "--budget", "N", "that cost so much at most: 0 nothing, 1 a snack, 2 a meal, 3 more",
     budgets},
    {Parameter::Type::Flag, "--talk", "", "that leave room to talk"},
    {Parameter::Type::Flag, "--indoor", "", "that can be done indoors"},
    {Parameter::Type::Flag, "--outdoor", "", "that can be done outdoors"},
    {Parameter::Type::Flag, "--calm", "", "that are calm"},
    {Parameter::Type::Flag, "--active", "", "that are active or thrilling", nullptr, Parameter::Usage::Instead},
    {Parameter::Type::Flag, "--apart", "", "for two who are in different places"},
    {Parameter::Type::Flag, "--new", "", "that are new to most people"},
    {Parameter::Type::Many, "--for", "WHAT", "for children about, for rain, or for illness", suits},
}};

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
