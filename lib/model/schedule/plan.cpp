// SPDX-License-Identifier: MIT
#include "model/schedule/plan.hpp"

#include <algorithm>
#include <compare>
#include <map>
#include <utility>

namespace closer {

namespace {

// Whether what was done is what was planned: not if it was done before that, as far as the times are known. What the
// partner did without the other is another thing: a little thing, or anything before the day of the plan.
bool ends(const Record& entry, const Record& plan) {
  const auto& done = entry.at;
  const bool is_on_its_day = !plan.on || plan.on->day <= done.day;
  if (author_of(entry) != author_of(plan) && (entry.kind == Kind::Little || !is_on_its_day)) {
    return false;
  }
  if (done.day != plan.at.day) {
    return done.day > plan.at.day;
  }
  const auto order = done.time && plan.at.time ? compare(done, plan.at) : std::strong_ordering::equal;
  return order != 0 ? order > 0 : is_on_its_day;
}

} // namespace

std::vector<const Record*> open_plans(const Records& records, Day today) {
  using Doing = std::pair<std::string_view, std::string>; // an idea, and whose entry it is
  std::map<Doing, const Record*> last_done;
  std::vector<const Record*> plans;
  for (const auto& [id, record] : records) {
    if (record.gone) {
      continue;
    }
    if (record.kind == Kind::Plan) {
      const Day end = record.on ? record.on->day : record.at.day + plan_shelf_life;
      if (end >= today) {
        plans.push_back(&record);
      }
    } else if (way_of(record.kind) && !record.idea.empty()) {
      const auto*& last = last_done.try_emplace(Doing(record.idea, author_of(record)), &record).first->second;
      last = compare(last->at, record.at) < 0 ? &record : last;
    }
  }
  std::erase_if(plans, [&](const Record* plan) {
    const auto first = last_done.lower_bound({plan->idea, {}});
    return std::any_of(first, last_done.end(),
                       [&](const auto& done) { return done.first.first == plan->idea && ends(*done.second, *plan); });
  });
  std::ranges::sort(plans, [](const Record* left, const Record* right) {
    if (left->on.has_value() != right->on.has_value()) {
      return left->on.has_value();
    }
    const auto order = left->on ? compare(*left->on, *right->on) : compare(left->at, right->at);
    return order != 0 ? order < 0 : left->id < right->id;
  });
  return plans;
}

} // namespace closer
