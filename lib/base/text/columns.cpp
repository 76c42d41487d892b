// SPDX-License-Identifier: MIT
#include "base/text/columns.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include <utf8proc.h>

#include "base/text/text.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](unsigned char byte) { return byte < 0x80; });
}

bool is_regional_indicator(utf8proc_int32_t code) { return code >= 0x1F1E6 && code <= 0x1F1FF; }

// Calls visit(cluster, columns) for each grapheme cluster until it returns false.
void for_each_cluster(std::string_view text, const std::function<bool(std::string_view, std::size_t)>& visit) {
  constexpr utf8proc_int32_t emoji_presentation = 0xFE0F;
  std::size_t start = 0;
  while (start < text.size()) {
    auto current = decode(text.substr(start));
    std::size_t columns = current.code < 0 ? 1 : static_cast<std::size_t>(utf8proc_charwidth(current.code));
    std::size_t end = start + current.length;
    utf8proc_int32_t state = 0;
    while (end < text.size()) {
      const auto next = decode(text.substr(end));
      if (next.code < 0 || current.code < 0 || utf8proc_grapheme_break_stateful(current.code, next.code, &state)) {
        break;
      }
      const auto next_columns = static_cast<std::size_t>(utf8proc_charwidth(next.code));
      const bool is_double =
          next.code == emoji_presentation || is_regional_indicator(next.code); // a flag is two of these
      columns = is_double ? 2 : std::max(columns, next_columns);
      end += next.length;
      current = next;
    }
    if (!visit(text.substr(start, end - start), columns)) {
      return;
    }
    start = end;
  }
}

// The parts of a word that may stand on lines of their own: what is written without spaces, as Chinese and Japanese
// are, can go on below after each wide character.
std::vector<std::string_view> parts_of(std::string_view word) {
  std::vector<std::string_view> parts;
  bool can_break = true;
  for_each_cluster(word, [&](std::string_view cluster, std::size_t columns) {
    const bool is_wide = columns > 1;
    if (can_break || is_wide) {
      parts.push_back(cluster);
    } else {
      parts.back() = {parts.back().data(), parts.back().size() + cluster.size()};
    }
    can_break = is_wide;
    return true;
  });
  return parts;
}

// Collects the lines of one that is too long, each indented as that one is.
class Wrapper {
public:
  Wrapper(std::size_t indent, std::size_t columns, std::vector<std::string>& lines)
      : m_indent(indent), m_columns(columns), m_lines(lines) {}

  // A part behind so many spaces, which fall away at the end of a line.
  void add(std::string_view part, std::size_t gap) {
    const auto part_width = width(part);
    if (!m_current.empty() && m_width + gap + part_width > m_columns) {
      finish();
    }
    m_current.append(m_current.empty() ? m_indent : gap, ' ').append(part);
    m_width = (m_width == 0 ? m_indent : m_width + gap) + part_width;
  }

  void finish() {
    m_lines.push_back(std::exchange(m_current, {}));
    m_width = 0;
  }

private:
  std::size_t m_indent;
  std::size_t m_columns;
  std::vector<std::string>& m_lines;
  std::string m_current;
  std::size_t m_width = 0;
};

void wrap_line(std::string_view line, std::size_t columns, std::vector<std::string>& lines) {
  line = line.substr(0, line.find_last_not_of(' ') + 1);
  if (width(line) <= columns) {
    lines.emplace_back(line);
    return;
  }
  const auto indent = line.find_first_not_of(' ');
  Wrapper wrapper(indent <= columns / 2 ? indent : 0, columns, lines);
  for (auto rest = line; !rest.empty();) {
    auto gap = rest.find_first_not_of(' ');
    const auto word = rest.substr(gap, rest.find(' ', gap) - gap);
    rest.remove_prefix(gap + word.size());
    for (const auto part : width(word) <= columns ? std::vector{word} : parts_of(word)) {
      wrapper.add(part, std::exchange(gap, 0));
    }
  }
  wrapper.finish();
}

} // namespace

std::size_t width(std::string_view text) {
  if (is_ascii(text)) {
    return text.size();
  }
  std::size_t total = 0;
  for_each_cluster(text, [&](std::string_view, std::size_t columns) {
    total += columns;
    return true;
  });
  return total;
}

std::string pad_right(std::string_view text, std::size_t columns) {
  std::string result(text);
  const auto taken = width(text);
  result.append(taken < columns ? columns - taken : 0, ' ');
  return result;
}

std::string pad_left(std::string_view text, std::size_t columns) {
  const auto taken = width(text);
  std::string result(taken < columns ? columns - taken : 0, ' ');
  result += text;
  return result;
}

std::string truncate(std::string_view text, std::size_t columns, std::string_view mark) {
  if (width(text) <= columns) {
    return std::string(text);
  }
  if (columns < width(mark)) {
    return std::string(columns, ' ');
  }
  const auto room = columns - width(mark);
  std::string result;
  std::size_t taken = 0;
  for_each_cluster(text, [&](std::string_view cluster, std::size_t cluster_columns) {
    if (taken + cluster_columns > room) {
      return false;
    }
    result += cluster;
    taken += cluster_columns;
    return true;
  });
  result += mark;
  return result;
}

std::string with_spaces_for_tabs(std::string_view text) {
  constexpr std::size_t stop = 8;
  std::string result;
  std::size_t column = 0;
  for (auto tab = text.find('\t'); tab != std::string_view::npos; tab = text.find('\t')) {
    const auto before = text.substr(0, tab);
    const auto newline = before.rfind('\n');
    column = newline == std::string_view::npos ? column + width(before) : width(before.substr(newline + 1));
    const auto spaces = stop - column % stop;
    result.append(before).append(spaces, ' ');
    column += spaces;
    text.remove_prefix(tab + 1);
  }
  return result.append(text);
}

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  for (const auto line : split(text, '\n')) {
    wrap_line(line, columns, lines);
  }
  return lines;
}

} // namespace closer
