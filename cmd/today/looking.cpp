// SPDX-License-Identifier: MIT
#include "cmd/today/looking.hpp"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "base/date/date_span.hpp"
#include "base/text/text.hpp"
#include "cmd/listen/todays_question.hpp"
#include "cmd/review/reminders_now.hpp"
#include "cmd/words/sealing.hpp"
#include "cmd/words/telling.hpp"
#include "history/agreed_rhythm.hpp"
#include "history/earlier_years.hpp"
#include "history/history.hpp"
#include "journal/inbox/inbox.hpp"
#include "listen/written_talks.hpp"
#include "model/journal_places.hpp"
#include "model/schedule/plan.hpp"
#include "render/reminders.hpp"
#include "review/digest.hpp"

namespace closer {
namespace {

// The one that the partner has answered first of those that wait for the reader, else today's, unless that is answered.
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
  const auto round = std::ranges::find(known.rounds, of, &Round::of);
  for (std::size_t i = 0; round != known.rounds.end() && i < couple.people.size(); ++i) {
    if (couple.people.at(i).id == reader && round->answers.at(i).state != Answer::State::None) {
      return std::nullopt;
    }
  }
  return QuestionToday{question.id, question.text, false};
}

std::vector<Record> entries_of_earlier_years(Context& context) {
  Reading reading;
  const Day day = context.now().day;
  read_earlier_years(context.journal(), day, reading);
  put_written_talks(reading.records, context.journal().couple);
  context.report(reading);
  return on_this_day(std::move(reading.records), day, {});
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

Today look_at_today(Context& context, const Known& known, const std::string& reader) {
  Today today;
  today.day = context.now().day;
  today.reader = reader;
  for (const auto* plan : open_plans(known.past.reading.records, today.day)) {
    today.plans.push_back(*plan);
  }
  auto proposals = choose(known, {Filters(), today.day, 1, {}, reader});
  if (!proposals.empty()) {
    today.idea = std::move(proposals.front());
  }
  Rounds rounds;
  if (context.knows_me()) {
    rounds = read_rounds(context);
    today.news = untold_news(context, rounds, reader);
  }
  today.question = question_for(context, rounds, reader, todays_question(context));
  std::erase_if(today.news.items, [&](const NewsItem& item) { // which is shown by itself
    const bool is_shown = item.about == NewsItem::About::Question && today.question && today.question->is_waiting;
    return is_shown && today.news.told.insert(item.key).second;
  });
  today.due = say_due(context);
  today.earlier_years = entries_of_earlier_years(context);
  return today;
}

namespace {

constexpr int days_shown = 7;
constexpr int weeks_shown = 5;
constexpr std::chrono::days lately{14};
constexpr std::size_t most_quotes = 6;
constexpr std::size_t most_lines = 8;

Digest look_at_month(Context& context, const Couple& couple) {
  ReviewScope scope;
  scope.today = context.now().day;
  const auto weeks = last_weeks(weeks_shown, scope.today, WeekStart::Monday);
  scope.window = Window{weeks.first, weeks.last};
  scope.weighs_from = scope.window->first;
  Reading reported_elsewhere;
  auto tally = tally_journal(context.journal(), scope, reported_elsewhere);
  return make_digest(couple, tally);
}

// The latest of them first, and no more than so many.
template <typename Entries, typename Passes>
std::vector<Record> latest(const Entries& entries, std::size_t most, Passes passes) {
  std::vector<Record> result;
  std::ranges::copy_if(entries, std::back_inserter(result), passes);
  std::ranges::reverse(result);
  result.resize(std::min(result.size(), most));
  return result;
}

void look_into_inbox(Context& context, TodayPage& page) {
  const auto& journal = context.journal();
  if (!has_inbox(journal)) {
    return;
  }
  auto inbox = closer::look_into_inbox(journal, {context.now()});
  page.unread = std::move(inbox.unread[page.reader]);
  page.has_waiting_answer = std::ranges::any_of(inbox.waiting, [&](const std::string& place) {
    return place.starts_with(fmt::format("{}/{}/", inbox_folder_name, page.reader));
  });
}

} // namespace

TodayPage look_at_days(Context& context, const Known& known, const std::string& reader,
                       std::vector<Finding>& findings) {
  const Day today = context.now().day;
  auto rounds = read_rounds(context);
  rounds.passed.clear();
  const auto questions = read_questions(context.journal(), findings);
  const auto plans = open_plans(known.past.reading.records, today);
  TodayPage page;
  page.reader = reader;
  for (int i = 0; i < days_shown; ++i) {
    DayAhead day{today + std::chrono::days(i), {}, {}, {}};
    auto proposals = choose(known, {Filters(), day.day, 1, {}, reader});
    if (!proposals.empty()) {
      day.idea = std::move(proposals.front());
    }
    if (const auto question = question_of(questions, known.couple, day.day)) {
      day.question = i == 0 ? question_for(context, rounds, reader, *question)
                            : QuestionToday{question->id, question->text, false};
    }
    page.days.push_back(std::move(day));
  }
  for (const auto* plan : plans) {
    const auto index = plan->on ? (plan->on->day - today).count() : days_shown;
    (index < days_shown ? page.days.at(static_cast<std::size_t>(index)).plans : page.later).push_back(*plan);
  }
  page.month = look_at_month(context, known.couple);
  const auto is_lately = [&](const Record& entry) { return entry.at.day > today - lately; };
  page.noticed = latest(page.month.noticed, most_quotes, [&](const Record& entry) {
    return is_lately(entry) && author_of(entry) != reader;
  });
  page.talks = latest(page.month.answers, most_quotes, is_lately);
  page.news = news_of({rounds.reading.records, known.past.reading.hobbies, known.couple, reader, {}}, {}, today).items;
  std::erase_if(page.news, [](const NewsItem& item) { // which are shown by themselves
    using About = NewsItem::About;
    return item.about == About::Noticed || item.about == About::Talk || item.about == About::Question ||
           item.about == About::Plan;
  });
  std::ranges::stable_sort(page.news, std::greater(), [](const NewsItem& item) { return item.at.day; });
  page.more_news = page.news.size() - std::min(page.news.size(), most_lines);
  page.news.resize(page.news.size() - page.more_news);
  const Filter of_reader{{}, {}, reader};
  page.written = latest(entries_in(rounds.reading.records, {today - std::chrono::days(days_shown), today}, of_reader),
                        most_lines, [](const Record&) { return true; });
  look_into_inbox(context, page);
  return page;
}

} // namespace closer
