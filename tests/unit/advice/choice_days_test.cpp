// SPDX-License-Identifier: MIT
// What comes on which days, and what for whom: days with and without time, standing wishes, occasions, secrets, names.
#include "advice_support.hpp"

#include <algorithm>
#include <set>

#include "advice/catalogue.hpp"

namespace closer {
namespace {

constexpr int long_minutes = 90;
constexpr std::size_t all = 10'000; // more than there are ideas

bool is_free(Day day) { return weekday_of(day).iso_encoding() >= 5; } // from Friday on

std::vector<Proposal> choose_built_in(const Couple& couple, Day day, const Filters& filters = {}, std::size_t count = 1,
                                      const std::string& reader = {}) {
  return choose(built_in_ideas(), couple, {}, {}, {filters, day, count, {}, reader});
}

// The ids that come on a day if all are asked for.
std::set<std::string> ids(const std::vector<Idea>& catalogue, const Couple& couple, std::string_view day,
                          const Filters& filters = {}, const std::string& reader = {}) {
  std::set<std::string> result;
  for (const auto& proposal : choose(catalogue, couple, {}, {}, {filters, on(day), all, {}, reader})) {
    result.emplace(proposal.idea.id);
  }
  return result;
}

using Ids = std::set<std::string>;

// One that is plain, and one with something more.
template <typename Change> std::vector<Idea> plain_and(const std::string& id, Change change) {
  std::vector<Idea> result = {make_idea("plain", Way::Outing), make_idea(id, Way::Outing)};
  change(result[1]);
  return result;
}

constexpr std::string_view monday = "2026-11-23";
constexpr std::string_view saturday = "2026-11-28";

} // namespace

BOOST_AUTO_TEST_SUITE(choice_by_days)

BOOST_AUTO_TEST_CASE(from_monday_to_thursday_what_is_long_is_something_to_plan) {
  for (int i = 0; i < 365; ++i) {
    const Day day = on("2026-01-01") + std::chrono::days(i);
    for (const auto& proposal : choose_built_in(ana_and_sam(), day, {}, 5)) {
      BOOST_TEST(proposal.is_for_a_free_day == (!is_free(day) && proposal.idea.minutes >= long_minutes));
    }
  }
}

BOOST_AUTO_TEST_CASE(from_monday_to_thursday_what_is_short_comes_before_what_is_long) {
  Draws draws;
  draws.catalogue = plain_and("long", [](Idea& idea) { idea.minutes = long_minutes; });
  BOOST_TEST(draws.share_of("long") == 0);
  draws.day = on("2026-10-09"); // a Friday
  BOOST_TEST(draws.share_of("long") > 0);
  draws.day = on("2026-10-08");
  draws.catalogue.erase(draws.catalogue.begin());
  BOOST_TEST(draws.share_of("long") > 0.999); // there is nothing else
}

BOOST_AUTO_TEST_CASE(at_weekends_at_least_half_of_the_outings_take_two_hours) {
  int count = 0;
  int of_two_hours = 0;
  for (const std::string couple_id : {"j7k2m9x4qd0tvw", "00000000", "a1b2c3d4e5f6g7", "zzzzzzzzzzzzzz"}) {
    auto couple = ana_and_sam();
    couple.id = couple_id;
    for (int i = 0; i < 365; ++i) {
      const Day day = on("2026-01-01") + std::chrono::days(i);
      if (weekday_of(day).iso_encoding() >= 6) {
        const auto proposals = choose_built_in(couple, day, only(Way::Outing));
        BOOST_REQUIRE(proposals.size() == 1U);
        ++count;
        of_two_hours += proposals[0].idea.minutes >= 120 ? 1 : 0;
      }
    }
  }
  BOOST_TEST(2 * of_two_hours >= count, of_two_hours << " of " << count);
}

BOOST_AUTO_TEST_CASE(two_who_live_apart_get_what_works_apart) {
  const std::vector<Idea> catalogue = [] {
    auto result = plain_and("works", [](Idea& idea) { idea.apart = Idea::Apart::Works; });
    result.push_back(make_idea("only", Way::Outing));
    result.back().apart = Idea::Apart::Only;
    return result;
  }();
  auto couple = ana_and_sam();
  BOOST_CHECK((ids(catalogue, couple, saturday) == Ids{"plain", "works"}));
  Filters asked_for;
  asked_for.apart = true;
  BOOST_CHECK((ids(catalogue, couple, saturday, asked_for) == Ids{"only", "works"}));
  couple.wishes.apart = true;
  BOOST_CHECK((ids(catalogue, couple, saturday) == Ids{"only", "works"}));
}

BOOST_AUTO_TEST_CASE(two_without_a_car_get_nothing_that_needs_one) {
  const auto catalogue = plain_and("drive", [](Idea& idea) { idea.needs_car = true; });
  auto couple = ana_and_sam();
  BOOST_CHECK((ids(catalogue, couple, saturday) == Ids{"drive", "plain"}));
  couple.wishes.car = false;
  BOOST_CHECK((ids(catalogue, couple, saturday) == Ids{"plain"}));
}

BOOST_AUTO_TEST_CASE(with_small_children_a_sitter_is_for_free_days) {
  const auto catalogue = plain_and("sitter", [](Idea& idea) { idea.children = Idea::Children::Sitter; });
  auto couple = ana_and_sam();
  BOOST_CHECK((ids(catalogue, couple, monday) == Ids{"plain", "sitter"}));
  couple.wishes.children = true;
  BOOST_CHECK((ids(catalogue, couple, monday) == Ids{"plain"}));
  BOOST_CHECK((ids(catalogue, couple, saturday) == Ids{"plain", "sitter"}));
}

BOOST_AUTO_TEST_CASE(a_budget_holds_every_day) {
  const auto catalogue = plain_and("dear", [](Idea& idea) { idea.cost = 2; });
  auto couple = ana_and_sam();
  couple.wishes.budget = 1;
  BOOST_CHECK((ids(catalogue, couple, saturday) == Ids{"plain"}));
  couple.wishes.budget = 2;
  BOOST_CHECK((ids(catalogue, couple, saturday) == Ids{"dear", "plain"}));
}

BOOST_AUTO_TEST_CASE(an_idea_for_an_occasion_comes_if_that_is_asked_for) {
  for (std::size_t i = 0; i < occasion_names().size(); ++i) {
    const auto occasion = static_cast<Idea::Occasion>(i);
    const auto catalogue = plain_and("for-it", [&](Idea& idea) { idea.only = occasion; });
    BOOST_CHECK((ids(catalogue, ana_and_sam(), saturday) == Ids{"plain"}));
    Filters filters;
    filters.occasion = occasion;
    BOOST_TEST(ids(catalogue, ana_and_sam(), saturday, filters).contains("for-it"));
  }
}

BOOST_AUTO_TEST_CASE(what_is_for_an_occasion_or_for_two_who_are_apart_never_comes_unasked) {
  for (int i = 0; i < 365; i += 7) {
    for (const auto& proposal :
         choose_built_in(ana_and_sam(), on("2026-01-01") + std::chrono::days(i), {}, all, "sam")) {
      BOOST_TEST(!proposal.idea.only.has_value(), proposal.idea.id);
      BOOST_TEST((proposal.idea.apart != Idea::Apart::Only), proposal.idea.id);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_secret_is_told_only_to_somebody) {
  const auto catalogue = plain_and("secret", [](Idea& idea) { idea.is_secret = true; });
  BOOST_CHECK((ids(catalogue, ana_and_sam(), saturday) == Ids{"plain"}));
  BOOST_CHECK((ids(catalogue, ana_and_sam(), saturday, {}, "sam") == Ids{"plain", "secret"}));
}

BOOST_AUTO_TEST_CASE(a_little_thing_has_the_name_of_the_readers_partner) {
  const std::vector<Idea> catalogue = {make_idea("hug", Way::Little, "Hug {name}")};
  const auto title = [&](const std::string& reader) {
    return choose(catalogue, ana_and_sam(), {}, {}, {{}, on(saturday), 1, {}, reader}).at(0).title;
  };
  BOOST_TEST(title("ana") == "Hug Sam");
  BOOST_TEST(title("sam") == "Hug Ana");
  BOOST_TEST(title("") == "Hug your partner");
}

BOOST_AUTO_TEST_CASE(a_little_thing_is_drawn_for_each_and_what_is_done_together_for_both) {
  int different = 0;
  for (int i = 0; i < 30; ++i) {
    const Day day = on("2026-01-01") + std::chrono::days(i);
    const auto id_for = [&](Way way, const std::string& reader) {
      return ids_of(choose_built_in(ana_and_sam(), day, only(way), 1, reader));
    };
    different += id_for(Way::Little, "ana") != id_for(Way::Little, "sam") ? 1 : 0;
    BOOST_TEST(id_for(Way::Outing, "ana") == id_for(Way::Outing, "sam"));
    BOOST_TEST(id_for(Way::Listen, "ana") == id_for(Way::Listen, "sam"));
  }
  BOOST_TEST(different >= 25);
}

// Read what it prints: closer-unit --run_test=choice_by_days/ideas_read_well_for_any_hobby --log_level=message
BOOST_AUTO_TEST_CASE(ideas_read_well_for_any_hobby) {
  const std::vector<std::pair<std::string, HobbyKind>> names = {{"Crime novels", HobbyKind::Reading},
                                                                {"Running", HobbyKind::Moving},
                                                                {"\u65E5\u672C\u8A9E", HobbyKind::Learning},
                                                                {"Choir", HobbyKind::Music},
                                                                {"Tomatoes", HobbyKind::Growing},
                                                                {"The Wire", HobbyKind::Watching},
                                                                {"D&D", HobbyKind::Playing},
                                                                {"Sourdough", HobbyKind::Cooking}};
  const auto couple = ana_and_sam();
  for (const auto& [hobby_name, kind] : names) {
    auto hobby = make_hobby("it", "ana");
    hobby.name = hobby_name;
    hobby.kind = kind;
    for (const auto& idea : built_in_ideas()) {
      if (idea.is_about_hobby && (!idea.hobby_kind || idea.hobby_kind == kind)) {
        const auto said = whole_text(fill(idea.title, couple, &hobby, {}), fill(idea.text, couple, &hobby, {}));
        BOOST_TEST_MESSAGE(hobby_name << ": " << said);
        BOOST_TEST(said.find_first_of("{}") == std::string::npos, said);
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
