// SPDX-License-Identifier: MIT
#include "base/text/diff.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/text/text.hpp"

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

using Numbers = std::vector<std::uint32_t>;

// A number for each line, the same for those that are the same: what is long is compared once.
Numbers numbers_of(const Lines& lines, std::map<std::string_view, std::uint32_t>& known) {
  Numbers numbers;
  for (const auto line : lines) {
    numbers.push_back(known.try_emplace(line, static_cast<std::uint32_t>(known.size())).first->second);
  }
  return numbers;
}

// The longest common subsequence by the textbook's table; where that would be too large, all of one and then all of the
// other.
std::vector<Edit> compare_middles(const Lines& before, const Lines& after) {
  constexpr std::size_t most_cells = 4U << 20U;
  std::vector<Edit> edits;
  const auto columns = after.size() + 1;
  if ((before.size() + 1) * columns > most_cells) {
    std::ranges::transform(before, std::back_inserter(edits), [](auto line) { return Edit{'-', line}; });
    std::ranges::transform(after, std::back_inserter(edits), [](auto line) { return Edit{'+', line}; });
    return edits;
  }
  std::map<std::string_view, std::uint32_t> known;
  const auto old_lines = numbers_of(before, known);
  const auto new_lines = numbers_of(after, known);
  Numbers common((before.size() + 1) * columns, 0); // of the lines from row and column on
  for (std::size_t i = before.size(); i-- > 0;) {
    for (std::size_t j = after.size(); j-- > 0;) {
      common[i * columns + j] = old_lines[i] == new_lines[j]
                                    ? common[(i + 1) * columns + j + 1] + 1
                                    : std::max(common[(i + 1) * columns + j], common[i * columns + j + 1]);
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && old_lines[i] == new_lines[j]) {
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

// How many of some edits are in one of the two texts: all but those of the other's sign.
std::size_t count_of(std::span<const Edit> edits, char other) {
  return static_cast<std::size_t>(std::ranges::count_if(edits, [&](const Edit& edit) { return edit.sign != other; }));
}

// The header counts lines from 1, or names the line before where a side of the hunk is empty. `old_line` and `new_line`
// are how many come before it.
std::string hunk(std::span<const Edit> edits, std::size_t old_line, std::size_t new_line) {
  const auto side = [&](std::size_t before, char other) {
    const auto length = count_of(edits, other);
    return fmt::format("{},{}", before + (length == 0 ? 0 : 1), length);
  };
  auto result = fmt::format("@@ -{} +{} @@\n", side(old_line, '+'), side(new_line, '-'));
  for (const auto& [sign, line] : edits) {
    result += fmt::format("{}{}\n", sign, line);
  }
  return result;
}

} // namespace

std::string unified_diff(std::string_view before, std::string_view after) {
  constexpr std::size_t context = 3;
  const auto edits = compare_lines(lines_of(before), lines_of(after));
  std::string result;
  std::size_t at = 0;
  std::size_t counted = 0; // of edits, the lines of the two texts
  std::size_t old_line = 0;
  std::size_t new_line = 0;
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
    const auto passed = std::span(edits).subspan(counted, first - counted);
    old_line += count_of(passed, '+');
    new_line += count_of(passed, '-');
    counted = first;
    result += hunk(std::span(edits).subspan(first, last - first), old_line, new_line);
    at = last;
  }
  return result;
}

} // namespace closer
