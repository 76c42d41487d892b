// SPDX-License-Identifier: MIT
// A line put in the place of another, among whatever else a file holds.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/hobby.hpp"
#include "model/record.hpp"

namespace closer {

// Two items of one key.
template <typename T> struct Replacement {
  T before;
  T after;
};

// The contents of a file with `after` in the place of `before`, which has the same key: the line that is `before` is
// replaced; where `after` is a tombstone every other line of that key goes. If no line is `before` alone, `after`
// comes to the end. Every other byte stays.
[[nodiscard]] std::string with_line(std::string_view contents, const Record& before, const Record& after);
[[nodiscard]] std::string with_line(std::string_view contents, const Hobby& before, const Hobby& after);

// The same for many at once, each of another key, in one pass through the contents.
[[nodiscard]] std::string with_lines(std::string_view contents, std::span<const Replacement<Record>> replacements);

} // namespace closer
