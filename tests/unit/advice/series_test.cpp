// SPDX-License-Identifier: MIT
#include "advice/series.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "../support.hpp"
#include "advice/catalogue.hpp"
#include "advice/choice.hpp"
#include "advice/questions.hpp"
#include "base/text/text.hpp"
#include "journal/config/series_file.hpp"
#include "model/schedule/series_said.hpp"

namespace closer {
namespace {

Series read(const std::string& id, std::string_view text) {
  std::vector<Finding> findings;
  auto series = read_series(id + ".toml", id, text, findings);
  BOOST_TEST_REQUIRE(series.has_value());
  BOOST_TEST(findings.empty());
  return std::move(*series);
}

// A couple with a series that runs from 1 November on.
struct Life {
  explicit Life(Series of) : series(std::move(of)), catalogue(built_in_ideas()), questions(built_in_questions()) {
    couple.id = "j7k2m9x4qd0tvw";
    couple.people = {{"ana", "Ana"}, {"sam", "Sam"}};
    couple.rhythm = usual_rhythm();
    couple.series = SeriesNow{series.id, on("2026-11-01"), series.title, series.steps.size()};
    put_steps(series, questions, catalogue);
    Hobby hobby;
    hobby.owner = "sam";
    hobby.slug = "climbing";
    hobby.name = "Climbing";
    hobby.share = Share::Share;
    hobbies.push_back(hobby);
  }

  void write(Kind kind, Day day, const std::string& idea, const std::string& author = "sam") {
    Record record;
    record.id = fmt::format("{}-{}-{:05}", iso_day(day), author, records.size());
    record.kind = kind;
    record.at = When{day, std::nullopt};
    record.idea = idea;
    records.emplace(record.id, record);
  }

  void vote(Day day, const std::string& idea, const std::string& author) {
    write(Kind::Vote, day, idea, author);
    std::ranges::find(records, idea, [](const auto& item) { return item.second.idea; })->second.vote = "no";
  }

  [[nodiscard]] std::vector<StepState> steps(Day day) const {
    return steps_of(catalogue.ideas(), couple, hobbies, records, day);
  }
  [[nodiscard]] std::string next(Day day) const {
    const auto step = step_to_come(steps(day), couple);
    return step ? fmt::format("{} {}", iso_day(step->from), step->idea->id) : "";
  }
  [[nodiscard]] std::string proposed(Day day, const Filters& filters = {}, const std::string& seed = {}) const {
    const auto proposals = choose(catalogue.ideas(), couple, hobbies, records, {filters, day, 1, seed, "sam"});
    return proposals.empty() ? "" : std::string(proposals.front().idea.id);
  }
  [[nodiscard]] std::string asked(Day day) const {
    const auto question = question_of_step(catalogue.ideas(), couple, hobbies, records, day);
    return question ? question->text : "";
  }

