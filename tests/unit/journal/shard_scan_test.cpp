// SPDX-License-Identifier: MIT
#include "journal/folder/shard_list.hpp"
#include "journal/folder/showing.hpp"

#include <array>

#include "../support.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

struct Here : TemporaryFolder {
  Here() { put(*this / "closer.toml", write_couple(ana_and_sam())); }
  void log(const std::string& name, std::string_view contents) const { put(*this / ("log/" + name), contents); }
};

std::string line(const std::string& id, const std::string& text, std::int64_t rev = 1, Kind kind = Kind::Note) {
  auto record = entry(id, kind, text);
  record.rev = rev;
  return write_line(record) + "\n";
}

// Takes all of what it is shown, or nothing.
struct Visitor : RecordVisitor {
  explicit Visitor(bool is_greedy = true) : wants_all(is_greedy) {}

  [[nodiscard]] bool look(const RecordView& view) override {
    looked_at.emplace_back(view.id);
    return wants_all;
  }
  void visit(Record& record) override { taken.push_back(record.id + " " + record.text); }
  void rest() override { rested_at = looked_at.size(); }

  bool wants_all;
  std::size_t rested_at = 0;
  std::vector<std::string> looked_at;
  std::vector<std::string> taken;
};

struct Outcome {
  bool is_whole = false;
  std::vector<std::string> taken; // in the order of ids
  std::vector<Finding> findings;
  std::set<std::string> tied;
};

Outcome swept(const Here& here) {
  const auto journal = open_journal(here.path());
  Visitor visitor;
  RecordVisitor* const visitors = &visitor;
  ShardScan sweep(journal);
  Outcome outcome;
  outcome.is_whole = sweep.over(ShardList(journal).take_all(), std::span(&visitors, 1));
  outcome.taken = visitor.taken;
  std::sort(outcome.taken.begin(), outcome.taken.end());
  outcome.findings = sweep.findings();
  outcome.tied = sweep.tied();
  return outcome;
}

using Texts = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(shard_scan)

BOOST_AUTO_TEST_CASE(each_record_of_every_month_is_shown_once) {
  const Here here;
  here.log("2026-11.sam.toml", line("2026-11-20-sam-aaaaa", "tea") + line("2026-11-01-sam-bbbbb", "soup"));
  here.log("2026-11.ana.toml", line("2026-11-20-ana-aaaaa", "the same five letters, of another person"));
  here.log("2025-12.sam.toml", "\r\n" + line("2025-12-31-sam-ccccc", "fireworks"));
  here.log("standing.sam.toml", line("2026-11-19-sam-ddddd", "", 1, Kind::Vote));
  const auto outcome = swept(here);
  BOOST_TEST(outcome.is_whole);
  BOOST_CHECK((outcome.taken ==
               Texts{"2025-12-31-sam-ccccc fireworks", "2026-11-01-sam-bbbbb soup", "2026-11-19-sam-ddddd ",
                     "2026-11-20-ana-aaaaa the same five letters, of another person", "2026-11-20-sam-aaaaa tea"}));
}

BOOST_AUTO_TEST_CASE(of_lines_with_one_id_the_winner_is_shown) {
  const Here here;
  here.log("2026-11.sam.toml", line("2026-11-20-sam-aaaaa", "tea") + line("2026-11-20-sam-aaaaa", "tea, with milk", 2));
  here.log("2026-11.sam (copy).toml", line("2026-11-21-sam-bbbbb", "one") + line("2026-11-20-sam-aaaaa", "coffee"));
  here.log("2026-11.sam (other).toml", line("2026-11-21-sam-bbbbb", "two"));
  const auto outcome = swept(here);
  BOOST_TEST(outcome.is_whole);
  BOOST_CHECK((outcome.taken == Texts{"2026-11-20-sam-aaaaa tea, with milk", "2026-11-21-sam-bbbbb two"}));
  BOOST_CHECK((outcome.tied == std::set<std::string>{"2026-11-21-sam-bbbbb"}));
}

BOOST_AUTO_TEST_CASE(what_is_removed_is_shown_as_gone) {
  const Here here;
  here.log("2026-11.sam.toml", "2026-11-20-sam-aaaaa = { gone = true, rev = 2 }\n");
  const auto journal = open_journal(here.path());
  struct : RecordVisitor {
    [[nodiscard]] bool look(const RecordView& view) override {
      is_gone = view.gone;
      return false;
    }
    void visit(Record&) override { BOOST_ERROR("it was not wanted"); }
    bool is_gone = false;
  } visitor;
  RecordVisitor* const visitors = &visitor;
  BOOST_TEST(ShardScan(journal).over(ShardList(journal).take_all(), std::span(&visitors, 1)));
  BOOST_TEST(visitor.is_gone);
}

