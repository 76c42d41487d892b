// SPDX-License-Identifier: MIT
// Parts that every text for people is laid out with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/words/style.hpp"

namespace closer {

using Row = std::vector<std::string>;

// Rows as columns, two spaces in; where they do not fit, each row as a first line with the rest under it.
[[nodiscard]] std::string table(const std::vector<Row>& rows, const Style& style);

// How wide the table is where it fits.
[[nodiscard]] std::size_t table_width(const std::vector<Row>& rows);

// The title of a part, with an empty line above.
[[nodiscard]] std::string heading(std::string_view text, const Style& style);

} // namespace closer
