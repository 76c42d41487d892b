// SPDX-License-Identifier: MIT
#include "cmd/line/choices.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"

namespace closer {

std::string listed(std::span<const std::string_view> words) {
  return words.size() < 2 ? join(words, "")
                          : fmt::format("{} and {}", join(words.first(words.size() - 1), ", "), words.back());
}

void refuse_word(std::string_view noun, std::string_view word, std::span<const std::string_view> words) {
  const auto meant = did_you_mean(fold(word), words);
  throw UsageError(
      fmt::format("unknown {} '{}'{}", noun, printable(word), meant ? fmt::format("; did you mean '{}'?", *meant) : ""),
      fmt::format("The {}s are {}.", noun, listed(words)));
}

} // namespace closer
