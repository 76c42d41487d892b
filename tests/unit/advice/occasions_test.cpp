// SPDX-License-Identifier: MIT
#include "advice/occasions.hpp"

#include <set>

#include "advice_support.hpp"

namespace closer {
namespace {

Record marked(const std::string& called, const std::string& first, const std::string& occasion,
              const std::string& whose = {}) {
  auto record = event(Kind::MarkedDay, "2026-10-01", "sam", called);
  record.name = called;
  record.on = moment(first);
  record.every = "year";
  record.occasion = occasion;
  record.whose = whose;
  return record;
}

// So many ideas made for each occasion, half of them little things, beside usual ones.
std::vector<Idea> catalogue(int each) {
  auto ideas = small_catalogue(61, 1);
  spread_over_cycle(ideas);
  for (const auto& [name, occasion] :
       {std::pair("birthday", Idea::Occasion::Birthday), std::pair("anniversary", Idea::Occasion::Anniversary)}) {
    for (int i = 0; i < each; ++i) {
      auto idea = make_idea(std::string(name) + "-" + std::to_string(i), i % 2 == 0 ? Way::Little : Way::Outing);
      idea.only = occasion;
      ideas.push_back(idea);
    }
  }
  return ideas;
}

std::vector<Proposal> proposed(const std::vector<Idea>& ideas, const Records& records, std::string_view day,
                               const std::string& reader = "sam", std::size_t count = 1) {
  Request request = asked(day, {}, count);
  request.reader = reader;
  return choose(ideas, ana_and_sam(), {}, records, request);
}

// How many days before 12 December it is that an idea made for an occasion comes.
std::string turns(const std::vector<Idea>& ideas, const Records& records, const std::string& reader = "sam") {
  std::string result;
  for (int before = 20; before >= -3; --before) {
    const auto day = iso_day(on("2026-12-12") - std::chrono::days(before));
    if (proposed(ideas, records, day, reader).front().idea.only) {
      result += std::to_string(before) + " ";
    }
  }
  return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(occasions)

BOOST_AUTO_TEST_CASE(every_third_day_of_the_time_ahead_has_an_idea_made_for_it) {
  const auto ideas = catalogue(8);
  auto day = marked("Wedding", "2019-12-12", "anniversary");
  BOOST_TEST(turns(ideas, records_of({day})) == "12 9 6 3 0 ");
  BOOST_TEST(turns(ideas, records_of({day}), "") == "12 9 6 3 0 ");
  day.ahead = "1 week";
  BOOST_TEST(turns(ideas, records_of({day})) == "6 3 0 ");
  day.occasion.clear();
  BOOST_TEST(turns(ideas, records_of({day})) == "");
}

BOOST_AUTO_TEST_CASE(a_birthday_has_them_for_the_partner_alone) {
  const auto ideas = catalogue(8);
  const auto of_ana = records_of({marked("Ana's birthday", "0004-12-12", "birthday", "ana")});
  BOOST_TEST(turns(ideas, of_ana, "sam") == "12 9 6 3 0 ");
  BOOST_TEST(turns(ideas, of_ana, "ana") == "");
  BOOST_TEST(turns(ideas, of_ana, "") == "");
  const auto of_tom = records_of({marked("Tom's birthday", "0004-12-12", "birthday")});
  BOOST_TEST(turns(ideas, of_tom, "sam") == "");
}

BOOST_AUTO_TEST_CASE(none_comes_twice_before_one_day_and_the_next_year_begins_behind_them) {
  const auto ideas = catalogue(20);
  const auto records = records_of({marked("Wedding", "2019-12-12", "anniversary")});
  std::set<std::string_view> seen;
  for (const std::string year : {"2026", "2027", "2028", "2029"}) {
    for (const std::string day : {"-11-30", "-12-03", "-12-06", "-12-09", "-12-12"}) {
      BOOST_TEST(seen.insert(proposed(ideas, records, year + day).front().idea.id).second, year + day);
    }
  }
  BOOST_TEST(turns(catalogue(3), records) == "6 3 0 "); // there are no more
}

BOOST_AUTO_TEST_CASE(what_is_for_the_day_itself_comes_on_that_day_alone) {
  auto ideas = catalogue(8);
  std::set<std::string_view> for_day;
  for (auto& idea : ideas) {
    if (idea.only == Idea::Occasion::Anniversary && for_day.size() < 3) {
      idea.is_for_day_itself = true;
      for_day.insert(idea.id);
    }
  }
  const auto records = records_of({marked("Wedding", "2019-12-12", "anniversary")});
  BOOST_TEST(turns(ideas, records) == "12 9 6 3 0 ");
  for (const std::string year : {"2026", "2027", "2028", "2029"}) {
    BOOST_TEST(for_day.contains(proposed(ideas, records, year + "-12-12").front().idea.id), year);
    for (const std::string day : {"-11-30", "-12-03", "-12-06", "-12-09"}) {
      BOOST_TEST(!for_day.contains(proposed(ideas, records, year + day).front().idea.id), year + day);
    }
  }
}

BOOST_AUTO_TEST_CASE(both_get_the_same_but_for_little_things_and_the_usual_ones_follow) {
  const auto ideas = catalogue(8);
  const auto records = records_of({marked("Wedding", "2019-12-12", "anniversary")});
  for (const std::string day : {"2026-11-30", "2026-12-03", "2026-12-06", "2026-12-09", "2026-12-12"}) {
    const auto sam = proposed(ideas, records, day, "sam", 3);
    const auto ana = proposed(ideas, records, day, "ana", 3);
    BOOST_TEST((sam.front().idea.way == ana.front().idea.way), day);
    BOOST_TEST((sam.front().idea.way == Way::Little || sam.front().idea.id == ana.front().idea.id), day);
    BOOST_TEST(sam.size() == 3);
    BOOST_TEST((!sam[1].idea.only && !sam[2].idea.only));
  }
}

BOOST_AUTO_TEST_CASE(the_reason_comes_first) {
  const auto records = records_of({marked("Ana's birthday", "0004-12-12", "birthday", "ana")});
  BOOST_TEST(proposed(catalogue(8), records, "2026-12-03").front().reasons.front() == "Ana's birthday is in 9 days.");
  BOOST_TEST(proposed(catalogue(8), records, "2026-12-12").front().reasons.front() == "Ana's birthday is today.");
}

BOOST_AUTO_TEST_CASE(a_no_leaves_the_day_its_usual_idea) {
  const auto ideas = catalogue(8);
  const auto day = marked("Wedding", "2019-12-12", "anniversary");
  const auto first = proposed(ideas, records_of({day}), "2026-12-12").front().idea.id;
  const auto voted = records_of({day, vote_for(first, "no", "2026-11-01", "ana")});
  BOOST_TEST(proposed(ideas, voted, "2026-12-12").front().idea.id == proposed(ideas, {}, "2026-12-12").front().idea.id);
  BOOST_TEST(turns(ideas, voted) == "12 9 6 3 ");
}

BOOST_AUTO_TEST_CASE(it_counts_from_the_day_after_and_only_if_it_is_shared) {
  const auto ideas = catalogue(8);
  auto day = marked("Wedding", "2019-12-12", "anniversary");
  day.at = moment("2026-12-06");
  BOOST_TEST(turns(ideas, records_of({day})) == "3 0 ");
  day.is_private = true;
  BOOST_TEST(turns(ideas, records_of({day})) == "");
}

BOOST_AUTO_TEST_CASE(what_is_asked_for_and_another_draw_have_no_turn) {
  const auto ideas = catalogue(8);
  const auto records = records_of({marked("Wedding", "2019-12-12", "anniversary")});
  Filters rain;
  rain.occasion = Idea::Occasion::Rain;
  BOOST_TEST(choose(ideas, ana_and_sam(), {}, records, asked("2026-12-12", rain)).empty());
  BOOST_CHECK((!choose(ideas, ana_and_sam(), {}, records, asked("2026-12-12", {}, 1, "again")).front().idea.only));
  const auto little = choose(ideas, ana_and_sam(), {}, records, asked("2026-12-12", only(Way::Little)));
  BOOST_CHECK((little.front().idea.only && little.front().idea.way == Way::Little));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
