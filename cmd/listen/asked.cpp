// SPDX-License-Identifier: MIT
#include "cmd/listen/asked.hpp"

#include <algorithm>
#include <optional>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "base/files/folder.hpp"
#include "base/files/paths.hpp"
#include "base/mapped.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "cmd/listen/todays_question.hpp"

namespace closer {
namespace {

// What can be answered now, and the id of the seal of the user's partner, if there is one.
struct Candidate {
  Asked asked;
  std::string seal;
};

std::size_t index_of_me(Context& context) { return context.journal().couple.index_of(context.me()); }

const Person& partner(Context& context) { return context.journal().couple.partner_of(context.me()); }

Asked todays(Context& context) {
  const auto question = todays_question(context);
  return {fmt::format("{}/{}", iso_day(context.now().day), question.id), question.text};
}

enum class Passed { Left, Too };

std::vector<Candidate> waiting(Context& context, const Rounds& known, Passed passed) {
  std::vector<Candidate> result;
  for (const auto* round : waiting_for(known.rounds, context.journal().couple, context.me(), context.now().day)) {
    if (passed == Passed::Too || !known.passed.contains(round->of)) {
      result.push_back({{round->of, round->question}, round->answers.at(1 - index_of_me(context)).seal->id});
    }
  }
  return result;
}

bool holds(const std::vector<Candidate>& candidates, const Asked& asked) {
  return std::any_of(candidates.begin(), candidates.end(),
                     [&](const Candidate& each) { return each.asked.of == asked.of; });
}

// Those that wait, the oldest first, and then today's; also if one has answered or let go today's, which is said then.
std::vector<Candidate> candidates(Context& context, const Rounds& known, Passed passed = Passed::Left) {
  auto result = waiting(context, known, passed);
  if (auto today = todays(context); !holds(result, today)) {
    result.push_back({std::move(today), {}});
  }
  return result;
}

std::string file_name(Context& context) { return fmt::format("question.{}", context.me()); }

bool is_done(Context& context, const Rounds& known, const std::string& of) {
  const auto found =
      std::find_if(known.rounds.begin(), known.rounds.end(), [&](const Round& round) { return round.of == of; });
  return known.passed.contains(of) ||
         (found != known.rounds.end() && found->answers.at(index_of_me(context)).state != Answer::State::None);
}

// The question that was shown last, unless it was answered or let go since, or is over.
std::optional<Asked> shown_last(Context& context, const Rounds& known) {
  const auto path = context.machine().state_folder(context.journal().couple.id);
  std::error_code unknown;
  const auto contents =
      std::filesystem::exists(path, unknown) ? Folder::open(path).read(file_name(context)) : std::nullopt;
  const auto end = contents ? contents->find('\n') : std::string::npos;
  if (end == std::string::npos) {
    return std::nullopt;
  }
  const Asked asked{contents->substr(0, end), std::string(trim(std::string_view(*contents).substr(end)))};
  const auto begun = parse_iso_day(asked.of.substr(0, asked.of.find('/')));
  const bool can_be_answered = begun && is_running(*begun, context.now().day) && !is_done(context, known, asked.of);
  return can_be_answered ? std::optional(asked) : std::nullopt;
}

bool is_named(const Candidate& candidate, std::string_view words) {
  return words == candidate.asked.of || words == id_of(candidate.asked) ||
         (!candidate.seal.empty() && (words == candidate.seal || words == parse_record_id(candidate.seal)->tail));
}

Asked named(Context& context, const Rounds& known, const std::string& words) {
  auto all = candidates(context, known, Passed::Too);
  if (auto shown = shown_last(context, known); shown && !holds(all, *shown)) {
    all.push_back({std::move(*shown), {}});
  }
  const auto found = std::find_if(all.begin(), all.end(), [&](const Candidate& each) { return is_named(each, words); });
  if (found != all.end()) {
    return found->asked;
  }
  for (const auto& round : known.rounds) { // which is refused, because it was answered or is over
    const auto& seal = round.answers.at(1 - index_of_me(context)).seal;
    if (const Asked asked{round.of, round.question};
        is_named({asked, seal == nullptr ? std::string() : seal->id}, words)) {
      require_unanswered(context, known, asked.of);
    }
  }
  const auto ids = mapped(all, [](const Candidate& each) { return std::string(id_of(each.asked)); });
  throw UsageError(fmt::format("'{}' isn't a question you can answer now", printable(words)),
                   fmt::format("You can answer {}.", printable(join(ids, ", "))));
}

// One line each: on a terminal to choose from, else with what chooses it.
Asked choose(Context& context, const std::vector<Candidate>& choices) {
  const auto& name = partner(context).name;
  const auto say = [&](const Candidate& each) {
    return fmt::format("{}{}", printable(each.asked.text),
                       each.seal.empty() ? "" : fmt::format(" ({} has answered it)", name));
  };
  if (!context.can_ask()) {
    std::string lines;
    for (const auto& each : choices) {
      lines += fmt::format("\n  --to {}  {}", printable(id_of(each.asked)), say(each));
    }
    throw UsageError(fmt::format("which question is this for? {} has answered an earlier one", name),
                     "Choose one with --to:" + lines, nothing_written);
  }
  std::size_t number = 0;
  for (const auto& each : choices) {
    context.tell(fmt::format("{}  {}", ++number, say(each)));
  }
  const auto typed = context.ask(fmt::format("Which question, 1 to {}?", number));
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (typed == fmt::format("{}", i + 1)) {
      return choices[i].asked;
    }
  }
  throw UsageError(fmt::format("'{}' isn't one of 1 to {}", printable(typed), number), {}, nothing_written);
}

} // namespace

Completions waiting_questions(Context& context, const Arguments& /*typed*/) {
  Completions result;
  for (const auto& each : candidates(context, read_rounds(context))) {
    result.words.push_back({std::string(id_of(each.asked)), each.asked.text});
  }
  return result;
}

std::string_view id_of(const Asked& asked) { return std::string_view(asked.of).substr(asked.of.find('/') + 1); }

Asked question_to_show(Context& context, const Rounds& known) { return candidates(context, known).front().asked; }

void remember_shown(Context& context, const Asked& asked) {
  try {
    const auto path = context.machine().state_folder(context.journal().couple.id);
    make_folders(path);
    Folder::open(path).replace(file_name(context), fmt::format("{}\n{}\n", asked.of, asked.text));
  } catch (const Error&) { // then the next answer asks where that isn't clear
  }
}

Asked question_meant(Context& context, const Arguments& arguments, const Rounds& known) {
  if (const auto words = arguments.value(to_option)) {
    return named(context, known, *words);
  }
  if (auto shown = shown_last(context, known)) {
    return *shown;
  }
  auto choices = candidates(context, known);
  if (choices.size() > 1 && is_done(context, known, choices.back().asked.of)) { // today's
    choices.pop_back();
  }
  return choices.size() == 1 ? choices.front().asked : choose(context, choices);
}

} // namespace closer
