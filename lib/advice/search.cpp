// SPDX-License-Identifier: MIT
#include "advice/search.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/unicode.hpp"

namespace closer {
namespace {

// A slug has no accents, but also none of the letters that aren't Latin: those are compared as they are.
bool has(const std::string& text, const std::string& word) {
  const auto plain = slug(word);
  return plain.empty() ? fold(text).find(fold(word)) != std::string::npos : slug(text).find(plain) != std::string::npos;
}

} // namespace

bool has_words(const Idea& idea, std::span<const std::string> words) {
  const auto text = fmt::format("{} {} {} {}", for_anybody(idea.title), for_anybody(idea.text), idea.group, idea.id);
  return std::ranges::all_of(words, [&](const std::string& word) { return has(text, word); });
}

} // namespace closer
