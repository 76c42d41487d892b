// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox_line.hpp"

#include <fmt/format.h>

#include "../support.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

const Day sunday = on("2026-11-22");

// "little 2026-11-22 coffee in bed #morning", as the line is read on that day; "" where it says nothing.
std::string read(std::string_view line, Day base = sunday) {
  const auto read = read_inbox_line(line, base);
  if (!read) {
    return {};
  }
  return fmt::format("{} {} {}{}{}", name(read->kind), to_iso(read->at), read->text, read->tags.empty() ? "" : " #",
                     join(read->tags, " #"));
}

} // namespace

BOOST_AUTO_TEST_SUITE(inbox_line)

BOOST_AUTO_TEST_CASE(a_line_is_a_note_unless_it_begins_with_a_kind) {
  BOOST_TEST(read("the heron was back") == "note 2026-11-22 the heron was back");
  BOOST_TEST(read("little coffee in bed") == "little 2026-11-22 coffee in bed");
  BOOST_TEST(read("Noticed: the dishes") == "noticed 2026-11-22 the dishes");
  BOOST_TEST(read("note Thing is, I miss you") == "note 2026-11-22 Thing is, I miss you");
  BOOST_TEST(read("closenes") == "note 2026-11-22 closenes");
  BOOST_TEST(read("vote for me") == "note 2026-11-22 vote for me");
}

BOOST_AUTO_TEST_CASE(a_date_counts_before_a_kind_or_a_colon_or_where_it_is_whole) {
  BOOST_TEST(read("yesterday noticed the dishes") == "noticed 2026-11-21 the dishes");
  BOOST_TEST(read("yesterday: little tea") == "little 2026-11-21 tea");
  BOOST_TEST(read("last friday 19:00 Little tea") == "little 2026-11-20T19:00:00 tea");
  BOOST_TEST(read("3 days ago outing to the lake") == "outing 2026-11-19 to the lake");
  BOOST_TEST(read("2026-11-20 soup") == "note 2026-11-20 soup");
  BOOST_TEST(read("2026-11-20: soup") == "note 2026-11-20 soup");
  BOOST_TEST(read("2026-11-20 19:30 soup") == "note 2026-11-20T19:30:00 soup");
  BOOST_TEST(read("2026-11-20T19:30:00+09:00 little soup") == "little 2026-11-20T19:30:00+09:00 soup");
  BOOST_TEST(read("19:30 little soup") == "little 2026-11-22T19:30:00 soup");
}

BOOST_AUTO_TEST_CASE(a_sentence_that_begins_like_a_date_stays_whole) {
  for (const std::string_view line :
       {"Sunday was lovely", "yesterday we walked", "3 little birds", "5 gold rings: bought", "today",
        "19:00 is when it rang", "I think noticed is the word", "she said at 3/4: no", "she said at 26:00: no",
        "may 30 children: sang"}) {
    BOOST_TEST(read(line) == fmt::format("note 2026-11-22 {}", line));
  }
}

BOOST_AUTO_TEST_CASE(what_counts_from_the_clock_is_of_a_day_alone) {
  BOOST_TEST(read("2 hours ago little tea") == "little 2026-11-22 tea");
  BOOST_TEST(read("now little tea") == "little 2026-11-22 tea");
}

BOOST_AUTO_TEST_CASE(a_whole_date_with_its_offset_is_as_other_programs_print_it) {
  for (const std::string_view line :
       {"2026-11-20T19:30+09:00 soup", "2026-11-20 19:30 +0900 soup", "2026-11-20T19:30:00+09:00 soup",
        "2026-11-20 19:30:00 +0900: soup", "2026-11-20T19:30+0900: soup"}) {
    BOOST_TEST_CONTEXT(line) { BOOST_TEST(read(line) == "note 2026-11-20T19:30:00+09:00 soup"); }
  }
  BOOST_TEST(read("2026-11-20T19:30 soup") == "note 2026-11-20T19:30:00 soup");
  BOOST_TEST(read("2026-11-20 19:30 - soup") == "note 2026-11-20T19:30:00 soup");
  BOOST_TEST(read("2026-11-20 3.50 for soup") == "note 2026-11-20 3.50 for soup");
  BOOST_TEST(read("2026-11-20 midnight soup") == "note 2026-11-20 midnight soup");
}

BOOST_AUTO_TEST_CASE(what_people_type_for_a_time_is_read) {
  BOOST_TEST(read("yesterday 19.30: tea") == "note 2026-11-21T19:30:00 tea");
  BOOST_TEST(read("yesterday evening at 7 little tea") == "little 2026-11-21T19:00:00 tea");
  BOOST_TEST(read("today at 7: tea") == "note 2026-11-22T07:00:00 tea");
  BOOST_TEST(read("midnight: tea") == "note 2026-11-22T00:00:00 tea");
  BOOST_TEST(read("1.5h ago: tea") == "note 2026-11-22 tea");
}

