// SPDX-License-Identifier: MIT
// The options that narrow ideas down, and the ideas themselves.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "advice/choice.hpp"
#include "advice/filters.hpp"
#include "cmd/context/context.hpp"
#include "cmd/line/verb.hpp"
#include "cmd/words/completions.hpp"
#include "history/history.hpp"
#include "model/ideas/catalogue.hpp"
#include "model/ideas/question.hpp"

namespace closer {

[[nodiscard]] Completions budgets(Context&, const Arguments&);
[[nodiscard]] Completions occasions(Context&, const Arguments&);

constexpr Parameter parameter_of(const IdeaFilter& filter) {
  switch (filter.value) {
  case IdeaFilter::Value::None: break;
  case IdeaFilter::Value::Way: return {Parameter::Type::Maybe, filter.name, "", filter.help, ways};
  case IdeaFilter::Value::Minutes: return {Parameter::Type::Value, filter.name, "N", filter.help};
  case IdeaFilter::Value::Budget: return {Parameter::Type::Value, filter.name, "N", filter.help, budgets};
  case IdeaFilter::Value::Occasion: return {Parameter::Type::Value, filter.name, "WHAT", filter.help, occasions};
  }
  return {Parameter::Type::Flag, filter.name, "", filter.help};
}

constexpr auto parameters_of_filters() {
  std::array<Parameter, idea_filters.size()> all{};
  std::ranges::transform(idea_filters, all.begin(), parameter_of);
  for (std::size_t i = 1; i < all.size(); ++i) {
    const bool is_instead = idea_filters[i - 1].not_with.front() == all[i].name;
    all[i].usage = is_instead ? Parameter::Usage::Instead : Parameter::Usage::Free;
  }
  return all;
}

inline constexpr auto filter_parameters = parameters_of_filters();
inline constexpr Parameter way_filter = filter_parameters.front();

// Throws UsageError for what is wrong, or contradicts itself.
[[nodiscard]] Filters read_filters(const Arguments& arguments);

// What a choice asks of the journal.
struct Known {
  Couple couple; // with the rhythm that holds now
  Past past;
  Catalogue catalogue;
};

[[nodiscard]] std::vector<Proposal> choose(const Known& known, const Request& request);

// Of the series that runs, for that day; advice/series.hpp has the rule.
[[nodiscard]] std::optional<Question> question_of_step(const Known& known, Day day);

// As far back as matters to a choice on that day; reports what can't be read.
[[nodiscard]] Known read_known(Context& context, Day day);

// The same without a report.
[[nodiscard]] Known known_of(const Journal& journal, Day day);

// The hobby that the idea would be about on that day, whose turn it is; null if there is none for it.
[[nodiscard]] const Hobby* hobby_in_turn(const Known& known, const Idea& idea, Day day);

// The first that `closer idea` proposes today. Throws UsageError if there is none.
[[nodiscard]] Proposal todays_idea(Context& context, const Known& known);

// The ideas that fit the filters and have all of the words, in the order of the catalogue.
[[nodiscard]] std::vector<Idea> ideas_listed(const Catalogue& catalogue, const Filters& filters,
                                             std::span<const std::string> words);

// By its whole id, and of an idea that one of the two added also by the id's end; null if there is none.
[[nodiscard]] const Idea* find_idea(const Known& known, std::string_view id);

// The id that was probably meant, if there is one like it.
[[nodiscard]] std::optional<std::string> near_idea(const Catalogue& catalogue, std::string_view id);

// find_idea(), or throws UsageError with near_idea().
[[nodiscard]] const Idea& idea_named(const Known& known, const std::string& id);

} // namespace closer
