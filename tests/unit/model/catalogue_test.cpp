// SPDX-License-Identifier: MIT
#include "model/ideas/catalogue.hpp"

#include <array>
#include <string>
#include <utility>

#include "../support.hpp"

namespace closer {
namespace {

Idea idea_called(std::string_view id, std::string_view text) {
  Idea idea;
  idea.id = id;
  idea.text = text;
  idea.group = "alike";
  return idea;
}

const std::array<Idea, 2> built_in = {idea_called("lake", "Swim"), idea_called("hill", "Climb")};

std::string said(const Catalogue& catalogue) {
  std::string result;
  for (const auto& idea : catalogue.ideas()) {
    result.append(idea.id).append("=").append(idea.text).append(" ");
  }
  return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(catalogue)

BOOST_AUTO_TEST_CASE(what_nobody_has_changed_is_not_copied) {
  const Catalogue all(built_in);
  BOOST_TEST(all.ideas().data() == built_in.data());
  BOOST_TEST(all.find("hill") == &built_in[1]);
  BOOST_TEST(all.find("sea") == nullptr);
  BOOST_TEST(Catalogue().ideas().empty());
}

BOOST_AUTO_TEST_CASE(an_idea_takes_the_place_of_the_one_with_its_id_or_comes_last) {
  Catalogue all(built_in);
  all.put(idea_called("lake", "Row"));
  all.put(idea_called("sea", "Sail"));
  BOOST_TEST(said(all) == "lake=Row hill=Climb sea=Sail ");
  BOOST_TEST(built_in[0].text == "Swim");
}

BOOST_AUTO_TEST_CASE(the_texts_of_what_was_put_in_are_its_own) {
  Catalogue all(built_in);
  {
    const std::string id = "a-name-that-is-longer-than-a-short-string";
    const std::string text(100, 'x');
    all.put(idea_called(id, text));
  }
  auto moved = std::move(all);
  moved.put(idea_called("sea", "Sail"));
  BOOST_TEST(moved.find("a-name-that-is-longer-than-a-short-string")->text == std::string(100, 'x'));
  BOOST_TEST(moved.find("sea")->group == "alike");
}

BOOST_AUTO_TEST_CASE(what_is_removed_is_gone_also_where_it_was_the_last) {
  Catalogue all(built_in);
  all.remove("nowhere");
  all.close_gaps();
  BOOST_TEST(all.ideas().size() == 2U);
  all.remove("lake");
  all.close_gaps();
  BOOST_TEST(said(all) == "hill=Climb ");
  all.remove("hill");
  all.close_gaps();
  BOOST_TEST(all.ideas().empty());
  all.put(idea_called("lake", "Row"));
  BOOST_TEST(said(all) == "lake=Row ");
}

BOOST_AUTO_TEST_CASE(a_gap_is_not_an_idea_and_closing_it_moves_what_comes_after) {
  Catalogue all(built_in);
  all.put(idea_called("sea", "Sail"));
  all.remove("lake");
  all.remove("lake");
  BOOST_TEST(all.find("lake") == nullptr);
  BOOST_TEST(all.find("") == nullptr);
  all.put(idea_called("lake", "Row"));
  all.close_gaps();
  BOOST_TEST(said(all) == "hill=Climb sea=Sail lake=Row ");
  BOOST_TEST(all.find("hill")->text == "Climb");
  all.put(idea_called("sea", "Dive"));
  BOOST_TEST(said(all) == "hill=Climb sea=Dive lake=Row ");
}

BOOST_AUTO_TEST_CASE(one_of_its_own_can_be_put_in_again) {
  Catalogue all(built_in);
  all.put(*all.find("lake"));
  all.put(*all.find("lake"));
  BOOST_TEST(said(all) == "lake=Swim hill=Climb ");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
