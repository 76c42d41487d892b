// SPDX-License-Identifier: MIT
#include "journal/canonical_file.hpp"

#include <algorithm>

#include "journal/canonical_line.hpp"

namespace closer {

bool take_line_end(LineCursor& cursor) {
  while (cursor.word("\r")) {
  }
  return cursor.word("\n") || cursor.is_over();
}

bool take_empty_line(std::string_view& text) {
  const auto end = text.find_first_not_of('\r');
  const bool is_empty = end != std::string_view::npos && text[end] == '\n';
  text.remove_prefix(is_empty ? end + 1 : 0);
  return is_empty;
}

bool scan_records(std::string_view text, std::vector<Record>& records) {
  constexpr std::size_t usual_length = 128; // of a line
  records.reserve(text.size() / usual_length + 1);
  LineScanner scanner;
  return take_lines(text,
                    [&](std::string_view& rest) {
                      const bool is_taken = scanner.take(rest);
                      if (is_taken) {
                        records.push_back(scanner.record());
                      }
                      return is_taken;
                    })
      .has_value();
}

} // namespace closer
