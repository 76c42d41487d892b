// SPDX-License-Identifier: MIT
#include "advice/queue.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace closer {

void put_in_order(std::vector<Candidate>& candidates, Day day) {
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& left, const Candidate& right) {
    return std::tie(right.is_todays, left.done, left.is_long, left.rank, left.idea->id) <
           std::tie(left.is_todays, right.done, right.is_long, right.rank, right.idea->id);
  });
  const auto rest =
      std::find_if(candidates.begin(), candidates.end(), [](const auto& each) { return !each.is_todays; });
  const auto weary = std::find_if(rest, candidates.end(), [](const auto& each) { return each.done != never; });
  if (const auto count = weary - rest; count != 0) {
    const auto turn = day.time_since_epoch().count() % count;
    std::rotate(rest, rest + (turn + count) % count, weary);
  }
}

void part_likes(std::vector<Candidate>& candidates) {
  std::set<std::string_view> seen;
  std::vector<Candidate> order;
  std::vector<Candidate> alike;
  std::vector<Candidate> weary;
  for (const auto& each : candidates) {
    auto& line = each.done != never ? weary : seen.insert(each.idea->group).second ? order : alike;
    line.push_back(each);
  }
  order.insert(order.end(), alike.begin(), alike.end());
  order.insert(order.end(), weary.begin(), weary.end());
  candidates = std::move(order);
}

} // namespace closer
