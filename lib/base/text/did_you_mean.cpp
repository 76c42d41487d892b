// SPDX-License-Identifier: MIT
#include "base/text/did_you_mean.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/text/printable.hpp"

namespace closer {
namespace {

// Damerau's distance with adjacent swaps, over bytes: enough for the ASCII words that it is asked about.
std::size_t edit_distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> before_last(to.size() + 1);
  std::vector<std::size_t> last(to.size() + 1);
  std::vector<std::size_t> current(to.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= from.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t substitution = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, substitution});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
        current[j] = std::min(current[j], before_last[j - 2] + 1);
      }
    }
    std::swap(before_last, last);
    std::swap(last, current);
  }
  return last[to.size()];
}

} // namespace

std::optional<std::string> one_edit_from(std::string_view word, std::span<const std::string_view> words) {
  const auto found = std::ranges::find_if(words, [&](std::string_view candidate) {
    const auto longer = std::max(word.size(), candidate.size());
    return longer - std::min(word.size(), candidate.size()) <= 1 && edit_distance(word, candidate) == 1;
  });
  return found == words.end() ? std::nullopt : std::optional(std::string(*found));
}

std::optional<std::string> did_you_mean(std::string_view word, std::span<const std::string_view> words) {
  constexpr std::size_t longest = 64; // nobody mistypes more, and the cost grows with it
  if (word.size() > longest) {
    return std::nullopt;
  }
  const std::size_t allowed = word.size() <= 3 ? 1 : word.size() <= 7 ? 2 : 3;
  std::optional<std::string> best;
  std::size_t best_distance = allowed + 1;
  std::size_t begun = 0;
  for (const auto candidate : words) {
    const auto distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best = std::string(candidate);
      best_distance = distance;
    }
    if (word.size() >= 2 && candidate.starts_with(word)) {
      ++begun;
    }
  }
  if (begun == 1) {
    return std::string(*std::ranges::find_if(words, [&](auto candidate) { return candidate.starts_with(word); }));
  }
  return best;
}

std::string say_meant(const std::optional<std::string>& meant) {
  return meant ? fmt::format("; did you mean '{}'?", printable(*meant)) : std::string();
}

} // namespace closer
