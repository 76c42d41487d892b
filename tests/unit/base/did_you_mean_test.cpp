// SPDX-License-Identifier: MIT
#include "base/text/did_you_mean.hpp"

#include <array>

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(guessing)

BOOST_AUTO_TEST_CASE(a_slip_of_the_hand_is_guessed) {
  constexpr std::array<std::string_view, 5> words = {"review", "remind", "remove", "log", "listen"};
  BOOST_TEST(did_you_mean("reveiw", words).value() == "review"); // two letters swapped
  BOOST_TEST(did_you_mean("lgo", words).value() == "log");
  BOOST_TEST(did_you_mean("lis", words).value() == "listen"); // the beginning of just one
  BOOST_TEST(did_you_mean("remov", words).value() == "remove");
  BOOST_TEST(!did_you_mean("re", words).has_value()); // the beginning of three
  BOOST_TEST(!did_you_mean("bouldering", words).has_value());
  BOOST_TEST(!did_you_mean("", words).has_value());
}

BOOST_AUTO_TEST_CASE(one_edit_is_a_letter_more_or_less_or_another_or_two_changed_over) {
  constexpr std::array<std::string_view, 2> words = {"outing", "little"};
  for (const auto* word : {"litle", "littlee", "lyttle", "ltitle"}) {
    BOOST_TEST_CONTEXT(word) { BOOST_TEST(one_edit_from(word, words).value() == "little"); }
  }
  for (const auto* word : {"little", "kettle", "lit", "", "out"}) {
    BOOST_TEST_CONTEXT(word) { BOOST_TEST(!one_edit_from(word, words).has_value()); }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
