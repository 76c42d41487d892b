// SPDX-License-Identifier: MIT
// Files of nothing but lines that closer itself writes, for the scanners of such lines: journal/scan/record_scanner.hpp
// and journal/scan/hobby_scanner.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "journal/lines/keyed_table.hpp"
#include "journal/lines/noise.hpp"
#include "journal/scan/line_cursor.hpp"

namespace closer {

// Takes a newline, with a carriage return before it; at the end of the text none has to be there.
[[nodiscard]] bool take_line_end(LineCursor& cursor);

// Takes the first line off the front of a text if it is empty but for what comes before its newline.
[[nodiscard]] bool take_empty_line(std::string_view& text);

// Takes a file line by line: `take(text)` takes one that isn't empty off the front of what is left, and says whether
// it could. Returns how many lines there are; nothing if one can't be taken, or there are too many.
template <typename Take> [[nodiscard]] std::optional<std::size_t> take_lines(std::string_view text, Take take) {
  text = without_byte_order_mark(text);
  std::size_t lines = 0;
  for (; !text.empty(); ++lines) {
    if (lines >= most_lines || !(take_empty_line(text) || take(text))) {
      return std::nullopt;
    }
  }
  return lines;
}

} // namespace closer
