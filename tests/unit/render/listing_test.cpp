// SPDX-License-Identifier: MIT
#include "render/words/listing.hpp"

#include "busy.hpp"

namespace closer {
namespace {

std::string entries_text(const std::vector<Hobby>& hobbies, const Style& style, const Records& records = busy()) {
  return entries_to_text(entries_in(records, autumn, {}), ana_and_sam(), hobbies, style);
}

} // namespace

BOOST_AUTO_TEST_SUITE(listing)

BOOST_AUTO_TEST_CASE(no_line_of_entries_is_wider_than_the_terminal) {
  for (const std::size_t columns : {40U, 80U}) {
    fits(entries_text({make_hobby("Chess")}, {columns, false}), columns);
  }
}

BOOST_AUTO_TEST_CASE(no_line_of_entries_about_a_hobby_of_many_words_is_wider_than_the_terminal) {
  const auto hobby =
      make_hobby("Bouldering \u6F22\u5B57 at the old power station, and the tea afterwards with everybody else");
  for (const std::size_t columns : {40U, 80U}) {
    fits(entries_text({hobby}, {columns, false}), columns);
    const std::vector<HobbyToday> hobbies = {{&hobby, on("2026-11-20"), "yes"}};
    fits(hobbies_to_text(hobbies, ana_and_sam(), on("2026-11-22"), {columns, false}), columns);
  }
}

BOOST_AUTO_TEST_CASE(entries_are_under_their_day_with_the_end_of_their_id) {
  const auto text = entries_text({make_hobby("Chess")}, {80, false});
  BOOST_TEST(
      holds(text, "Friday 20 November 2026\n  21:04  aaaaa  Sam, hobby, Chess, 2 h 30 min, new to both, #morning"));
  BOOST_TEST(holds(text, "Asked: What did you need"));
  BOOST_TEST(holds(text, "Heard: That the day"));
  BOOST_TEST(text.find("24 December 2025") < text.find("1 October 2026"));
  BOOST_TEST(entries_to_text({}, ana_and_sam(), {}, {80, false}) == "");
}

BOOST_AUTO_TEST_CASE(hobbies_are_under_their_owner_with_when_they_were_done_last) {
  auto chess = make_hobby("Chess", "Mondays");
  chess.kind = HobbyKind::Playing;
  auto yoga = make_hobby("Yoga");
  yoga.owner = "ana";
  yoga.share = Share::Solo;
  const std::vector<HobbyToday> hobbies = {{&chess, on("2026-11-20"), ""}, {&yoga, std::nullopt, "no"}};
  const auto text = hobbies_to_text(hobbies, ana_and_sam(), on("2026-11-22"), {80, false});
  BOOST_TEST(text.starts_with("Ana\n  Yoga   solo"));
  BOOST_TEST(holds(text, "not yet"));
  BOOST_TEST(holds(text, "you said no"));
  BOOST_TEST(holds(text, "\n\nSam\n  Chess   open   playing   2 days ago"));
  BOOST_TEST(holds(text, "Mondays\n"));
  BOOST_TEST(hobbies_to_text({}, ana_and_sam(), on("2026-11-22"), {80, false}) == "");
}

BOOST_AUTO_TEST_CASE(hostile_text_is_made_visible_in_entries_and_hobbies) {
  auto couple = ana_and_sam();
  couple.people[1].name = hostile;
  auto record = entry("2026-11-20-sam-aaaaa", Kind::Other, hostile + "\n" + hostile);
  record.foreign_kind = record.question = record.heard = record.hobby = hostile;
  record.tags = {hostile};
  const auto entries =
      entries_in(records_of({record, entry("2026-11-21-sam-bbbbb", Kind::Noticed, hostile)}), autumn, {});
  const std::vector<Hobby> hobbies = {make_hobby(hostile, hostile)};
  for (const std::size_t columns : {20U, 80U}) {
    is_safe(entries_to_text(entries, couple, hobbies, {columns, false}));
    is_safe(entries_to_text(entries, couple, {}, {columns, false}));
    const std::vector<HobbyToday> today = {{&hobbies[0], std::nullopt, hostile}};
    is_safe(hobbies_to_text(today, couple, on("2026-11-22"), {columns, false}));
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
