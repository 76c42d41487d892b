// SPDX-License-Identifier: MIT
#include "cmd/idea/hobbies_today.hpp"

#include <vector>

#include "../support.hpp"

namespace closer {
namespace {

Record about_chess(const std::string& id, Kind kind, const std::string& whose, const std::string& vote = "") {
  auto record = entry(id, kind);
  record.hobby = "chess";
  record.whose = whose;
  record.vote = vote;
  return record;
}

Hobby chess_of_sam() {
  Hobby chess;
  chess.slug = "chess";
  chess.owner = "sam";
  return chess;
}

HobbiesToday today(const std::vector<Record>& records) {
  const auto chess = chess_of_sam();
  HobbiesToday result(std::span(&chess, 1), "ana");
  for (auto record : records) {
    if (result.look(view_of(record))) {
      result.visit(record);
    }
  }
  return result;
}

} // namespace

BOOST_AUTO_TEST_SUITE(hobbies_today)

BOOST_AUTO_TEST_CASE(a_hobby_was_last_done_when_any_entry_of_a_way_says_so) {
  const auto chess = chess_of_sam();
  BOOST_TEST(!today({}).last_done(chess).has_value());
  const auto first = about_chess("2026-11-01-sam-aaaaa", Kind::Hobby, "sam");
  BOOST_CHECK(today({first}).last_done(chess) == on("2026-11-01"));
  BOOST_CHECK(today({first, about_chess("2026-11-03-ana-bbbbb", Kind::Outing, "")}).last_done(chess) ==
              on("2026-11-03"));
  auto earlier = about_chess("2026-11-05-ana-ccccc", Kind::Hobby, "sam");
  earlier.at = moment("2026-10-01"); // written down later
  BOOST_CHECK(today({first, earlier}).last_done(chess) == on("2026-11-01"));
  BOOST_CHECK(today({first, about_chess("2026-11-09-ana-ddddd", Kind::Hobby, "ana"),
                     about_chess("2026-11-10-ana-eeeee", Kind::Vote, "sam"),
                     about_chess("2026-11-10-ana-fffff", Kind::Note, "sam")})
                  .last_done(chess) == on("2026-11-01"));
  auto gone = about_chess("2026-11-09-ana-ddddd", Kind::Hobby, "sam");
  gone.gone = true;
  BOOST_CHECK(today({first, gone}).last_done(chess) == on("2026-11-01"));
}

BOOST_AUTO_TEST_CASE(of_your_own_votes_the_last_counts_in_whatever_order_they_come) {
  const auto chess = chess_of_sam();
  const auto yes = about_chess("2026-11-01-ana-aaaaa", Kind::Vote, "sam", "yes");
  const auto no = about_chess("2026-11-02-ana-aaaaa", Kind::Vote, "sam", "no");
  BOOST_TEST(today({}).own_vote(chess) == "");
  BOOST_TEST(today({yes, no}).own_vote(chess) == "no");
  BOOST_TEST(today({no, yes}).own_vote(chess) == "no");
  BOOST_TEST(today({no, about_chess("2026-11-03-ana-aaaaa", Kind::Vote, "sam", "maybe")}).own_vote(chess) == "no");
  BOOST_TEST(today({about_chess("2026-11-02-sam-aaaaa", Kind::Vote, "sam", "no"),
                    about_chess("2026-11-02-ana-aaaaa", Kind::Vote, "ana", "no")})
                 .own_vote(chess) == "");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
