// SPDX-License-Identifier: MIT
#include "model/ideas/idea.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(idea)

BOOST_AUTO_TEST_CASE(places_and_energies_have_names) {
  BOOST_TEST(name(Idea::Place::Indoors) == "indoors");
  BOOST_TEST(name(Idea::Place::Outdoors) == "outdoors");
  BOOST_TEST(name(Idea::Place::Either) == "either");
  BOOST_TEST(name(Idea::Place::Apart) == "apart");
  BOOST_TEST(name(Idea::Energy::Calm) == "calm");
  BOOST_TEST(name(Idea::Energy::Active) == "active");
  BOOST_TEST(name(Idea::Energy::Thrilling) == "thrilling");
}

BOOST_AUTO_TEST_CASE(an_idea_needs_a_hobby_where_its_text_asks_for_one) {
  Idea one;
  BOOST_TEST(!needs_hobby(one));
  one.text = "Half an hour of {hobby}";
  BOOST_TEST(needs_hobby(one));
  one.text = "hobby {hobbies} {Hobby}";
  BOOST_TEST(!needs_hobby(one));
  one.text = "Nothing of the kind";
  one.hobby_kind = HobbyKind::Music;
  BOOST_TEST(needs_hobby(one));
}

BOOST_AUTO_TEST_CASE(an_idea_can_be_about_any_hobby) {
  Idea one;
  one.text = "{hobby}, {other} counting. {whose} leads; \"{other}, too\"! {other} {packs}? {whose}'s {hobby}";
  BOOST_TEST(text_of_any_hobby(one) == "Your hobby, the other counting. Its owner leads; \"the other, too\"! "
                                       "The other {packs}? Its owner's your hobby");
  one.text = "{whose} and {other}"; // nothing is filled in there
  BOOST_TEST(text_of_any_hobby(one) == "{whose} and {other}");
  one.hobby_kind = HobbyKind::Music;
  BOOST_TEST(text_of_any_hobby(one) == "Its owner and the other");
}

BOOST_AUTO_TEST_CASE(an_id_has_3_to_40_lower_case_letters_digits_and_dashes) {
  for (const std::string& right : {std::string("a-1"), std::string("sam-k3f9x"), std::string(40, 'a')}) {
    BOOST_TEST(is_idea_id(right));
  }
  for (const std::string& wrong : {std::string(), std::string("ab"), std::string(41, 'a'), std::string("Tea"),
                                   std::string("a_b"), std::string("a b"), std::string("caf\u00E9")}) {
    BOOST_TEST(!is_idea_id(wrong), wrong);
  }
}

BOOST_AUTO_TEST_CASE(an_idea_is_bound_to_no_season_unless_it_says_so) { BOOST_TEST(Idea{}.seasons == 0xFU); }

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
