// SPDX-License-Identifier: MIT
// Building blocks of every text for people.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/words/style.hpp"

namespace closer {

// A text and its ink; a text alone is plain.
struct Cell {
  std::string text;
  Ink ink = Ink::Plain;

  Cell(std::string words, Ink shown = Ink::Plain) : text(std::move(words)), ink(shown) {}   // NOLINT(*-explicit-*)
  Cell(std::string_view words, Ink shown = Ink::Plain) : Cell(std::string(words), shown) {} // NOLINT(*-explicit-*)
  Cell(const char* words, Ink shown = Ink::Plain) : Cell(std::string(words), shown) {}      // NOLINT(*-explicit-*)
};

using Row = std::vector<Cell>;

// Rows as columns, two spaces in; where they don't fit, each row as a first line with the rest under it.
[[nodiscard]] std::string table(const std::vector<Row>& rows, const Style& style);

// How wide the table is where it fits.
[[nodiscard]] std::size_t table_width(const std::vector<Row>& rows);

// The title of a part.
[[nodiscard]] std::string heading(std::string_view text, const Style& style);

} // namespace closer
