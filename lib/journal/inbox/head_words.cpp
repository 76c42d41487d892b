// SPDX-License-Identifier: MIT
#include "journal/inbox/head_words.hpp"

#include <algorithm>
#include <array>

#include "base/text/text.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 2> colons = {":", "\uFF1A"};

bool is_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }

// Behind the first colon in a word that parts it in two, or the end of the word.
std::size_t end_of_part(std::string_view word) {
  for (std::size_t at = 1; at < word.size(); ++at) {
    for (const auto colon : colons) {
      const auto end = at + colon.size();
      if (word.substr(at).starts_with(colon) && (is_letter(word[at - 1]) || word[at - 1] == '.') &&
          word.substr(end, 1) != "/") {
        return std::min(word.find_first_not_of("*_", end), word.size()); // **Little:** tea
      }
    }
  }
  return word.size();
}

} // namespace

HeadWord head_word(std::string_view text) {
  const auto word = text.substr(0, first_blank(text));
  const auto end = end_of_part(word);
  const auto rest = trim(text.substr(end));
  const auto* const colon = std::ranges::find(colons, rest.substr(0, first_blank(rest)));
  if (colon == colons.end()) {
    return {text.substr(0, end), rest};
  }
  const auto behind = static_cast<std::size_t>(rest.data() - text.data()) + colon->size(); // "little : tea"
  return {text.substr(0, behind), trim(text.substr(behind))};
}

bool ends_in_colon(std::string_view word) { return without_colon(word).size() != word.size(); }

std::string_view without_colon(std::string_view word) {
  const auto* const colon = std::ranges::find_if(colons, [&](std::string_view each) { return word.ends_with(each); });
  if (colon == colons.end()) {
    return word;
  }
  word.remove_suffix(colon->size());
  return trim(word);
}

std::string_view without_dash(std::string_view text) {
  for (const std::string_view dash : {"-", "--", "\u2013", "\u2014"}) {
    const auto behind = text.substr(std::min(text.size(), dash.size()));
    if (text.starts_with(dash) && !behind.empty() && is_blank(decode(behind).code)) {
      return trim(behind);
    }
  }
  return text;
}

std::string bare_word(std::string_view word) {
  static constexpr std::array<std::string_view, 20> marks = {
      ",", ";", "!",      "?",      "(",      ")",      "[",      "]",      "*",      "_",
      "`", "'", "\u201C", "\u201D", "\u201E", "\u2018", "\u2019", "\u00AB", "\u00BB", "\""};
  const auto is_at = [&](bool at_end) {
    return std::ranges::find_if(
        marks, [&](std::string_view mark) { return at_end ? word.ends_with(mark) : word.starts_with(mark); });
  };
  for (const auto* mark = is_at(false); mark != marks.end(); mark = is_at(false)) {
    word.remove_prefix(mark->size());
  }
  for (const auto* mark = is_at(true); mark != marks.end(); mark = is_at(true)) {
    word.remove_suffix(mark->size());
  }
  return fold(word);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (text = trim(text); !text.empty();) {
    const auto end = first_blank(text);
    words.push_back(text.substr(0, end));
    text = trim(text.substr(end));
  }
  return words;
}

} // namespace closer
