// SPDX-License-Identifier: MIT
// The entries that have all of some words: in the text, a tag, the name of the hobby, the question, what was heard, or
// an answer. Case and accents don't matter.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "history/entry_filter.hpp"
#include "journal/folder/reading.hpp"
#include "model/hobby_index.hpp"

namespace closer {

class WordSearch {
public:
  // `hobbies` must outlive it. Each word is as it was typed, with something in it but marks and blanks.
  WordSearch(const std::vector<std::string>& words, std::span<const Hobby> hobbies);

  // The words as base/text/searchable.hpp makes them.
  [[nodiscard]] const std::vector<std::string>& words() const { return m_words; }

  // Whether a line of TOML can be of such an entry: quick, and never wrong where it says no.
  [[nodiscard]] bool may_have(std::string_view line) const;

  [[nodiscard]] bool has(const Record& entry) const;

private:
  std::vector<std::string> m_words;
  std::vector<std::vector<std::string>> m_slugs; // for each word, of the hobbies whose name has it and whose slug not
  HobbyIndex m_index;
};

// The entries of a journal that pass the filter, have the words and, if there is one, are of the window: the earliest
// first. What could not be read comes to `reading`, whose hobbies must be read. Throws Error if there are too many.
[[nodiscard]] std::vector<Record> find_entries(const Journal& journal, const WordSearch& search, const Filter& filter,
                                               const std::optional<Window>& window, Reading& reading);

} // namespace closer
