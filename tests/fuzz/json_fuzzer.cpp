// SPDX-License-Identifier: MIT
// Whatever is imported is taken as entries or refused with a problem that is safe to print, and what is taken can be written.
#include <string>

#include "base/text/printable.hpp"
#include "journal/exchange/jrnl_entries.hpp"
#include "journal/exchange/json_entries.hpp"
#include "journal/record/record_line.hpp"
#include "support.hpp"

namespace closer {
namespace {

Couple sam_and_ana() {
  Couple couple;
  couple.people = {{"ana", "Ana"}, {"sam", "Sam"}};
  return couple;
}

} // namespace
} // namespace closer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closer;
  auto read = read_json_entries(text_of(data, size), sam_and_ana(), [](Instant) { return std::chrono::minutes(60); });
  for (const auto& problem : read.problems) {
    require(printable(problem) == problem, "a problem is safe to print");
  }
  name_by_content(read.entries, "sam", {});
  for (const auto& entry : read.entries) {
    require(parse_record_id(entry.id).has_value() && is_entry(entry), "what is taken is an entry");
    comes_back(entry, record_of_line(write_line(entry)), true);
  }
  return 0;
}
