// SPDX-License-Identifier: MIT
#include "news/news.hpp"

#include "../listen/listen_support.hpp"

namespace closer {
namespace {

const Day today = on("2026-11-22");
const NewsKeys nothing;

struct Known {
  Records records;
  std::vector<Hobby> hobbies;
  std::set<std::string> passed;
};

News news_in(const Known& known, const std::optional<NewsKeys>& told, std::string_view me = "sam") {
  const auto couple = ana_and_sam();
  return news_of({known.records, known.hobbies, couple, me, known.passed}, told, today);
}

std::vector<std::string> lines_of(const Known& known, const std::optional<NewsKeys>& told = nothing,
                                  std::string_view me = "sam", std::size_t columns = 80) {
  return say_news(news_in(known, told, me), ana_and_sam(), me, columns);
}

Hobby hobby_of(const std::string& owner, const std::string& name) {
  Hobby hobby;
  hobby.owner = owner;
  hobby.slug = name;
  hobby.name = name;
  return hobby;
}

const auto noticed = entry("2026-11-21-ana-00001", Kind::Noticed, "You made\nthe coffee");
const auto little = entry("2026-11-20-ana-00002", Kind::Little, "Warm towels");

} // namespace

BOOST_AUTO_TEST_SUITE(news)

BOOST_AUTO_TEST_CASE(what_the_partner_wrote_is_news_and_what_they_noticed_comes_first) {
  auto plan = entry("2026-11-19-ana-00003", Kind::Plan, "Bowling");
  plan.on = When{on("2026-11-28"), std::nullopt};
  auto hidden = entry("2026-08-01-ana-00004", Kind::Little, "A picnic");
  hidden.surprise_until = When{on("2026-11-21"), std::nullopt};
  const auto surprise = released(hidden);
  const Known known{records_of({noticed, little, plan, surprise, entry("2026-11-21-sam-00001", Kind::Little, "mine")}),
                    {hobby_of("ana", "choir"), hobby_of("sam", "judo")},
                    {}};
  const std::vector<std::string> wanted = {"New from Ana:",         "  noticed    You made the coffee",
                                           "  surprise   A picnic", "  plan       Saturday 28 November 2026: Bowling",
                                           "  new hobby  choir",    "  little     Warm towels"};
  BOOST_TEST(lines_of(known) == wanted, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_moved_to_another_day_or_came_back_is_not_told_again) {
  const auto follow = [](const Record& origin, Day day) {
    auto next = little;
    next.at.day = day;
    next.id = iso_day(day) + "-ana-" + tail_behind(origin.id, origin.rev);
    return next;
  };
  const auto removed = [](const Record& record) {
    auto tombstone = tombstone_of(record);
    tombstone.rev = record.rev + 1;
    return tombstone;
  };
  const auto moved = follow(little, on("2026-11-18"));
  const auto back = follow(removed(moved), moved.at.day);
  const Known known{records_of({removed(little), removed(moved), back}), {}, {}};
  BOOST_TEST(news_in(known, nothing).items.size() == 1U);
  const auto news = news_in(known, NewsKeys{little.id});
  BOOST_TEST(news.items.empty());
  BOOST_TEST(news.told.contains(back.id));
}

BOOST_AUTO_TEST_CASE(what_was_told_is_not_news_however_it_is_dated) {
  const Known known{records_of({noticed, little}), {hobby_of("ana", "choir")}, {}};
  auto news = news_in(known, nothing);
  for (const auto& item : news.items) {
    news.told.insert(item.key);
  }
  BOOST_TEST(news_in(known, news.told).items.empty());
  auto later = known;
  const auto backdated = entry("2026-10-02-ana-00009", Kind::Little, "Long ago");
  later.records.emplace(backdated.id, backdated);
  const auto more = news_in(later, news.told).items;
  BOOST_REQUIRE(more.size() == 1U);
  BOOST_TEST(more[0].key == backdated.id);
}

BOOST_AUTO_TEST_CASE(where_nothing_was_told_yet_only_the_last_week_is) {
  const auto old = entry("2026-11-14-ana-00009", Kind::Little, "Last week");
  const Known known{records_of({noticed, old}), {hobby_of("ana", "choir")}, {}};
  const auto news = news_in(known, std::nullopt);
  BOOST_REQUIRE(news.items.size() == 1U);
  BOOST_TEST(news.items[0].key == noticed.id);
  BOOST_TEST((news.told == NewsKeys{old.id, "ana/choir"}));
}

BOOST_AUTO_TEST_CASE(what_is_months_old_is_not_news_and_is_not_remembered) {
  const auto old = entry("2026-08-31-ana-00009", Kind::Little, "In summer");
  const auto news = news_in({records_of({old}), {}, {}}, NewsKeys{"2026-08-30-ana-00001", "2026-09-01-ana-00001"});
  BOOST_TEST(news.items.empty());
  BOOST_TEST((news.told == NewsKeys{"2026-09-01-ana-00001"}));
}

BOOST_AUTO_TEST_CASE(what_is_gone_or_over_is_not_news) {
  auto gone = little;
  gone.gone = true;
  auto plan = entry("2026-11-19-ana-00003", Kind::Plan, "Bowling");
  plan.on = When{on("2026-11-21"), std::nullopt};
  BOOST_TEST(lines_of({records_of({gone, plan, entry("2026-11-19-ana-00004", Kind::Vote)}), {}, {}}).empty());
}

BOOST_AUTO_TEST_CASE(a_talk_is_news_to_both_and_a_question_to_who_can_answer_it) {
  const auto of_ana = sealed("2026-11-20-ana-00001", "a heron");
  Known known{records_of({of_ana}), {}, {}};
  const std::vector<std::string> asked = {
      "New from Ana:", "  question  waits for your answer ('closer listen answer'): What did you see?"};
  BOOST_TEST(lines_of(known) == asked, boost::test_tools::per_element());
  BOOST_TEST(lines_of(known, nothing, "ana").empty());
  known.passed.insert(window);
  BOOST_TEST(lines_of(known).empty());
  const auto of_sam = sealed("2026-11-21-sam-00002", "snow");
  known.records = records_of({of_ana, of_sam, opened("2026-11-21-ana-00003", "a heron", of_ana.id),
                              opened("2026-11-21-sam-00004", "snow", of_sam.id)});
  for (const std::string me : {"ana", "sam"}) {
    const auto lines = lines_of(known, nothing, me);
    BOOST_REQUIRE(lines.size() == 2U);
    BOOST_TEST(lines[1] == "  talk  both answers are open ('closer listen reveal'): What did you see?");
  }
}

BOOST_AUTO_TEST_CASE(an_earlier_seal_of_another_machine_makes_neither_a_question_nor_a_talk_news_again) {
  const auto of_ana = sealed("2026-11-20-ana-00002", "a heron");
  const auto earlier = sealed("2026-11-19-ana-00001", "a hare");
  const auto told_of = [](const Records& records) {
    const auto news = news_in({records, {}, {}}, nothing);
    BOOST_REQUIRE(news.items.size() == 1U);
    return NewsKeys{news.items.front().key};
  };
  BOOST_TEST(lines_of({records_of({of_ana, earlier}), {}, {}}, told_of(records_of({of_ana}))).empty());
  const auto of_sam = sealed("2026-11-18-sam-00003", "snow");
  const auto talk = records_of({of_sam, of_ana, opened("2026-11-21-ana-00004", "a heron", of_ana.id),
                                opened("2026-11-21-sam-00005", "snow", of_sam.id)});
  auto other_talk = talk;
  other_talk.merge(records_of({earlier, opened("2026-11-21-ana-00006", "a hare", earlier.id)}));
  BOOST_TEST(lines_of({other_talk, {}, {}}, told_of(talk)).empty());
}

BOOST_AUTO_TEST_CASE(a_line_each_ten_of_them_and_how_many_more) {
  Known known;
  for (int i = 10; i < 23; ++i) {
    const auto each = entry("2026-11-21-ana-000" + std::to_string(i), Kind::Little, std::string(100, 'x'));
    known.records.emplace(each.id, each);
  }
  const auto lines = lines_of(known, nothing, "sam", 40);
  BOOST_REQUIRE(lines.size() == 12U);
  BOOST_TEST(lines[1].size() == 40U);
  BOOST_TEST(lines[11] == "  and 3 more: closer review");
}

BOOST_AUTO_TEST_CASE(a_series_that_the_partner_starts_or_stops_is_news) {
  auto started = entry("2026-11-19-ana-00003", Kind::Series);
  started.series = "first-week";
  auto stopped = entry("2026-11-20-ana-00004", Kind::Series);
  stopped.series = "none";
  const std::vector<std::string> wanted = {"New from Ana:", "  series  first-week ('closer series show')",
                                           "  series  stopped"};
  BOOST_TEST(lines_of({records_of({started, stopped}), {}, {}}) == wanted, boost::test_tools::per_element());
  BOOST_TEST(lines_of({records_of({started, stopped}), {}, {}}, nothing, "ana").empty());
}

BOOST_AUTO_TEST_CASE(of_a_rhythm_only_what_holds_is_news) {
  const auto rhythm = [](const std::string& id, const std::string& way, const std::string& every) {
    auto record = entry(id, Kind::Rhythm);
    record.way = way;
    record.every = every;
    return record;
  };
  const auto before = rhythm("2026-11-18-ana-00001", "listen", "3 days");
  const auto after = rhythm("2026-11-19-ana-00002", "listen", "2 days");
  const auto dropped = rhythm("2026-11-19-ana-00003", "outing", "none");
  const auto talk = rhythm("2026-11-19-ana-00005", "check-in", "sunday");
  const auto theirs = rhythm("2026-11-20-ana-00004", "little", "2 days");
  const auto mine = rhythm("2026-11-21-sam-00005", "little", "1 day");
  const std::vector<std::string> wanted = {"New from Ana:", "  rhythm  Listening: every 2 days",
                                           "  rhythm  Out together: none", "  rhythm  Weekly check-in: every Sunday"};
  BOOST_TEST(lines_of({records_of({before, after, dropped, talk, theirs, mine}), {}, {}}) == wanted,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_pause_is_news_and_its_end_to_who_knew_of_it) {
  const auto pause = [](const std::string& id, const std::string& until) {
    auto record = entry(id, Kind::Pause);
    record.until = until.empty() ? std::nullopt : std::optional(When{on(until), std::nullopt});
    return record;
  };
  const auto begun = pause("2026-11-19-ana-00001", "2026-11-29");
  const auto ended = pause("2026-11-20-ana-00002", "2026-11-19");
  const auto said = [&](const Records& records, const NewsKeys& told = {}) {
    const auto lines = lines_of({records, {}, {}}, told);
    return lines.empty() ? std::string() : lines.at(1);
  };
  BOOST_TEST(said(records_of({begun})) == "  pause  until Sunday 29 November 2026");
  BOOST_TEST(said(records_of({pause("2026-11-19-ana-00001", "")})) ==
             "  pause  until one of you ends it ('closer resume')");
  BOOST_TEST(said(records_of({pause("2026-11-19-ana-00001", "2026-11-21")})).empty());
  BOOST_TEST(said(records_of({begun, ended})).empty());
  const std::string over = "  pause  over: the rhythm and reminders are back";
  BOOST_TEST(said(records_of({begun, ended}), {begun.id}) == over);
  BOOST_TEST(said(records_of({pause("2026-11-19-sam-00001", "2026-11-29"), ended})) == over);
}

BOOST_AUTO_TEST_CASE(a_day_that_matters_is_news_until_it_is_over) {
  const auto visit = marked_day("2026-11-19-ana-00003", "Mum's visit", "2026-11-28");
  const auto over = marked_day("2026-11-19-ana-00004", "The concert", "2026-11-20");
  const auto yearly = marked_day("2026-11-19-ana-00005", "The wedding", "2026-11-20", "year");
  const std::vector<std::string> wanted = {"New from Ana:", "  new day  Mum's visit, Saturday 28 November 2026",
                                           "  new day  The wedding, 20 November"};
  BOOST_TEST(lines_of({records_of({visit, over, yearly}), {}, {}}) == wanted, boost::test_tools::per_element());
}

// What is told by then, once all that is news was told.
NewsKeys told_in(const Known& known, const std::optional<NewsKeys>& told) {
  auto news = news_in(known, told);
  for (const auto& item : news.items) {
    news.told.insert(item.key);
  }
  return news.told;
}

BOOST_AUTO_TEST_CASE(a_plan_and_a_day_are_told_again_if_they_say_something_else) {
  auto plan = entry("2026-11-19-ana-00003", Kind::Plan, "Bowling");
  plan.on = When{on("2026-11-28"), std::nullopt};
  auto day = entry("2025-01-05-ana-00004", Kind::MarkedDay); // of long ago
  day.name = "Concert";
  day.on = When{on("2026-12-05"), std::nullopt};
  Known known{records_of({little, plan, day}), {}, {}};
  BOOST_TEST(news_in(known, std::nullopt).items.size() == 2U); // of the last week: not the day
  const auto told = told_in(known, nothing);
  BOOST_TEST(news_in(known, told).items.empty());
  known.records.at(little.id).rev = 2;
  auto& moved_plan = known.records.at(plan.id);
  moved_plan.on = When{on("2026-11-29"), std::nullopt};
  auto& moved_day = known.records.at(day.id);
  moved_day.on = When{on("2026-12-06"), std::nullopt};
  const std::vector<std::string> wanted = {"New from Ana:", "  changed plan  Sunday 29 November 2026: Bowling",
                                           "  changed day   Concert, Sunday 6 December 2026"};
  BOOST_TEST(lines_of(known, told) == wanted, boost::test_tools::per_element());
  const auto then = told_in(known, told);
  BOOST_TEST(news_in(known, then).items.empty());
  moved_plan.rev = 3; // changed and put back
  BOOST_TEST(news_in(known, then).items.empty());
  BOOST_TEST(lines_of(known).at(1) == "  plan     Sunday 29 November 2026: Bowling"); // to whom it was never told
}

BOOST_AUTO_TEST_CASE(a_plan_and_a_day_that_are_taken_away_are_told_if_they_were_ahead) {
  auto plan = entry("2026-11-19-ana-00003", Kind::Plan, "Bowling");
  plan.on = When{on("2026-11-28"), std::nullopt};
  auto day = entry("2025-01-05-ana-00004", Kind::MarkedDay);
  day.name = "Wedding";
  day.on = When{on("2019-06-21"), std::nullopt};
  day.every = "year";
  Known known{records_of({plan, day}), {}, {}};
  const auto told = told_in(known, nothing);
  const auto removed = [](const Record& record) {
    auto tombstone = tombstone_of(record);
    tombstone.rev = record.rev + 1;
    return tombstone;
  };
  known.records = records_of({removed(plan), removed(day)});
  const std::vector<std::string> wanted = {"New from Ana:", "  cancelled plan  Saturday 28 November 2026: Bowling",
                                           "  removed day     Wedding, 21 June"};
  BOOST_TEST(lines_of(known, told) == wanted, boost::test_tools::per_element());
  BOOST_TEST(news_in(known, told_in(known, told)).items.empty());
  auto back = plan;
  back.id = "2026-11-19-ana-" + tail_behind(plan.id, removed(plan).rev);
  known.records = records_of({removed(plan), day, back});
  BOOST_TEST(news_in(known, told).items.empty());
  known.records = records_of({day}); // the file of the plan can't be read
  BOOST_TEST(news_in(known, told).items.empty());
  BOOST_TEST((told_in(known, told) == told));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
