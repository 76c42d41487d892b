// SPDX-License-Identifier: MIT
// The scanners of closer's own lines and the judge of all TOML: whatever a scanner takes, both read the same.
#include <algorithm>
#include <vector>

#include "base/toml/toml.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/record_line.hpp"
#include "journal/scan/hobby_scanner.hpp"
#include "journal/scan/lines_of_file.hpp"
#include "journal/scan/record_scanner.hpp"
#include "journal/write/undo_file.hpp"
#include "support.hpp"

namespace closer {
namespace {

void agree(std::string_view text, const std::vector<Record>& scanned) {
  const auto judged = parse_records("x", text);
  require(judged.findings.empty(), "the judge finds nothing wrong with what the scanner takes");
  require(judged.records == scanned, "the judge reads the records that the scanner reads");
}

// What is scanned of hobbies, and read of changes that can be undone.
void agree_on_the_rest(std::string_view text) {
  std::vector<Hobby> hobbies;
  if (scan_hobbies(text, "sam", hobbies)) {
    const auto judged = parse_hobbies("x", text, "sam");
    require(judged.findings.empty(), "the judge finds nothing wrong with the hobbies that the scanner takes");
    require(judged.hobbies == hobbies, "the judge reads the hobbies that the scanner reads");
  }
  if (const auto change = change_of_line(text)) {
    const auto line = write_line("k-1", *change);
    const auto read = change_of_line(line);
    require(read && write_line("k-1", *read) == line, "a change is read back");
  }
}

} // namespace
} // namespace closer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closer;
  const auto text = text_of(data, size);
  std::vector<Record> records;
  if (scan_records(text, records)) {
    agree(text, records);
  }
  agree_on_the_rest(text);
  // Also line by line, since one that the scanner leaves to the judge must not hide the others.
  RecordScanner scanner;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    const auto line = text.substr(start, end - start);
    if (scanner.scan(line)) {
      const auto record = scanner.record();
      agree(line, {record});
      require(scanner.view() == view_of(record), "a view shows what the record holds");
    }
    start = end + 1;
  }
  return 0;
}
