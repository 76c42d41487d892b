// SPDX-License-Identifier: MIT
// The scanner of closer's own lines and the judge of all TOML: whatever the scanner takes, both read the same.
#include <algorithm>
#include <vector>

#include "journal/canonical_file.hpp"
#include "journal/canonical_line.hpp"
#include "journal/record_line.hpp"
#include "support.hpp"

namespace closer {
namespace {

void agree(std::string_view text, const std::vector<Record>& scanned) {
  const auto judged = judge_records("x", text);
  require(judged.findings.empty(), "the judge finds nothing wrong with what the scanner takes");
  require(judged.records == scanned, "the judge reads the records that the scanner reads");
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
  // Also line by line, since one that the scanner leaves to the judge must not hide the others.
  LineScanner scanner;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find('\n', start), text.size());
    const auto line = text.substr(start, end - start);
    if (scanner.scan(line)) {
      const auto record = scanner.record();
      agree(line, {record});
      require(scanner.glance() == glance_at(record), "a glance shows what the record holds");
    }
    start = end + 1;
  }
  return 0;
}
