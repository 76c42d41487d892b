// SPDX-License-Identifier: MIT
#include "journal/write/new_keys.hpp"

#include <limits>
#include <set>

#include "../support.hpp"

namespace closer {
namespace {

Hobby hobby_named(const std::string& name) {
  Hobby hobby;
  hobby.owner = "sam";
  hobby.name = name;
  return hobby;
}

std::string slug_among(const std::vector<Hobby>& used, const std::string& name) {
  auto hobby = hobby_named(name);
  give_key(hobby, used);
  return hobby.slug;
}

} // namespace

BOOST_AUTO_TEST_SUITE(new_keys)

BOOST_AUTO_TEST_CASE(a_record_gets_an_id_of_its_day_and_its_author_each_time_another) {
  const TemporaryFolder here;
  const PrivateSide private_side(here / "share", here / "journal");
  std::set<std::string> ids;
  for (int i = 0; i < 100; ++i) {
    Record record;
    record.at = moment("2026-11-22");
    give_key(record, "sam", std::nullopt, private_side);
    BOOST_REQUIRE(parse_record_id(record.id).has_value());
    BOOST_TEST(record.id.starts_with("2026-11-22-sam-"));
    ids.insert(record.id);
  }
  BOOST_TEST(ids.size() == 100U);
}

BOOST_AUTO_TEST_CASE(an_id_is_compared_with_all_of_its_day_in_whatever_file_and_order) {
  const TemporaryFolder here;
  const std::string own = "2026-11.sam.toml";
  const auto line = [](const std::string& id) { return id + " = { kind = \"note\", at = 2026-11-22 }\n"; };
  const auto many = [&](const std::string& stem, std::size_t bytes) {
    std::string lines;
    for (int i = 10000; lines.size() < bytes; ++i) {
      lines += line(stem + std::to_string(i));
    }
    return lines;
  };
  const auto is_seen = [&](const std::string& name, const std::string& contents) {
    const TemporaryFolder log;
    put(log / name, contents);
    put(log / "2026-10.sam.toml", line("2026-11-22-sam-other"));
    const auto has = [&](const std::string& tail) {
      return has_id(Folder::open(log.path()), own, "2026-11-22-sam-", "2026-11-22-sam-" + tail);
    };
    BOOST_TEST(!has("other")); // a month's ids are in its files
    return has("first");
  };
  const auto first = line("2026-11-22-sam-first");
  const std::string day = "2026-11-22-sam-";
  BOOST_TEST(is_seen(own, first));
  BOOST_TEST(is_seen(own, first + many(day, 100'000)));
  BOOST_TEST(is_seen(own, many("2026-11-21-sam-", 500'000) + first + many(day, 200'000)));
  BOOST_TEST(is_seen(own, many("2026-11-21-sam-", 500'000) + first + many(day, 400'000)));
  BOOST_TEST(!is_seen(own, many("2026-11-21-sam-", 500'000) + many(day, 400'000)));
  BOOST_TEST(is_seen(own, first + many("2026-11-21-sam-", 200'000) + many(day, 20'000))); // as git may merge it
  for (const auto* name : {"2026-11.sam 2.toml", "2026-11.ana.toml", "standing.sam.toml"}) {
    BOOST_TEST(is_seen(name, first + many("2026-11-21-sam-", 100'000)), name);
  }
}

BOOST_AUTO_TEST_CASE(only_your_own_file_stops_the_writer_if_it_cannot_be_read) {
  const TemporaryFolder log;
  std::filesystem::create_directory(log / "2026-11.stray.toml");
  std::filesystem::create_symlink("nowhere", log / "standing.sam.toml");
  put(log / "2026-11.sam.toml", "2026-11-22-sam-first = { gone = true }\n");
  const auto folder = Folder::open(log.path());
  const std::string stem = "2026-11-22-sam-";
  BOOST_TEST(has_id(folder, "2026-11.sam.toml", stem, stem + "first"));
  BOOST_TEST(!has_id(folder, "2026-11.sam.toml", stem, stem + "other"));
  BOOST_CHECK_THROW((void)has_id(folder, "standing.sam.toml", stem, stem + "other"), Error);
}

BOOST_AUTO_TEST_CASE(a_hobby_gets_a_slug_that_its_owner_does_not_use) {
  auto chess = hobby_named("Chess");
  chess.slug = "chess";
  auto others = chess;
  others.owner = "ana";
  auto gone = chess;
  gone.gone = true;
  BOOST_TEST(slug_among({}, "Chess!") == "chess");
  BOOST_TEST(slug_among({others, gone}, "Chess") == "chess");
  BOOST_TEST(slug_among({chess}, "Chess") == "chess-2");
  gone.rev = std::numeric_limits<std::int64_t>::max(); // it stays gone
  BOOST_TEST(slug_among({gone}, "Chess") == "chess-2");
  BOOST_TEST(slug_among({}, "\u6F22").starts_with("hobby-"));
  BOOST_TEST(slug_among({}, std::string(47, 'a') + " b") == std::string(47, 'a')); // cut at the space
  auto chosen = hobby_named("Chess");
  chosen.slug = "board";
  give_key(chosen, {chess});
  BOOST_TEST(chosen.slug == "board");
}

BOOST_AUTO_TEST_CASE(what_follows_from_a_record_has_the_same_tail_every_time) {
  const auto tail = tail_behind("2026-11-22-sam-aaaaa", 1);
  BOOST_TEST(tail.size() == 5U);
  BOOST_TEST(tail == tail_behind("2026-11-22-sam-aaaaa", 1));
  BOOST_TEST(tail != tail_behind("2026-11-22-sam-aaaaa", 2));
  BOOST_TEST(tail != tail_behind("2026-11-22-sam-bbbbb", 1));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
