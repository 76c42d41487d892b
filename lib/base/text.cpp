// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <memory>
#include <new>
#include <numeric>

#include <fmt/format.h>
#include <utf8proc.h>

namespace closer {
namespace {

const utf8proc_uint8_t* bytes(std::string_view text) { return reinterpret_cast<const utf8proc_uint8_t*>(text.data()); }

struct Decoded {
  utf8proc_int32_t code = -1; // negative: not UTF-8
  std::size_t length = 1;     // bytes it takes
};

Decoded decode(std::string_view text) {
  Decoded result;
  const auto taken = utf8proc_iterate(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &result.code);
  if (taken <= 0) {
    return {};
  }
  result.length = static_cast<std::size_t>(taken);
  return result;
}

std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* raw = nullptr;
  const auto length = utf8proc_map(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                   static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(raw, &std::free);
  if (length == UTF8PROC_ERROR_NOMEM) {
    throw std::bad_alloc();
  }
  if (length < 0) {
    return std::string(text); // not UTF-8: callers check first, and nobody's bytes are dropped
  }
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char byte) { return byte < 0x80; });
}

// Whether normal form C can change nothing: every character up to U+02FF, the last with a lead byte below 0xCC, is in
// it, and none of them joins another (Unicode, Derived Normalization Properties, NFC_Quick_Check).
bool is_surely_nfc(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](unsigned char byte) { return byte < 0xCC; });
}

bool is_regional_indicator(utf8proc_int32_t code) { return code >= 0x1F1E6 && code <= 0x1F1FF; }

// Calls visit(cluster, columns) for each grapheme cluster until it returns false.
void for_each_cluster(std::string_view text, const std::function<bool(std::string_view, std::size_t)>& visit) {
  constexpr utf8proc_int32_t emoji_presentation = 0xFE0F;
  std::size_t start = 0;
  while (start < text.size()) {
    auto current = decode(text.substr(start));
    std::size_t columns = current.code < 0 ? 1 : static_cast<std::size_t>(utf8proc_charwidth(current.code));
    std::size_t end = start + current.length;
    utf8proc_int32_t state = 0;
    while (end < text.size()) {
      const auto next = decode(text.substr(end));
      if (next.code < 0 || current.code < 0 || utf8proc_grapheme_break_stateful(current.code, next.code, &state)) {
        break;
      }
      const auto next_columns = static_cast<std::size_t>(utf8proc_charwidth(next.code));
      const bool is_double =
          next.code == emoji_presentation || is_regional_indicator(next.code); // a flag is two of these
      columns = is_double ? 2 : std::max(columns, next_columns);
      end += next.length;
      current = next;
    }
    if (!visit(text.substr(start, end - start), columns)) {
      return;
    }
    start = end;
  }
}

// What could move the cursor, change the direction of text or end a line unseen.
bool steers_terminal(utf8proc_int32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x061C || code == 0x200E || code == 0x200F ||
         (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

// Damerau's distance with adjacent swaps, over bytes: enough for the ASCII words that it is asked about.
std::size_t edit_distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> before_last(to.size() + 1);
  std::vector<std::size_t> last(to.size() + 1);
  std::vector<std::size_t> current(to.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= from.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t substitution = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, substitution});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
        current[j] = std::min(current[j], before_last[j - 2] + 1);
      }
    }
    std::swap(before_last, last);
    std::swap(last, current);
  }
  return last[to.size()];
}

void wrap_line(std::string_view line, std::size_t columns, std::vector<std::string>& lines) {
  std::string current;
  std::size_t current_width = 0;
  for (const auto word : split(line, ' ')) {
    if (word.empty()) {
      continue;
    }
    const auto word_width = width(word);
    if (!current.empty() && current_width + 1 + word_width > columns) {
      lines.push_back(std::move(current));
      current.clear();
      current_width = 0;
    }
    if (!current.empty()) {
      current += ' ';
      ++current_width;
    }
    current += word;
    current_width += word_width;
  }
  lines.push_back(std::move(current));
}

} // namespace

std::optional<std::size_t> invalid_utf8_at(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const auto next = decode(text.substr(at));
    if (next.code < 0) {
      return at;
    }
    at += next.length;
  }
  return std::nullopt;
}