BOOST_AUTO_TEST_CASE(a_date_that_reads_two_ways_is_refused) {
  for (const std::string_view line : {"30m ago: tea", "30m ago little tea", "in 3m: tea", "yesterday midnight: tea"}) {
    BOOST_TEST_CONTEXT(line) { BOOST_CHECK_THROW((void)read(line), UsageError); }
  }
  BOOST_TEST(read("30m ago was better") == "note 2026-11-22 30m ago was better");
}

BOOST_AUTO_TEST_CASE(spaces_of_any_sort_part_words) {
  BOOST_TEST(read("yesterday\u00A0little\u00A0tea") == "little 2026-11-21 tea");
  BOOST_TEST(read("yesterday:\u3000tea\u3000#green") == "note 2026-11-21 tea #green");
}

BOOST_AUTO_TEST_CASE(what_apps_put_around_a_line_is_dropped) {
  BOOST_TEST(read("- little tea\r") == "little 2026-11-22 tea");
  BOOST_TEST(read("\xEF\xBB\xBF* little tea") == "little 2026-11-22 tea");
  BOOST_TEST(read("  \u2022 little tea  ") == "little 2026-11-22 tea");
  BOOST_TEST(read("cafe\u0301") == "note 2026-11-22 caf\u00E9");
  for (const std::string_view line : {"", "   ", "# Sunday", "##", "---", "=======", "<<<<<<< HEAD"}) {
    BOOST_TEST(read(line).empty());
  }
}

BOOST_AUTO_TEST_CASE(words_with_a_number_sign_at_the_end_are_tags) {
  BOOST_TEST(read("little tea #morning #bed #morning") == "little 2026-11-22 tea #morning #bed");
  BOOST_TEST(read("little #1 fan # #") == "little 2026-11-22 #1 fan # #");
  BOOST_TEST(read("#rain all day") == "note 2026-11-22 #rain all day #rain");
}

BOOST_AUTO_TEST_CASE(what_can_be_no_entry_is_refused) {
  const auto refused = [](std::string_view line, std::string_view words) {
    BOOST_TEST_CONTEXT(line) { BOOST_CHECK_EXCEPTION((void)read(line), UsageError, fails_with(Status::Usage, words)); }
  };
  refused("2026-02-30 little x", "30 February 2026 doesn't exist");
  refused("2026-02-30 x", "30 February 2026 doesn't exist");
  refused("31 november little x", "31 November");
  refused("feb 30: x", "30 February");
  refused("yesterday 26:00 little x", "isn't a time of day");
  refused("Saturday 22 november 2026: x", "isn't a Saturday");
  refused("03/04 little x", "means different things");
  refused("25:00 little x", "isn't a time of day");
  refused("little", "the text is missing");
  refused("2026-11-22", "the text is missing");
  refused("little #morning", "the text is missing");
  refused("closeness 5", "sealed");
  refused("x\xFF", "isn't UTF-8 from byte 2");
  refused(std::string_view("x\0y", 3), "NUL");
}

BOOST_AUTO_TEST_CASE(a_dated_line_is_read_the_same_on_every_day) {
  for (const std::string_view line :
       {"little tea", "- yesterday noticed x #a", "19:00 is when it rang", "yesterday: today: x",
        "last friday 19:00 hobby y", "2026-11-20T19:30:00+09:00 little soup", "2 hours ago little tea",
        "2026-11-20 19:30 soup", "note 2025-01-01 x"}) {
    const auto dated = read_inbox_line(line, sunday)->dated;
    BOOST_TEST(read(dated, on("2031-05-05")) == read(line));
    BOOST_TEST(read_inbox_line(dated, on("2031-05-05"))->dated == dated);
  }
}

BOOST_AUTO_TEST_CASE(a_files_name_may_say_which_day) {
  BOOST_CHECK(day_of_inbox_file("2026-11-22.txt") == sunday);
  BOOST_CHECK(day_of_inbox_file("2026-11-22 evening.md") == sunday);
  BOOST_CHECK(!day_of_inbox_file("2026-11-221.txt"));
  BOOST_CHECK(!day_of_inbox_file("2026-02-30.txt"));
  BOOST_CHECK(!day_of_inbox_file("notes.txt"));
  BOOST_TEST(is_inbox_file("notes.TXT"));
  BOOST_TEST(is_inbox_file("a.md"));
  BOOST_TEST(!is_inbox_file(".txt"));
  BOOST_TEST(!is_inbox_file(".a.txt"));
  BOOST_TEST(!is_inbox_file("a.jpg"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
