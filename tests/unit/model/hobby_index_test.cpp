// SPDX-License-Identifier: MIT
#include "model/hobby_index.hpp"

#include "../support.hpp"

namespace closer {
namespace {

Hobby make_hobby(std::string slug, std::string owner, std::string name) {
  Hobby hobby;
  hobby.slug = std::move(slug);
  hobby.owner = std::move(owner);
  hobby.name = std::move(name);
  return hobby;
}

} // namespace

BOOST_AUTO_TEST_SUITE(hobby_index)

BOOST_AUTO_TEST_CASE(words_name_hobbies_by_slug_or_name_without_regard_to_case) {
  auto gone = make_hobby("chess-2", "sam", "Chess");
  gone.gone = true;
  const std::vector<Hobby> hobbies = {make_hobby("chess", "ana", "Chess"), make_hobby("chess", "sam", "Speed chess"),
                                      make_hobby("cafe-creme", "sam", "Caf\u00E9 cr\u00E8me"), gone};
  const HobbyIndex names(hobbies);
  BOOST_TEST(names.named("CHESS").size() == 2U); // by slug, of both; not what is gone
  BOOST_TEST(names.named("speed Chess").size() == 1U);
  BOOST_TEST(names.named("sam/chess").size() == 1U);
  BOOST_TEST(names.named("sam/chess").front()->owner == "sam");
  BOOST_TEST(names.named(" cafe\u0301 CR\u00C8ME ").size() == 1U);
  BOOST_TEST(names.named("ana/cafe-creme").empty());
  BOOST_TEST(names.named("").empty());
}

BOOST_AUTO_TEST_CASE(a_hobby_that_is_no_longer_listed_is_called_by_its_slug) {
  auto gone = make_hobby("golf", "sam", "Golf");
  gone.gone = true;
  const std::vector<Hobby> hobbies = {make_hobby("chess", "ana", "Ana's chess"),
                                      make_hobby("chess", "sam", "Sam's chess"), gone};
  const HobbyIndex names(hobbies);
  auto record = entry("2026-11-22-sam-k3f9x", Kind::Hobby);
  BOOST_TEST(names.name_of_hobby(record) == "");
  record.hobby = "chess";
  record.whose = "sam";
  BOOST_TEST(names.name_of_hobby(record) == "Sam's chess");
  record.whose = "ana";
  BOOST_TEST(names.name_of_hobby(record) == "Ana's chess");
  record.hobby = "golf";
  record.whose = "sam";
  BOOST_TEST(names.name_of_hobby(record) == "golf");
}

BOOST_AUTO_TEST_CASE(of_many_that_share_a_name_there_are_enough_to_tell_that_there_is_not_one) {
  std::vector<Hobby> hobbies = {make_hobby("chess", "ana", "Board")};
  for (int i = 0; i < 9; ++i) {
    hobbies.push_back(make_hobby("board-" + std::to_string(i), "sam", "Board"));
  }
  const HobbyIndex names(hobbies);
  BOOST_TEST(names.named("board").size() == 3U);
  BOOST_TEST(names.named("board").front() == &hobbies.front());
  BOOST_TEST(names.named("sam/board").size() == 2U);
  BOOST_TEST(names.named("board-8").size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_hobby_that_is_called_like_its_slug_is_named_once) {
  const std::vector<Hobby> hobbies = {make_hobby("chess", "sam", "Chess")};
  BOOST_TEST(HobbyIndex(hobbies).named("chess").size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
