// SPDX-License-Identifier: MIT
// What `review` is asked for: which days and entries, in which format, and whether with what is private.
#pragma once

#include "cmd/context/context.hpp"
#include "cmd/line/arguments.hpp"
#include "cmd/review/review_format.hpp"
#include "review/digest.hpp"

namespace closer {

struct ReviewOptions {
  Format format = Format::Text;
  Day today;
  Window window; // where not `all`
  Filter filter;
  bool all = false;
  bool with_private = false;
  Style style;
};

// Throws UsageError where words and options contradict each other, or are none.
[[nodiscard]] ReviewOptions read_review_options(Context& context, const Arguments& arguments);

} // namespace closer
