// SPDX-License-Identifier: MIT
#include "cmd/today/looking.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/text.hpp"
#include "cmd/listen/todays_question.hpp"
#include "cmd/review/reminders_now.hpp"
#include "cmd/words/sealing.hpp"
#include "cmd/words/telling.hpp"
#include "history/couple_now.hpp"
#include "history/done_idea.hpp"
#include "history/earlier_years.hpp"
#include "listen/written_talks.hpp"
#include "model/schedule/check_in.hpp"
#include "model/schedule/pause.hpp"
#include "render/reminders.hpp"
#include "review/digest.hpp"

namespace closer {
namespace {

std::vector<Record> entries_of_earlier_years(Context& context) {
  Reading reading;
  const Day day = context.now().day;
  read_earlier_years(context.journal(), day, reading);
  put_written_talks(reading.records, context.journal().couple);
  context.report(reading);
  return on_this_day(std::move(reading.records), day, {});
}

// The entry that says today's idea was done; nothing if there is none.
std::optional<Record> done_today(const Records& records, const Proposal& proposal, const Today& today) {
  Record wanted;
  wanted.kind = kind_named(name(proposal.idea.way));
  wanted.at.day = today.day;
  wanted.idea = proposal.idea.id;
  if (proposal.hobby != nullptr) {
    wanted.hobby = proposal.hobby->slug;
    wanted.whose = proposal.hobby->owner;
  }
  const auto* found = done_already(records, wanted, today.reader, DoneBy::Either);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

// One line of what is said to be due today, of a way or of closeness; "" where nothing is.
std::string say_due(Context& context) {
  const auto couple = couple_now(context.journal());
  const Day day = context.now().day;
  const auto read = read_what_matters(context.journal(), couple, Plans::OfToday, context.now());
  for (const auto& reminder : reminders_now(context, couple, read, day)) {
    using About = Reminder::About;
    const bool is_one =
        reminder.about == About::Way || reminder.about == About::Quiet || reminder.about == About::Closeness;
    if (is_one && reminder.is_said) {
      return std::string(trim(reminders_to(Format::Text, {&reminder, 1}, couple, day, context.style().hours)));
    }
  }
  return {};
}

} // namespace

std::optional<QuestionToday> question_for(Context& context, const Rounds& known, const std::string& reader,
                                          const Question& question) {
  const auto& couple = context.journal().couple;
  const Day day = context.now().day;
  const bool is_me = context.knows_me() && reader == context.me();
  if (couple.person(reader) != nullptr) {
    for (const auto* round : waiting_for(known.rounds, couple, reader, day)) {
      if (!is_me || !known.passed.contains(round->of)) {
        return QuestionToday{round->of.substr(round->of.find('/') + 1), round->question, true};
      }
    }
  }
  const auto of = fmt::format("{}/{}", iso_day(day), question.id);
  if (is_me && known.passed.contains(of)) {
    return std::nullopt;
  }
  const auto round = std::ranges::find(known.rounds, of, &Round::of);
  for (std::size_t i = 0; round != known.rounds.end() && i < couple.people.size(); ++i) {
    if (couple.people.at(i).id == reader && round->answers.at(i).state != Answer::State::None) {
      return std::nullopt;
    }
  }
  return QuestionToday{question.id, question.text, false, question.step};
}

Today look_at_today(Context& context, const Known& known, const std::string& reader) {
  Today today;
  today.day = context.now().day;
  today.pause = Pauses(known.past.reading.records).on(today.day);
  today.reader = reader;
  today.days = marked_days_ahead(known.past.reading.records, today.day);
  today.plans = plans_ahead(known.past.reading.records, today.day);
  auto proposals = choose(known, {Filters(), today.day, 1, {}, reader});
  if (!proposals.empty()) {
    today.idea = std::move(proposals.front());
    today.idea_done = done_today(known.past.reading.records, *today.idea, today);
  }
  Rounds rounds;
  if (context.knows_me()) {
    rounds = read_rounds(context);
    today.news = untold_news(context, rounds, reader);
  }
  today.question = question_for(context, rounds, reader, todays_question(context, known));
  today.is_check_in = offers_check_in(known.couple.rhythm, known.past.reading.records, today.day);
  std::erase_if(today.news.items, [&](const NewsItem& item) { // which is shown by itself
    const bool is_shown = item.about == NewsItem::About::Question && today.question && today.question->is_waiting;
    return is_shown && today.news.told.insert(item.key).second;
  });
  today.due = say_due(context);
  today.earlier_years = entries_of_earlier_years(context);
  return today;
}

} // namespace closer
