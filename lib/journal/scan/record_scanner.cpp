// SPDX-License-Identifier: MIT
#include "journal/scan/record_scanner.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "base/random.hpp"
#include "journal/scan/keyword_match.hpp"
#include "journal/scan/lines_of_file.hpp"
#include "model/couple.hpp"

namespace closer {
namespace {

// The value of each digit of an id's end, or no_digit.
constexpr std::uint8_t no_digit = 0xFF;
constexpr std::size_t day_length = 10; // "2026-11-22"
constexpr std::array<std::uint8_t, 256> digit_values = [] {
  std::array<std::uint8_t, 256> values{};
  values.fill(no_digit);
  for (std::size_t i = 0; i < base32_digits.size(); ++i) {
    values.at(static_cast<unsigned char>(base32_digits.at(i))) = static_cast<std::uint8_t>(i);
  }
  return values;
}();

std::uint8_t value_of(char digit) { return digit_values[static_cast<unsigned char>(digit)]; }

constexpr auto field_words = keywords(record_field_names);
constexpr auto kind_words = keywords(kind_names);

// A view says what is written there without a copy, so these must be plain.
constexpr std::size_t whose = index_of(&Record::whose);
constexpr std::size_t idea = index_of(&Record::idea);

using ScanField = bool (*)(LineCursor& cursor, LineCursor::Known& known_day, ScannedField& field);

template <typename Value> bool scan_as(LineCursor& cursor, LineCursor::Known& known_day, ScannedField& field) {
  if constexpr (std::is_same_v<Value, std::string>) {
    return cursor.text(field.text);
  } else if constexpr (std::is_same_v<Value, std::vector<std::string>>) {
    return cursor.texts(field.text.between);
  } else if constexpr (std::is_same_v<Value, bool>) {
    return cursor.word("true");
  } else if constexpr (std::is_same_v<Value, std::optional<When>>) {
    return cursor.when(field.when, known_day);
  } else {
    return cursor.whole(0, most_minutes, field.whole);
  }
}

template <typename Value> constexpr ScanField scanner_of(const RecordField<Value>& /*field*/) { return scan_as<Value>; }

constexpr auto field_scanners =
    std::apply([](const auto&... field) { return std::array{scanner_of(field)...}; }, record_fields);

void copy(const ScannedField& field, std::string& text) { spell_out(field.text, text); }
void copy(const ScannedField& /*field*/, bool& flag) { flag = true; }
void copy(const ScannedField& field, std::optional<When>& when) { when = field.when; }
void copy(const ScannedField& field, std::optional<std::int64_t>& whole) { whole = field.whole; }
void copy(const ScannedField& field, std::vector<std::string>& texts) {
  texts.clear();
  LineCursor cursor(field.text.between);
  SpelledText value;
  while ((cursor.word("[") || cursor.word(", ")) && cursor.text(value)) {
    spell_out(value, texts.emplace_back());
  }
}

// Its room stays.
template <typename Value> void clear(Value& value) {
  if constexpr (requires { value.clear(); }) {
    value.clear();
  } else {
    value = {};
  }
}

} // namespace

bool RecordScanner::scan(std::string_view line) {
  LineCursor cursor(line);
  return line.size() <= most_parsed_bytes && scan_line(cursor) && cursor.is_over();
}

bool RecordScanner::take(std::string_view& text) {
  LineCursor cursor(text);
  if (!scan_line(cursor)) {
    return false;
  }
  m_line = text.substr(0, text.size() - cursor.rest().size());
  if (m_line.size() > most_parsed_bytes || !take_line_end(cursor)) {
    return false;
  }
  text = cursor.rest();
  return true;
}

// Up to the brace that closes it.
bool RecordScanner::scan_line(LineCursor& cursor) {
  if (!scan_id(cursor) || !cursor.word(" = { ")) {
    return false;
  }
  m_there = 0;
  m_rev = 1;
  m_gone = cursor.word("gone = true, ");
  m_again = m_gone && cursor.word("again = true, ");
  if (!m_gone) {
    return scan_fields(cursor);
  }
  m_kind = Kind::Other;
  m_at = When{m_known_id_day.day, {}};
  return scan_end(cursor);
}

// As parse_record_id() reads it. Its day and author are mostly those of the line before.
bool RecordScanner::scan_id(LineCursor& cursor) {
  constexpr std::size_t tail_length = 5;
  const auto start = cursor.rest();
  m_starts_as_before = !m_known_start.empty() && start.starts_with(m_known_start);
  if (m_starts_as_before) {
    cursor.skip(m_known_start.size());
  } else if (!scan_id_start(cursor)) {
    return false;
  }
  const auto tail = cursor.rest();
  if (tail.size() < tail_length) {
    return false;
  }
  std::uint64_t number = m_known_day_number;
  unsigned seen = 0;
  for (std::size_t at = 0; at < tail_length; ++at) {
    const unsigned value = value_of(tail[at]);
    seen |= value;
    number = number * base32_digits.size() + value;
  }
  cursor.skip(tail_length);
  m_id = start.substr(0, m_known_start.size() + tail_length);
  m_author = m_id.substr(day_length + 1, m_id.size() - day_length - tail_length - 2);
  m_id_number = number;
  return seen < base32_digits.size();
}

bool RecordScanner::scan_id_start(LineCursor& cursor) {
  const auto start = cursor.rest();
  if (!cursor.day(m_known_id_day)) {
    m_known_start.clear();
    return false;
  }
  m_known_day_number = static_cast<std::uint64_t>(m_known_id_day.day.time_since_epoch().count());
  const auto known_author = std::string_view(m_known_start).substr(std::min(day_length, m_known_start.size()));
  if (!known_author.empty() && cursor.word(known_author)) { // only the day is another
    std::copy_n(start.begin(), day_length, m_known_start.begin());
    return true;
  }
  m_known_start.clear();
  if (!cursor.word("-")) {
    return false;
  }
  const auto author = cursor.rest().substr(0, cursor.rest().find('-'));
  cursor.skip(author.size());
  if (!is_person_id(author) || !cursor.word("-")) {
    return false;
  }
  m_known_start = start.substr(0, start.size() - cursor.rest().size());
  return true;
}

bool RecordScanner::scan_fields(LineCursor& cursor) {
  if (!cursor.word("kind = \"")) {
    return false;
  }
  const auto kind = take_word(kind_words, 0, cursor);
  if (kind == kind_words.size() || !cursor.word("\", at = ") || !cursor.when(m_at, m_known_day)) {
    return false;
  }
  m_kind = static_cast<Kind>(kind);
  for (std::size_t next = 0; !cursor.word(" }"); ++next) {
    if (!cursor.word(", ")) {
      return false;
    }
    next = take_word(field_words, next, cursor);
    if (next == field_words.size()) {
      return scan_end(cursor);
    }
    if (!scan_field(cursor, next)) {
      return false;
    }
  }
  return true;
}

bool RecordScanner::scan_field(LineCursor& cursor, std::size_t index) {
  auto& field = m_fields[index];
  m_there |= 1U << index;
  return cursor.word(" = ") && field_scanners[index](cursor, m_known_day, field) &&
         ((index != whose && index != idea) || field.text.is_plain);
}

// The rev and what closes the line.
bool RecordScanner::scan_end(LineCursor& cursor) {
  return cursor.word("rev = ") && cursor.whole(1, std::numeric_limits<std::int64_t>::max(), m_rev) && cursor.word(" }");
}

RecordView RecordScanner::view() const {
  constexpr std::size_t minutes = index_of(&Record::minutes);
  const auto text = [&](std::size_t index) { return has(index) ? m_fields[index].text.between : std::string_view(); };
  return {m_id,
          m_author,
          m_kind,
          m_at,
          has(minutes) ? std::optional(m_fields[minutes].whole) : std::nullopt,
          has(index_of(&Record::is_new)),
          m_gone,
          text(whose),
          text(idea)};
}

Record RecordScanner::record() const {
  Record record;
  copy_to(record);
  return record;
}

void RecordScanner::copy_to(Record& record) const {
  record.id = m_id;
  record.kind = m_kind;
  record.foreign_kind.clear();
  record.at = m_at;
  std::size_t index = 0;
  each_record_field([&](const auto& field) { // most aren't there
    auto& value = record.*field.member;
    has(index) ? copy(m_fields[index], value) : clear(value);
    ++index;
  });
  record.foreign.clear();
  record.rev = m_rev;
  record.gone = m_gone;
  record.again = m_again;
  record.is_private = false;
}

bool scan_records(std::string_view text, std::vector<Record>& records) {
  constexpr std::size_t usual_length = 128; // of a line
  records.reserve(text.size() / usual_length + 1);
  RecordScanner scanner;
  return take_lines(text,
                    [&](std::string_view& rest) {
                      const bool is_taken = scanner.take(rest);
                      if (is_taken) {
                        scanner.copy_to(records.emplace_back());
                      }
                      return is_taken;
                    })
      .has_value();
}

} // namespace closer
