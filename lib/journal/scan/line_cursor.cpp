// SPDX-License-Identifier: MIT
#include "journal/scan/line_cursor.hpp"

#include <algorithm>
#include <cstring>

#include "base/text/plain_text.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

char unescaped(char letter) {
  switch (letter) {
  case '"':
  case '\\': return letter;
  case 'n': return '\n';
  case 't': return '\t';
  case 'r': return '\r';
  default: return '\0';
  }
}

// Two digits as a number, or one above any bound.
unsigned two_digits(std::string_view text, std::size_t at) {
  const auto tens = static_cast<unsigned>(text[at] - '0');
  const auto ones = static_cast<unsigned>(text[at + 1] - '0');
  return tens <= 9 && ones <= 9 ? tens * 10 + ones : 100;
}

} // namespace

void unescape(const SpelledText& text, std::string& result) {
  if (text.is_plain) {
    result = text.between;
    return;
  }
  result.clear();
  for (auto rest = text.between; !rest.empty();) {
    const auto length = std::min(rest.find('\\'), rest.size());
    result += rest.substr(0, length);
    rest.remove_prefix(length);
    if (!rest.empty()) {
      result += unescaped(rest[1]); // text() has made sure of it
      rest.remove_prefix(2);
    }
  }
}

void spell_out(const SpelledText& text, std::string& result) {
  unescape(text, result);
  if (!text.is_plain) {
    result = nfc(result);
  }
}

bool LineCursor::text(SpelledText& value) {
  if (!m_rest.starts_with('"')) {
    return false;
  }
  m_rest.remove_prefix(1);
  bool is_ascii = true;
  bool is_escaped = false;
  std::size_t at = 0;
  for (;;) {
    at += plain_length(m_rest.substr(at));
    if (at >= m_rest.size()) {
      return false;
    }
    const auto byte = static_cast<unsigned char>(m_rest[at]);
    if (byte == '"') {
      break;
    }
    if (byte >= 0x80) {
      is_ascii = false;
    } else if (byte == '\\' && at + 1 < m_rest.size() && unescaped(m_rest[at + 1]) != '\0') {
      is_escaped = true;
      ++at;
    } else {
      return false;
    }
    ++at;
  }
  value = {m_rest.substr(0, at), is_ascii && !is_escaped};
  m_rest.remove_prefix(at + 1);
  return !value.between.empty() && (is_ascii || !invalid_utf8_at(value.between));
}

bool LineCursor::texts(std::string_view& values) {
  const auto start = m_rest;
  if (!word("[")) {
    return false;
  }
  SpelledText value;
  do {
    if (!text(value)) {
      return false;
    }
  } while (word(", "));
  values = start.substr(0, start.size() - m_rest.size());
  return word("]");
}

bool LineCursor::whole(std::int64_t least, std::int64_t most, std::int64_t& value) {
  constexpr std::size_t most_digits = 18; // which any std::int64_t can hold
  std::size_t length = 0;
  value = 0;
  for (; length < m_rest.size() && m_rest[length] >= '0' && m_rest[length] <= '9'; ++length) {
    if (length == most_digits) {
      return false;
    }
    value = value * 10 + (m_rest[length] - '0');
  }
  const bool is_spelled_so = length == 1 || (length > 1 && m_rest.front() != '0');
  m_rest.remove_prefix(length);
  return is_spelled_so && value >= least && value <= most;
}

bool LineCursor::day(Known& last) {
  if (m_rest.size() < last.spelling.size() ||
      (std::memcmp(m_rest.data(), last.spelling.data(), last.spelling.size()) != 0 && !other_day(last))) {
    return false;
  }
  m_rest.remove_prefix(last.spelling.size());
  return true;
}

// Mostly one of the same month, in which every month has that day.
bool LineCursor::other_day(Known& last) {
  constexpr std::size_t month_length = 8; // "2026-11-"
  constexpr unsigned days_of_every_month = 28;
  const std::string_view known(last.spelling.data(), last.spelling.size());
  const auto number = two_digits(m_rest, month_length);
  if (std::memcmp(m_rest.data(), known.data(), month_length) == 0 && number >= 1 && number <= days_of_every_month) {
    last.day += std::chrono::days(static_cast<int>(number) - static_cast<int>(two_digits(known, month_length)));
  } else {
    const auto day = parse_iso_day(m_rest.substr(0, known.size()));
    if (!day) {
      return false;
    }
    last.day = *day;
  }
  std::memcpy(last.spelling.data(), m_rest.data(), last.spelling.size());
  return true;
}

bool LineCursor::when(When& value, Known& last) {
  if (!day(last)) {
    return false;
  }
  value.day = last.day;
  if (!m_rest.starts_with('T')) {
    value.time.reset();
    return true;
  }
  constexpr std::size_t length = 9; // "T21:04:13"
  if (m_rest.size() <= length) {
    return false;
  }
  const auto hour = two_digits(m_rest, 1);
  const auto minute = two_digits(m_rest, 4);
  const auto second = two_digits(m_rest, 7);
  if (m_rest[3] != ':' || m_rest[6] != ':' || hour > 23 || minute > 59 || second > 59) {
    return false;
  }
  m_rest.remove_prefix(length);
  auto& time = value.time.emplace();
  time.since_midnight = std::chrono::seconds((hour * 60 + minute) * 60 + second);
  return offset(time, last);
}

// "Z", "+01:00".
bool LineCursor::offset(Clock& time, Known& last) {
  if (word("Z")) {
    time.offset = std::chrono::minutes(0);
    return true;
  }
  auto& known = last.offset_spelling;
  if (m_rest.size() < known.size()) {
    return false;
  }
  if (std::memcmp(m_rest.data(), known.data(), known.size()) != 0) {
    const auto hours = two_digits(m_rest, 1);
    const auto minutes = two_digits(m_rest, 4);
    if ((m_rest[0] != '+' && m_rest[0] != '-') || m_rest[3] != ':' || hours > 23 || minutes > 59) {
      return false;
    }
    const auto size = std::chrono::minutes(hours * 60 + minutes);
    last.offset = m_rest[0] == '-' ? -size : size;
    std::memcpy(known.data(), m_rest.data(), known.size());
  }
  time.offset = last.offset;
  m_rest.remove_prefix(known.size());
  return true;
}

} // namespace closer
