// SPDX-License-Identifier: MIT
#include "model/closeness.hpp"

namespace closer {

std::optional<int> parse_mark(std::string_view text) {
  const bool is_digit = text.size() == 1 && text.front() >= '0' && text.front() <= '9';
  const int mark = is_digit ? text.front() - '0' : 0;
  return mark >= least_close && mark <= most_close ? std::optional(mark) : std::nullopt;
}

} // namespace closer
