// SPDX-License-Identifier: MIT
#include "cmd/idea/idea_vote.hpp"

#include <fmt/format.h>

#include "advice/choice.hpp"
#include "base/text/shell_line.hpp"
#include "cmd/idea/idea_plan.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/idea_filters.hpp"
#include "cmd/words/vote.hpp"
#include "model/voting.hpp"

namespace closer {
namespace {

std::string in_quotes(std::string_view id) { return fmt::format("'{}'", id); }

// After a no to today's idea there is another one, which whoever types the same again hasn't seen.
void refuse_unseen(Context& context, const Known& known, const Idea& idea, std::string_view word) {
  const auto& [reading, done] = known.past;
  const Day today = context.now().day;
  auto before = reading.records;
  std::erase_if(before, [&](const auto& item) {
    return is_vote(item.second) && author_of(item.second) == context.me() && item.second.at.day == today;
  });
  const auto proposals = choose(known.catalogue.ideas(), known.couple, reading.hobbies, before,
                                {Filters(), today, 1, {}, context.me()}, done);
  Record ballot;
  ballot.idea = proposals.empty() ? std::string() : proposals.front().idea.id;
  const auto* vote = last_vote(reading.records, context.me(), ballot);
  if (ballot.idea != idea.id && vote != nullptr && vote->vote == "no") {
    throw Error(Status::Failed, say_vote(context, *vote, in_quotes(ballot.idea)),
                fmt::format("Today's idea is now '{}'. To say {} to that: closer idea {} {}", idea.id, word, word,
                            shell_word(idea.id)),
                nothing_written);
  }
}

Status vote_on_idea(Context& context, const Arguments& arguments, const std::string& word) {
  (void)context.me();
  const auto known = read_known(context, context.now().day);
  const auto idea = idea_meant(context, arguments, known);
  if (!arguments.given(idea_or_todays_parameter)) {
    refuse_unseen(context, known, idea, word);
  }
  Record ballot;
  ballot.idea = idea.id;
  ballot.vote = word;
  const auto what = in_quotes(ballot.idea);
  const auto outcome = word == "no" ? "It won't come up again." : "It will come up more often.";
  return cast_vote(context, known.past.reading.records, std::move(ballot), {what, outcome});
}

} // namespace

Status say_yes_to_idea(Context& context, const Arguments& arguments) { return vote_on_idea(context, arguments, "yes"); }

Status say_no_to_idea(Context& context, const Arguments& arguments) { return vote_on_idea(context, arguments, "no"); }

} // namespace closer
