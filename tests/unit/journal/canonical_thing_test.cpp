// SPDX-License-Identifier: MIT
#include "journal/scan/hobby_scanner.hpp"

#include <string>
#include <vector>

#include "../support.hpp"
#include "journal/record/hobby_line.hpp"

namespace closer {
namespace {

// Whether the scanner takes the text; where it does, the judge must read the same.
bool is_scanned(const std::string& text) {
  std::vector<Thing> things;
  if (!scan_things(text, "sam", things)) {
    return false;
  }
  const auto judged = judge_things("sam.toml", text, "sam");
  BOOST_TEST_CONTEXT(text) {
    BOOST_TEST(judged.findings.empty());
    BOOST_CHECK(judged.things == things);
  }
  return true;
}

} // namespace

BOOST_AUTO_TEST_SUITE(canonical_thing)

BOOST_AUTO_TEST_CASE(what_closer_writes_is_scanned) {
  Thing thing;
  thing.slug = "film-2";
  thing.owner = "sam";
  thing.name = "Film \"noir\"\t\u65E5\u672C\u8A9E";
  for (const auto share : {Share::Share, Share::Open, Share::Solo}) {
    thing.share = share;
    for (const std::string note : {"", "Knock twice\nthen wait"}) {
      thing.note = note;
      for (const auto hobby : {std::optional<Hobby>(), std::optional(Hobby::Making)}) {
        thing.hobby = hobby;
        for (const std::int64_t rev : {1, 2, 1'000'000}) {
          thing.rev = rev;
          BOOST_TEST(is_scanned(write_line(thing)), write_line(thing));
          BOOST_TEST(is_scanned(write_line(removed(thing))), write_line(removed(thing)));
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_file_of_several_with_empty_lines_is_scanned_whole) {
  const std::string chess = "chess = { name = \"Chess\", share = \"open\" }";
  const std::string golf = "golf = { name = \"Golf\" }";
  for (const auto& text : {std::string(), chess + "\n" + golf + "\n", chess + "\r\n\n\r\n" + golf, "\n" + chess,
                           "\xEF\xBB\xBF" + chess + "\n", chess + "\n" + chess + "\n"}) {
    BOOST_TEST(is_scanned(text), text);
  }
}

BOOST_AUTO_TEST_CASE(every_other_spelling_is_left_to_the_judge) {
  for (const std::string line : {"chess = { share = \"open\", name = \"Chess\" }",
                                 "chess = {name = \"Chess\"}",
                                 "chess={ name = \"Chess\" }",
                                 "\"chess\" = { name = \"Chess\" }",
                                 "chess = { name = 'Chess' }",
                                 "chess = { name = \"\" }",
                                 "chess = { name = \"Chess\", share = \"maybe\" }",
                                 "chess = { name = \"Chess\", hobby = \"pondering\" }",
                                 "chess = { name = \"Chess\", club = \"SK\" }",
                                 "chess = { name = \"Chess\", rev = 0 }",
                                 "chess = { name = \"Chess\" } # ours",
                                 " chess = { name = \"Chess\" }",
                                 "Chess = { name = \"Chess\" }",
                                 "chess = { gone = false }",
                                 "chess = { name = \"Chess\" }x",
                                 "chess = { name = \"Chess\" ",
                                 "[chess]",
                                 "# ours",
                                 "chess = { name = \"\\u0041\" }",
                                 "chess",
                                 "-a = { name = \"A\" }",
                                 "chess = { name = \"A\nB\" }"}) {
    std::vector<Thing> things;
    BOOST_TEST(!scan_things(line, "sam", things), line);
    BOOST_TEST(!scan_things("golf = { name = \"Golf\" }\n" + line + "\n", "sam", things), line);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
