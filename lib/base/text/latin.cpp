// SPDX-License-Identifier: MIT
#include "base/text/latin.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace closer {
namespace {

constexpr std::array<std::string_view, 25> greek = { // from U+03B1
    "a", "v", "g", "d", "e", "z", "i", "th", "i", "k",  "l",  "m", "n",
    "x", "o", "p", "r", "s", "s", "t", "y",  "f", "ch", "ps", "o"};
constexpr std::array<std::string_view, 48> cyrillic = { // from U+0430
    "a",  "b",  "v",  "g", "d",  "e",  "zh", "z",  "i",  "y",    "k",  "l", "m", "n", "o",  "p",
    "r",  "s",  "t",  "u", "f",  "kh", "ts", "ch", "sh", "shch", "",   "y", "",  "e", "yu", "ya",
    "ye", "yo", "dj", "g", "ye", "dz", "i",  "yi", "j",  "lj",   "nj", "c", "k", "i", "u",  "dz"};
constexpr std::array<std::string_view, 38> armenian = { // from U+0561
    "a", "b", "g", "d",  "e", "z",  "e", "y", "t", "zh", "i", "l", "kh", "ts", "k", "h", "dz", "gh", "ch",
    "m", "y", "n", "sh", "o", "ch", "p", "j", "r", "s",  "v", "t", "r",  "ts", "v", "p", "k",  "o",  "f"};
constexpr std::array<std::string_view, 27> hebrew = { // from U+05D0
    "a", "b", "g", "d", "h", "v", "z", "ch", "t",  "y", "k", "k",  "l", "m",
    "m", "n", "n", "s", "a", "p", "p", "ts", "ts", "k", "r", "sh", "t"};
constexpr std::array<std::string_view, 26> arabic = { // from U+0621
    "",   "a", "a",  "w", "i", "y", "a",  "b", "a", "t", "th", "j", "h",
    "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z",  "a", "gh"};
constexpr std::array<std::string_view, 10> arabic_rest = { // from U+0641
    "f", "q", "k", "l", "m", "n", "h", "w", "a", "y"};
constexpr std::array<std::string_view, 33> georgian = { // from U+10D0
    "a", "b", "g", "d", "e", "v",  "z", "t",  "i",  "k",  "l",  "m",  "n",  "o",  "p", "zh", "r",
    "s", "t", "u", "p", "k", "gh", "q", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h"};
constexpr std::array<std::string_view, 19> korean_first = { // from U+1100
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"};
constexpr std::array<std::string_view, 21> korean_vowels = { // from U+1161
    "a",  "ae", "ya", "yae", "eo", "e",  "yeo", "ye", "o",  "wa", "wae",
    "oe", "yo", "u",  "wo",  "we", "wi", "yu",  "eu", "ui", "i"};
constexpr std::array<std::string_view, 27> korean_last = { // from U+11A8
    "k",  "k", "ks", "n",  "nj", "nh", "t",  "l", "lk", "lm", "lp", "ls", "lt", "lp",
    "lh", "m", "p",  "ps", "t",  "t",  "ng", "t", "t",  "k",  "t",  "p",  "t"};
constexpr std::array<std::string_view, 86> hiragana = { // from U+3041
    "a",  "a",  "i",  "i",  "u",   "u",  "e",  "e",  "o",  "o",  "ka", "ga", "ki", "gi", "ku",  "gu", "ke", "ge",
    "ko", "go", "sa", "za", "shi", "ji", "su", "zu", "se", "ze", "so", "zo", "ta", "da", "chi", "ji", "",   "tsu",
    "zu", "te", "de", "to", "do",  "na", "ni", "nu", "ne", "no", "ha", "ba", "pa", "hi", "bi",  "pi", "fu", "bu",
    "pu", "he", "be", "pe", "ho",  "bo", "po", "ma", "mi", "mu", "me", "mo", "ya", "ya", "yu",  "yu", "yo", "yo",
    "ra", "ri", "ru", "re", "ro",  "wa", "wa", "i",  "e",  "o",  "n",  "vu", "ka", "ke"};

struct Alphabet {
  std::int32_t first;
  std::span<const std::string_view> letters;
};

const std::array<Alphabet, 12> alphabets = {{
    {0x03B1, greek},
    {0x0430, cyrillic},
    {0x0561, armenian},
    {0x05D0, hebrew},
    {0x0621, arabic},
    {0x0641, arabic_rest},
    {0x10D0, georgian},
    {0x1100, korean_first},
    {0x1161, korean_vowels},
    {0x11A8, korean_last},
    {0x3041, hiragana},
    {0x30A1, hiragana}, // katakana has the same order
}};

struct Letter {
  std::int32_t code;
  std::string_view latin;
};

// What is outside an alphabet's order.
constexpr std::array singles = {
    Letter{0x00E6, "ae"}, Letter{0x00F0, "d"},  Letter{0x00F8, "o"},  Letter{0x00FE, "th"}, Letter{0x0111, "d"},
    Letter{0x0127, "h"},  Letter{0x0131, "i"},  Letter{0x0138, "k"},  Letter{0x0142, "l"},  Letter{0x014B, "ng"},
    Letter{0x0153, "oe"}, Letter{0x0167, "t"},  Letter{0x0180, "b"},  Letter{0x0188, "c"},  Letter{0x0192, "f"},
    Letter{0x0199, "k"},  Letter{0x01A5, "p"},  Letter{0x01AD, "t"},  Letter{0x01B4, "y"},  Letter{0x01B6, "z"},
    Letter{0x01DD, "e"},  Letter{0x01E5, "g"},  Letter{0x0253, "b"},  Letter{0x0254, "o"},  Letter{0x0256, "d"},
    Letter{0x0257, "d"},  Letter{0x0259, "e"},  Letter{0x025B, "e"},  Letter{0x0260, "g"},  Letter{0x0263, "gh"},
    Letter{0x0268, "i"},  Letter{0x0269, "i"},  Letter{0x0272, "ny"}, Letter{0x0283, "sh"}, Letter{0x0289, "u"},
    Letter{0x028B, "v"},  Letter{0x0292, "zh"}, Letter{0x02BB, ""},   Letter{0x02BC, ""},   Letter{0x02BE, ""},
    Letter{0x02BF, ""},   Letter{0x0491, "g"},  Letter{0x0493, "g"},  Letter{0x0497, "j"},  Letter{0x049B, "q"},
    Letter{0x049D, "g"},  Letter{0x04A3, "n"},  Letter{0x04AF, "u"},  Letter{0x04B1, "u"},  Letter{0x04B3, "h"},
    Letter{0x04B7, "j"},  Letter{0x04BB, "h"},  Letter{0x04CF, ""},   Letter{0x04D9, "a"},  Letter{0x04E9, "o"},
    Letter{0x0671, "a"},  Letter{0x0679, "t"},  Letter{0x067E, "p"},  Letter{0x0686, "ch"}, Letter{0x0688, "d"},
    Letter{0x0691, "r"},  Letter{0x0698, "zh"}, Letter{0x06A9, "k"},  Letter{0x06AF, "g"},  Letter{0x06BA, "n"},
    Letter{0x06BE, "h"},  Letter{0x06C1, "h"},  Letter{0x06CC, "y"},  Letter{0x06D2, "e"},  Letter{0x30FC, ""},
};

} // namespace

std::optional<std::string_view> latin_of(std::int32_t code) {
  for (const auto& [first, letters] : alphabets) {
    if (code >= first && code - first < static_cast<std::int32_t>(letters.size())) {
      return letters[static_cast<std::size_t>(code - first)];
    }
  }
  const auto* const found = std::ranges::find(singles, code, &Letter::code);
  return found == singles.end() ? std::nullopt : std::optional(found->latin);
}

} // namespace closer
