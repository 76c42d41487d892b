// SPDX-License-Identifier: MIT
#include "journal/folder/catalogue_files.hpp"
#include "journal/folder/hobby_files.hpp"

#include "journal/folder/reading.hpp"
#include "standing_support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(hobby_files)

BOOST_AUTO_TEST_CASE(the_ideas_of_both_are_the_built_in_ones_their_own_and_their_changes) {
  const Room room;
  put(room.journal_folder / "ideas/ours.toml", "[lake]\ntitle = \"Our lake\"\n\n[hill]\noff = true\n\n"
                                               "[bench]\nway = \"little\"\ntitle = \"The bench\"\n");
  put(room.journal_folder / "ideas/notes.txt", "[sea]\noff = true\n");
  put(room.journal_folder / "ideas/.hidden.toml", "[sea]\noff = true\n");
  auto record = entry("2026-11-22-sam-00000", Kind::Idea, "Swim");
  record.way = "outing";
  const auto own = room.writer().add(record);
  const auto id = "sam-" + own.id.substr(own.id.size() - 5);
  std::vector<Finding> findings;
  BOOST_TEST(room.ideas({idea_called("lake"), idea_called("hill"), idea_called("sea")}, findings) ==
             "lake=Our lake sea=built in " + id + "=Swim bench=The bench ");
  BOOST_TEST(findings.empty());
  room.writer().replace(own, tombstone_of(own));
  BOOST_TEST(!holds(room.ideas({idea_called("lake")}, findings), "Swim"));
}

BOOST_AUTO_TEST_CASE(an_own_idea_can_be_changed_by_a_file) {
  const Room room;
  put(room.journal_folder / "log/standing.sam.toml",
      "2026-11-21-sam-bbbbb = { kind = \"idea\", at = 2026-11-21, text = \"Swim\", way = \"outing\" }\n");
  put(room.journal_folder / "ideas/ours.toml", "[sam-bbbbb]\ncost = 2\n");
  std::vector<Finding> findings;
  const auto catalogue = ideas_of_both(room.journal, {}, {}, room.read().records, findings);
  const auto ideas = catalogue.ideas();
  BOOST_REQUIRE(ideas.size() == 1U);
  BOOST_TEST(ideas[0].cost == 2);
  BOOST_TEST(ideas[0].title == "Swim");
}

BOOST_AUTO_TEST_CASE(a_file_of_ideas_that_cannot_be_read_is_reported_and_costs_no_other) {
  const Room room;
  put(room.journal_folder / "elsewhere", "[lake]\noff = true\n");
  std::filesystem::create_directory(room.journal_folder / "ideas");
  std::filesystem::create_symlink("../elsewhere", room.journal_folder / "ideas/a.toml");
  put(room.journal_folder / "ideas/b.toml", "[bench]\nway = \"little\"\ntitle = \"The bench\"\n[hill]\nway = 1\n");
  std::vector<Finding> findings;
  BOOST_TEST(room.ideas({idea_called("lake")}, findings) == "lake=built in bench=The bench ");
  BOOST_REQUIRE(findings.size() >= 2U);
  BOOST_TEST(findings[0].path == (room.journal_folder / "ideas/a.toml").string());
  BOOST_TEST(findings[1].path == (room.journal_folder / "ideas/b.toml").string());
}

BOOST_AUTO_TEST_CASE(a_check_reads_the_ideas_against_the_built_in_ones) {
  const Room room;
  put(room.journal_folder / "ideas/ours.toml", "[lake]\nminutes = 5\n");
  const auto lake = idea_called("lake");
  BOOST_TEST(check(room.journal, "sam", on("2026-11-22"), {std::span(&lake, 1), {}}).findings.empty());
  const auto result = check(room.journal, "sam", on("2026-11-22"), {});
  BOOST_REQUIRE(!result.findings.empty());
  BOOST_CHECK(result.findings[0].fixer == CheckFinding::Fixer::Person);
  BOOST_TEST(result.fixes.empty());
}

BOOST_AUTO_TEST_CASE(a_check_knows_the_ideas_that_are_records) {
  const Room room;
  room.log(standing_file,
           "2026-11-21-sam-bbbbb = { kind = \"idea\", at = 2026-11-21, text = \"Swim\", way = \"outing\" }\n");
  put(room.journal_folder / "ideas/ours.toml", "[sam-bbbbb]\ncost = 2\n");
  for (const auto& trouble : room.checked().findings) {
    BOOST_TEST(false, describe(trouble.finding));
  }
}

BOOST_AUTO_TEST_CASE(hobbies_of_both_are_read_by_owner_and_slug) {
  const Room room;
  put(room.journal_folder / "hobbies/sam.toml", "yoga = { name = \"Yoga\" }\nchess = { name = \"Chess\" }\n");
  put(room.journal_folder / "hobbies/sam.sync-conflict-20261122-101010-ABCDEFG.toml",
      "chess = { name = \"Fast chess\", rev = 2 }\n");
  put(room.journal_folder / "hobbies/sam 2.toml",
      "golf = { gone = true, rev = 9 }\ngolf = { name = \"Golf\", rev = 9 }\n");
  put(room.journal_folder / "hobbies/ana.toml", "chess = { name = \"Ana's chess\", share = \"solo\" }\n");
  put(room.journal_folder / "hobbies/No One.toml", "x = { name = \"X\" }\n");
  Reading reading;
  read_hobbies_of_both(room.journal, reading.hobbies, reading.findings);
  std::string seen;
  for (const auto& hobby : reading.hobbies) {
    seen += hobby.owner + "/" + hobby.slug + "=" + hobby.name + (hobby.gone ? "(gone) " : " ");
  }
  BOOST_TEST(seen == "ana/chess=Ana's chess sam/chess=Fast chess sam/golf=(gone) sam/yoga=Yoga ");
  BOOST_TEST(reading.findings.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