  Series series;
  Couple couple;
  Catalogue catalogue;
  std::vector<Question> questions;
  std::vector<Hobby> hobbies;
  Records records;
};

constexpr std::string_view four_steps = R"(title = "Four steps"
[[step]]
idea = "bowling"
[[step]]
way = "little"
title = "Bring {name} a shell"
after = "2 days"
[[step]]
question = "What do you like about the sea?"
after = "1 week"
[[step]]
idea = "hobby-try"
)";

BOOST_AUTO_TEST_SUITE(series)

BOOST_AUTO_TEST_CASE(what_comes_with_closer_has_steps_that_exist_and_none_twice) {
  for (const auto& text : built_in_series()) {
    const Life life(read(std::string(text.id), text.text));
    BOOST_TEST(life.steps(on("2026-11-01")).size() == life.series.steps.size(), text.id);
    std::set<std::string> titles;
    for (const auto& step : life.steps(on("2026-11-01"))) {
      BOOST_TEST(titles.insert(std::string(step.idea->title)).second, step.idea->title);
      BOOST_TEST(!step.idea->is_secret, step.idea->id); // both see the steps
      BOOST_TEST(step.idea->seasons == Idea().seasons, step.idea->id);
    }
  }
  BOOST_TEST(built_in_series().size() == 7U);
}

BOOST_AUTO_TEST_CASE(the_first_step_comes_on_the_day_it_was_started_and_waits) {
  const Life life(read("four", four_steps));
  for (const auto* day : {"2026-11-01", "2026-11-02", "2026-12-24", "2028-02-29"}) {
    BOOST_TEST(life.next(on(day)) == "2026-11-01 bowling");
    BOOST_TEST(life.proposed(on(day)) == "bowling");
  }
}

BOOST_AUTO_TEST_CASE(the_next_one_comes_once_its_time_since_the_last_is_over) {
  Life life(read("four", four_steps));
  life.write(Kind::Outing, on("2026-11-03"), "bowling", "ana");
  BOOST_TEST(life.next(on("2026-11-03")) == "2026-11-01 bowling", "what was done today counts tomorrow");
  BOOST_TEST(life.next(on("2026-11-04")) == "2026-11-05 four-2");
  BOOST_TEST(life.proposed(on("2026-11-04")) != "four-2");
  BOOST_TEST(life.proposed(on("2026-11-05")) == "four-2");
  life.write(Kind::Little, on("2026-11-09"), "four-2");
  BOOST_TEST(life.next(on("2026-11-10")) == "2026-11-16 four-3");
}

BOOST_AUTO_TEST_CASE(a_question_is_asked_and_done_by_an_answer_or_a_talk) {
  for (const auto kind : {Kind::Seal, Kind::Listen}) {
    Life life(read("four", four_steps));
    life.write(Kind::Outing, on("2026-11-01"), "bowling");
    life.write(Kind::Little, on("2026-11-03"), "four-2");
    BOOST_TEST(life.asked(on("2026-11-09")) == "");
    BOOST_TEST(life.asked(on("2026-11-10")) == "What do you like about the sea?");
    BOOST_TEST(life.proposed(on("2026-11-10")) != "four-3", "it's no idea");
    life.write(kind, on("2026-11-10"), kind == Kind::Listen ? "four-3" : "");
    auto& record = std::ranges::find(life.records, kind, [](const auto& item) { return item.second.kind; })->second;
    record.question = kind == Kind::Seal ? "What do you like about the sea?" : "";
    BOOST_TEST(life.next(on("2026-11-11")) == "2026-11-11 hobby-try");
    BOOST_TEST(life.asked(on("2026-11-11")) == "");
  }
}

BOOST_AUTO_TEST_CASE(what_was_done_before_the_start_is_no_step) {
  Life life(read("four", four_steps));
  life.write(Kind::Outing, on("2026-10-31"), "bowling");
  BOOST_TEST(life.next(on("2026-11-02")) == "2026-11-01 bowling");
}

BOOST_AUTO_TEST_CASE(a_later_step_may_be_done_early) {
  Life life(read("four", four_steps));
  life.write(Kind::Little, on("2026-11-02"), "four-2");
  BOOST_TEST(life.next(on("2026-11-03")) == "2026-11-03 bowling");
  life.write(Kind::Outing, on("2026-11-03"), "bowling");
  BOOST_TEST(life.next(on("2026-11-04")) == "2026-11-10 four-3");
}

BOOST_AUTO_TEST_CASE(a_no_of_either_leaves_a_step_out_at_once) {
  for (const auto* person : {"ana", "sam"}) {
    Life life(read("four", four_steps));
    life.vote(on("2026-11-01"), "bowling", person);
    BOOST_TEST(life.next(on("2026-11-01")) == "2026-11-01 four-2");
  }
}

BOOST_AUTO_TEST_CASE(a_step_about_a_hobby_is_left_out_where_nobody_has_one_to_share) {
  Life life(read("four", four_steps));
  life.write(Kind::Outing, on("2026-11-01"), "bowling");
  life.write(Kind::Little, on("2026-11-02"), "four-2");
  life.write(Kind::Listen, on("2026-11-03"), "four-3");
  BOOST_TEST(life.next(on("2026-11-04")) == "2026-11-04 hobby-try");
  life.hobbies.front().share = Share::Solo;
  BOOST_TEST(life.next(on("2026-11-04")) == "", "and so the series is over");
}

BOOST_AUTO_TEST_CASE(what_else_is_asked_for_comes_instead) {
  const Life life(read("four", four_steps));
  const Day day = on("2026-11-01");
  BOOST_TEST(life.proposed(day, only_way(Way::Outing)) == "bowling");
  BOOST_TEST(life.proposed(day, only_way(Way::Little)) != "bowling");
  Filters short_ones;
  short_ones.minutes = 15;
  BOOST_TEST(life.proposed(day, short_ones) != "bowling");
  BOOST_TEST(life.proposed(day, {}, "another") != "bowling");
}

BOOST_AUTO_TEST_CASE(own_steps_come_in_no_other_draw) {
  Life life(read("four", four_steps));
  life.write(Kind::Outing, on("2026-11-01"), "bowling");
  for (int i = 0; i < 2; ++i) {
    BOOST_TEST(!life.proposed(on("2026-11-01") + std::chrono::days(i), only_way(Way::Little)).starts_with("four-"));
  }
}

BOOST_AUTO_TEST_CASE(an_idea_made_for_a_day_comes_before_the_step_and_no_idea_twice) {
  const auto ids = [](std::string_view text, std::size_t count) {
    Life life(read("four", text));
    auto wedding = marked_day("2026-10-01-ana-00009", "Our wedding", "2019-11-01", "year");
    wedding.occasion = "anniversary";
    life.records.emplace(wedding.id, wedding);
    std::vector<std::string> found;
    for (const auto& each : choose(life.catalogue.ideas(), life.couple, life.hobbies, life.records,
                                   {{}, on("2026-11-01"), count, {}, "sam"})) {
      found.emplace_back(each.idea.id);
    }
    return found;
  };
  const auto made = ids(four_steps, 1).front();
  BOOST_TEST(Catalogue(built_in_ideas()).find(made)->only.has_value());
  BOOST_TEST((ids(four_steps, 2) == std::vector<std::string>{made, "bowling"}));
  const auto step = fmt::format("title = \"One\"\n[[step]]\nidea = \"{}\"\n", made);
  const auto many = ids(step, 50);
  BOOST_TEST(many.front() == made);
  BOOST_TEST((std::set<std::string>(many.begin(), many.end()).size() == many.size()));
}

BOOST_AUTO_TEST_CASE(of_two_machines_the_latest_word_counts_on_both) {
  Life life(read("four", four_steps));
  const auto said = [&](std::string_view day, const std::string& name, const std::string& author) {
    life.write(Kind::Series, on(day), "", author);
    std::ranges::find_if(life.records, [](const auto& item) {
      return item.second.kind == Kind::Series && item.second.series.empty();
    })->second.series = name;
  };
  BOOST_TEST(!series_now(life.records).has_value());
  said("2026-11-01", "four", "sam");
  said("2026-11-02", "first-week", "ana");
  BOOST_TEST(series_now(life.records)->id == "first-week");
  said("2026-11-05", "none", "sam");
  BOOST_TEST(!series_now(life.records).has_value());
  said("2026-11-06", "four", "ana");
  BOOST_TEST((series_now(life.records)->began == on("2026-11-06")));
}

BOOST_AUTO_TEST_CASE(every_series_ends_for_a_couple_who_do_what_comes) {
  for (const auto& text : built_in_series()) {
    Life life(read(std::string(text.id), text.text));
    std::map<std::string, int> times;
    Day day = on("2026-11-01");
    for (; day < on("2028-11-01") && !life.next(day).empty(); day += std::chrono::days(1)) {
      if (const auto step = step_to_come(life.steps(day), life.couple); step && step->from <= day) {
        ++times[std::string(step->idea->id)];
        life.write(kind_named(name(step->idea->way)), day, std::string(step->idea->id));
      }
    }
    BOOST_TEST(life.next(day) == "", text.id);
    BOOST_TEST(times.size() == life.series.steps.size());
    BOOST_TEST(std::ranges::all_of(times, [](const auto& item) { return item.second == 1; }));
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace closer