BOOST_AUTO_TEST_CASE(what_the_scanner_does_not_take_is_read_and_reported_all_the_same) {
  const Here here;
  here.log("2026-11.sam.toml", "# by hand\n" + line("2026-11-20-sam-aaaaa", "tea") + "what is this\n");
  here.log("2026-10.sam.toml", line("2026-10-20-sam-bbbbb", "soup"));
  const auto outcome = swept(here);
  BOOST_TEST(outcome.is_whole);
  BOOST_CHECK((outcome.taken == Texts{"2026-10-20-sam-bbbbb soup", "2026-11-20-sam-aaaaa tea"}));
  BOOST_REQUIRE(outcome.findings.size() == 1);
  BOOST_TEST(outcome.findings.front().where.line == 3U);
}

BOOST_AUTO_TEST_CASE(a_record_in_another_month_s_file_leaves_the_sweep_without_hope) {
  for (const auto* id : {"2026-10-31-sam-aaaaa", "2026-12-01-sam-aaaaa", "2025-11-20-sam-aaaaa"}) {
    for (const bool is_canonical : {true, false}) {
      const Here here;
      here.log("2026-11.sam.toml", (is_canonical ? "" : "# by hand\n") + line(id, "moved"));
      BOOST_TEST(!swept(here).is_whole);
      here.log("2026-11.sam.toml", line("2026-11-20-sam-bbbbb", "before it") + line(id, "moved"));
      BOOST_TEST(!swept(here).is_whole);
    }
  }
  const Here here; // the first and the last day of a month are its own
  here.log("2026-11.sam.toml", line("2026-11-01-sam-aaaaa", "") + line("2026-11-30-sam-aaaaa", ""));
  BOOST_TEST(swept(here).is_whole);
}

BOOST_AUTO_TEST_CASE(so_does_one_that_is_in_its_month_as_well) {
  const Here here;
  here.log("standing.sam.toml", line("2026-11-20-sam-aaaaa", "", 1, Kind::Vote));
  here.log("2026-11.sam.toml", line("2026-11-20-sam-aaaaa", "was a vote", 2));
  BOOST_TEST(!swept(here).is_whole);
  here.log("2026-11.sam.toml", "# by hand\n" + line("2026-11-20-sam-aaaaa", "was a vote", 2));
  BOOST_TEST(!swept(here).is_whole);
}

BOOST_AUTO_TEST_CASE(many_authors_in_one_month_are_all_told_apart) {
  const Here here;
  std::string lines;
  for (char letter = 'a'; letter <= 'z'; ++letter) {
    lines += line(std::string("2026-11-20-") + letter + "-aaaaa", "x");
  }
  here.log("2026-11.sam.toml", lines);
  BOOST_TEST(swept(here).taken.size() == 26U);
}

BOOST_AUTO_TEST_CASE(visitors_share_the_work_and_an_error_of_one_comes_out) {
  const Here here;
  for (int month = 1; month <= 12; ++month) {
    const auto name = std::string(month < 10 ? "2026-0" : "2026-") + std::to_string(month);
    here.log(name + ".sam.toml", line(name + "-10-sam-aaaaa", "x"));
  }
  const auto journal = open_journal(here.path());
  std::array<Visitor, 3> visitors = {Visitor(false), Visitor(false), Visitor(false)};
  const std::array<RecordVisitor*, 3> all = {&visitors[0], &visitors[1], &visitors[2]};
  BOOST_TEST(ShardScan(journal).over(ShardList(journal).take_all(), all));
  std::set<std::string> seen;
  for (const auto& visitor : visitors) {
    seen.insert(visitor.looked_at.begin(), visitor.looked_at.end());
    BOOST_TEST(visitor.taken.empty());
    BOOST_TEST(visitor.rested_at == visitor.looked_at.size());
  }
  BOOST_TEST(seen.size() == 12U);
  struct : RecordVisitor {
    [[nodiscard]] bool look(const RecordView&) override { throw Error(Status::Failed, "enough"); }
    void visit(Record&) override {}
  } failing;
  const std::array<RecordVisitor*, 2> two = {&failing, &failing};
  ShardScan sweep(journal);
  BOOST_CHECK_EXCEPTION((void)sweep.over(ShardList(journal).take_all(), two), Error,
                        fails_with(Status::Failed, "enough"));
}

BOOST_AUTO_TEST_CASE(an_empty_journal_shows_nothing) {
  const Here here;
  BOOST_TEST(swept(here).is_whole);
  BOOST_TEST(swept(here).taken.empty());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
