// SPDX-License-Identifier: MIT
#include "journal/folder/shard_list.hpp"

#include <string>
#include <vector>

#include "standing_support.hpp"

namespace closer {
namespace {

using Names = std::vector<std::string>;

// A journal with empty files of those names.
struct Shelf : Room {
  explicit Shelf(const Names& names) {
    for (const auto& name : names) {
      log(name, "");
    }
  }
};

Names names_of(const std::vector<Shard>& shards) {
  Names names;
  for (const auto& shard : shards) {
    names.push_back(shard.name);
  }
  return names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(shard_list)

BOOST_AUTO_TEST_CASE(shards_are_taken_from_standing_on_the_newest_month_first) {
  const Shelf shelf({"2026-02.sam.toml", "2026-11.sam.toml", "standing.ana.toml", "2025-12.ana.toml", "0001-01.a.toml",
                     "9999-12.a.toml"});
  ShardList list(shelf.journal);
  for (const std::string name : {"standing", "9999-12", "2026-11", "2026-02", "2025-12", "0001-01"}) {
    BOOST_TEST(list.next().value() == name);
    BOOST_TEST(list.take()->name == name);
  }
  BOOST_TEST(!list.next());
  BOOST_TEST(!list.take());
}

BOOST_AUTO_TEST_CASE(all_files_of_a_shard_are_in_it_by_name) {
  const Shelf shelf({"2026-11.sam.toml", "2026-11.ana.toml", "2026-11.sam 2.toml", "2026-10.sam.toml", "2026-11.txt",
                     ".2026-11.sam.toml", "notes.toml"});
  ShardList list(shelf.journal);
  BOOST_CHECK((list.take()->files == Names{"2026-11.ana.toml", "2026-11.sam 2.toml", "2026-11.sam.toml"}));
  BOOST_CHECK((list.take()->files == Names{"2026-10.sam.toml"}));
  BOOST_TEST(!list.take());
}

BOOST_AUTO_TEST_CASE(what_is_taken_since_a_month_is_standing_and_all_from_it_on) {
  const Shelf shelf(
      {"2026-11.sam.toml", "standing.sam.toml", "2026-10.sam.toml", "2026-09.sam.toml", "2025-11.sam.toml"});
  ShardList list(shelf.journal);
  BOOST_CHECK((names_of(list.take_since("2026-10")) == Names{"standing", "2026-11", "2026-10"}));
  BOOST_TEST(list.take_since("2026-10").empty());
  BOOST_CHECK((names_of(list.take_all()) == Names{"2026-09", "2025-11"}));
  BOOST_TEST(list.take_all().empty());
}

BOOST_AUTO_TEST_CASE(one_that_is_left_is_found_by_its_name) {
  const Shelf shelf({"2026-11.sam.toml", "standing.sam.toml", "2026-10.sam.toml", "2026-10.ana.toml"});
  ShardList list(shelf.journal);
  BOOST_CHECK((list.find("2026-10")->files == Names{"2026-10.ana.toml", "2026-10.sam.toml"}));
  BOOST_TEST(list.find("standing")->name == "standing");
  for (const auto* name : {"2026-09", "2026", "", "2026-10.ana", "standin"}) {
    BOOST_TEST(!list.find(name), name);
  }
  (void)list.take_since("2026-11");
  BOOST_TEST(!list.find("standing"));
  BOOST_TEST(list.find("2026-10").has_value());
}

BOOST_AUTO_TEST_CASE(the_namesakes_of_a_month_are_of_earlier_years_the_earliest_first) {
  const Shelf shelf({"2026-11.sam.toml", "2024-11.sam.toml", "2024-11.ana.toml", "1999-11.sam.toml", "2025-01.sam.toml",
                     "2027-11.sam.toml", "standing.sam.toml", "2025-10.sam.toml"});
  ShardList list(shelf.journal);
  BOOST_CHECK((list.namesakes_before("2026-11") == Names{"1999-11", "2024-11"}));
  BOOST_TEST(list.namesakes_before("1999-11").empty());
  (void)list.take_since("2024-11");
  BOOST_CHECK((list.namesakes_before("2026-11") == Names{"1999-11"}));
}

BOOST_AUTO_TEST_CASE(a_journal_without_entries_has_none) {
  const Desk desk;
  ShardList list(desk.journal);
  BOOST_TEST(!list.next());
  BOOST_TEST(list.take_since("2026-01").empty());
  BOOST_TEST(list.namesakes_before("2026-11").empty());
}

BOOST_AUTO_TEST_CASE(a_hundred_years_come_in_their_order) {
  Names names;
  Names expected;
  for (int year = 1926; year < 2026; ++year) {
    for (int month = 1; month <= 12; ++month) {
      expected.push_back(name_of_shard(static_cast<ShardNumber>(year * 100 + month)));
      names.push_back(expected.back() + ".sam.toml");
    }
  }
  std::reverse(expected.begin(), expected.end());
  const Shelf shelf(names);
  BOOST_CHECK((names_of(ShardList(shelf.journal).take_all()) == expected));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
