// SPDX-License-Identifier: MIT
#include "advice/history.hpp"

#include <algorithm>

namespace closer {

std::vector<const Record*> in_order(const Records& records) {
  std::vector<const Record*> result;
  result.reserve(records.size());
  for (const auto& [id, record] : records) {
    if (!record.gone) {
      result.push_back(&record);
    }
  }
  std::sort(result.begin(), result.end(), [](const Record* l, const Record* r) { return is_earlier(*l, *r); });
  return result;
}

void add_to(History& history, const Record& record) {
  if (const auto way = way_of(record.kind)) {
    history.last.at(static_cast<std::size_t>(*way)) = record.at.day;
    history.last_owner = record.whose.empty() ? history.last_owner : record.whose;
  }
}

} // namespace closer
