// SPDX-License-Identifier: MIT
#include "cmd/today/days_ahead.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

#include "base/date/date_span.hpp"
#include "cmd/listen/todays_question.hpp"
#include "cmd/today/looking.hpp"
#include "cmd/words/inbox_ideas.hpp"
#include "history/history.hpp"
#include "model/schedule/check_in.hpp"
#include "model/schedule/plan.hpp"

namespace closer {
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

// The next step of a series stays until it's done: it's shown on its first day alone.
bool is_step_of_earlier_day(const Proposal& proposal, const std::vector<DayAhead>& days) {
  return !proposal.step.empty() && std::ranges::any_of(days, [&](const DayAhead& day) {
    return day.idea && day.idea->idea.id == proposal.idea.id;
  });
}

} // namespace

DaysSource read_days(Context& context) {
  const auto& journal = context.journal();
  const Day today = context.now().day;
  DaysSource source;
  source.known = known_of(journal, today);
  auto& findings = source.known.past.reading.findings;
  source.rounds = read_rounds(context);
  source.rounds.passed.clear();
  source.questions = read_questions(journal, findings);
  source.month = look_at_month(context, source.known.couple);
  if (has_inbox(journal)) {
    source.inbox = look_into_inbox(journal, {context.now(), inbox_ideas(journal)});
  }
  return source;
}

TodayPage look_at_days(Context& context, const DaysSource& source, const std::string& reader) {
  const auto& [known, rounds, questions, month, inbox] = source;
  const Day today = context.now().day;
  const auto plans = open_plans(known.past.reading.records, today);
  TodayPage page;
  page.reader = reader;
  const auto coming = coming_marked_days(known.past.reading.records, today);
  page.marked = marked_days_ahead(known.past.reading.records, today);
  for (int i = 0; i < days_shown; ++i) {
    DayAhead day{today + std::chrono::days(i), {}, {}, {}, {}};
    day.is_check_in = offers_check_in(known.couple.rhythm, known.past.reading.records, day.day);
    std::ranges::copy_if(coming, std::back_inserter(day.marked),
                         [&](const ComingDay& each) { return each.on == day.day; });
    auto proposals = choose(known, {Filters(), day.day, 1, {}, reader});
    if (!proposals.empty() && !is_step_of_earlier_day(proposals.front(), page.days)) {
      day.idea = std::move(proposals.front());
    }
    auto question = question_of_step(known, day.day);
    if (!question) {
      question = question_of(questions, known.couple, day.day);
    }
    if (question) {
      day.question = i == 0 ? question_for(context, rounds, reader, *question)
                            : QuestionToday{question->id, question->text, false, question->step};
    }
    page.days.push_back(std::move(day));
  }
  for (const auto* plan : plans) {
    const auto index = plan->on ? (plan->on->day - today).count() : days_shown;
    (index < days_shown ? page.days.at(static_cast<std::size_t>(index)).plans : page.later).push_back(*plan);
  }
  page.month = &month;
  const auto is_lately = [&](const Record& entry) { return entry.at.day > today - lately; };
  page.noticed = latest(month.noticed, most_quotes,
                        [&](const Record& entry) { return is_lately(entry) && author_of(entry) != reader; });
  page.talks = latest(month.answers, most_quotes, is_lately);
  page.news = news_of({rounds.reading.records, known.past.reading.hobbies, known.couple, reader, {}}, {}, today).items;
  const bool has_series = known.couple.series.has_value();
  std::erase_if(page.news, [&](const NewsItem& item) { // which are shown by themselves
    using About = NewsItem::About;
    return item.about == About::Noticed || item.about == About::Talk || item.about == About::Question ||
           item.about == About::Plan || (item.about == About::Series && has_series) ||
           std::ranges::any_of(page.marked,
                               [&](const ComingDay& day) { return item.key.find(day.record.id) != std::string::npos; });
  });
  std::ranges::stable_sort(page.news, std::greater(), [](const NewsItem& item) { return item.at.day; });
  page.more_news = page.news.size() - std::min(page.news.size(), most_lines);
  page.news.resize(page.news.size() - page.more_news);
  const Filter of_reader{{}, {}, reader};
  page.written = latest(entries_in(rounds.reading.records, {today - std::chrono::days(days_shown), today}, of_reader),
                        most_lines, [](const Record&) { return true; });
  const auto unread = inbox.unread.find(reader);
  page.unread = unread == inbox.unread.end() ? std::vector<Finding>() : unread->second;
  page.has_waiting_answer =
      std::ranges::any_of(inbox.waiting, [&](const WaitingAnswer& answer) { return answer.person == reader; });
  return page;
}

} // namespace closer
