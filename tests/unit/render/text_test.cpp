// SPDX-License-Identifier: MIT
#include "render/words/text.hpp"

#include <regex>

#include <fmt/format.h>

#include "busy.hpp"

namespace closer {
namespace {

Proposal make_proposal(std::string_view id, std::string_view text) {
  Idea idea;
  idea.id = id;
  idea.way = Way::Hobby;
  idea.text = text;
  idea.minutes = 75;
  idea.cost = 3;
  return {idea, std::string(text), {}, nullptr, {}};
}

std::string digest_text(const Couple& couple, const Filter& filter, const Style& style, const Proposal* next = nullptr,
                        const Records& records = busy()) {
  return digest_to_text(make_digest(couple, records, autumn, on("2026-11-22"), filter), couple, next, style);
}

Records before_autumn() { return records_of({entry("2024-01-01-sam-aaaaa", Kind::Little, "Tea")}); }

} // namespace

BOOST_AUTO_TEST_SUITE(render_text)

BOOST_AUTO_TEST_CASE(no_line_of_a_digest_is_wider_than_the_terminal) {
  const std::string text = "{whose} shows \u6F22\u5B57 and more of it, slowly, for as long as it is fun for both";
  const auto next = make_proposal("taught-back", text);
  for (const std::size_t columns : {40U, 80U}) {
    fits(digest_text(ana_and_sam(), {}, {columns, false}, &next), columns);
    fits(digest_text(ana_and_sam(), {}, {columns, false}, &next, {}), columns);
  }
}

BOOST_AUTO_TEST_CASE(no_line_of_a_filtered_digest_is_wider_than_the_terminal) {
  const Filter filter = {
      {Way::Hobby, Way::Outing, Way::Little}, {"morning", "evening", "sunday", "seaside", "holiday"}, "sam"};
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
}

BOOST_AUTO_TEST_CASE(a_filtered_digest_names_its_filter_and_no_next_step) {
  const auto text = digest_text(ana_and_sam(), {{Way::Hobby}, {"morning"}, "sam"}, {80, false});
  BOOST_TEST(holds(text, "what Sam wrote, only hobby, #morning"));
  BOOST_TEST(!holds(text, "Next"));
  BOOST_TEST(!holds(text, "Out together"));
}

BOOST_AUTO_TEST_CASE(an_empty_digest_says_so_without_blame) {
  const auto text = digest_text(ana_and_sam(), {}, {80, false}, nullptr, before_autumn());
  BOOST_TEST(holds(text, "Nothing was written down in this time."));
  BOOST_TEST(!holds(text, "missed"));
}

BOOST_AUTO_TEST_CASE(what_is_quieter_than_usual_and_a_pause_are_below_the_ways) {
  auto digest = make_digest(ana_and_sam(), busy(), autumn, on("2026-11-22"), {});
  digest.ways.at(2).quieter = true;
  digest.pause = Pause{on("2026-11-20"), std::nullopt};
  const auto text = digest_to_text(digest, ana_and_sam(), nullptr, {80, false});
  const auto quieter = text.find("\n\n  Quieter than your usual: Little things.\n");
  const auto pause = text.find("\n\n  Reminders have been paused since Friday 20 November 2026.");
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

BOOST_AUTO_TEST_CASE(a_new_journal_gets_an_invitation_and_no_table_of_zeros) {
  const auto next = make_proposal("taught-back", "Try it");
  const auto text = digest_text(ana_and_sam(), {}, {80, false}, &next, {});
  BOOST_TEST(holds(text, "\n  Nothing here yet. Begin with something small:\n"));
  BOOST_TEST(holds(text, "\n  closer log little coffee in bed "));
  BOOST_TEST(holds(text, "\nNext\n  Try it\n"));
  BOOST_TEST(!holds(text, "0 times"));
  BOOST_TEST(!holds(text, "The ways"));
}

BOOST_AUTO_TEST_CASE(the_next_step_is_one_idea_and_the_command_for_it) {
  auto next = make_proposal("taught-back", "Try it");
  BOOST_TEST(digest_text(ana_and_sam(), {}, {80, false}, &next)
                 .ends_with("\n\nNext\n  Try it\n  Each other's thing, 1 h 15 min (taught-back)\n"
                            "  closer did taught-back\n"));
  next.is_for_a_free_day = true;
  BOOST_TEST(digest_text(ana_and_sam(), {}, {80, false}, &next)
                 .ends_with("(taught-back)\n  closer idea plan taught-back --on saturday\n"));
}

BOOST_AUTO_TEST_CASE(answers_that_are_open_are_shown_with_their_question_the_last_ones_first_dropped) {
  auto digest = make_digest(ana_and_sam(), busy(), autumn, on("2026-11-22"), {});
  for (int day = 1; day < 9; ++day) {
    auto talk =
        entry(fmt::format("2026-11-0{}-sam-aaaaa", day), Kind::Listen, fmt::format("Ana: A{0}\nSam: S{0}", day));
    talk.question = fmt::format("Why {}?", day);
    talk.answers = {{"ana", "A"}, {"sam", "S"}};
    digest.answers.push_back(talk);
  }
  const auto text = digest_to_text(digest, ana_and_sam(), nullptr, {80, false});
  BOOST_TEST(holds(text, "\nAnswers\n  2 earlier, then:\n   3 Nov  Why 3?\n          Ana: A3\n          Sam: S3\n"));
  BOOST_TEST(!holds(text, "Why 2?"));
  BOOST_TEST(text.find("Answers") < text.find("The ways"));
}

BOOST_AUTO_TEST_CASE(this_day_in_earlier_years_is_shown_in_the_writers_words) {
  const auto text = digest_text(ana_and_sam(), {}, {80, false}, nullptr,
                                records_of({entry("2024-11-22-sam-aaaaa", Kind::Outing, "The lighthouse"),
                                            entry("2024-11-23-sam-bbbbb", Kind::Outing, "Rain")}));
  BOOST_TEST(holds(text, "This day in earlier years\n  2024  Sam: The lighthouse\n"));
  BOOST_TEST(!holds(text, "Rain"));
}

BOOST_AUTO_TEST_CASE(plans_are_in_a_digest_the_next_one_first) {
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
  BOOST_TEST(
      !holds(digest_text(ana_and_sam(), {{Way::Hobby}, {}, ""}, {80, false}, nullptr, records_of({next})), "museum"));
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
  BOOST_TEST(!holds(std::regex_replace(text, std::regex("\x1b\\[[0-9;]*m"), ""), "\x1b"));
  const auto plain = digest_text(ana_and_sam(), {}, {80, false}, nullptr, records);
  BOOST_TEST(std::regex_replace(text, std::regex("\x1b\\[[0-9;]*m"), "") == plain); // which says the same
}

BOOST_AUTO_TEST_CASE(what_is_due_is_yellow_and_each_label_has_the_hue_of_its_way) {
  const auto text = digest_text(ana_and_sam(), {}, {80, true});
  BOOST_TEST(holds(text, "\x1b[32mOut together\x1b[0m"));
  BOOST_TEST(holds(text, "\x1b[33mevery month, due\x1b[0m"));
  BOOST_TEST(holds(text, "\x1b[35m  22 Nov  \x1b[0mAna: You folded"));
}

BOOST_AUTO_TEST_CASE(from_110_columns_on_the_people_are_beside_what_is_counted) {
  const auto next = make_proposal("taught-back", "Try it");
  const auto one = digest_text(ana_and_sam(), {}, {109, true}, &next);
  BOOST_TEST(one.find("Noticed") < one.find("The ways"));
  for (const std::size_t columns : {110U, 120U, 160U, 300U}) {
    const auto text = digest_text(ana_and_sam(), {}, {columns, false}, &next);
    fits(text, columns);
    const auto first = text.find("\n\nNoticed ");
    BOOST_REQUIRE(first != std::string::npos);
    BOOST_TEST(holds(text.substr(first, text.find('\n', first + 2) - first), "The ways"));
    for (const std::string_view said : {"Ana: You folded", "2 days ago", "Week by week", "closer did taught-back"}) {
      BOOST_TEST(holds(text, said));
    }
  }
}

BOOST_AUTO_TEST_CASE(what_has_one_column_alone_is_not_set_in_two) {
  const auto records = records_of({entry("2026-11-20-sam-aaaaa", Kind::Little, "Tea")});
  const auto text = digest_text(ana_and_sam(), {}, {120, false}, nullptr, records);
  BOOST_TEST(holds(text, "\n\nThe ways\n"));
  BOOST_TEST(digest_text(ana_and_sam(), {}, {120, false}, nullptr, {}).find("closer log") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
