// SPDX-License-Identifier: MIT
#include "journal/scan/lines_of_file.hpp"

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

} // namespace closer
