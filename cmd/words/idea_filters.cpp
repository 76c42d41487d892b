// SPDX-License-Identifier: MIT
#include "cmd/words/idea_filters.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "advice/catalogue.hpp"
#include "advice/search.hpp"
#include "advice/series.hpp"
#include "base/mapped.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/unicode.hpp"
#include "cmd/line/choices.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/running_series.hpp"
#include "cmd/words/way_argument.hpp"
#include "history/couple_now.hpp"
#include "journal/config/idea_file.hpp"
#include "journal/folder/catalogue_files.hpp"

namespace closer {
namespace {

int read_budget(const std::string& word) {
  constexpr std::string_view costs = "0123";
  if (word.size() != 1 || costs.find(word) == std::string_view::npos) {
    throw UsageError(fmt::format("'{}' isn't a budget", printable(word)),
                     "A budget is 0 (nothing), 1 (a snack), 2 (a meal) or 3 (more).");
  }
  return word.front() - '0';
}

int read_occasion(const std::string& word) {
  const auto occasions = occasion_names();
  const auto found = std::ranges::find(occasions, fold(word));
  if (found == occasions.end()) {
    throw UsageError(
        fmt::format("no ideas for '{}'{}", printable(word), say_meant(did_you_mean(fold(word), occasions))),
        fmt::format("There are ideas for {}.", listed(occasions)));
  }
  return static_cast<int>(found - occasions.begin());
}

// What is typed for a filter that is given.
int read_value(const IdeaFilter& filter, const Arguments& arguments) {
  const auto option = parameter_of(filter);
  switch (filter.value) {
  case IdeaFilter::Value::None: break;
  case IdeaFilter::Value::Way: return static_cast<int>(read_way(*arguments.value(option)));
  case IdeaFilter::Value::Minutes: return static_cast<int>(*read_minutes(arguments, option, 1));
  case IdeaFilter::Value::Budget: return read_budget(*arguments.value(option));
  case IdeaFilter::Value::Occasion: return read_occasion(*arguments.value(option));
  }
  return 1;
}

void refuse_contradictions(const Arguments& arguments) {
  for (const auto& filter : idea_filters) {
    for (const auto& other : filter_parameters) {
      const bool contradict = std::ranges::find(filter.not_with, other.name) != filter.not_with.end();
      if (contradict && arguments.given(parameter_of(filter)) && arguments.given(other)) {
        throw UsageError(fmt::format("{} and {} don't go together", filter.name, other.name));
      }
    }
  }
}

} // namespace

Completions budgets(Context& /*context*/, const Arguments& /*typed*/) {
  return {Completions::Source::Words, {{"0", "nothing"}, {"1", "a snack"}, {"2", "a meal"}, {"3", "more"}}};
}

Completions occasions(Context& /*context*/, const Arguments& /*typed*/) { return words_of(occasion_names()); }

Filters read_filters(const Arguments& arguments) {
  refuse_contradictions(arguments);
  Filters filters;
  for (const auto& filter : idea_filters) {
    if (arguments.given(parameter_of(filter))) {
      filter.set(filters, read_value(filter, arguments));
    }
  }
  return filters;
}

Known read_known(Context& context, Day day) {
  auto known = known_of(context.journal(), day);
  context.report(known.past.reading);
  return known;
}

Known known_of(const Journal& journal, Day day) {
  Known known;
  known.couple = couple_now(journal);
  known.past = read_what_weighs(journal, day, first_day_that_matters(known.couple, day));
  auto& reading = known.past.reading;
  known.catalogue = ideas_of_both(journal, built_in_ideas(), built_in_idea_words(journal.couple.language),
                                  reading.records, reading.findings);
  put_running_series(journal, known.couple, known.catalogue, reading.findings);
  return known;
}

std::vector<Proposal> choose(const Known& known, const Request& request) {
  const auto& [reading, done] = known.past;
  return choose(known.catalogue.ideas(), known.couple, reading.hobbies, reading.records, request, done);
}

std::optional<Question> question_of_step(const Known& known, Day day) {
  const auto& reading = known.past.reading;
  return question_of_step(known.catalogue.ideas(), known.couple, reading.hobbies, reading.records, day);
}

const Hobby* hobby_in_turn(const Known& known, const Idea& idea, Day day) {
  auto any_time = idea;
  any_time.seasons = Idea().seasons;
  any_time.only.reset();
  any_time.apart = Idea::Apart::No;
  const auto& [reading, done] = known.past;
  auto records = reading.records; // a vote on the idea, or a plan of it, isn't a reason not to name the hobby
  std::erase_if(records,
                [&](const auto& item) { return is_standing(item.second.kind) && item.second.idea == idea.id; });
  const auto proposals = choose(std::span(&any_time, 1), known.couple, reading.hobbies, records,
                                {only_way(idea.way), day, 1, {}, {}}, done);
  return proposals.empty() ? nullptr : proposals.front().hobby;
}

Proposal todays_idea(Context& context, const Known& known) {
  auto proposals =
      choose(known, {Filters(), context.now().day, 1, {}, context.knows_me() ? context.me() : std::string()});
  if (proposals.empty()) {
    throw UsageError("there's no idea for today", "To see all ideas and their ids: closer idea list");
  }
  return std::move(proposals.front());
}

std::vector<Idea> ideas_listed(const Catalogue& catalogue, const Filters& filters, std::span<const std::string> words) {
  std::vector<Idea> listed;
  std::ranges::copy_if(catalogue.ideas(), std::back_inserter(listed), [&](const Idea& idea) {
    auto asked = filters; // a list leaves out only what doesn't fit
    asked.occasion = filters.occasion ? filters.occasion : idea.only;
    asked.apart = asked.apart || idea.apart == Idea::Apart::Only;
    return !idea.is_only_step() && fits(idea, asked) && has_words(idea, words);
  });
  return listed;
}

const Idea* find_idea(const Known& known, std::string_view id) {
  const auto folded = fold(id);
  if (const auto* idea = known.catalogue.find(folded)) {
    return idea;
  }
  const auto& records = known.past.reading.records;
  const auto own = std::ranges::find_if(records, [&](const auto& item) {
    const auto& record = item.second;
    return record.kind == Kind::Idea && !record.gone && parse_record_id(record.id)->tail == folded;
  });
  return own == records.end() ? nullptr : known.catalogue.find(idea_id_of(own->second));
}

std::optional<std::string> near_idea(const Catalogue& catalogue, std::string_view id) {
  return did_you_mean(fold(id), mapped(catalogue.ideas(), &Idea::id));
}

const Idea& idea_named(const Known& known, const std::string& id) {
  if (const auto* idea = find_idea(known, id)) {
    return *idea;
  }
  throw UsageError(fmt::format("unknown idea '{}'{}", printable(id), say_meant(near_idea(known.catalogue, id))),
                   "To see all ideas and their ids: closer idea list");
}

} // namespace closer
