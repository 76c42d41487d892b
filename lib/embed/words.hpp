// SPDX-License-Identifier: MIT
// The words of the files in share/LANGUAGE, on their way into C++.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "journal/config/wording_file.hpp"

namespace closer {

class Languages {
public:
  explicit Languages(WordsOf what) : m_what(what) {}

  // Reads a file in a language, "share/en/ideas/little.toml"; false if it isn't.
  [[nodiscard]] bool read(const std::string& path, std::string_view text, std::vector<Finding>& findings);

  // The English words of an id. Throws Error if there are none.
  [[nodiscard]] const WordsRead& take_english(std::string_view id);

  // Throws Error if there are words of an id that wasn't taken.
  void require_none_left() const;

  // An array of Wording for each language but English, and the list of them.
  [[nodiscard]] std::string tables() const;

private:
  WordsOf m_what;
  std::map<std::string, WordsById> m_words; // by language
  std::set<std::string, std::less<>> m_taken;
};

// The definition of `std::span<const Wording> NAME(std::string_view language)`, and the end of the file.
[[nodiscard]] std::string words_function(std::string_view name);

} // namespace closer
