// SPDX-License-Identifier: MIT
#include "advice/catalogue.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "../support.hpp"
#include "advice/filters.hpp"
#include "base/text/printable.hpp"
#include "base/text/unicode.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(catalogue)

BOOST_AUTO_TEST_CASE(ideas_are_sorted_by_way_and_id_and_come_once) {
  const auto ideas = built_in_ideas();
  BOOST_TEST(std::is_sorted(ideas.begin(), ideas.end(), [](const Idea& left, const Idea& right) {
    return std::tie(left.way, left.id) < std::tie(right.way, right.id);
  }));
  std::set<std::string_view> ids;
  for (const auto& idea : ideas) {
    BOOST_TEST_CONTEXT(idea.id) { BOOST_TEST(ids.insert(idea.id).second); }
  }
}

BOOST_AUTO_TEST_CASE(there_are_many_of_each_way) {
  constexpr std::array<std::pair<Way, int>, 4> least = {
      {{Way::Hobby, 100}, {Way::Outing, 150}, {Way::Little, 140}, {Way::Listen, 90}}};
  const auto ideas = built_in_ideas();
  BOOST_TEST(ideas.size() >= 480U);
  for (const auto& [way, count] : least) {
    BOOST_TEST_CONTEXT(name(way)) { BOOST_TEST(std::ranges::count(ideas, way, &Idea::way) >= count); }
  }
}

BOOST_AUTO_TEST_CASE(each_way_but_the_hobbies_has_one_for_each_day_of_the_cycle) {
  for (const Way way : {Way::Outing, Way::Little, Way::Listen}) {
    const auto count = std::ranges::count_if(
        built_in_ideas(), [&](const Idea& idea) { return idea.way == way && idea.is_for_any_day(); });
    BOOST_TEST(count >= cycle_days, name(way));
  }
}

BOOST_AUTO_TEST_CASE(every_way_has_ideas_in_every_season) {
  std::map<Way, std::array<int, 4>> counts;
  for (const auto& idea : built_in_ideas()) {
    for (unsigned season = 0; season < 4; ++season) {
      counts[idea.way].at(season) += (idea.seasons >> season & 1U) != 0 ? 1 : 0;
    }
  }
  for (const Way way : all_ways) {
    for (const int count : counts[way]) {
      BOOST_TEST_CONTEXT(name(way)) { BOOST_TEST(count > 0); }
    }
  }
}

BOOST_AUTO_TEST_CASE(every_idea_is_as_the_model_says) {
  for (const auto& idea : built_in_ideas()) {
    BOOST_TEST_CONTEXT(idea.id) {
      BOOST_TEST(is_idea_id(idea.id));
      for (const auto text : {idea.title, idea.text}) {
        BOOST_TEST(printable(text) == text);
        BOOST_TEST(nfc(text) == text);
      }
      BOOST_TEST(!idea.title.empty());
      BOOST_TEST((idea.minutes >= 1 && idea.minutes <= 10'080));
      BOOST_TEST((idea.cost >= 0 && idea.cost <= 3));
      BOOST_TEST((idea.talk >= 0 && idea.talk <= 3));
      BOOST_TEST((idea.novelty >= 0 && idea.novelty <= 3));
      BOOST_TEST((idea.seasons >= 1U && idea.seasons <= 15U));
      BOOST_TEST(!idea.group.empty());
      BOOST_TEST((idea.is_about_hobby == (idea.way == Way::Hobby)));
      BOOST_TEST((!idea.hobby_kind || idea.is_about_hobby));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_text_has_only_the_placeholders_of_its_way) {
  for (const auto& idea : built_in_ideas()) {
    BOOST_TEST_CONTEXT(idea.id) {
      auto rest = whole_text(idea.title, idea.text);
      for (const std::string word : {"{hobby}", "{whose}", "{other}", "{name}"}) {
        for (auto at = rest.find(word); at != std::string::npos; at = rest.find(word)) {
          rest.erase(at, word.size());
          const Way way = word == "{name}" ? Way::Little : Way::Hobby;
          BOOST_TEST((idea.way == way));
        }
      }
      BOOST_TEST(rest.find_first_of("{}") == std::string::npos);
    }
  }
}

BOOST_AUTO_TEST_CASE(like_ideas_are_few_enough_that_others_come_between_them) {
  std::map<std::pair<Way, std::string_view>, int> sizes;
  std::map<Way, int> groups;
  for (const auto& idea : built_in_ideas()) {
    groups[idea.way] += sizes[{idea.way, idea.group}]++ == 0 ? 1 : 0;
  }
  for (const Way way : all_ways) {
    BOOST_TEST_CONTEXT(name(way)) { BOOST_TEST(groups[way] >= 14); } // a week in each half, one a day
  }
}

BOOST_AUTO_TEST_CASE(every_filter_and_every_pair_that_goes_together_leaves_some_of_each_way) {
  struct Named {
    std::string_view name;
    bool (*fits)(const Idea&);
  };
  constexpr std::array<Named, 5> all = {{
      {"an hour", [](const Idea& idea) { return idea.minutes <= 60; }},
      {"free", [](const Idea& idea) { return idea.cost == 0; }},
      {"calm", [](const Idea& idea) { return idea.energy == Idea::Energy::Calm; }},
      {"indoors in winter",
       [](const Idea& idea) { return idea.can_be(Idea::Place::Indoors) && (idea.seasons & 8U) != 0; }},
      {"apart", [](const Idea& idea) { return idea.apart != Idea::Apart::No; }},
  }};
  const auto ideas = built_in_ideas();
  for (const Way way : all_ways) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = i; j < all.size(); ++j) {
        const auto count = std::ranges::count_if(ideas, [&](const Idea& idea) {
          return idea.way == way && !idea.only && all.at(i).fits(idea) && all.at(j).fits(idea);
        });
        BOOST_TEST(count >= 3, name(way) << ": " << all.at(i).name << " and " << all.at(j).name << " leave " << count);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(every_occasion_has_some_ideas) {
  for (std::size_t i = 0; i < occasion_names().size(); ++i) {
    const auto occasion = static_cast<Idea::Occasion>(i);
    const auto count =
        std::ranges::count_if(built_in_ideas(), [&](const Idea& idea) { return is_for(idea, occasion); });
    BOOST_TEST(count >= 3, occasion_names()[i] << ": " << count);
  }
}

BOOST_AUTO_TEST_CASE(every_kind_of_hobby_has_some_ideas) {
  const auto ideas = built_in_ideas();
  for (const auto word : hobby_kind_names()) {
    const auto count = std::count_if(ideas.begin(), ideas.end(),
                                     [&](const Idea& idea) { return idea.hobby_kind == hobby_kind_named(word); });
    BOOST_TEST(count >= 6, word << ": " << count);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
