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

BOOST_AUTO_TEST_CASE(the_first_words_of_a_text_name_a_hobby) {
  std::vector<Hobby> hobbies(5);
  const auto name = [&](std::size_t i, const std::string& slug, const std::string& text, const std::string& owner) {
    hobbies[i].slug = slug;
    hobbies[i].name = text;
    hobbies[i].owner = owner;
  };
  name(0, "choir", "Choir", "ana");
  name(1, "cafe", "Caf\u00e9", "ana");
  name(2, "crime-novels", "Crime novels", "sam");
  name(3, "chess", "Chess", "ana");
  name(4, "chess", "Chess", "sam");
  const HobbyIndex index(hobbies);
  const auto said = [&](std::string_view text, std::string_view person = "ana") {
    const auto [hobby, rest] = index.named_first(text, person);
    return hobby == nullptr ? std::string("none") : hobby->owner + "/" + hobby->slug + "|" + std::string(rest);
  };
  BOOST_TEST(said("choir he came") == "ana/choir|choir he came");
  BOOST_TEST(said("CHOIR") == "ana/choir|");
  BOOST_TEST(said("Choir: he came") == "ana/choir|he came");
  BOOST_TEST(said("choir, then tea") == "ana/choir|choir, then tea");
  BOOST_TEST(said("cafe in town") == "ana/cafe|cafe in town");
  BOOST_TEST(said("crime novels in bed") == "sam/crime-novels|crime novels in bed");
  BOOST_TEST(said("crime in bed") == "none");
  BOOST_TEST(said("choirs") == "none");
  BOOST_TEST(said("he came to choir") == "none");
  BOOST_TEST(said("chess at noon") == "ana/chess|chess at noon");
  BOOST_TEST(said("chess at noon", "sam") == "sam/chess|chess at noon");
  BOOST_TEST(said("chess at noon", "") == "none");
  BOOST_TEST(said("") == "none");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
