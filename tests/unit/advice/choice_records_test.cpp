// SPDX-License-Identifier: MIT
// What of the journal matters for a choice, and what doesn't.
#include "advice_support.hpp"

#include <algorithm>
#include <random>

namespace closer {
namespace {

using Random = std::mt19937_64; // the same everywhere, unlike the distributions

std::uint64_t below(Random& random, std::uint64_t bound) { return random() % bound; }

std::vector<Idea> varied_catalogue() {
  auto catalogue = small_catalogue(12, 2);
  for (std::size_t i = 0; i < catalogue.size(); ++i) {
    auto& idea = catalogue[i];
    idea.novelty = static_cast<int>(i % 4);
    idea.talk = static_cast<int>(i / 2 % 4);
    idea.seasons = i % 5 == 0 ? 1U << (i % 4) : 0xFU;
    idea.is_about_hobby = idea.way == Way::Hobby && i % 2 == 0;
    idea.title = idea.is_about_hobby ? "{hobby} of {whose}" : "title";
  }
  return catalogue;
}

std::vector<Hobby> some_hobbies() {
  return {make_hobby("a", "ana"), make_hobby("b", "ana", Share::Share), make_hobby("a", "sam"), make_hobby("c", "sam")};
}

Record random_record(Random& random, const std::vector<Idea>& catalogue, const std::vector<Hobby>& hobbies, Day last,
                     int days) {
  const auto day = iso_day(last - std::chrono::days(below(random, static_cast<std::uint64_t>(days))));
  const std::string author = below(random, 2) == 0 ? "ana" : "sam";
  const auto& idea = catalogue[below(random, catalogue.size())];
  const auto& hobby = hobbies[below(random, hobbies.size())];
  const std::string word = below(random, 2) == 0 ? "yes" : "no";
  switch (below(random, 7)) {
  case 0: return vote_for(idea.id, word, day, author);
  case 1: return vote_for(hobby, word, day, author);
  case 2: return plan_for(idea.id, day, author);
  case 3: return did(hobby, day, author);
  case 4: return did(idea.way, day, author);
  default: return did(idea, day, author);
  }
}

Records random_records(Random& random, const std::vector<Idea>& catalogue, const std::vector<Hobby>& hobbies, Day last,
                       int days) {
  Records records;
  for (int i = 0; i < 60; ++i) {
    const auto record = random_record(random, catalogue, hobbies, last, days);
    records.emplace(record.id, record);
  }
  return records;
}

// All that a proposal says.
std::string everything(const std::vector<Proposal>& proposals) {
  auto result = said(proposals);
  for (const auto& proposal : proposals) {
    for (const auto& reason : proposal.reasons) {
      result += reason + "\n";
    }
  }
  return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(choice_and_records)

BOOST_AUTO_TEST_CASE(what_happened_before_the_first_day_that_matters_weighs_on_no_choice) {
  const auto catalogue = varied_catalogue();
  const auto hobbies = some_hobbies();
  auto couple = ana_and_sam();
  Random random(1);
  for (int i = 0; i < 200; ++i) {
    const Day day = on("2026-01-01") + std::chrono::days(below(random, 700));
    couple.rhythm[Way::Outing] = i % 3 == 0 ? std::optional(Interval{3, Interval::Unit::Months}) : std::nullopt;
    const auto all = random_records(random, catalogue, hobbies, day + std::chrono::days(5), 900);
    const Day first = first_day_that_matters(couple, day);
    Records some;
    for (const auto& [id, record] : all) {
      if (record.at.day >= first || is_standing(record.kind)) {
        some.emplace(id, record);
      }
    }
    BOOST_REQUIRE(some.size() < all.size());
    const Request request = {{}, day, 5, {}, {}};
    BOOST_TEST(everything(choose(catalogue, couple, hobbies, some, request)) ==
               everything(choose(catalogue, couple, hobbies, all, request)));
  }
}

BOOST_AUTO_TEST_CASE(the_day_alone_of_what_says_no_more_than_that_a_way_was_done_weighs_as_much_as_its_record) {
  const auto catalogue = varied_catalogue();
  const auto hobbies = some_hobbies();
  Random random(5);
  for (int i = 0; i < 200; ++i) {
    const Day day = on("2026-01-01") + std::chrono::days(below(random, 700));
    const auto all = random_records(random, catalogue, hobbies, day + std::chrono::days(5), 300);
    Records some;
    std::map<Day, DoneDay> done;
    for (const auto& [id, record] : all) {
      const auto way = way_of(record.kind);
      if (way && record.idea.empty() && record.whose.empty() && !record.gone) {
        auto& each = done[record.at.day];
        each.day = record.at.day;
        each.ways.at(static_cast<std::size_t>(*way)) = true;
      } else {
        some.emplace(id, record);
      }
    }
    std::vector<DoneDay> days;
    std::transform(done.begin(), done.end(), std::back_inserter(days), [](const auto& each) { return each.second; });
    BOOST_REQUIRE(some.size() < all.size());
    const Request request = {{}, day, 5, {}, {}};
    BOOST_TEST(everything(choose(catalogue, ana_and_sam(), hobbies, some, request, days)) ==
               everything(choose(catalogue, ana_and_sam(), hobbies, all, request)));
  }
}

BOOST_AUTO_TEST_CASE(the_first_day_that_matters_is_far_enough_back_for_every_rest_and_rhythm) {
  auto couple = ana_and_sam();
  const auto day = on("2026-11-22");
  BOOST_TEST((day - first_day_that_matters(couple, day)).count() >= 120);
  couple.rhythm[Way::Hobby] = Interval{1, Interval::Unit::Years};
  BOOST_TEST((day - first_day_that_matters(couple, day)).count() >= 4 * 365);
  couple.rhythm = {};
  BOOST_TEST((day - first_day_that_matters(couple, day)).count() >= 120);
  BOOST_TEST((day - first_day_that_matters(couple, day)).count() <= 120 + 61);
}

BOOST_AUTO_TEST_CASE(no_order_of_ideas_hobbies_or_ids_changes_the_choice) {
  auto catalogue = varied_catalogue();
  auto hobbies = some_hobbies();
  Random random(2);
  for (int i = 0; i < 60; ++i) {
    const Day day = on("2026-03-01") + std::chrono::days(below(random, 300));
    const auto records = random_records(random, catalogue, hobbies, day, 200);
    const Request request = {{}, day, 48, {}, {}};
    const auto expected = everything(choose(catalogue, ana_and_sam(), hobbies, records, request));
    std::shuffle(catalogue.begin(), catalogue.end(), random);
    std::shuffle(hobbies.begin(), hobbies.end(), random);
    BOOST_TEST(everything(choose(catalogue, ana_and_sam(), hobbies, records, request)) == expected);
  }
}

BOOST_AUTO_TEST_CASE(records_count_in_the_order_in_which_they_happened_and_not_of_their_ids) {
  auto first = vote_for("little-1", "no", "2026-11-01", "ana");
  auto second = vote_for("little-1", "yes", "2026-11-01", "ana");
  for (const bool is_swapped : {false, true}) {
    first.id = is_swapped ? "2026-11-01-ana-zzzzz" : "2026-11-01-ana-00000";
    second.id = is_swapped ? "2026-11-01-ana-00000" : "2026-11-01-ana-zzzzz";
    first.at = moment("2026-11-01T10:00:00+01:00");
    second.at = moment("2026-11-01T11:00:00+01:00");
    const auto proposals =
        choose(small_catalogue(2), ana_and_sam(), {}, records_of({first, second}), asked("2026-11-22", {}, 100));
    BOOST_TEST(holds(ids_of(proposals), "little-1 "));
  }
}

BOOST_AUTO_TEST_CASE(what_is_written_down_today_does_not_change_the_idea_of_today) {
  const auto catalogue = varied_catalogue();
  const auto hobbies = some_hobbies();
  Random random(3);
  for (int i = 0; i < 100; ++i) {
    const Day day = on("2026-03-01") + std::chrono::days(below(random, 300));
    auto records = random_records(random, catalogue, hobbies, day - std::chrono::days(1), 200);
    const Request request = {{}, day, 5, {}, {}};
    const auto before = choose(catalogue, ana_and_sam(), hobbies, records, request);
    for (int j = 0; j < 5; ++j) {
      const auto record = random_record(random, catalogue, hobbies, day, 1);
      if (record.kind != Kind::Vote) {
        records.emplace(record.id, record);
      }
    }
    if (!before.empty()) {
      const auto done = did(before.front().idea, iso_day(day), "ana");
      records.emplace(done.id, done);
    }
    BOOST_TEST(everything(choose(catalogue, ana_and_sam(), hobbies, records, request)) == everything(before));
  }
}

BOOST_AUTO_TEST_CASE(what_is_gone_was_never_said_or_done) {
  const auto catalogue = varied_catalogue();
  const auto hobbies = some_hobbies();
  Random random(4);
  for (int i = 0; i < 50; ++i) {
    const Day day = on("2026-03-01") + std::chrono::days(below(random, 300));
    auto records = random_records(random, catalogue, hobbies, day, 200);
    for (auto& [id, record] : records) {
      const auto kind = record.kind;
      record = tombstone_of(record);
      record.kind = kind;
      record.at.day = day - std::chrono::days(1);
    }
    const Request request = {{}, day, 5, {}, {}};
    BOOST_TEST(everything(choose(catalogue, ana_and_sam(), hobbies, records, request)) ==
               everything(choose(catalogue, ana_and_sam(), hobbies, {}, request)));
  }
}

BOOST_AUTO_TEST_CASE(what_is_of_no_way_and_about_no_idea_changes_nothing) {
  const auto catalogue = varied_catalogue();
  Records records;
  for (const auto kind : {Kind::Note, Kind::Closeness, Kind::Pause, Kind::Seal, Kind::Opening, Kind::Other}) {
    const auto record = event(kind, "2026-11-20", "sam", std::to_string(static_cast<int>(kind)));
    records.emplace(record.id, record);
  }
  const auto lost = vote_for("no-such-idea", "no", "2026-11-20", "sam");
  records.emplace(lost.id, lost);
  const auto request = asked("2026-11-22", {}, 48);
  BOOST_TEST(everything(choose(catalogue, ana_and_sam(), {}, records, request)) ==
             everything(choose(catalogue, ana_and_sam(), {}, {}, request)));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
