// SPDX-License-Identifier: MIT
#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "cmd/context/context.hpp"
#include "cmd/listen/answers.hpp"
#include "cmd/listen/session.hpp"
#include "cmd/listen/todays_question.hpp"
#include "cmd/listen/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/confirmation.hpp"
#include "cmd/words/entry_text.hpp"
#include "journal/folder/reading.hpp"

namespace closer {
namespace {

constexpr Parameter deck_option = deck_parameter(Parameter::Usage::Instead);
constexpr Parameter minutes_option = {Parameter::Type::Value, "--minutes", "N",
                                      "how long each turn takes at most: 5 (default), 2.5, 90s"};
constexpr Parameter question_option = {Parameter::Type::Value, "--question", "TEXT", "talk about this instead"};
constexpr Parameter check_in_option = {
    Parameter::Type::Flag, "--check-in", "", "talk about your week in five parts", nullptr, Parameter::Usage::Instead};
constexpr Parameter print_option = {Parameter::Type::Flag, "--print", "",
                                    "print the question and the rules, for the fridge"};
constexpr Parameter plain_option = {Parameter::Type::Flag, "--plain", "",
                                    "print a line a minute and redraw nothing; needed without a terminal"};
constexpr std::array parameters = {minutes_option, question_option, deck_option, check_in_option,
                                   depth_option,   print_option,    plain_option};

constexpr std::array<std::string_view, 5> examples = {
    "closer listen",
    "closer listen --minutes 3 --question 'What went well today?'",
    "closer listen --check-in",
    "closer listen answer",
    "closer listen reveal",
};

// "5", "2.5", "90s": more than nothing, and an hour at most.
Stopwatch read_turn(const std::string& words) {
  const bool in_seconds = words.ends_with('s');
  const auto number = std::string_view(words).substr(0, words.size() - (in_seconds ? 1 : 0));
  const auto point = number.find('.');
  const auto digits = [](std::string_view text) {
    return !text.empty() && text.size() <= 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  const bool is_number =
      digits(number.substr(0, point)) && (point == std::string_view::npos || digits(number.substr(point + 1)));
  constexpr double most = 60;
  const double minutes = is_number ? std::stod(std::string(number)) / (in_seconds ? 60 : 1) : 0;
  if (minutes <= 0 || minutes > most) {
    throw UsageError(fmt::format("'{}' can't be the length of a turn", printable(words)),
                     "A turn is up to an hour: --minutes 5, 2.5 or 90s.");
  }
  return std::chrono::duration_cast<Stopwatch>(std::chrono::duration<double, std::ratio<60>>(minutes));
}

// Whose turn it is to speak first: not who began last time.
const Person& first_speaker(const Records& records, const Couple& couple) {
  const Record* last = nullptr;
  for (const auto& [id, record] : records) {
    const bool is_talk = record.kind == Kind::Listen && !record.gone && couple.person(record.first) != nullptr;
    last = is_talk && (last == nullptr || is_earlier(*last, record)) ? &record : last;
  }
  return last != nullptr ? couple.partner_of(last->first) : couple.people.front();
}

// One of each turn that was begun, all optional. What was spoken is kept by now.
std::string ask_for_lines(const Context& context, const Talk& talk, std::size_t turns) {
  std::vector<std::string> kept;
  for (const auto& [asked, label] : std::span(talk.lines).first(turns)) {
    const auto line = context.ask(asked + " One line, or just Enter:");
    if (!line.empty()) {
      kept.push_back(fmt::format("{}: {}", label, clean_text(line, "the line")));
    }
  }
  return join(kept, "\n");
}

Status keep(Context& context, const Talk& talk, const std::string& first, const Spoken& spoken) {
  const auto minutes = std::chrono::round<std::chrono::minutes>(spoken.time).count();
  const auto end = context.is_interrupted() ? Status::Interrupted : context.status();
  if (minutes == 0) {
    context.tell("That was too short to log, so nothing was written.");
    return end;
  }
  Record record;
  record.kind = Kind::Listen;
  record.at = context.now();
  record.minutes = minutes;
  record.question = talk.question;
  record.idea = talk.idea;
  record.first = first;
  {
    auto writer = context.writer();
    record = writer.add(std::move(record));
  }
  context.tell(fmt::format("Logged {}", say_entry_and_id(context, record)));
  if (context.is_interrupted() || !context.can_ask()) {
    return end;
  }
  auto after = record;
  after.*talk.kept_in = ask_for_lines(context, talk, spoken.turns);
  if (!(after.*talk.kept_in).empty()) {
    with_effect("the talk is logged, but not the lines you wanted to keep",
                [&] { (void)context.writer().replace(record, after); });
    context.tell(fmt::format("Added {}", counted(std::ranges::count(after.*talk.kept_in, '\n') + 1, "line")));
  }
  return end;
}

void refuse_two_questions(const Arguments& arguments, const QuestionWish& wish) {
  const bool is_chosen = !wish.deck.empty() || wish.depth;
  if (arguments.given(question_option) && is_chosen) {
    throw UsageError("--question is your own question, but --deck and --depth choose one of closer's",
                     "Leave out one of them.");
  }
  if (arguments.given(check_in_option) && (is_chosen || arguments.given(question_option))) {
    throw UsageError("a check-in has its own five questions", "Leave out --check-in, or the other question.");
  }
}

Talk read_talk(Context& context, const Arguments& arguments, const std::array<std::string, 2>& names) {
  const auto wish = question_wish(arguments, deck_option);
  refuse_two_questions(arguments, wish);
  const auto each = read_turn(arguments.value(minutes_option).value_or("5"));
  if (arguments.given(check_in_option)) {
    return check_in(names, each);
  }
  if (const auto words = arguments.value(question_option)) {
    auto question = clean_text(*words, "the question");
    if (question.empty()) {
      throw UsageError("the question is empty", "Give one, or leave out --question for today's.");
    }
    return two_turns(std::move(question), names, each);
  }
  const auto todays = todays_question(context, wish);
  auto talk = two_turns(todays.text, names, each);
  talk.idea = todays.step.empty() ? "" : todays.id;
  return talk;
}

Status run(Context& context, const Arguments& arguments) {
  context.require_meant(); // rather than when all is said
  context.require_joined();
  const auto& couple = context.journal().couple;
  Reading reading;
  read_since(context.journal(), iso_month(add_months(context.now().day, -3)), reading);
  context.report(reading);
  const auto& first = first_speaker(reading.records, couple);
  const auto& other = couple.partner_of(first.id);
  auto talk = read_talk(context, arguments, {first.name, other.name});
  talk.is_plain =
      arguments.given(plain_option) || !context.can_ask() || context.variable("TERM").value_or("dumb") == "dumb";
  if (arguments.given(print_option)) {
    context.print(how_it_goes(talk, context.style()));
    return context.status();
  }
  if (!context.can_ask() && !arguments.given(plain_option)) { // nobody may be there to talk
    throw UsageError("leading a talk needs a terminal",
                     "Use --plain to go by the clock alone and log the talk at the end, or --print to see the rules.");
  }
  (void)context.me();
  const auto spoken = lead(context, talk);
  return keep(context, talk, first.id, spoken);
}

} // namespace

const Verb listen_verb = {
    "listen",    "talk for five minutes each, or answer in writing", Group::EveryDay, parameters, examples, run,
    answer_verbs};

} // namespace closer
