// SPDX-License-Identifier: MIT
#include "cmd/words/idea_filters.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "advice/catalogue.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/unicode.hpp"
#include "cmd/line/choices.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/way_argument.hpp"
#include "journal/folder/catalogue_files.hpp"

namespace closer {
namespace {

int read_budget(const std::string& word) {
  constexpr std::string_view costs = "0123";
  if (word.size() != 1 || costs.find(word) == std::string_view::npos) {
    throw UsageError(fmt::format("'{}' is no budget", printable(word)),
                     "A budget is 0 (nothing), 1 (a snack), 2 (a meal) or 3 (more).");
  }
  return word.front() - '0';
}

unsigned read_suits(const std::vector<std::string>& words) {
  const auto names = suit_names();
  unsigned suits = 0;
  for (const auto& word : words) {
    const auto* const found = std::find(names.begin(), names.end(), fold(word));
    if (found == names.end()) {
      const auto meant = did_you_mean(fold(word), names);
      throw UsageError(fmt::format("no idea is made for '{}'{}", printable(word),
                                   meant ? fmt::format("; did you mean '{}'?", *meant) : ""),
                       fmt::format("Ideas can be for {}.", listed(names)));
    }
    suits |= 1U << static_cast<unsigned>(found - names.begin());
  }
  return suits;
}

// How what is typed for a filter is read; only where it is given.
struct FilterOption {
  Parameter parameter;
  void (*read)(const Arguments&, const Parameter&, Filters&);
};

template <bool Filters::*Asked> constexpr FilterOption flag(const Parameter& parameter) {
  return {parameter, [](const Arguments&, const Parameter&, Filters& filters) { filters.*Asked = true; }};
}

constexpr std::array filter_options = {
    FilterOption{way_filter, [](const Arguments& given, const Parameter& option,
                                Filters& filters) { filters.way = read_way(*given.value(option)); }},
    FilterOption{minutes_filter,
                 [](const Arguments& given, const Parameter& option, Filters& filters) {
                   filters.minutes = static_cast<int>(*read_minutes(given, option, 1));
                 }},
    FilterOption{budget_filter, [](const Arguments& given, const Parameter& option,
                                   Filters& filters) { filters.budget = read_budget(*given.value(option)); }},
    flag<&Filters::talk>(talk_filter),
    flag<&Filters::indoor>(indoor_filter),
    flag<&Filters::outdoor>(outdoor_filter),
    flag<&Filters::calm>(calm_filter),
    flag<&Filters::active>(active_filter),
    flag<&Filters::apart>(apart_filter),
    flag<&Filters::is_new>(new_filter),
    FilterOption{for_filter, [](const Arguments& given, const Parameter& option,
                                Filters& filters) { filters.suits = read_suits(given.values(option)); }},
};
static_assert(filter_options.size() == filter_parameters.size());

void refuse_both(const Arguments& arguments, const Parameter& one, const Parameter& other) {
  if (arguments.given(one) && arguments.given(other)) {
    throw UsageError(fmt::format("{} and {} contradict each other", long_name(one), long_name(other)));
  }
}

} // namespace

Completions budgets(Context& /*context*/, const Arguments& /*typed*/) {
  return {Completions::Source::Words, {{"0", "nothing"}, {"1", "a snack"}, {"2", "a meal"}, {"3", "more"}}};
}

Completions suits(Context& /*context*/, const Arguments& /*typed*/) { return words_of(suit_names()); }

Filters read_filters(const Arguments& arguments) {
  refuse_both(arguments, calm_filter, active_filter);
  refuse_both(arguments, apart_filter, indoor_filter);
  refuse_both(arguments, apart_filter, outdoor_filter);
  Filters filters;
  for (const auto& [option, read] : filter_options) {
    if (arguments.given(option)) {
      read(arguments, option, filters);
    }
  }
  return filters;
}

Known read_known(Context& context, Day day) {
  const auto& journal = context.journal();
  Known known{read_what_weighs(journal, day, first_day_that_matters(journal.couple, day)), {}};
  auto& reading = known.past.reading;
  known.catalogue = ideas_of_both(journal, built_in_ideas(), reading.records, reading.findings);
  context.report(reading);
  return known;
}

std::vector<Proposal> choose(const Known& known, const Couple& couple, const Request& request) {
  const auto& [reading, done] = known.past;
  return choose(known.catalogue.ideas(), couple, reading.hobbies, reading.records, request, done);
}

const Hobby* hobby_in_turn(const Known& known, const Couple& couple, const Idea& idea, Day day) {
  auto any_time = idea;
  any_time.seasons = Idea().seasons;
  any_time.only = false;
  const auto& [reading, done] = known.past;
  auto records = reading.records; // a vote on the idea, or a plan of it, is no reason not to name the hobby
  std::erase_if(records,
                [&](const auto& item) { return is_standing(item.second.kind) && item.second.idea == idea.id; });
  const auto proposals =
      choose(std::span(&any_time, 1), couple, reading.hobbies, records, {only_way(idea.way), day, 1, {}}, done);
  return proposals.empty() ? nullptr : proposals.front().hobby;
}

const Idea& idea_named(const Catalogue& catalogue, const std::string& id) {
  const auto ideas = catalogue.ideas();
  std::vector<std::string_view> ids;
  const auto folded = fold(id);
  for (const auto& idea : ideas) {
    if (idea.id == folded) {
      return idea;
    }
    ids.emplace_back(idea.id);
  }
  const auto own = std::find_if(ideas.begin(), ideas.end(), [&](const Idea& idea) {
    return !folded.empty() && idea.id.ends_with("-" + folded) &&
           idea.id.find('-') == idea.id.size() - folded.size() - 1;
  });
  if (own != ideas.end()) {
    return *own;
  }
  const auto meant = did_you_mean(folded, ids);
  throw UsageError(
      fmt::format("there is no idea '{}'{}", printable(id), meant ? fmt::format("; did you mean '{}'?", *meant) : ""),
      "'closer idea list' shows them all with their ids.");
}

} // namespace closer
