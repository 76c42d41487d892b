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

std::optional<int> read_budget(const Arguments& arguments) {
  const auto word = arguments.value(budget_filter);
  if (!word) {
    return std::nullopt;
  }
  constexpr std::string_view costs = "0123";
  if (word->size() != 1 || costs.find(*word) == std::string_view::npos) {
    throw UsageError(fmt::format("'{}' is no budget", printable(*word)),
                     "A budget is 0 (nothing), 1 (a snack), 2 (a meal) or 3 (more).");
  }
  return word->front() - '0';
}

unsigned read_suits(const Arguments& arguments) {
  const auto names = suit_names();
  unsigned suits = 0;
  for (const auto& word : arguments.values(for_filter)) {
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
  if (const auto word = arguments.value(way_filter)) {
    filters.way = read_way(*word);
  }
  if (const auto minutes = read_minutes(arguments, minutes_filter, 1)) {
    filters.minutes = static_cast<int>(*minutes);
  }
  filters.budget = read_budget(arguments);
  filters.talk = arguments.given(talk_filter);
  filters.indoor = arguments.given(indoor_filter);
  filters.outdoor = arguments.given(outdoor_filter);
  filters.calm = arguments.given(calm_filter);
  filters.active = arguments.given(active_filter);
  filters.apart = arguments.given(apart_filter);
  filters.is_new = arguments.given(new_filter);
  filters.suits = read_suits(arguments);
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
