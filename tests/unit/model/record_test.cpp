// SPDX-License-Identifier: MIT
#include "model/record.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(record)

BOOST_AUTO_TEST_CASE(an_id_says_day_author_and_tail) {
  const auto id = parse_record_id("2026-11-22-sam-k3f9x").value();
  BOOST_TEST(iso_day(id.day) == "2026-11-22");
  BOOST_TEST(id.author == "sam");
  BOOST_TEST(id.tail == "k3f9x");
  BOOST_TEST(parse_record_id("2026-11-22-a-00000").value().author == "a");
  BOOST_TEST(parse_record_id("2026-11-22-abcdefghijklmnop-00000").value().author == "abcdefghijklmnop");
}

BOOST_AUTO_TEST_CASE(what_is_not_an_id_is_not_read) {
  for (const std::string_view wrong :
       {"", "2026-11-22-sam", "2026-11-22-sam-k3f9", "2026-11-22-sam-k3f9xx", "2026-11-22--k3f9x",
        "2026-02-30-sam-k3f9x", "2026-11-22-Sam-k3f9x", "2026-11-22-sam-K3F9X", "2026-11-22-sam-k3f9i",
        "2026-11-22-sam-k3f9u", "2026-11-22-2am-k3f9x", "2026-11-22-sam-x-k3f9x", "2026-11-22_sam_k3f9x",
        " 2026-11-22-sam-k3f9x", "2026-11-22-abcdefghijklmnopq-00000"}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_TEST(!parse_record_id(wrong).has_value()); }
  }
}

BOOST_AUTO_TEST_CASE(the_author_is_who_the_id_names) {
  BOOST_TEST(author_of(entry("2026-11-22-sam-k3f9x", Kind::Note)) == "sam");
  BOOST_TEST(author_of(Record{}) == "");
}

BOOST_AUTO_TEST_CASE(a_kind_of_a_later_version_keeps_its_name) {
  auto hug = entry("2026-11-22-sam-k3f9x", Kind::Other);
  hug.foreign_kind = "hug";
  BOOST_TEST(kind_name(hug) == "hug");
  BOOST_TEST(kind_name(entry("2026-11-22-sam-k3f9x", Kind::Little)) == "little");
  BOOST_TEST(is_entry(hug));
}

BOOST_AUTO_TEST_CASE(a_removed_record_is_its_id_and_no_more) {
  auto full = entry("2026-11-22-sam-k3f9x", Kind::Little, "Coffee in bed");
  full.at = moment("2026-11-23T00:30:00Z");
  full.tags = {"morning"};
  full.minutes = 5;
  full.foreign = {{"mood", "\"high\""}};
  const auto gone = tombstone_of(full);
  Record expected;
  expected.id = full.id;
  expected.at.day = on("2026-11-22");
  expected.gone = true;
  BOOST_CHECK(gone == expected);
  BOOST_TEST(!is_entry(gone));
  BOOST_TEST(is_entry(full));
}

BOOST_AUTO_TEST_CASE(records_are_shown_by_day_then_moment_then_id) {
  auto day_only = entry("2026-11-22-sam-zzzzz", Kind::Note);
  auto early = entry("2026-11-22-sam-yyyyy", Kind::Note);
  early.at = moment("2026-11-22T08:00:00+01:00");
  auto late = entry("2026-11-22-sam-00000", Kind::Note);
  late.at = moment("2026-11-22T21:00:00+01:00");
  auto same_time = late;
  same_time.id = "2026-11-22-sam-00001";
  const auto next_day = entry("2026-11-23-ana-00000", Kind::Note);
  const std::vector<Record> order = {day_only, early, late, same_time, next_day};
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = 0; j < order.size(); ++j) {
      BOOST_TEST_CONTEXT(i << " before " << j) { BOOST_TEST(is_earlier(order[i], order[j]) == (i < j)); }
    }
  }
}

BOOST_AUTO_TEST_CASE(of_two_words_the_later_holds_then_the_higher_rev_then_the_greater_id) {
  auto first = entry("2026-11-22-sam-00001", Kind::Vote);
  first.at = moment("2026-11-22T08:00:00+01:00");
  auto other = first;
  other.id = "2026-11-22-sam-00002";
  auto edited = first;
  edited.rev = 2;
  auto later = entry("2026-11-22-sam-00000", Kind::Vote);
  later.at = moment("2026-11-22T09:00:00+01:00");
  const std::vector<Record> order = {first, other, edited, later};
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = 0; j < order.size(); ++j) {
      BOOST_TEST_CONTEXT(i << " and " << j) { BOOST_TEST(gives_way(order[i], order[j]) == (i < j)); }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_tag_is_one_word) {
  for (const std::string_view tag : {"funny", "\u00C9t\u00E9", "a-b", "\u2764\uFE0F"}) {
    BOOST_TEST_CONTEXT(tag) { BOOST_TEST(is_tag(tag)); }
  }
  for (const std::string_view wrong :
       {"", "two words", "two\u00A0words", "two\u3000words", "two\u200Bwords", "a,b", "\u00A0", "a\nb"}) {
    BOOST_TEST_CONTEXT(wrong) { BOOST_TEST(!is_tag(wrong)); }
  }
}

BOOST_AUTO_TEST_CASE(a_tag_is_the_same_in_small_letters_and_capitals) {
  BOOST_TEST(is_same_tag("Funny", "fUNNY"));
  BOOST_TEST(is_same_tag("\u00C9t\u00E9", "\u00E9t\u00E9"));
  BOOST_TEST(!is_same_tag("funny", "fun"));
  std::vector<std::string> tags = {"Funny", "sun", "FUNNY", "Sun"};
  drop_repeated_tags(tags);
  BOOST_CHECK((tags == std::vector<std::string>{"Funny", "sun"}));
}

BOOST_AUTO_TEST_CASE(a_surprise_arrives_on_its_day_and_keeps_when_it_was_written) {
  auto surprise = entry("2026-11-22-sam-aaaaa", Kind::Little);
  surprise.is_private = true;
  surprise.surprise_until = moment("2026-12-24");
  const auto shared = released(surprise);
  BOOST_CHECK(parse_record_id(shared.id)->day == shared.at.day);
  BOOST_TEST(released(surprise).id == shared.id);
  BOOST_TEST(!shared.is_private);
  BOOST_TEST(!shared.surprise_until.has_value());
  BOOST_CHECK(shared.at == moment("2026-12-24"));
  BOOST_CHECK(shared.written == surprise.at);
  auto plan = surprise;
  plan.kind = Kind::Plan;
  BOOST_CHECK(released(plan).at == plan.at);
  BOOST_TEST(!released(plan).written.has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
