// SPDX-License-Identifier: MIT
// What the fuzz targets share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace closer {

// Ends the run as a crash does, so that libFuzzer keeps the input.
inline void require(bool holds, const char* what) {
  if (!holds) {
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
  }
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return size == 0 ? std::string_view() : std::string_view(reinterpret_cast<const char*>(data), size);
}

// `again` is what was read of the line that was written of `item`, a record or a hobby. A known field of a wrong type
// may be skipped; then the line is what stays.
template <typename T> void comes_back(const T& item, const std::optional<T>& again, bool is_sound) {
  require(again.has_value() && write_line(*again) == write_line(item), "a written line is read and written the same");
  require(again == item || !is_sound, "what is sound is written and read back the same");
}

} // namespace closer
