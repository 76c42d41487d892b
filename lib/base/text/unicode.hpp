// SPDX-License-Identifier: MIT
// UTF-8 and Unicode's forms: whether bytes are text, and when two texts are the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace closer {

struct Decoded {
  std::int32_t code = -1; // negative: not UTF-8
  std::size_t length = 1; // bytes it takes
};

// The first character of `text`, which isn't empty.
[[nodiscard]] Decoded decode(std::string_view text);

// The byte offset of the first byte that isn't part of well-formed UTF-8, or nothing.
[[nodiscard]] std::optional<std::size_t> invalid_utf8_at(std::string_view text);

// Whether nothing is seen of the character: Unicode's spaces of any width, line breaks among them, and those of none.
[[nodiscard]] bool is_blank(std::int32_t code);

// The offset of the first blank character of `text`, or its size.
[[nodiscard]] std::size_t first_blank(std::string_view text);

// `text` with ' ' in the place of each blank character, so that words part at it.
[[nodiscard]] std::string with_plain_spaces(std::string_view text);

// Unicode normal form C. `text` must be well-formed UTF-8.
[[nodiscard]] std::string nfc(std::string_view text);

// Unicode case folding in normal form C: for comparing what people type.
[[nodiscard]] std::string fold(std::string_view text);

// `text` as a name of `[a-z0-9-]`: folded, marks dropped, letters of other alphabets as base/text/latin.hpp writes
// them, everything else a single '-'. Empty if nothing is left.
[[nodiscard]] std::string slug(std::string_view text);

// Whether no letter or digit of `text` is missing in its slug.
[[nodiscard]] bool has_whole_slug(std::string_view text);

} // namespace closer
