// SPDX-License-Identifier: MIT
#include "model/schedule/plan.hpp"

#include <algorithm>
#include <compare>
#include <map>

namespace closer {

namespace {

// Whether what was done then is what was planned: not if it was done before that, as far as the times are known.
bool ends(const When& done, const Record& plan) {
  if (done.day != plan.at.day) {
    return done.day > plan.at.day;
  }
  const auto order = done.time && plan.at.time ? compare(done, plan.at) : std::strong_ordering::equal;
  return order != 0 ? order > 0 : !plan.on || plan.on->day <= done.day;
}

} // namespace

std::vector<const Record*> open_plans(const Records& records, Day today) {
  std::map<std::string_view, When> last_done; // by idea
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
      auto& last = last_done.try_emplace(record.idea, record.at).first->second;
      last = compare(last, record.at) < 0 ? record.at : last;
    }
  }
  std::erase_if(plans, [&](const Record* plan) {
    const auto done = last_done.find(plan->idea);
    return done != last_done.end() && ends(done->second, *plan);
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
