// SPDX-License-Identifier: MIT
// What somebody asks for when they ask for ideas.
#pragma once

#include <cstddef>
#include <string>

#include "advice/filters.hpp"
#include "base/date/when.hpp"

namespace closer {

struct Request {
  Filters filters;
  Day day;
  std::size_t count = 1; // how many proposals, best first
  std::string seed;      // another draw than the day's; "" for the day's
  std::string reader;    // whose little things are drawn, by id; "" for nobody's
};

} // namespace closer
