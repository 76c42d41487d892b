// SPDX-License-Identifier: MIT
#include "cmd/listen/answers.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "cmd/context/context.hpp"
#include "cmd/listen/todays_question.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/sealing.hpp"

namespace closer {
namespace {

constexpr Parameter deck_option = deck_parameter(Parameter::Usage::Free);
constexpr std::array question_parameters = {deck_option};
constexpr Parameter text_word = {Parameter::Type::Words, "TEXT", "",
                                 "your answer; '-' reads standard input, none asks for it"};
constexpr std::array answer_parameters = {text_word};

constexpr std::array<std::string_view, 3> question_examples = {
    "closer listen question",
    "closer listen question --deck repair",
    "closer listen question --deck good-news",
};
constexpr std::array<std::string_view, 3> answer_examples = {
    "closer listen answer",
    "closer listen answer The swim before work, and that you came",
    "closer listen answer - <answer.txt",
};
constexpr std::array<std::string_view, 3> reveal_examples = {
    "closer listen reveal",
    "closer listen answer - <answer.txt && closer listen reveal",
    "closer -q listen reveal",
};
constexpr std::array<std::string_view, 3> pass_examples = {
    "closer listen pass",
    "closer listen question && closer listen pass",
    "closer -q listen pass",
};

// The question that an answer given now would be for: one that the other has answered and waits with, else today's.
struct Asked {
  std::string of;
  std::string text;
};

Asked asked_now(Context& context, const Rounds& known) {
  const Day today = context.now().day;
  if (const auto waiting = waiting_for(known.rounds, context.journal().couple, context.me(), today, known.passed)) {
    return {waiting->of, waiting->question};
  }
  const auto question = todays_question(context, "");
  return {fmt::format("{}/{}", iso_day(today), question.id), question.text};
}

Status question(Context& context, const Arguments& arguments) {
  if (!arguments.given(deck_option) && context.knows_me()) {
    const auto known = read_rounds(context);
    context.report(known.reading);
    context.print(hanging("", asked_now(context, known).text, context.style()));
    return context.status();
  }
  const auto found = todays_question(context, arguments.value(deck_option).value_or(""));
  context.print(hanging("", found.text, context.style()));
  return context.status();
}

// From the terminal itself: no editor, which would leave it in a file.
std::string ask_for_answer(Context& context) {
  if (!context.can_ask()) {
    throw UsageError("the answer is missing, and nobody can be asked",
                     "'closer listen answer -' reads standard input.");
  }
  context.finish();
  context.tell("Your answer, on one line or several; a line with a full stop alone ends it.");
  std::string text;
  try {
    for (auto line = context.ask(">"); line != "."; line = context.ask(">")) {
      text += line + "\n";
    }
  } catch (const UsageError&) { // the end of the input ends the answer, too
    if (text.empty()) {
      throw;
    }
  }
  return clean_text(text, "the answer");
}

Status answer(Context& context, const Arguments& arguments) {
  (void)context.me();
  const auto known = read_rounds(context);
  context.report(known.reading);
  const auto asked = asked_now(context, known);
  require_unanswered(context, known, asked.of);
  if (!arguments.given(text_word)) {
    context.print(hanging("", asked.text, context.style()));
  }
  const auto text = arguments.given(text_word) ? text_of_words(arguments.values(text_word)) : ask_for_answer(context);
  require_text(text);
  seal_answer(context, asked.of, asked.text, text);
  context.tell(fmt::format("Sealed: your answer to \"{}\"", printable(asked.text)));
  context.tell("It stays on this machine until both of you have answered; then 'closer listen reveal' opens it.");
  return context.status();
}

std::string say(const Answer& answer, const std::string& name, const std::string& other) {
  switch (answer.state) {
  case Answer::State::Open: return fmt::format("{}: {}", name, answer.opening->text);
  case Answer::State::Altered:
    return answer.is_copy
               ? fmt::format("{}: this isn't genuine: the seal is a copy of {}'s: {}", name, other,
                             answer.opening->text)
               : fmt::format("{}: this isn't genuine: it's not the answer that {} sealed for this question: {}", name,
                             name, answer.opening->text);
  case Answer::State::Sealed: return fmt::format("{}: sealed, and not opened yet", name);
  case Answer::State::None: return fmt::format("{}: nothing sealed yet", name);
  }
  return {};
}

bool is_open(const Answer& answer) {
  return answer.state == Answer::State::Open || answer.state == Answer::State::Altered;
}

std::string title_of(const Round& round) {
  if (!round.is_closeness()) {
    return round.question;
  }
  const auto month = round.of.substr(closeness_round("").size());
  const auto first = parse_iso_day(month + "-01"); // nothing where the line was written by hand
  return fmt::format("How close, 1 to 7, in {}", first ? say_month(*first) : month);
}

// Both answers of a round once both are open.
std::string to_text(const Round& round, const Couple& couple, const Style& style) {
  auto result = strong(hanging("", title_of(round), style), style);
  for (std::size_t i = 0; i < couple.people.size(); ++i) {
    result += hanging("  ", say(round.answers.at(i), couple.people[i].name, couple.people.at(1 - i).name), style);
  }
  return result;
}

// What reveal() tells of the rounds in which one has answered.
struct Sorted {
  std::vector<const Round*> open;
  std::size_t sealed = 0; // that wait for the other's
  std::size_t opened = 0; // that wait for the other's to be open, too
  std::size_t missed = 0; // that came while one revealed, or could not be read then
  std::size_t lost = 0;   // what opens them is not on this machine
  std::size_t copied = 0; // whose seal is the other's as well
  bool is_altered = false;

