// SPDX-License-Identifier: MIT
// Looking for words in a text as people do: small letters and capitals are the same, and accents don't matter.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace closer {

// `text`, well-formed UTF-8, in small letters without marks: "Café" is "cafe", and "Straße" is "strasse".
[[nodiscard]] std::string searchable(std::string_view text);

// The same, which also knows where in the text each byte of it comes from.
class SearchableText {
public:
  explicit SearchableText(std::string_view text);

  // Where `word`, which is searchable() and not empty, is in the text: offset and length of each, in order.
  using Place = std::pair<std::size_t, std::size_t>;
  [[nodiscard]] std::vector<Place> places_of(std::string_view word) const;

private:
  std::string m_text;
  std::vector<std::size_t> m_starts; // of the character of the original that each byte is of, and its size at the end
};

} // namespace closer
