// SPDX-License-Identifier: MIT
#include "render/words/text.hpp"

#include "busy.hpp"

namespace closer {
namespace {

Proposal make_proposal(const std::string& id, const std::string& text) {
  Idea idea;
  idea.id = id;
  idea.way = Way::Hobby;
  idea.text = text;
  idea.minutes = 75;
  idea.cost = 3;
  return {idea, text, nullptr, {}};
}

std::string digest_text(const Couple& couple, const Filter& filter, const Style& style, const Proposal* next = nullptr, const Records& records = busy()) {
  return digest_to_text(make_digest(couple, records, autumn, on("2026-11-22"), filter), couple, next, style);
}

} // namespace

BOOST_AUTO_TEST_SUITE(render_text)

BOOST_AUTO_TEST_CASE(no_line_of_a_digest_is_wider_than_the_terminal) {
  const auto next = make_proposal("taught-back", "{whose} shows \u6F22\u5B57 and more of it, slowly, for as long as it is fun for both");
  for (const std::size_t columns : {40U, 80U}) {
    fits(digest_text(ana_and_sam(), {}, {columns, false}, &next), columns);
    fits(digest_text(ana_and_sam(), {}, {columns, false}, &next, {}), columns);
  }
}

BOOST_AUTO_TEST_CASE(no_line_of_a_filtered_digest_is_wider_than_the_terminal) {
  const Filter filter = {{Way::Hobby, Way::Outing, Way::Little}, {"morning", "evening", "sunday", "seaside", "holiday"}, "sam"};
  for (const std::size_t columns : {40U, 80U}) {
    fits(digest_text(ana_and_sam(), filter, {columns, false}), columns);
  }
}

BOOST_AUTO_TEST_CASE(no_line_of_a_digest_of_long_names_is_wider_than_the_terminal) {
  auto couple = ana_and_sam();
  couple.people[0].name = "Ana Maria of the Long and Winding Family Name";
  couple.people[1].name = "Samuel \u6F22\u5B57 of Another One That Goes On and On";
  for (const std::size_t columns : {40U, 80U}) {
    fits(digest_text(couple, {}, {columns, false}), columns);
  }
}

BOOST_AUTO_TEST_CASE(a_digest_says_how_often_how_long_and_when_last) {
  const auto text = digest_text(ana_and_sam(), {}, {80, false});
  BOOST_TEST(text.starts_with("Ana and Sam\n22 September 2025 to 22 November 2026\n"));
  BOOST_TEST(holds(text, "Each other's thing   1 time    2 h 30 min   2 days ago"));
  BOOST_TEST(holds(text, "every 2 weeks"));
  BOOST_TEST(holds(text, "every month, due"));
  BOOST_TEST(holds(text, "Ana: You folded"));
  BOOST_TEST(holds(text, "2 h 30 min of things neither"));
  BOOST_TEST(holds(text, "Quietest against your rhythm: Out together."));
}

BOOST_AUTO_TEST_CASE(a_filtered_digest_names_its_filter_and_no_next_step) {
  const auto next = make_proposal("taught-back", "Try it");
  const auto text = digest_text(ana_and_sam(), {{Way::Hobby}, {"morning"}, "sam"}, {80, false}, &next);
  BOOST_TEST(holds(text, "what Sam wrote, only hobby, #morning"));
  BOOST_TEST(!holds(text, "Quietest"));
  BOOST_TEST(!holds(text, "Out together"));
}

BOOST_AUTO_TEST_CASE(an_empty_digest_says_so_without_blame) {
  const auto text = digest_text(ana_and_sam(), {}, {80, false}, nullptr, {});
  BOOST_TEST(holds(text, "Nothing written down in this time."));
  BOOST_TEST(!holds(text, "missed"));
}

BOOST_AUTO_TEST_CASE(what_is_quieter_than_usual_and_a_pause_stand_below_the_ways) {
  auto digest = make_digest(ana_and_sam(), busy(), autumn, on("2026-11-22"), {});
  digest.ways.at(2).quieter = true;
  digest.pause = Pause{on("2026-11-20"), std::nullopt};
  const auto text = digest_to_text(digest, ana_and_sam(), nullptr, {80, false});
  const auto quieter = text.find("\n\n  Quieter than your usual: Little things.\n");
  const auto pause = text.find("\n\n  Reminders rest since Friday 20 November 2026.");
  BOOST_REQUIRE(quieter != std::string::npos);
  BOOST_REQUIRE(pause != std::string::npos);
  BOOST_TEST(quieter < pause);
  BOOST_TEST(pause < text.find("\nWeek by week\n"));
}

BOOST_AUTO_TEST_CASE(nobody_is_counted_or_compared) {
  const auto text = digest_text(ana_and_sam(), {}, {80, false});
  for (const auto line : split(text, '\n')) {
    const bool names_one = holds(line, "Ana") != holds(line, "Sam");
    BOOST_TEST_CONTEXT(line) { BOOST_TEST((!names_one || line.find(": ") != std::string_view::npos)); } // who noticed
  }
}

BOOST_AUTO_TEST_CASE(whose_hobby_came_last_is_a_turn) {
  auto hobby = entry("2026-11-20-ana-aaaaa", Kind::Hobby);
  hobby.whose = "sam";
  const auto text = digest_text(ana_and_sam(), {}, {80, false}, nullptr, records_of({hobby}));
  BOOST_TEST(holds(text, "Last it was one of Sam's hobbies; the turn is Ana's."));
}

BOOST_AUTO_TEST_CASE(this_day_in_earlier_years_is_shown_in_the_writers_words) {
  const auto text = digest_text(ana_and_sam(), {}, {80, false}, nullptr,
                                records_of({entry("2024-11-22-sam-aaaaa", Kind::Outing, "The lighthouse"), entry("2024-11-23-sam-bbbbb", Kind::Outing, "Rain")}));
  BOOST_TEST(holds(text, "This day in earlier years\n  2024  Sam: The lighthouse\n"));
  BOOST_TEST(!holds(text, "Rain"));
}

BOOST_AUTO_TEST_CASE(plans_stand_in_a_digest_the_next_one_first) {
  auto later = entry("2026-11-20-sam-aaaaa", Kind::Plan, "The lake " + hostile);
  later.on = moment("2026-12-24");
  later.when = "if it snows";
  auto next = entry("2026-11-21-ana-bbbbb", Kind::Plan, "The museum");
  next.on = moment("2026-11-28T19:00:00+01:00");
  auto past = entry("2026-11-01-ana-ccccc", Kind::Plan, "The market");
  past.on = moment("2026-11-07");
  const auto text = digest_text(ana_and_sam(), {}, {80, false}, nullptr, records_of({later, next, past}));
  BOOST_TEST(holds(text, "Saturday 28 November 2026, 19:00: The museum"));
  BOOST_TEST(holds(text, "Thursday 24 December 2026: if it snows: The lake"));
  BOOST_TEST(text.find("museum") < text.find("lake"));
  BOOST_TEST(!holds(text, "market"));
  is_safe(text);
  BOOST_TEST(!holds(digest_text(ana_and_sam(), {{Way::Hobby}, {}, ""}, {80, false}, nullptr, records_of({next})), "museum"));
}

BOOST_AUTO_TEST_CASE(hostile_text_is_made_visible_everywhere) {
  auto couple = ana_and_sam();
  couple.people[1].name = hostile;
  auto record = entry("2026-11-20-sam-aaaaa", Kind::Other, hostile + "\n" + hostile);
  record.foreign_kind = record.question = record.heard = record.hobby = hostile;
  record.tags = {hostile};
  auto noticed = entry("2026-11-21-sam-bbbbb", Kind::Noticed, hostile);
  const auto records = records_of({record, noticed});
  const auto next = make_proposal("idea", hostile);
  for (const std::size_t columns : {20U, 80U}) {
    is_safe(digest_text(couple, {}, {columns, false}, &next, records));
    is_safe(digest_text(couple, {{}, {hostile}, "sam"}, {columns, false}, &next, records));
  }
}

BOOST_AUTO_TEST_CASE(with_color_only_closers_own_escapes_are_printed) {
  const auto records = records_of({entry("2026-11-20-sam-aaaaa", Kind::Noticed, hostile)});
  auto text = digest_text(ana_and_sam(), {}, {80, true}, nullptr, records);
  BOOST_TEST(holds(text, "\x1b[1m"));
  for (const std::string own : {"\x1b[1m", "\x1b[2m", "\x1b[0m"}) {
    for (auto at = text.find(own); at != std::string::npos; at = text.find(own)) {
      text.erase(at, own.size());
    }
  }
  BOOST_TEST(!holds(text, "\x1b"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
