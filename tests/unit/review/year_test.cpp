// SPDX-License-Identifier: MIT
#include "review/year.hpp"

#include "../support.hpp"
#include "review/year_sentence.hpp"

namespace closer {
namespace {

const Window year_2026 = {on("2026-01-01"), on("2026-12-31")};

// A year with what it is made of, which it points into.
struct Made {
  Digest digest;
  std::vector<Record> entries;
  Year year;

  Made(const Records& records, const Window& window, Day today, const Filter& filter = {})
      : digest(make_digest(ana_and_sam(), records, window, today, filter)),
        entries(entries_in(records, window, filter)), year(make_year(entries, digest, {})) {}

  [[nodiscard]] std::string sentence() const { return year_sentence(year, digest); }
};

Record hobby(const std::string& id, const std::string& slug) {
  auto record = entry(id, Kind::Hobby);
  record.hobby = slug;
  return record;
}

} // namespace

BOOST_AUTO_TEST_SUITE(year_to_keep)

BOOST_AUTO_TEST_CASE(more_than_half_a_year_of_both_and_of_all_ways_is_one) {
  BOOST_TEST(is_year(year_2026, {}));
  BOOST_TEST(is_year({on("2026-01-01"), on("2026-07-03")}, {})); // 184 days
  BOOST_TEST(!is_year({on("2026-01-01"), on("2026-07-02")}, {}));
  BOOST_TEST(is_year(year_2026, {{}, {"keep"}, ""}));
  BOOST_TEST(!is_year(year_2026, {{Way::Little}, {}, ""}));
  BOOST_TEST(!is_year(year_2026, {{}, {}, "ana"}));
}

BOOST_AUTO_TEST_CASE(chapters_are_months_up_to_eighteen_of_them_and_else_years) {
  const auto records = records_of(
      {entry("2024-11-30-ana-aaaaa", Kind::Little, "Tea"), entry("2026-03-02-sam-bbbbb", Kind::Outing, "The sea")});
  const Made months(records, {on("2025-01-01"), on("2026-06-30")}, on("2026-06-30"));
  BOOST_TEST(!months.year.has_years);
  BOOST_TEST(months.year.periods.size() == 18U);
  BOOST_TEST((months.year.periods[14].days.first == on("2026-03-01") &&
              months.year.periods[14].days.last == on("2026-03-31")));
  BOOST_TEST(!months.year.periods[14].tells_nothing());
  BOOST_TEST(months.year.periods[13].tells_nothing());
  const Made years(records, {on("2024-11-30"), on("2026-06-30")}, on("2026-06-30"));
  BOOST_TEST(years.year.has_years);
  BOOST_REQUIRE(years.year.periods.size() == 3U);
  BOOST_TEST(
      (years.year.periods[0].days.first == on("2024-11-30") && years.year.periods[0].days.last == on("2024-12-31")));
  BOOST_TEST((years.year.periods[2].days.last == on("2026-06-30") && years.year.periods[2].out.size() == 1U));
}

BOOST_AUTO_TEST_CASE(days_begin_with_the_first_entry_and_end_today_or_with_the_last) {
  const auto records = records_of({entry("2026-03-02-ana-aaaaa", Kind::Little, "Tea")});
  BOOST_TEST((Made(records, year_2026, on("2026-05-20")).year.periods.size() == 3U));
  BOOST_TEST((Made(records, year_2026, on("2027-05-20")).year.periods.size() == 10U));
  const auto ahead = records_of(
      {entry("2026-03-02-ana-aaaaa", Kind::Little, "Tea"), entry("2026-08-02-ana-bbbbb", Kind::Little, "Jam")});
  BOOST_TEST((Made(ahead, year_2026, on("2026-05-20")).year.periods.size() == 6U));
}

BOOST_AUTO_TEST_CASE(each_entry_is_told_where_its_kind_is) {
  auto first = hobby("2026-03-05-sam-eeeee", "chess");
  first.is_new = true;
  const Made made(records_of({entry("2026-03-01-ana-aaaaa", Kind::Outing, "The sea"),
                              entry("2026-03-02-ana-bbbbb", Kind::Noticed, "You waited"),
                              entry("2026-03-03-ana-ccccc", Kind::Listen, "The move"),
                              entry("2026-03-04-ana-ddddd", Kind::Note, "Ate on the floor"), first,
                              hobby("2026-03-06-sam-fffff", "chess"), hobby("2026-03-07-sam-ggggg", "baking")}),
                  year_2026, on("2026-03-20"));
  BOOST_REQUIRE(made.year.periods.size() == 1U);
  const auto& march = made.year.periods.front();
  BOOST_TEST(march.counts[static_cast<std::size_t>(Way::Hobby)] == 3);
  BOOST_REQUIRE(march.out.size() == 2U);
  BOOST_TEST((march.out[0]->text == "The sea" && march.out[1]->is_new));
  BOOST_TEST((march.noticed.size() == 1U && march.talks.size() == 1U && march.little.size() == 1U));
  BOOST_REQUIRE(march.hobbies.size() == 2U);
  BOOST_TEST((march.hobbies[0].name == "chess" && march.hobbies[0].times == 2 && march.hobbies[1].name == "baking"));
  BOOST_TEST(made.year.entries.size() == 7U);
}

BOOST_AUTO_TEST_CASE(a_text_that_an_earlier_month_tells_is_not_told_again) {
  const Made made(records_of({entry("2026-03-01-ana-aaaaa", Kind::Noticed, "You waited"),
                              entry("2026-04-01-ana-bbbbb", Kind::Noticed, "You waited")}),
                  year_2026, on("2026-04-20"));
  BOOST_TEST((made.year.periods[0].noticed.size() == 1U && made.year.periods[1].noticed.empty()));
  BOOST_TEST(made.year.entries.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_day_out_is_told_even_if_its_words_are_those_of_an_earlier_one) {
  const Made made(records_of({entry("2026-03-01-ana-aaaaa", Kind::Outing, "Cinema"),
                              entry("2026-04-01-ana-bbbbb", Kind::Outing, "Cinema")}),
                  year_2026, on("2026-04-20"));
  BOOST_TEST((made.year.periods[0].out.size() == 1U && made.year.periods[1].out.size() == 1U));
}

BOOST_AUTO_TEST_CASE(time_on_a_hobby_without_its_name_is_told_where_days_out_leave_room) {
  std::vector<Record> entries = {entry("2026-03-01-ana-aaaaa", Kind::Hobby, "At the climbing hall"),
                                 entry("2026-03-02-ana-bbbbb", Kind::Outing, "The sea"),
                                 entry("2026-03-03-ana-ccccc", Kind::Hobby)};
  const Made made(records_of({entries[0], entries[1], entries[2]}), year_2026, on("2026-03-20"));
  BOOST_REQUIRE(made.year.periods[0].out.size() == 2U);
  BOOST_TEST((made.year.periods[0].out[0]->text == "At the climbing hall"));
  auto records = records_of({entries[0]});
  for (int day = 10; day < 16; ++day) {
    auto outing = entry("2026-03-" + std::to_string(day) + "-ana-aaaaa", Kind::Outing, "The sea");
    records.emplace(outing.id, outing);
  }
  const Made full(records, year_2026, on("2026-03-20"));
  BOOST_REQUIRE(full.year.periods[0].out.size() == 6U);
  BOOST_TEST((full.year.periods[0].out[0]->text == "The sea"));
}

BOOST_AUTO_TEST_CASE(a_month_whose_entries_have_no_words_tells_nothing) {
  const Made made(records_of({entry("2026-03-01-ana-aaaaa", Kind::Little)}), year_2026, on("2026-03-20"));
  BOOST_TEST(made.year.periods[0].tells_nothing());
  BOOST_TEST(made.year.entries.size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_sentence_says_at_most_three_things_that_are_so) {
  auto records = records_of(
      {entry("2025-01-01-ana-aaaaa", Kind::Little, "Tea"), entry("2026-03-01-ana-bbbbb", Kind::Outing, "The sea")});
  BOOST_TEST(Made(records, year_2026, on("2027-02-01")).sentence() == "In 2026 you went out together once.");
  BOOST_TEST(Made(records, year_2026, on("2026-08-01")).sentence() == "So far in 2026 you went out together once.");
  for (int day = 10; day < 23; ++day) {
    auto noticed = entry("2026-03-" + std::to_string(day) + "-sam-ccccc", Kind::Noticed, "You waited");
    records.emplace(noticed.id, noticed);
  }
  BOOST_TEST(Made(records, year_2026, on("2027-02-01")).sentence() ==
             "In 2026 you went out together once and noticed 13 things worth a thank-you.");
  auto first = hobby("2026-05-01-ana-ddddd", "chess");
  first.is_new = true;
  for (const auto& each : {first, hobby("2026-05-02-ana-ddddd", "chess"), hobby("2026-05-03-ana-ddddd", "chess")}) {
    records.emplace(each.id, each);
  }
  BOOST_TEST(Made(records, year_2026, on("2027-02-01")).sentence() ==
             "In 2026 you went out together once, did one thing neither of you had done before, and noticed 13 things "
             "worth a thank-you.");
  records.erase("2026-03-01-ana-bbbbb");
  BOOST_TEST(Made(records, year_2026, on("2027-02-01")).sentence() ==
             "In 2026 you came back to chess three times, did one thing neither of you had done before, and noticed 13 "
             "things worth a thank-you.");
}

BOOST_AUTO_TEST_CASE(a_first_half_year_reads_as_a_beginning) {
  const auto records = records_of(
      {entry("2026-03-01-ana-aaaaa", Kind::Little, "Tea"), entry("2026-03-02-ana-bbbbb", Kind::Listen, "The move")});
  const Made spring(records, year_2026, on("2026-06-20"));
  BOOST_TEST(spring.year.is_beginning);
  BOOST_TEST(spring.sentence() ==
             "It began on 1 March 2026: since then you sat down to listen once and did one little thing.");
  BOOST_TEST(!Made(records, year_2026, on("2026-12-20")).year.is_beginning);
}

BOOST_AUTO_TEST_CASE(an_empty_year_begins_or_says_nothing) {
  BOOST_TEST(Made({}, year_2026, on("2026-06-20")).sentence() == "This is where it begins.");
  BOOST_TEST(Made({}, year_2026, on("2026-06-20")).year.periods.empty());
  const auto later = records_of({entry("2027-03-01-ana-aaaaa", Kind::Little, "Tea")});
  BOOST_TEST(Made(later, year_2026, on("2027-06-20")).sentence().empty());
}

BOOST_AUTO_TEST_CASE(of_tags_and_of_other_windows_it_says_what_they_are) {
  auto kept = entry("2026-03-01-ana-aaaaa", Kind::Note, "Ate on the floor");
  kept.tags = {"keep"};
  const auto records = records_of({kept, entry("2025-03-02-ana-bbbbb", Kind::Note, "Trains")});
  BOOST_TEST(Made(records, year_2026, on("2027-01-20"), {{}, {"keep"}, ""}).sentence() ==
             "What you marked #keep: one thing.");
  BOOST_TEST(Made(records, {on("2025-02-10"), on("2026-03-20")}, on("2026-03-20")).sentence() ==
             "Between March 2025 and March 2026 you wrote down two things.");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
