// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "advice/questions.hpp"
#include "base/text.hpp"
#include "cmd/context.hpp"
#include "cmd/entry_text.hpp"
#include "cmd/sealing.hpp"
#include "cmd/session.hpp"
#include "cmd/verbs.hpp"

namespace closer {
namespace {

constexpr std::array<Parameter, 5> parameters = {{
    {Parameter::Sort::Value, "--minutes", "N", "how long each of you speaks: 5 (unless said), 2.5, 90s"},
    {Parameter::Sort::Value, "--question", "TEXT", "talk about this"},
    {Parameter::Sort::Value, "--deck", "DECK", "a question from this deck"},
    {Parameter::Sort::Flag, "--print", "", "print the question and how it goes, for the fridge"},
    {Parameter::Sort::Flag, "--plain", "", "a line a minute, and nothing redrawn"},
}};
constexpr std::array<Parameter, 1> question_parameters = {{
    {Parameter::Sort::Value, "--deck", "DECK", "from this deck: today, light, thanks, apart, repair, ..."},
}};
constexpr std::array<Parameter, 1> answer_parameters = {{
    {Parameter::Sort::Words, "TEXT", "", "your answer; '-' reads standard input, none asks for it"},
}};

constexpr std::array<std::string_view, 4> examples = {
    "closer listen",
    "closer listen --minutes 3 --question 'What went well today?'",
    "closer listen answer -",
    "closer listen reveal",
};
constexpr std::array<std::string_view, 2> question_examples = {"closer listen question",
                                                               "closer listen question --deck repair"};
constexpr std::array<std::string_view, 2> answer_examples = {"closer listen answer",
                                                             "closer listen answer - <answer.txt"};
constexpr std::array<std::string_view, 1> reveal_examples = {"closer listen reveal"};
constexpr std::array<std::string_view, 1> pass_examples = {"closer listen pass"};

std::vector<Question> read_questions(Context& context) {
  Reading reading;
  auto questions = questions_of_both(context.journal(), built_in_questions(), reading.findings);
  context.report(reading);
  return questions;
}

Question todays(Context& context, const std::string& deck) {
  const auto questions = read_questions(context);
  if (auto question = question_of(questions, context.journal().couple.id, context.now().day, deck)) {
    return *question;
  }
  std::vector<std::string> decks;
  for (const auto& question : questions) {
    if (std::find(decks.begin(), decks.end(), question.deck) == decks.end()) {
      decks.push_back(question.deck);
    }
  }
  const std::vector<std::string_view> words(decks.begin(), decks.end());
  const auto meant = did_you_mean(deck, words);
  throw UsageError(
      fmt::format("there is no deck '{}'{}", printable(deck), meant ? fmt::format("; did you mean '{}'?", *meant) : ""),
      fmt::format("The decks are {}.", fmt::join(decks, ", ")));
}

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
  const auto question = todays(context, "");
  return {fmt::format("{}/{}", iso_day(today), question.id), question.text};
}

Status question(Context& context, const Arguments& arguments) {
  if (!arguments.given("deck") && context.knows_me()) {
    const auto known = read_rounds(context);
    context.report(known.reading);
    context.print(hanging("", asked_now(context, known).text, context.style()));
    return context.status();
  }
  const auto found = todays(context, arguments.value("deck").value_or(""));
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
  if (!arguments.given("TEXT")) {
    context.print(hanging("", asked.text, context.style()));
  }
  const auto text = arguments.given("TEXT") ? text_of_words(arguments.values("TEXT")) : ask_for_answer(context);
  require_text(text);
  seal_answer(context, asked.of, asked.text, text);
  context.tell(fmt::format("Sealed: your answer to \"{}\"", printable(asked.text)));
  context.tell("It stays on this machine until both of you have answered; then 'closer listen reveal' opens it.");
  return context.status();
}

std::string say(const Answer& answer, const std::string& name) {
  switch (answer.state) {
  case Answer::State::Open: return fmt::format("{}: {}", name, answer.opening->text);
  case Answer::State::Altered:
    return fmt::format("{}: this is not the answer that was sealed; somebody changed one or the other: {}", name,
                       answer.opening->text);
  case Answer::State::Sealed: return fmt::format("{}: sealed, and not opened yet", name);
  case Answer::State::None: return fmt::format("{}: nothing sealed yet", name);
  }
  return {};
}

bool is_open(const Answer& answer) {
  return answer.state == Answer::State::Open || answer.state == Answer::State::Altered;
}

// Both answers of a round once both are open.
std::string to_text(const Round& round, const Couple& couple, const Style& style) {
  const auto title = round.is_closeness()
                         ? fmt::format("How close, 1 to 7, in {}", round.of.substr(closeness_round("").size()))
                         : round.question;
  auto result = strong(hanging("", title, style), style);
  for (std::size_t i = 0; i < couple.people.size(); ++i) {
    result += hanging("  ", say(round.answers.at(i), couple.people[i].name), style);
  }
  return result;
}

// What reveal() tells of the rounds in which one has answered.
struct Sorted {
  std::vector<const Round*> open;
  std::size_t waiting = 0; // for the other
  std::size_t lost = 0;    // what opens them is not on this machine
  bool is_altered = false;
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
    } else if (own.state == Answer::State::Sealed && round.both_sealed()) {
      ++sorted.lost;
    } else if (own.state != Answer::State::None) {
      ++sorted.waiting;
    }
  }
  return sorted;
}

