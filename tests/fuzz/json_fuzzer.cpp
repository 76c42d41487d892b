// SPDX-License-Identifier: MIT
// Whatever is imported is taken as entries or refused with a problem that is safe to print, and what is taken can be
// written.
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
  const auto couple = sam_and_ana();
  const Zone zone = [](Instant) { return std::chrono::minutes(60); };
  const auto read = read_json_entries(text_of(data, size), {couple, zone, {last_day, std::nullopt}}, [&](Record entry) {
    if (entry.id.empty()) {
      entry.id = id_by_content(entry, "sam", 0);
    }
    require(parse_record_id(entry.id).has_value() && is_entry(entry), "what is taken is an entry");
    comes_back(entry, record_of_line(write_line(entry)), true);
  });
  for (const auto& problem : read.problems.kept) {
    require(printable(problem) == problem, "a problem is safe to print");
  }
  return 0;
}
