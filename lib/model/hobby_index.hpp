// SPDX-License-Identifier: MIT
// Finding a thing by what people call it, as quickly in a thousand as in ten.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/hobby.hpp"
#include "model/record.hpp"

namespace closer {

class ThingIndex {
public:
  // `things` must outlive it. Those that are gone have no name any more.
  explicit ThingIndex(std::span<const Thing> things);

  // The things that `words` name, by slug or name without regard to case, in their order; "sam/chess" names Sam's only.
  // Of one owner's that share a name, two are enough to tell that there is not one alone.
  [[nodiscard]] std::vector<const Thing*> named(std::string_view words) const;

  // What people call the thing of a record: its name, or the slug where the thing is no longer listed; "" where it has
  // none.
  [[nodiscard]] std::string name_of_thing(const Record& record) const;

private:
  using Things = std::vector<const Thing*>;

  std::map<std::string_view, Things> m_by_slug;
  std::map<std::string, Things> m_by_name; // folded
};

} // namespace closer
