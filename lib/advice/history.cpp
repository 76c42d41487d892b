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
  std::sort(result.begin(), result.end(), [](const Record* l, const Record* r) { return gives_way(*l, *r); });
  return result;
}

void add_to(History& history, const Record& record) {
  if (const auto way = way_of(record.kind)) {
    auto& last = history.last.at(static_cast<std::size_t>(*way));
    last = std::max(last.value_or(record.at.day), record.at.day);
    history.last_owner = record.whose.empty() ? history.last_owner : record.whose;
  }
}

void add_to(History& history, const DoneDay& done) {
  for (std::size_t way = 0; way < done.ways.size(); ++way) {
    auto& last = history.last.at(way);
    if (done.ways.at(way)) {
      last = std::max(last.value_or(done.day), done.day);
    }
  }
}

} // namespace closer
