// SPDX-License-Identifier: MIT
#include "model/couple.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(couple)

BOOST_AUTO_TEST_CASE(a_persons_id_is_a_letter_and_up_to_15_letters_or_digits) {
  for (const std::string_view right : {"a", "sam", "sam2", "abcdefghijklmnop"}) {
    BOOST_TEST(is_person_id(right));
  }
  for (const std::string_view wrong : {"", "Sam", "2sam", "sam-2", "s am", "abcdefghijklmnopq", "s\u00E9", "sam\n", "../x"}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_TEST(!is_person_id(wrong)); }
  }
}

BOOST_AUTO_TEST_CASE(a_new_journal_starts_with_the_usual_rhythm) {
  const auto rhythm = usual_rhythm();
  BOOST_TEST(say(rhythm[Way::Hobby].value()) == "2 weeks");
  BOOST_TEST(say(rhythm[Way::Outing].value()) == "1 month");
  BOOST_TEST(say(rhythm[Way::Little].value()) == "3 days");
  BOOST_TEST(say(rhythm[Way::Listen].value()) == "1 week");
}

BOOST_AUTO_TEST_CASE(a_person_is_known_by_id_and_called_by_name) {
  const auto both = ana_and_sam();
  BOOST_TEST(both.person("sam")->name == "Sam");
  BOOST_TEST(both.person("eve") == nullptr);
  BOOST_TEST(both.name_of("ana") == "Ana");
  BOOST_TEST(both.name_of("eve") == "eve");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
