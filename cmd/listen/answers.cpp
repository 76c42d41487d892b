// SPDX-License-Identifier: MIT
#include "cmd/listen/answers.hpp"

#include <array>
#include <string>

#include "base/text/shell_line.hpp"
#include "cmd/context/context.hpp"
#include "cmd/listen/asked.hpp"
#include "cmd/listen/reading_answers.hpp"
#include "cmd/listen/todays_question.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/format_argument.hpp"
#include "cmd/words/sealing.hpp"
#include "render/named.hpp"

namespace closer {
namespace {

constexpr Parameter deck_option = deck_parameter(Parameter::Usage::Free);
constexpr std::array question_parameters = {deck_option, depth_option, text_or_json_parameter, json_option};
constexpr Parameter text_word = {Parameter::Type::Words, "TEXT", "",
                                 "your answer (default: asks for it); '-' reads standard input"};
constexpr std::array answer_parameters = {text_word, to_option};
constexpr std::array pass_parameters = {to_option};

constexpr std::array<std::string_view, 3> question_examples = {
    "closer listen question",
    "closer listen question --deck repair",
    "closer listen question --depth 3",
};
constexpr std::array<std::string_view, 3> answer_examples = {
    "closer listen answer",
    "closer listen answer The swim before work, and that you came",
    "closer listen answer - <answer.txt",
};
constexpr std::array<std::string_view, 3> reveal_examples = {
    "closer listen reveal",
    "closer listen reveal | head -4",
    "closer -q listen reveal",
};
constexpr std::array<std::string_view, 3> pass_examples = {
    "closer listen pass",
    "closer listen question && closer listen pass",
    "closer -q listen pass",
};

void print_question(Context& context, Format format, std::string_view id, std::string_view text) {
  format == Format::Json ? context.print_exact(asked_to_json(id, text))
                         : context.print(hanging("", text, context.style()));
}

Status question(Context& context, const Arguments& arguments) {
  const auto format = read_text_or_json(arguments);
  const auto wish = question_wish(arguments, deck_option);
  if (wish.deck.empty() && !wish.depth && context.knows_me()) {
    const auto known = read_rounds(context);
    context.report(known.reading);
    const auto asked = question_to_show(context, known);
    print_question(context, format, id_of(asked), asked.text);
    if (known.passed.contains(asked.of)) {
      context.tell("You've passed this one. For another: closer listen question --deck light");
    }
    remember_shown(context, asked);
    return context.status();
  }
  const auto found = todays_question(context, wish);
  print_question(context, format, found.id, found.text);
  return context.status();
}

// From the terminal itself: no editor, which would leave it in a file.
std::string ask_for_answer(Context& context) {
  if (!context.can_ask()) {
    throw UsageError("the answer is missing",
                     "Add it to the command, or read it from standard input: closer listen answer -");
  }
  context.finish();
  context.tell("Your answer, on as many lines as you like. End with a line that's just a full stop.");
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
  const auto asked = question_meant(context, arguments, known);
  require_unanswered(context, known, asked.of);
  if (known.passed.contains(asked.of) && !arguments.given(to_option)) {
    throw Error(Status::Failed, "you've passed today's question",
                fmt::format("To answer it after all: closer listen answer --to {}", shell_word(id_of(asked))),
                nothing_written);
  }
  if (arguments.given(text_word)) {
    context.tell(asked.text);
  } else {
    context.print(hanging("", asked.text, context.style()));
  }
  const auto text =
      arguments.given(text_word) ? text_of_words(context, arguments.values(text_word)) : ask_for_answer(context);
  require_text(text);
  seal_answer(context, asked.of, asked.text, text);
  open_and_read(context, known, asked.of);
  return context.status();
}

Status pass(Context& context, const Arguments& arguments) {
  (void)context.me();
  const auto known = read_rounds(context);
  context.report(known.reading);
  const auto asked = question_meant(context, arguments, known);
  require_unanswered(context, known, asked.of);
  if (known.passed.contains(asked.of)) {
    context.tell("Nothing to change: you've passed it already.");
    return context.status();
  }
  let_go(context, asked.of);
  context.tell("Passed. Your partner only sees that you haven't answered.");
  return context.status();
}

} // namespace

const std::array<Verb, 4> answer_verbs = {{
    {"question",
     "get today's question, the same for both of you",
     Group::EveryDay,
     question_parameters,
     question_examples,
     question,
     {}},
    {"answer",
     "answer it in writing; sealed until you both have",
     Group::EveryDay,
     answer_parameters,
     answer_examples,
     answer,
     {}},
    {"reveal", "read the latest questions you've both answered", Group::EveryDay, {}, reveal_examples, reveal, {}},
    {"pass", "skip this one, on this machine only", Group::EveryDay, pass_parameters, pass_examples, pass, {}},
}};

} // namespace closer
