// SPDX-License-Identifier: MIT
#include "model/ideas/idea.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(idea)

BOOST_AUTO_TEST_CASE(the_values_of_each_field_have_names_in_their_order) {
  BOOST_TEST(place_names()[static_cast<std::size_t>(Idea::Place::Either)] == "either");
  BOOST_TEST(energy_names()[static_cast<std::size_t>(Idea::Energy::Thrilling)] == "thrilling");
  BOOST_TEST(apart_names()[static_cast<std::size_t>(Idea::Apart::Only)] == "only");
  BOOST_TEST(children_names()[static_cast<std::size_t>(Idea::Children::Sitter)] == "sitter");
  BOOST_TEST(occasion_names()[static_cast<std::size_t>(Idea::Occasion::ClearNight)] == "clear-night");
  BOOST_TEST(occasion_names()[static_cast<std::size_t>(Idea::Occasion::Birthday)] == "birthday");
}

BOOST_AUTO_TEST_CASE(a_title_for_anybody_names_nobody) {
  BOOST_TEST(
      for_anybody("{hobby}, {other} counting. {whose} leads; \"{other}, too\"! {other} {packs}? {whose}'s") ==
      "Your hobby, the other person counting. Its owner leads; \"the other person, too\"! The other person {packs}? "
      "Its owner's");
  BOOST_TEST(for_anybody("Hug {name}") == "Hug your partner");
  BOOST_TEST(for_anybody("{name}'s tea") == "Your partner's tea");
}

BOOST_AUTO_TEST_CASE(title_and_text_are_read_in_a_row) {
  BOOST_TEST(whole_text("Hug", "") == "Hug");
  BOOST_TEST(whole_text("Hug", "For a minute.") == "Hug. For a minute.");
  BOOST_TEST(whole_text("A hug?", "Now.") == "A hug? Now.");
}

BOOST_AUTO_TEST_CASE(what_waits_for_something_is_not_for_any_day) {
  Idea one;
  BOOST_TEST(one.is_for_any_day());
  one.apart = Idea::Apart::Works;
  BOOST_TEST(one.is_for_any_day());
  one.apart = Idea::Apart::Only;
  BOOST_TEST(!one.is_for_any_day());
  one = {};
  one.only = Idea::Occasion::Rain;
  BOOST_TEST(!one.is_for_any_day());
  one = {};
  one.seasons = 0b0001;
  BOOST_TEST(!one.is_for_any_day());
  one = {};
  one.hobby_kind = HobbyKind::Music;
  BOOST_TEST(!one.is_for_any_day());
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
