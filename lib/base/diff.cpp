// SPDX-License-Identifier: MIT
#include "base/diff.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

#include "base/text.hpp"

namespace closer {
namespace {

using Lines = std::vector<std::string_view>;

struct Edit {
  char sign; // ' ', '-' or '+'
  std::string_view line;
};

Lines lines_of(std::string_view text) {
  auto lines = split(text, '\n');
  if (lines.back().empty()) {
    lines.pop_back();
  }
  return lines;
}

// The longest common subsequence by the textbook's table; where that would be too large, all of one and then all of the
// other.
std::vector<Edit> compare_middles(const Lines& before, const Lines& after) {
  constexpr std::size_t most_cells = 16U << 20U;
  std::vector<Edit> edits;
  const auto columns = after.size() + 1;
  if ((before.size() + 1) * columns > most_cells) {
    std::transform(before.begin(), before.end(), std::back_inserter(edits), [](auto line) { return Edit{'-', line}; });
    std::transform(after.begin(), after.end(), std::back_inserter(edits), [](auto line) { return Edit{'+', line}; });
    return edits;
  }
  std::vector<std::uint32_t> common((before.size() + 1) * columns, 0); // of the lines from row and column on
  for (std::size_t i = before.size(); i-- > 0;) {
    for (std::size_t j = after.size(); j-- > 0;) {
      common[i * columns + j] = before[i] == after[j]
                                    ? common[(i + 1) * columns + j + 1] + 1
                                    : std::max(common[(i + 1) * columns + j], common[i * columns + j + 1]);
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      edits.push_back({' ', before[i++]});
      ++j;
    } else if (i < before.size() &&
               (j == after.size() || common[(i + 1) * columns + j] >= common[i * columns + j + 1])) {
      edits.push_back({'-', before[i++]});
    } else {
      edits.push_back({'+', after[j++]});
    }
  }
  return edits;
}

std::vector<Edit> compare_lines(Lines before, Lines after) {
  std::vector<Edit> start;
  std::vector<Edit> end;
  const auto same = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  std::transform(before.begin(), same.first, std::back_inserter(start), [](auto line) { return Edit{' ', line}; });
  before.erase(before.begin(), same.first);
  after.erase(after.begin(), same.second);
  while (!before.empty() && !after.empty() && before.back() == after.back()) {
    end.push_back({' ', before.back()});
    before.pop_back();
    after.pop_back();
  }
  const auto middle = compare_middles(before, after);
  start.insert(start.end(), middle.begin(), middle.end());
  start.insert(start.end(), end.rbegin(), end.rend());
  return start;
}

// The header counts lines from 1, or names the line before where a side of the hunk is empty.
std::string hunk(const std::vector<Edit>& edits, std::size_t first, std::size_t last) {
  const auto count = [&](std::size_t from, std::size_t to, char other) {
    return std::count_if(edits.begin() + static_cast<std::ptrdiff_t>(from),
                         edits.begin() + static_cast<std::ptrdiff_t>(to),
                         [&](const Edit& edit) { return edit.sign != other; });
  };
  const auto side = [&](char other) {
    const auto length = count(first, last, other);
    return fmt::format("{},{}", count(0, first, other) + (length == 0 ? 0 : 1), length);
  };
  auto result = fmt::format("@@ -{} +{} @@\n", side('+'), side('-'));
  for (std::size_t i = first; i < last; ++i) {
    result += fmt::format("{}{}\n", edits[i].sign, edits[i].line);
  }
  return result;
}

} // namespace

std::string unified_diff(std::string_view before, std::string_view after) {
  constexpr std::size_t context = 3;
  const auto edits = compare_lines(lines_of(before), lines_of(after));
  std::string result;
  std::size_t at = 0;
  while (at < edits.size()) {
    while (at < edits.size() && edits[at].sign == ' ') {
      ++at;
    }
    if (at == edits.size()) {
      break;
    }
    const auto first = at - std::min(at, context);
    std::size_t last_change = at;
    for (std::size_t i = at; i < edits.size() && i <= last_change + 2 * context; ++i) {
      last_change = edits[i].sign == ' ' ? last_change : i;
    }
    const auto last = std::min(edits.size(), last_change + context + 1);
    result += hunk(edits, first, last);
    at = last;
  }
  return result;
}

} // namespace closer
