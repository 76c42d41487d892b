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
  throw UsageError(fmt::format("unknown {} '{}'{}", noun, printable(word), say_meant(did_you_mean(fold(word), words))),
                   fmt::format("The {}s are {}.", noun, listed(words)));
}

} // namespace closer
