// SPDX-License-Identifier: MIT
#include "model/schedule/check_in.hpp"

#include <algorithm>

namespace closer {

bool offers_check_in(const Rhythm& rhythm, const Records& records, Day day) {
  constexpr std::chrono::days rest{3};
  return rhythm.check_in == weekday_of(day) && std::ranges::none_of(records, [&](const auto& item) {
           const auto& record = item.second;
           return record.kind == Kind::Listen && record.idea == check_in_name && !record.gone &&
                  record.at.day >= day - rest && record.at.day <= day;
         });
}

} // namespace closer
