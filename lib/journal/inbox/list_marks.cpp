// SPDX-License-Identifier: MIT
#include "journal/inbox/list_marks.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "journal/inbox/head_words.hpp"
#include "journal/lines/noise.hpp"
#include "model/kind.hpp"

namespace closer {
namespace {

bool begins_with_blank(std::string_view text) { return text.empty() || is_blank(decode(text).code); }

// "1." and "12)" and "(3)", "a)".
bool is_number_of_list(std::string_view word) {
  const bool is_open = word.starts_with('(');
  word.remove_prefix(is_open ? 1 : 0);
  const auto digits = std::min(word.find_first_not_of("0123456789"), word.size());
  if (word.size() == 2 && word[1] == ')' && word[0] >= 'a' && word[0] <= 'z') {
    return true;
  }
  return digits >= 1 && digits <= 2 && (word.substr(digits) == ")" || (!is_open && word.substr(digits) == "."));
}

bool is_bullet(std::string_view word) {
  static constexpr std::array<std::string_view, 30> bullets = {
      "-",      "*",      "->",     "=>",     "---",    "+",      ">",      "~",      "\u00B7", "\u2022",
      "\u2023", "\u25E6", "\u2043", "\u2219", "\u25AA", "\u25AB", "\u25CF", "\u25CB", "\u25A0", "\u25A1",
      "\u2013", "\u2014", "\u2192", "\u2713", "\u2714", "\u2610", "\u2611", "\u2612", "\u2705", "\u27A4"};
  return std::ranges::find(bullets, word) != bullets.end();
}

bool is_box(std::string_view word) { return word == "[]" || word == "[x]" || word == "[X]" || word == "[-]"; }

std::string_view without_box(std::string_view text) {
  if (text.starts_with("[ ]") && begins_with_blank(text.substr(3))) {
    return trim(text.substr(3));
  }
  const auto word = text.substr(0, first_blank(text));
  return is_box(word) ? trim(text.substr(word.size())) : text;
}

// Pictures and signs that aren't letters of any script, and what varies them.
bool is_emoji(std::int32_t code) {
  constexpr std::array<std::pair<std::int32_t, std::int32_t>, 4> ranges = {
      {{0x200D, 0x200D}, {0x2190, 0x2BFF}, {0xFE0F, 0xFE0F}, {0x1F000, 0x1FAFF}}};
  return std::ranges::any_of(ranges, [&](const auto& range) { return code >= range.first && code <= range.second; });
}

// "title: A day", "- x", "  x", "": of no kind.
bool is_line_of_front_matter(std::string_view line) {
  const auto text = trim(line);
  if (text.empty() || text.starts_with('#') || text.starts_with('-') || line.starts_with(' ') ||
      line.starts_with('\t')) {
    return true;
  }
  const auto [word, rest] = head_word(text);
  const auto key = without_colon(word);
  return key.size() != word.size() && !is_loggable(kind_named(fold(key))) && std::ranges::all_of(key, [](char letter) {
           return is_digit(letter) || letter == '_' || letter == '-' || (letter >= 'a' && letter <= 'z') ||
                  (letter >= 'A' && letter <= 'Z');
         });
}

} // namespace

std::string_view without_list_mark(std::string_view text) {
  constexpr int most_marks = 3; // "- [ ] 1. "
  bool has_number = false;
  for (int i = 0; i < most_marks; ++i) {
    const auto word = text.substr(0, first_blank(text));
    const bool is_number = !has_number && is_number_of_list(word);
    const bool is_mark = word.size() < text.size() && (is_bullet(word) || is_number);
    has_number = has_number || is_number;
    text = without_box(is_mark ? trim(text.substr(word.size())) : text);
  }
  return text;
}

std::string_view without_emoji(std::string_view text) {
  auto rest = text;
  while (!rest.empty() && is_emoji(decode(rest).code)) {
    rest.remove_prefix(decode(rest).length);
  }
  return begins_with_blank(rest) ? trim(rest) : text;
}

std::string_view without_quotes(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> quotes = {{{"\"", "\""},
                                                                                           {"'", "'"},
                                                                                           {"\u201C", "\u201D"},
                                                                                           {"\u201E", "\u201C"},
                                                                                           {"\u00AB", "\u00BB"},
                                                                                           {"\u2018", "\u2019"}}};
  for (const auto& [open, close] : quotes) {
    if (text.size() < open.size() + close.size() || !text.starts_with(open) || !text.ends_with(close)) {
      continue;
    }
    const auto inside = text.substr(open.size(), text.size() - open.size() - close.size());
    if (inside.find(open) == std::string_view::npos && inside.find(close) == std::string_view::npos) {
      return trim(inside);
    }
  }
  return text;
}

bool says_nothing(std::string_view line, std::string_view text) {
  const auto marks = std::min(text.find_first_not_of('#'), text.size());
  const bool is_heading = marks > 0 && begins_with_blank(text.substr(marks));
  const bool is_rule = std::ranges::any_of(std::string_view("-=*_"), [&](char mark) {
    return std::ranges::count(text, mark) >= 3 &&
           std::ranges::all_of(text, [&](char each) { return each == mark || each == ' '; });
  });
  const bool is_empty_item =
      is_bullet(text) || is_box(text) || is_number_of_list(text) || without_list_mark(text).empty();
  return text.empty() || is_heading || is_rule || is_empty_item || is_conflict_marker(line);
}

std::size_t front_matter_size(std::string_view contents) {
  const auto whole = contents;
  bool is_open = false;
  while (!contents.empty()) {
    const auto end = std::min(contents.find('\n'), contents.size() - 1) + 1;
    const auto line = without_carriage_return(trim(without_byte_order_mark(contents.substr(0, end))));
    const auto raw = contents.substr(0, end);
    contents.remove_prefix(end);
    const bool is_rule = line == "---";
    if (is_open && (is_rule || line == "...")) {
      return whole.size() - contents.size();
    }
    if (is_open ? !is_line_of_front_matter(raw) : !is_rule) {
      return 0;
    }
    is_open = true;
  }
  return 0;
}

} // namespace closer