  [[nodiscard]] bool waits() const { return sealed + opened + missed != 0; }
};

Sorted sort_out(const Rounds& known, std::size_t mine) {
  Sorted sorted;
  for (const auto& round : known.rounds) {
    const auto& own = round.answers.at(mine);
    const auto& other = round.answers.at(1 - mine);
    if (is_open(own) && is_open(other)) {
      sorted.open.push_back(&round);
      sorted.is_altered =
          sorted.is_altered || own.state == Answer::State::Altered || other.state == Answer::State::Altered;
    } else if (own.is_copy || other.is_copy) {
      ++sorted.copied;
    } else if (own.state == Answer::State::Sealed && round.both_sealed()) {
      ++(known.openable.contains(own.seal->id) ? sorted.missed : sorted.lost);
    } else if (own.state != Answer::State::None) {
      ++(is_open(own) ? sorted.opened : sorted.sealed);
    }
  }
  return sorted;
}

void tell_waiting(const Context& context, const Sorted& sorted, const std::string& other) {
  const auto tell = [&](std::size_t count, std::string_view state) {
    if (count != 0) {
      context.tell(fmt::format("{} of yours, {}, {} for {}'s.", counted(static_cast<long long>(count), "answer"), state,
                               count == 1 ? "waits" : "wait", other));
    }
  };
  tell(sorted.sealed, "sealed");
  tell(sorted.opened, "open by now");
  if (sorted.missed != 0) {
    context.tell(fmt::format("{} of yours can be opened now. Reveal again.",
                             counted(static_cast<long long>(sorted.missed), "answer")));
  }
  if (sorted.sealed + sorted.opened != 0) {
    context.tell(fmt::format(
        "Once yours has gone to {0} and {0}'s has come, by 'closer sync' or the like, reveal again.", other));
  }
}

Rounds read_again(Context& context, std::size_t opened) {
  try {
    return read_rounds(context);
  } catch (const Error& error) {
    throw after_opening(error, opened);
  }
}

Status reveal(Context& context, const Arguments& /*arguments*/) {
  const auto mine = context.me() == context.journal().couple.people.front().id ? 0U : 1U;
  const auto before = read_rounds(context);
  const auto opened = open_own(context, before);
  const auto known = read_again(context, opened);
  context.report(before.reading.findings.empty() ? known.reading : before.reading);
  const auto sorted = sort_out(known, mine);
  const auto& other = context.journal().couple.people.at(1 - mine).name;
  constexpr std::size_t most_shown = 5;
  for (std::size_t i = 0; i < std::min(most_shown, sorted.open.size()); ++i) {
    context.print((i == 0 ? "" : "\n") + to_text(*sorted.open[i], context.journal().couple, context.style()));
  }
  if (opened != 0) {
    context.tell(fmt::format("Written to the shared journal: {} of yours opened.",
                             counted(static_cast<long long>(opened), "answer")));
  }
  if (sorted.lost != 0) {
    context.tell("An answer of yours was sealed on another machine, and 'closer listen reveal' opens it there; or what "
                 "opens it is gone.");
  }
  if (sorted.copied != 0) {
    context.tell(fmt::format("In {}, your seal and {}'s are the same, so one is a copy, and nothing is opened for it. "
                             "'git log -p log' shows which came first.",
                             counted(static_cast<long long>(sorted.copied), "round"), other));
  }
  tell_waiting(context, sorted, other);
  if (sorted.open.empty() && !sorted.waits() && sorted.lost + sorted.copied == 0) {
    context.tell("Nothing of yours is sealed. 'closer listen answer' answers today's question.");
  }
  if (sorted.is_altered || sorted.copied != 0 || context.status() != Status::Done) {
    return Status::NeedsPerson;
  }
  return sorted.waits() ? Status::Sealed : Status::Done;
}

Status pass(Context& context, const Arguments& /*arguments*/) {
  (void)context.me();
  const auto known = read_rounds(context);
  context.report(known.reading);
  const auto asked = asked_now(context, known);
  require_unanswered(context, known, asked.of);
  let_go(context, asked.of);
  context.tell("Let go, on this machine only: to the other it looks like not having answered.");
  return context.status();
}

} // namespace

const std::array<Verb, 4> answer_verbs = {{
    {"question",
     "today's question, the same for both of you",
     Group::EveryDay,
     question_parameters,
     question_examples,
     question,
     {}},
    {"answer",
     "answer it in writing, sealed until both have",
     Group::EveryDay,
     answer_parameters,
     answer_examples,
     answer,
     {}},
    {"reveal", "open the answers that both of you have sealed", Group::EveryDay, {}, reveal_examples, reveal, {}},
    {"pass", "let this one go, on this machine only", Group::EveryDay, {}, pass_examples, pass, {}},
}};

} // namespace closer
