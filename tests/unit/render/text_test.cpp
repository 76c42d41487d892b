// SPDX-License-Identifier: MIT
#include "render/text.hpp"

#include "../support.hpp"
#include "base/text.hpp"

namespace closer {
namespace {

const Window autumn = {on("2025-09-22"), on("2026-11-22")};

// Every steering character that a text could carry.
const std::string hostile = "\x1b]0;owned\x07 \x1b[2J\r\u009B31m\u202Etxt\u2066 \xFF";

Thing make_thing(const std::string& name, const std::string& note = {}) {
  Thing thing;
  thing.slug = "chess";
  thing.owner = "sam";
  thing.name = name;
  thing.note = note;
  return thing;
}

Proposal make_proposal(const std::string& id, const std::string& text) {
  Idea idea;
  idea.id = id;
  idea.way = Way::Thing;
  idea.text = text;
  idea.minutes = 75;
  idea.cost = 3;
  return {idea, text, nullptr, {}};
}

// A year of entries, with wide characters in every text.
Records busy() {
  auto thing = entry("2026-11-20-sam-aaaaa", Kind::Thing, "\u6F22\u5B57 \u304B\u3093\u3058 with \U0001F468\u200D\U0001F469\u200D\U0001F467 on the wall, until the arms were empty");
  thing.at = moment("2026-11-20T21:04:13+01:00");
  thing.tags = {"morning", "\u6F22\u5B57"};
  thing.thing = "chess";
  thing.minutes = 150;
  thing.novel = true;
  auto listen = entry("2026-11-21-ana-bbbbb", Kind::Listen, "\u00C0 propos\nof nothing at all, in two lines");
  listen.question = "What did you need today that you did not get?";
  listen.heard = "That the day was long \u2764\uFE0F and that tea helps";
  return records_of({thing, listen, entry("2026-11-22-ana-ccccc", Kind::Noticed, "You folded \u6D17\u6FEF\u7269 before I was awake, all of it, and said nothing about it"),
                     entry("2026-10-01-sam-ddddd", Kind::Little, "Tea"), entry("2025-12-24-sam-eeeee", Kind::Outing)});
}

std::string digest_text(const Couple& couple, const Filter& filter, const Style& style, const Proposal* next = nullptr, const Records& records = busy()) {
  return digest_to_text(make_digest(couple, records, autumn, on("2026-11-22"), filter), couple, next, style);
}

std::string entries_text(const std::vector<Thing>& things, const Style& style, const Records& records = busy()) {
  return entries_to_text(entries_in(records, autumn, {}), ana_and_sam(), things, style);
}

void fits(std::string_view text, std::size_t columns) {
  BOOST_TEST(text.ends_with("\n"));
  for (const auto line : split(text, '\n')) {
    BOOST_TEST_CONTEXT(line) { BOOST_TEST(width(line) <= columns); }
  }
}

void is_safe(std::string_view text) {
  BOOST_TEST(!text.empty());
  BOOST_TEST(printable(text, Newlines::Keep) == text);
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
  const Filter filter = {{Way::Thing, Way::Outing, Way::Little}, {"morning", "evening", "sunday", "seaside", "holiday"}, "sam"};
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

BOOST_AUTO_TEST_CASE(no_line_of_entries_is_wider_than_the_terminal) {
  for (const std::size_t columns : {40U, 80U}) {
    fits(entries_text({make_thing("Chess")}, {columns, false}), columns);
  }
}

BOOST_AUTO_TEST_CASE(no_line_of_entries_about_a_thing_of_many_words_is_wider_than_the_terminal) {
  const auto thing = make_thing("Bouldering \u6F22\u5B57 at the old power station, and the tea afterwards with everybody else");
  for (const std::size_t columns : {40U, 80U}) {
    fits(entries_text({thing}, {columns, false}), columns);
    const std::vector<ThingToday> things = {{&thing, on("2026-11-20"), "yes"}};
    fits(things_to_text(things, ana_and_sam(), on("2026-11-22"), {columns, false}), columns);
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
  BOOST_TEST(holds(text, "Quietest against your rhythm: A day out."));
}

BOOST_AUTO_TEST_CASE(a_filtered_digest_names_its_filter_and_no_next_step) {
  const auto next = make_proposal("taught-back", "Try it");
  const auto text = digest_text(ana_and_sam(), {{Way::Thing}, {"morning"}, "sam"}, {80, false}, &next);
  BOOST_TEST(holds(text, "what Sam wrote, only thing, #morning"));
  BOOST_TEST(!holds(text, "Quietest"));
  BOOST_TEST(!holds(text, "A day out"));
}

BOOST_AUTO_TEST_CASE(an_empty_digest_says_so_without_blame) {
  const auto text = digest_text(ana_and_sam(), {}, {80, false}, nullptr, {});
  BOOST_TEST(holds(text, "Nothing written down in this time."));
  BOOST_TEST(!holds(text, "missed"));
}

BOOST_AUTO_TEST_CASE(nobody_is_counted_or_compared) {
  const auto text = digest_text(ana_and_sam(), {}, {80, false});
  for (const std::string name : {"Ana", "Sam"}) { // in the title, and as who noticed
    BOOST_TEST((text.find(name) == text.rfind(name) || holds(text.substr(text.rfind(name)), name + ": ")));
  }
}

BOOST_AUTO_TEST_CASE(entries_stand_under_their_day_with_the_end_of_their_id) {
  const auto text = entries_text({make_thing("Chess")}, {80, false});
  BOOST_TEST(holds(text, "Friday 20 November 2026\n  21:04  aaaaa  Sam, thing, Chess, 2 h 30 min, new to both, #morning"));
  BOOST_TEST(holds(text, "Asked: What did you need"));
  BOOST_TEST(holds(text, "Heard: That the day"));
  BOOST_TEST(text.find("24 December 2025") < text.find("1 October 2026"));
  BOOST_TEST(entries_to_text({}, ana_and_sam(), {}, {80, false}) == "");
}

BOOST_AUTO_TEST_CASE(things_stand_under_their_owner_with_when_they_were_done_last) {
  auto chess = make_thing("Chess", "Mondays");
  chess.hobby = Hobby::Playing;
  auto yoga = make_thing("Yoga");
  yoga.owner = "ana";
  yoga.share = Share::Solo;
  const std::vector<ThingToday> things = {{&chess, on("2026-11-20"), ""}, {&yoga, std::nullopt, "no"}};
  const auto text = things_to_text(things, ana_and_sam(), on("2026-11-22"), {80, false});
  BOOST_TEST(text.starts_with("Ana\n  Yoga   solo"));
  BOOST_TEST(holds(text, "not yet"));
  BOOST_TEST(holds(text, "you said no"));
  BOOST_TEST(holds(text, "\n\nSam\n  Chess   open   playing   2 days ago"));
  BOOST_TEST(holds(text, "Mondays\n"));
  BOOST_TEST(things_to_text({}, ana_and_sam(), on("2026-11-22"), {80, false}) == "");
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
  BOOST_TEST(!holds(digest_text(ana_and_sam(), {{Way::Thing}, {}, ""}, {80, false}, nullptr, records_of({next})), "museum"));
}

BOOST_AUTO_TEST_CASE(hostile_text_is_made_visible_everywhere) {
  auto couple = ana_and_sam();
  couple.people[1].name = hostile;
  auto record = entry("2026-11-20-sam-aaaaa", Kind::Other, hostile + "\n" + hostile);
  record.foreign_kind = record.question = record.heard = record.thing = hostile;
  record.tags = {hostile};
  auto noticed = entry("2026-11-21-sam-bbbbb", Kind::Noticed, hostile);
  const auto records = records_of({record, noticed});
  const std::vector<Thing> things = {make_thing(hostile, hostile)};
  const auto next = make_proposal("idea", hostile);
  for (const std::size_t columns : {20U, 80U}) {
    is_safe(digest_text(couple, {}, {columns, false}, &next, records));
    is_safe(digest_text(couple, {{}, {hostile}, "sam"}, {columns, false}, &next, records));
    is_safe(entries_to_text(entries_in(records, autumn, {}), couple, things, {columns, false}));
    is_safe(entries_to_text(entries_in(records, autumn, {}), couple, {}, {columns, false}));
    const std::vector<ThingToday> today = {{&things[0], std::nullopt, hostile}};
    is_safe(things_to_text(today, couple, on("2026-11-22"), {columns, false}));
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
