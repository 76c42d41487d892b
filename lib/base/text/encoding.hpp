// SPDX-License-Identifier: MIT
// Text that isn't UTF-8, as some editors and apps still write it.
#pragma once

#include <string>
#include <string_view>

namespace closer {

// The contents of a text file as UTF-8: UTF-16 of either order, with a byte order mark or without, is told by its mark
// or its NUL bytes; in any other file a byte that isn't part of UTF-8 is of Windows-1252, which holds Latin-1. What no
// encoding explains, a NUL above all, stays as it is.
[[nodiscard]] std::string utf8_of(std::string_view bytes);

} // namespace closer
