// SPDX-License-Identifier: MIT
// Takes the parts of a line off its front, for the scanner of canonical lines.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/date/when.hpp"

namespace closer {

// A basic string as it is between its quotes.
struct SpelledText {
  std::string_view between;
  bool is_plain = true; // ASCII without escapes: it is what it looks like
};

// Makes `result` what it says.
void unescape(const SpelledText& text, std::string& result);

// The same in normal form C.
void spell_out(const SpelledText& text, std::string& result);

// Each part says whether it was there; where one wasn't, the cursor may be anywhere.
class LineCursor {
public:
  explicit LineCursor(std::string_view rest) : m_rest(rest) {}

  bool word(std::string_view expected) {
    // Unlike starts_with(), this compares a short word that is known to the compiler without a call.
    const bool is_there =
        m_rest.size() >= expected.size() && std::memcmp(m_rest.data(), expected.data(), expected.size()) == 0;
    m_rest.remove_prefix(is_there ? expected.size() : 0);
    return is_there;
  }

  // A basic string that isn't empty, with no escapes but those that closer writes.
  bool text(SpelledText& value);

  // Some of them between brackets; `values` is what is there.
  bool texts(std::string_view& values);

  // A whole number from `least` to `most`, with no sign and no zero in front.
  bool whole(std::int64_t least, std::int64_t most, std::int64_t& value);

  // A date. One that is spelled like `last` is that day again, which saves the calendar's work line after line; another
  // takes its place, and so do offsets.
  struct Known {
    std::array<char, 10> spelling{'1', '9', '7', '0', '-', '0', '1', '-', '0', '1'}; // of `day`, from the start on
    Day day{};
    std::array<char, 6> offset_spelling{'+', '0', '0', ':', '0', '0'};
    std::chrono::minutes offset{};
  };
  bool day(Known& last);

  // A date, or a moment in whole seconds with its offset.
  bool when(When& value, Known& last);

  void skip(std::size_t count) { m_rest.remove_prefix(count); }

  [[nodiscard]] std::string_view rest() const { return m_rest; }
  [[nodiscard]] bool is_over() const { return m_rest.empty(); }

private:
  bool other_day(Known& last);
  bool offset(Clock& time, Known& last);

  std::string_view m_rest;
};

} // namespace closer
