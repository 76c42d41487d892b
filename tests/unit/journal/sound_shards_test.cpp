// SPDX-License-Identifier: MIT
#include "journal/check/sound_shards.hpp"

#include "journal/record/record_line.hpp"
#include "writer_support.hpp"

namespace closer {
namespace {

const std::string own = "2026-11-22-sam-aaaaa = { kind = \"note\", at = 2026-11-22, text = \"x\" }\n";

struct Log : Desk {
  [[nodiscard]] bool is_sound(const std::string& contents, const std::string& name = "2026-11.sam.toml") const {
    put(journal_folder / "log" / name, contents);
    const auto log = *journal.folder.subfolder("log");
    return SoundShards(log, journal.couple).is_sound({name.starts_with("s") ? "standing" : "2026-11", {name}});
  }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(sound_shards, Log)

BOOST_AUTO_TEST_CASE(a_month_as_closer_writes_it_is_sound) {
  BOOST_TEST(is_sound(own));
  BOOST_TEST(is_sound(""));
  BOOST_TEST(is_sound(own + "\n2026-11-23-sam-aaaaa = { gone = true, rev = 2 }\n"));
  BOOST_TEST(is_sound("2026-11-22-sam-aaaaa = { kind = \"seal\", at = 2026-11-25, of = \"x\", seal = \"ab\" }\n"));
}

BOOST_AUTO_TEST_CASE(whatever_check_may_have_to_say_something_of_is_not) {
  for (const auto* const name : {"2026-11.sam 2.toml", "2026-11.ana.toml", "2026-11.zed.toml", "standing.sam.toml"}) {
    BOOST_TEST(!is_sound(own, name), name);
  }
  const auto with = [&](std::string from, std::string_view to) {
    auto line = own;
    return line.replace(line.find(from), from.size(), to);
  };
  for (const auto& contents :
       {own + own, own + "# c\n", own.substr(0, own.size() - 1), "\xEF\xBB\xBF" + own, own + "\r\n",
        with("11-22-sam", "10-22-sam"), with("at = 2026-11-22", "at = 2026-11-21"), with("note", "vote"),
        with("note", "notes"), with(" }\n", ", more = 1 }\n"), std::string("<<<<<<< HEAD\n")}) {
    BOOST_TEST(!is_sound(contents), contents);
  }
}

BOOST_AUTO_TEST_CASE(a_sound_month_is_touched_by_another_line_of_one_of_its_records_and_by_what_belongs_there) {
  put(journal_folder / "log/2026-11.sam.toml", own);
  const auto log = *journal.folder.subfolder("log");
  const auto touched_by = [&](const std::string& name, const std::string& contents) {
    SoundShards sound(log, journal.couple);
    BOOST_TEST(sound.is_sound({"2026-11", {"2026-11.sam.toml"}}));
    return sound.is_touched({"2026-11", {"2026-11.sam.toml"}},
                            {parse_line_file(name, name, contents, Holding::OfRecords)});
  };
  BOOST_TEST(touched_by("2026-10.sam.toml", own));
  BOOST_TEST(touched_by("2026-10.sam.toml",
                        "2026-11-20-sam-bbbbb = { kind = \"note\", at = 2026-11-20, text = \"x\" }\n"));
  BOOST_TEST(touched_by("standing.sam.toml", "2026-11-22-sam-aaaaa = { gone = true, rev = 2 }\n"));
  BOOST_TEST(!touched_by("standing.sam.toml", "2026-11-22-sam-bbbbb = { gone = true, rev = 2 }\n"));
  BOOST_TEST(!touched_by("2026-10.sam 2.toml",
                         "2026-10-20-sam-bbbbb = { kind = \"note\", at = 2026-10-20, text = \"x\" }\n"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
