// SPDX-License-Identifier: MIT
#include "journal/scan/lines_of_file.hpp"

#include <string>
#include <vector>

#include "../support.hpp"
#include "journal/record/record_line.hpp"
#include "journal/scan/record_scanner.hpp"

namespace closer {
namespace {

// The lines of a file of which those that begin with 'x' can't be taken.
std::optional<std::vector<std::string>> taken(const std::string& file) {
  std::vector<std::string> lines;
  const auto count = take_lines(file, [&](std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return !lines.back().starts_with('x');
  });
  return count ? std::optional(lines) : std::nullopt;
}

} // namespace

BOOST_AUTO_TEST_SUITE(lines_of_file)

BOOST_AUTO_TEST_CASE(empty_lines_are_skipped) {
  using Lines = std::vector<std::string>;
  BOOST_CHECK((taken("").value().empty()));
  BOOST_CHECK((taken("\n\r\n\r\r\n").value().empty()));
  BOOST_CHECK((taken("a\n\n\r\nb").value() == Lines{"a", "b"}));
  BOOST_CHECK((taken("\xEF\xBB\xBF\na\n").value() == Lines{"a"}));
  BOOST_CHECK((taken("a\n\r").value() == Lines{"a", "\r"})); // which isn't a line end without a newline
  BOOST_CHECK((taken("\r a\n").value() == Lines{"\r a"}));
}

BOOST_AUTO_TEST_CASE(a_line_that_cannot_be_taken_ends_it) {
  BOOST_TEST(!taken("a\nx\nb\n"));
  BOOST_TEST(!taken("x"));
}

BOOST_AUTO_TEST_CASE(all_lines_count_and_there_can_be_too_many) {
  const auto take_one = [](std::string_view& text) {
    text.remove_prefix(2);
    return true;
  };
  std::string file;
  for (std::size_t i = 0; i < most_lines / 2; ++i) {
    file += "a\n\n";
  }
  BOOST_TEST(take_lines(file, take_one).value() == most_lines);
  BOOST_TEST(!take_lines(file + "\n", take_one));
}

BOOST_AUTO_TEST_CASE(records_are_scanned_whole_or_not_at_all) {
  const auto line_of = [](const std::string& rest) {
    return "2026-11-22-sam-k3f9x = { kind = \"little\", at = 2026-11-22, text = " + rest + " }";
  };
  const auto first = line_of("\"one\"");
  const auto second = line_of("\"two\", rev = 2");
  std::vector<Record> records;
  BOOST_TEST(scan_records("\xEF\xBB\xBF" + first + "\r\n\n" + second, records));
  BOOST_TEST((records == parse_records("x", first + "\n" + second).records));
  records.clear();
  BOOST_TEST(!scan_records(first + "\n# why\n" + second + "\n", records));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
