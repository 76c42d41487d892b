// SPDX-License-Identifier: MIT
#include "cmd/words/ahead_for_me.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

namespace closer {
namespace {

bool matters_ahead(const Records::value_type& item) {
  const auto& record = item.second;
  return record.kind == Kind::MarkedDay || record.kind == Kind::Plan || record.kind == Kind::Pause ||
         (way_of(record.kind) && !record.idea.empty());
}

} // namespace

Records ahead_for_me(Context& context, const Records& shared) {
  Records ahead;
  std::ranges::copy_if(shared, std::inserter(ahead, ahead.end()), matters_ahead);
  std::vector<Finding> reported_elsewhere;
  std::ranges::copy_if(context.private_records(reported_elsewhere), std::inserter(ahead, ahead.end()), matters_ahead);
  return ahead;
}

} // namespace closer
