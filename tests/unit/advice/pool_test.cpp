// SPDX-License-Identifier: MIT
#include "advice/pool.hpp"

#include <algorithm>

#include "advice/catalogue.hpp"
#include "advice_support.hpp"

namespace closer {
namespace {

// A pool with all that it points to.
struct Pond {
  Couple couple = ana_and_sam();
  std::vector<Idea> catalogue = {make_idea("tea", Way::Little, "text", "kitchen"),
                                 make_idea("coffee", Way::Little, "text", "kitchen"),
                                 make_idea("lake", Way::Outing, "text", "water")};
  std::vector<Hobby> hobbies = {make_hobby("chess", "ana"), make_hobby("golf", "sam")};
  Pool pool{catalogue, couple, hobbies, {}};

  [[nodiscard]] const Candidate& at(std::string_view id) const {
    for (const auto& candidate : pool.candidates()) {
      if (candidate.idea->id == id) {
        return candidate;
      }
    }
    throw std::logic_error("no such candidate");
  }
  [[nodiscard]] const Group& group_of(std::string_view id) const { return pool.groups.at(at(id).group); }
  [[nodiscard]] std::string turn() {
    std::string result;
    for (const auto* horse : pool.hobbies_in_turn()) {
      result += horse->hobby->slug + " ";
    }
    return result;
  }
};

} // namespace

BOOST_AUTO_TEST_SUITE(pool)

BOOST_AUTO_TEST_CASE(only_what_fits_is_in_it_in_the_order_of_ids) {
  const Pond pond;
  BOOST_REQUIRE(pond.pool.candidates().size() == 3U);
  BOOST_TEST(pond.pool.candidates()[0].idea->id == "coffee");
  BOOST_TEST(pond.pool.candidates()[2].idea->id == "tea");
  const Pool little(pond.catalogue, pond.couple, {}, only_way(Way::Little));
  BOOST_TEST(little.candidates().size() == 2U);
}

BOOST_AUTO_TEST_CASE(like_ideas_of_one_way_share_a_group) {
  const Pond pond;
  BOOST_TEST(pond.at("tea").group == pond.at("coffee").group);
  BOOST_TEST(pond.at("tea").group != pond.at("lake").group);
}

BOOST_AUTO_TEST_CASE(the_halves_of_the_built_in_catalogue_have_about_as_many_ideas) {
  const auto catalogue = built_in_ideas();
  for (const Way way : all_ways) {
    const Pool pool(catalogue, ana_and_sam(), {}, only_way(way));
    std::size_t even = 0;
    for (const auto& candidate : pool.candidates()) {
      even += pool.groups[candidate.group].is_even ? 1U : 0U;
    }
    const auto odd = pool.candidates().size() - even;
    BOOST_TEST(std::min(even, odd) * 10 >= pool.candidates().size() * 4, name(way) << ": " << even << " and " << odd);
  }
}

BOOST_AUTO_TEST_CASE(the_half_of_a_group_follows_from_its_name_alone) {
  const auto catalogue = small_catalogue(40, 2);
  const Pool all(catalogue, ana_and_sam(), {}, {});
  for (const auto& candidate : all.candidates()) {
    const Pool alone(std::span(candidate.idea, 1), ana_and_sam(), {}, {});
    BOOST_TEST(alone.groups.at(0).is_even == all.groups[candidate.group].is_even);
  }
}

BOOST_AUTO_TEST_CASE(filters_do_not_change_the_half_of_a_group) {
  const auto catalogue = small_catalogue(24, 2);
  const Pool all(catalogue, ana_and_sam(), {}, {});
  const Pool some(catalogue, ana_and_sam(), {}, only_way(Way::Listen));
  for (const auto& candidate : some.candidates()) {
    for (const auto& other : all.candidates()) {
      if (other.idea->id == candidate.idea->id) {
        BOOST_TEST(some.groups[candidate.group].is_even == all.groups[other.group].is_even);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(what_something_was_said_of_is_touched_whatever_came_first) {
  Pond pond;
  BOOST_TEST(pond.pool.touched().empty());
  BOOST_TEST(pond.pool.is_untouched(0));
  pond.pool.add(plan_for("tea", "2026-11-19"));
  pond.pool.add(vote_for("coffee", "yes", "2026-11-20", "ana"));
  pond.pool.add(vote_for("coffee", "no", "2026-11-21", "sam"));
  pond.pool.add(vote_for("nowhere", "yes", "2026-11-21", "sam"));
  BOOST_CHECK((pond.pool.touched() == std::vector<std::size_t>{0, 2})); // coffee, tea
  pond.pool.propose(1, on("2026-11-22"));
  BOOST_CHECK((pond.pool.touched() == std::vector<std::size_t>{0, 1, 2}));
  BOOST_CHECK(pond.at("lake").proposed == on("2026-11-22"));
  BOOST_CHECK(pond.group_of("lake").proposed == on("2026-11-22"));
}

BOOST_AUTO_TEST_CASE(what_was_done_is_kept_of_the_idea_and_its_group) {
  Pond pond;
  BOOST_CHECK(pond.at("tea").done == never);
  pond.pool.add(did(pond.catalogue[0], "2026-11-20"));
  BOOST_CHECK(pond.at("tea").done == on("2026-11-20"));
  BOOST_CHECK(pond.at("coffee").done == never);
  BOOST_CHECK(pond.group_of("coffee").done == on("2026-11-20"));
  BOOST_CHECK(pond.group_of("lake").done == never);
  BOOST_CHECK(pond.pool.history().last.at(static_cast<std::size_t>(Way::Little)) == on("2026-11-20"));
}

BOOST_AUTO_TEST_CASE(the_group_rests_whatever_became_of_the_idea) {
  Pond pond;
  auto record = did(pond.catalogue[0], "2026-11-20");
  record.idea = "long-gone";
  pond.pool.add(record);
  BOOST_CHECK(pond.group_of("tea").done == on("2026-11-20"));
  BOOST_CHECK(pond.at("tea").done == never);
}

BOOST_AUTO_TEST_CASE(a_vote_takes_the_place_of_the_one_before_and_of_nobody_elses) {
  Pond pond;
  pond.pool.add(vote_for("tea", "no", "2026-11-19", "ana"));
  pond.pool.add(vote_for("tea", "yes", "2026-11-20", "ana"));
  pond.pool.add(vote_for("tea", "no", "2026-11-20", "sam"));
  const auto& ballot = pond.at("tea").ballot;
  BOOST_TEST(ballot.yes[0]);
  BOOST_TEST(!ballot.no[0]);
  BOOST_TEST(ballot.no[1]);
  BOOST_TEST(!ballot.yes[1]);
  BOOST_TEST(!pond.at("coffee").ballot.yes[0]);
}

BOOST_AUTO_TEST_CASE(add_veto_takes_a_no_alone) {
  Pond pond;
  pond.pool.add_veto(vote_for("tea", "yes", "2026-11-20", "ana"));
  pond.pool.add_veto(did(pond.catalogue[0], "2026-11-20"));
  BOOST_TEST(!pond.at("tea").ballot.yes[0]);
  BOOST_CHECK(pond.at("tea").done == never);
  pond.pool.add_veto(vote_for("tea", "no", "2026-11-20", "ana"));
  BOOST_TEST(pond.at("tea").ballot.no[0]);
}

BOOST_AUTO_TEST_CASE(what_is_planned_is_until_its_day_or_60_days_or_until_it_is_done) {
  Pond pond;
  auto plan = plan_for("lake", "2026-11-01");
  pond.pool.add(plan);
  BOOST_CHECK(pond.at("lake").planned_until == on("2026-12-31"));
  pond.pool.add(did(pond.catalogue[2], "2026-11-10"));
  BOOST_CHECK(pond.at("lake").planned_until == never);
  plan.on = moment("2026-11-28T19:00:00+01:00");
  pond.pool.add(plan);
  BOOST_CHECK(pond.at("lake").planned_until == on("2026-11-28"));
}

BOOST_AUTO_TEST_CASE(it_is_the_others_turn_with_their_hobbies) {
  Pond pond;
  BOOST_TEST(pond.turn() == "chess golf ");
  pond.pool.add(did(pond.hobbies[0], "2026-11-20"));
  BOOST_TEST(pond.turn() == "golf ");
  pond.pool.add(vote_for(pond.hobbies[1], "no", "2026-11-20", "ana"));
  BOOST_TEST(pond.turn() == "chess ");
  pond.pool.add(vote_for(pond.hobbies[0], "no", "2026-11-20", "sam"));
  BOOST_TEST(pond.turn() == "");
}

BOOST_AUTO_TEST_CASE(what_is_about_nothing_known_changes_nothing) {
  Pond pond;
  pond.pool.add(vote_for("absent", "no", "2026-11-20", "ana"));
  pond.pool.add(vote_for(make_hobby("chess", "sam"), "no", "2026-11-20", "ana"));
  pond.pool.add(plan_for("absent", "2026-11-20"));
  pond.pool.add(event(Kind::Note, "2026-11-20", "ana", "tea"));
  BOOST_TEST(pond.turn() == "chess golf ");
  BOOST_TEST(!pond.pool.history().last.at(static_cast<std::size_t>(Way::Little)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
