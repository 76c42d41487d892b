// SPDX-License-Identifier: MIT
// Reads the words of closer's own ideas and questions in one language: share/LANGUAGE/ideas and
// share/LANGUAGE/questions.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "journal/lines/finding.hpp"

namespace closer {

struct WordsRead {
  std::string title; // of an idea
  std::string text;
};
using WordsById = std::map<std::string, WordsRead, std::less<>>;

enum class WordsOf {
  Ideas,     // a title each, and for some a text
  Questions, // a text each
};

// Adds a file's words, a table [ID] each, to `words`.
void read_words(const std::string& path, std::string_view text, WordsOf what, WordsById& words,
                std::vector<Finding>& findings);

} // namespace closer
