// SPDX-License-Identifier: MIT
#include "cmd/words/days_for_me.hpp"

#include <vector>

namespace closer {

Records days_for_me(Context& context, const Records& shared) {
  std::vector<Finding> reported_elsewhere;
  auto days = context.private_records(reported_elsewhere);
  std::erase_if(days, [](const auto& item) { return item.second.kind != Kind::MarkedDay; });
  for (const auto& [id, record] : shared) {
    if (record.kind == Kind::MarkedDay) {
      days.emplace(id, record);
    }
  }
  return days;
}

} // namespace closer