std::string nfc(std::string_view text) {
  return is_surely_nfc(text) ? std::string(text) : mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::size_t width(std::string_view text) {
  if (is_ascii(text)) {
    return text.size();
  }
  std::size_t total = 0;
  for_each_cluster(text, [&](std::string_view, std::size_t columns) {
    total += columns;
    return true;
  });
  return total;
}

std::string pad_right(std::string_view text, std::size_t columns) {
  std::string result(text);
  const auto taken = width(text);
  result.append(taken < columns ? columns - taken : 0, ' ');
  return result;
}

std::string pad_left(std::string_view text, std::size_t columns) {
  const auto taken = width(text);
  std::string result(taken < columns ? columns - taken : 0, ' ');
  result += text;
  return result;
}

std::string truncate(std::string_view text, std::size_t columns, std::string_view mark) {
  if (width(text) <= columns) {
    return std::string(text);
  }
  if (columns < width(mark)) {
    return std::string(columns, ' ');
  }
  const auto room = columns - width(mark);
  std::string result;
  std::size_t taken = 0;
  for_each_cluster(text, [&](std::string_view cluster, std::size_t cluster_columns) {
    if (taken + cluster_columns > room) {
      return false;
    }
    result += cluster;
    taken += cluster_columns;
    return true;
  });
  result += mark;
  return result;
}

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  for (const auto line : split(text, '\n')) {
    wrap_line(line, columns, lines);
  }
  return lines;
}

std::string printable(std::string_view text, Newlines newlines) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const auto next = decode(text);
    const auto taken = text.substr(0, next.length);
    if (next.code < 0) {
      result += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
    } else if (next.code == '\n' && newlines == Newlines::Keep) {
      result += '\n';
    } else if (!steers_terminal(next.code)) {
      result += taken;
    } else if (next.code < 0x80) {
      result += next.code == '\n' ? "\\n" : next.code == '\t' ? "\\t" : fmt::format("\\x{:02x}", next.code);
    } else {
      result += fmt::format("\\u{:04x}", next.code);
    }
    text.remove_prefix(next.length);
  }
  return result;
}

std::string defused(std::string_view data) {
  std::string result;
  for (std::size_t at = 0; at < data.size();) {
    const auto end = std::min(data.find_first_of("\t\r\n", at), data.size());
    result += printable(data.substr(at, end - at));
    const bool is_plain_return = end < data.size() && data[end] == '\r' && !data.substr(end + 1).starts_with('\n');
    result += is_plain_return ? "\\x0d" : data.substr(end, 1);
    at = end + 1;
  }
  return result;
}

std::string shell_word(std::string_view word) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+,:@%";
  if (word.find_first_not_of(plain) == std::string_view::npos) {
    return std::string(word);
  }
  std::string result = "'";
  for (const char letter : word) {
    result += letter == '\'' ? std::string("'\\''") : std::string(1, letter);
  }
  return result + "'";
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view white = " \t\r\n\f\v";
  const auto first = text.find_first_not_of(white);
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(white) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::string fold(std::string_view text) { return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD); }

std::string slug(std::string_view text) {
  std::string result;
  for (const char letter :
       mapped(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD)) {
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
      result += letter;
    } else if (!result.empty() && result.back() != '-') {
      result += '-';
    }
  }
  while (!result.empty() && result.back() == '-') {
    result.pop_back();
  }
  return result;
}

std::optional<std::string> did_you_mean(std::string_view word, std::span<const std::string_view> words) {
  constexpr std::size_t longest = 64; // nobody mistypes more, and the cost grows with it
  if (word.size() > longest) {
    return std::nullopt;
  }
  const std::size_t allowed = word.size() <= 3 ? 1 : word.size() <= 7 ? 2 : 3;
  std::optional<std::string> best;
  std::size_t best_distance = allowed + 1;
  std::size_t begun = 0;
  for (const auto candidate : words) {
    const auto distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best = std::string(candidate);
      best_distance = distance;
    }
    if (word.size() >= 2 && candidate.starts_with(word)) {
      ++begun;
    }
  }
  if (begun == 1) {
    return std::string(
        *std::find_if(words.begin(), words.end(), [&](auto candidate) { return candidate.starts_with(word); }));
  }
  return best;
}

std::string counted(long long count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

} // namespace closer
