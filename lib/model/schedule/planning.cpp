// SPDX-License-Identifier: MIT
#include "model/schedule/planning.hpp"

#include <algorithm>
#include <utility>

#include "model/schedule/plan.hpp"

namespace closer {
namespace {

Record changed(const Record& old, const WantedPlan& wanted, const Zone& zone) {
  const auto& said = wanted.record;
  Record plan = old;
  if (wanted.says_on) {
    plan.on = keeping_time(*said.on, old.on, zone);
  }
  if (wanted.says_when) {
    plan.when = said.when;
  }
  if (wanted.says_hobby) {
    plan.hobby = said.hobby;
    plan.whose = said.whose;
    plan.text = said.text;
  }
  if (said.is_private) { // else a surprise stays one: it isn't given away by moving its day
    plan.surprise_until = said.surprise_until;
  }
  return plan;
}

} // namespace

const Record* own_plan(const Records& records, std::string_view me, std::string_view idea, Day today) {
  const auto plans = open_plans(records, today);
  const auto found = std::find_if(plans.begin(), plans.end(),
                                  [&](const Record* plan) { return plan->idea == idea && author_of(*plan) == me; });
  return found == plans.end() ? nullptr : *found;
}

bool is_past(const When& on, const When& now) { return on.day < now.day || (on.time && compare(on, now) < 0); }

When keeping_time(const When& on, const std::optional<When>& before, const Zone& zone) {
  if (on.time || !before || !before->time) {
    return on;
  }
  return zone ? local_moment(on.day, before->time->since_midnight, zone).value_or(on) : When{on.day, before->time};
}

PlanToWrite plan_to_write(const Records& records, std::string_view me, WantedPlan wanted, Day today, const Zone& zone) {
  using What = PlanToWrite::What;
  const auto* old = own_plan(records, me, wanted.record.idea, today);
  if (old == nullptr) {
    return {What::New, nullptr, std::move(wanted.record)};
  }
  if (!old->is_private && wanted.record.is_private) {
    return {What::Shared, old, *old};
  }
  auto plan = changed(*old, wanted, zone);
  const auto what = plan == *old ? What::Same : What::Changed;
  return {what, old, std::move(plan)};
}

} // namespace closer