Status reveal(Context& context, const Arguments& /*arguments*/) {
  const auto mine = context.me() == context.journal().couple.people.front().id ? 0U : 1U;
  const auto opened = open_own(context, read_rounds(context));
  const auto known = read_rounds(context);
  context.report(known.reading);
  const auto sorted = sort_out(known, mine);
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
  if (sorted.waiting != 0) {
    context.tell(fmt::format("{} of yours {} for {}'s.", counted(static_cast<long long>(sorted.waiting), "answer"),
                             sorted.waiting == 1 ? "waits" : "wait",
                             context.journal().couple.people.at(1 - mine).name));
  }
  if (sorted.open.empty() && sorted.waiting == 0 && sorted.lost == 0) {
    context.tell("Nothing of yours is sealed. 'closer listen answer' answers today's question.");
  }
  if (sorted.is_altered || context.status() != Status::Done) {
    return Status::NeedsPerson;
  }
  return sorted.waiting != 0 ? Status::Sealed : Status::Done;
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
    throw UsageError(fmt::format("'{}' is no length of a turn", printable(words)),
                     "A turn is up to an hour: --minutes 5, 2.5 or 90s.");
  }
  return std::chrono::duration_cast<Stopwatch>(std::chrono::duration<double, std::ratio<60>>(minutes));
}

// Whose turn it is to speak first: the other one than last time.
const Person& first_speaker(const Records& records, const Couple& couple) {
  const Record* last = nullptr;
  for (const auto& [id, record] : records) {
    const bool is_talk = record.kind == Kind::Listen && !record.gone && couple.person(record.first) != nullptr;
    last = is_talk && (last == nullptr || is_earlier(*last, record)) ? &record : last;
  }
  return last != nullptr && last->first == couple.people[0].id ? couple.people[1] : couple.people[0];
}

// One line from each listener, both optional. What was spoken is kept by now.
std::string ask_what_was_heard(const Context& context, const Talk& talk) {
  std::vector<std::string> heard;
  for (const std::size_t turn : {0U, 1U}) {
    const auto& listener = talk.names.at(1 - turn);
    const auto line = context.ask(fmt::format("{}, what did you hear? One line, or just Enter:", listener));
    if (!line.empty()) {
      heard.push_back(fmt::format("{}: {}", listener, clean_text(line, "the line")));
    }
  }
  return join(heard, "\n");
}

Status keep(Context& context, const Talk& talk, const std::string& first, Stopwatch spoken) {
  const auto minutes = std::chrono::round<std::chrono::minutes>(spoken).count();
  const auto end = was_interrupted() ? Status::Interrupted : context.status();
  if (minutes == 0) {
    context.tell("Too short to keep: nothing was written.");
    return end;
  }
  Record record;
  record.kind = Kind::Listen;
  record.at = context.now();
  record.minutes = minutes;
  record.question = talk.question;
  record.first = first;
  {
    auto writer = context.writer();
    record = writer.add(std::move(record));
  }
  context.tell(fmt::format("Written to the shared journal: listen, {} ({})", say_minutes(minutes),
                           parse_record_id(record.id)->tail));
  if (was_interrupted() || !context.can_ask()) {
    return end;
  }
  auto after = record;
  after.heard = ask_what_was_heard(context, talk);
  if (!after.heard.empty()) {
    auto writer = context.writer();
    (void)writer.replace(record, after);
    context.tell("Written to the shared journal: what you heard.");
  }
  return end;
}

Status talk(Context& context, const Arguments& arguments) {
  const auto& couple = context.journal().couple;
  Talk talk;
  talk.each = read_turn(arguments.value("minutes").value_or("5"));
  talk.question = arguments.given("question") ? clean_text(*arguments.value("question"), "the question")
                                              : todays(context, arguments.value("deck").value_or("")).text;
  require_text(talk.question);
  talk.is_plain =
      arguments.given("plain") || !context.can_ask() || Context::environment("TERM").value_or("dumb") == "dumb";
  Reading reading;
  read_since(context.journal(), iso_month(add_months(context.now().day, -3)), reading);
  context.report(reading);
  const auto& first = first_speaker(reading.records, couple);
  const auto& other = first.id == couple.people[0].id ? couple.people[1] : couple.people[0];
  talk.names = {first.name, other.name};
  if (arguments.given("print")) {
    context.print(how_it_goes(talk, context.style()));
    return context.status();
  }
  (void)context.me();
  const auto spoken = lead(context, talk);
  return keep(context, talk, first.id, spoken);
}

constexpr std::array<Verb, 4> verbs = {{
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

} // namespace

const Verb listen_verb = {
    "listen", "five minutes each: talk and listen, or answer in writing", Group::EveryDay, parameters, examples, talk,
    verbs};

} // namespace closer
