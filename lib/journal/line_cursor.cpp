// SPDX-License-Identifier: MIT
#include "journal/line_cursor.hpp"

#include <algorithm>
#include <cstring>

#include "base/text.hpp"

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

std::string spelled_out(const SpelledText& text) {
  if (text.is_plain) {
    return std::string(text.between);
  }
  std::string result;
  result.reserve(text.between.size());
  for (std::size_t at = 0; at < text.between.size(); ++at) {
    const char letter = text.between[at];
    result += letter == '\\' ? unescaped(text.between[++at]) : letter;
  }
  return nfc(result);
}

bool LineCursor::before(std::string_view end, std::string_view& part) {
  const auto at = m_rest.find(end);
  if (at == std::string_view::npos) {
    return false;
  }
  part = m_rest.substr(0, at);
  m_rest.remove_prefix(at + end.size());
  return true;
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
  if (m_rest.size() < last.spelling.size()) {
    return false;
  }
  if (std::memcmp(m_rest.data(), last.spelling.data(), last.spelling.size()) != 0) {
    const auto day = parse_iso_day(m_rest.substr(0, last.spelling.size()));
    if (!day) {
      return false;
    }
    std::memcpy(last.spelling.data(), m_rest.data(), last.spelling.size());
    last.day = *day;
  }
  m_rest.remove_prefix(last.spelling.size());
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
  constexpr std::size_t utc_length = 10; // "T21:04:13Z"
  constexpr std::size_t length = 15;     // "T21:04:13+01:00"
  const bool is_utc = m_rest.size() >= utc_length && m_rest[utc_length - 1] == 'Z';
  if (!is_utc && (m_rest.size() < length || m_rest[12] != ':' || (m_rest[9] != '+' && m_rest[9] != '-'))) {
    return false;
  }
  const auto hour = two_digits(m_rest, 1);
  const auto minute = two_digits(m_rest, 4);
  const auto second = two_digits(m_rest, 7);
  const auto offset_hours = is_utc ? 0 : two_digits(m_rest, 10);
  const auto offset_minutes = is_utc ? 0 : two_digits(m_rest, 13);
  if (m_rest[3] != ':' || m_rest[6] != ':' || hour > 23 || minute > 59 || second > 59 || offset_hours > 23 ||
      offset_minutes > 59) {
    return false;
  }
  auto& time = value.time.emplace();
  time.since_midnight = std::chrono::seconds((hour * 60 + minute) * 60 + second);
  const auto offset = std::chrono::minutes(offset_hours * 60 + offset_minutes);
  time.offset = m_rest[9] == '-' ? -offset : offset;
  m_rest.remove_prefix(is_utc ? utc_length : length);
  return true;
}

} // namespace closer
