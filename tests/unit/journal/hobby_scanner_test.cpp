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
  std::vector<Hobby> hobbies;
  if (!scan_hobbies(text, "sam", hobbies)) {
    return false;
  }
  const auto judged = parse_hobbies("sam.toml", text, "sam");
  BOOST_TEST_CONTEXT(text) {
    BOOST_TEST(judged.findings.empty());
    BOOST_CHECK(judged.hobbies == hobbies);
  }
  return true;
}

} // namespace

BOOST_AUTO_TEST_SUITE(hobby_scanner)

BOOST_AUTO_TEST_CASE(what_closer_writes_is_scanned) {
  Hobby hobby;
  hobby.slug = "film-2";
  hobby.owner = "sam";
  hobby.name = "Film \"noir\"\t\u65E5\u672C\u8A9E";
  for (const auto share : {Share::Share, Share::Open, Share::Solo}) {
    hobby.share = share;
    for (const std::string note : {"", "Knock twice\nthen wait"}) {
      hobby.note = note;
      for (const auto kind : {std::optional<HobbyKind>(), std::optional(HobbyKind::Making)}) {
        hobby.kind = kind;
        for (const std::int64_t rev : {1, 2, 1'000'000}) {
          hobby.rev = rev;
          BOOST_TEST(is_scanned(write_line(hobby)), write_line(hobby));
          BOOST_TEST(is_scanned(write_line(tombstone_of(hobby))), write_line(tombstone_of(hobby)));
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
                                 "chess = { name = \"Chess\", share = \"\" }",
                                 "chess = { name = \"Chess\", share = \"open\", note = \"\" }",
                                 "chess = { name = \"Chess\", kind = \"pondering\" }",
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
    std::vector<Hobby> hobbies;
    BOOST_TEST(!scan_hobbies(line, "sam", hobbies), line);
    BOOST_TEST(!scan_hobbies("golf = { name = \"Golf\" }\n" + line + "\n", "sam", hobbies), line);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
