// SPDX-License-Identifier: MIT
#include "journal/folder/showing.hpp"

#include "../support.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

constexpr std::string_view id = "2026-11-22-sam-aaaaa";

std::string line(std::string_view of, const std::string& text, std::int64_t rev = 1) {
  auto record = entry(std::string(of), Kind::Note, text);
  record.rev = rev;
  return write_line(record) + "\n";
}

struct Taker : RecordVisitor {
  [[nodiscard]] bool look(const RecordView& view) override { return view.id == id; }
  void visit(Record& record) override { texts.push_back(record.text); }

  std::vector<std::string> texts;
};

struct Here : TemporaryFolder {
  Here() { put(*this / "closer.toml", write_couple(ana_and_sam())); }
  void log(const std::string& name, std::string_view contents) const { put(*this / ("log/" + name), contents); }

  [[nodiscard]] std::vector<std::string> files(std::string_view words) const {
    std::vector<std::string> names;
    const auto shards = shards_with(open_journal(path()), words).value();
    for (const auto& shard : shards) {
      names.insert(names.end(), shard.files.begin(), shard.files.end());
    }
    return names;
  }

  [[nodiscard]] std::vector<std::string> texts(Reading& reading) const {
    return shown_with(open_journal(path()), "aaaaa", Taker(), reading).texts;
  }
};

using Names = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(showing)

BOOST_AUTO_TEST_CASE(a_search_finds_the_files_that_have_the_words) {
  const Here here;
  here.log("2026-10.sam.toml", line("2026-10-01-sam-bbbbb", "another"));
  here.log("2026-11.ana.toml", line("2026-11-22-ana-ccccc", "not in this file"));
  here.log("2026-11.sam.toml", line("2026-11-20-sam-ddddd", "before") + line(id, "here"));
  here.log("standing.sam.toml", line(id, "here, too"));
  here.log("notes.toml", line(id, "in a file that is not read"));
  BOOST_CHECK(here.files(id) == (Names{"standing.sam.toml", "2026-11.sam.toml"}));
  BOOST_CHECK(here.files("aaaaa") == (Names{"standing.sam.toml", "2026-11.sam.toml"}));
  BOOST_TEST(here.files("zzzzz").empty());
}

BOOST_AUTO_TEST_CASE(a_search_finds_keys_that_are_written_with_escapes) {
  for (const std::string escape : {R"(\u0061)", R"(\U00000061)", R"(\x61)"}) {
    const Here here;
    here.log("2026-11.sam.toml", "\"2026-11-22-sam-aaaa" + escape + R"(" = { kind = "note" })");
    BOOST_TEST_CONTEXT(escape) { BOOST_CHECK(here.files(id) == Names{"2026-11.sam.toml"}); }
  }
  const Here here;
  here.log("2026-11.sam.toml", line("2026-11-20-sam-ddddd", R"(a \u that is none, "quoted", and \)"));
  BOOST_TEST(here.files(id).empty());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_searched_is_read_so_that_it_is_reported) {
  const Here here;
  here.log("2026-11.sam.toml", line(id, "here"));
  std::filesystem::create_symlink("2026-11.sam.toml", here / "log/2026-09.sam.toml");
  Reading reading;
  BOOST_CHECK(here.texts(reading) == Names{"here"});
  BOOST_TEST(reading.findings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(the_one_that_won_is_shown_wherever_its_lines_are) {
  const Here here;
  here.log("2026-11.sam.toml", line(id, "first") + line(id, "third", 3));
  here.log("2026-03.copy.toml", line(id, "second", 2));
  Reading reading;
  BOOST_CHECK(here.texts(reading) == Names{"third"});
  here.log("2027-01.sam.toml", line(id, "fourth", 4));
  BOOST_CHECK(here.texts(reading) == Names{"fourth"});
  here.log("standing.ana.toml", line(id, "fifth", 5));
  BOOST_CHECK(here.texts(reading) == Names{"fifth"});
  BOOST_TEST(reading.findings.empty());
}

BOOST_AUTO_TEST_CASE(only_what_was_read_is_reported) {
  const Here here;
  here.log("2026-11.sam.toml", line(id, "here") + "garbage\n");
  here.log("2026-10.sam.toml", "more of it\n");
  Reading reading;
  BOOST_CHECK(here.texts(reading) == Names{"here"});
  BOOST_TEST(reading.findings.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
