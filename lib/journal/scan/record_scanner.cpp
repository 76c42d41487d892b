// SPDX-License-Identifier: MIT
#include "journal/scan/record_scanner.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "base/random.hpp"
#include "base/text/text.hpp"
#include "journal/lines/keyed_tables.hpp"
#include "journal/scan/keyword_match.hpp"
#include "journal/scan/lines_of_file.hpp"
#include "model/couple.hpp"

namespace closer {
namespace {

using Text = RecordScanner::Text;

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

struct Field {
  // Plain: a text that a view shows, and which says what is written there without a copy.
  enum class Sort { String, Plain, Tags, Minutes, New, On, Until, SurpriseUntil };
  std::string_view start; // "name = "
  Sort sort = Sort::String;
  Text text = Text::Text;
};

// What follows `kind` and `at`, in the order of write_line().
constexpr std::array<Field, 21> fields = {{
    {"text = ", Field::Sort::String, Text::Text},
    {"tags = ", Field::Sort::Tags},
    {"minutes = ", Field::Sort::Minutes},
    {"hobby = ", Field::Sort::String, Text::Hobby},
    {"whose = ", Field::Sort::Plain, Text::Whose},
    {"new = ", Field::Sort::New},
    {"way = ", Field::Sort::String, Text::Way},
    {"idea = ", Field::Sort::Plain, Text::Idea},
    {"group = ", Field::Sort::String, Text::Group},
    {"vote = ", Field::Sort::String, Text::Vote},
    {"on = ", Field::Sort::On},
    {"when = ", Field::Sort::String, Text::When},
    {"until = ", Field::Sort::Until},
    {"of = ", Field::Sort::String, Text::Of},
    {"seal = ", Field::Sort::String, Text::Seal},
    {"opens = ", Field::Sort::String, Text::Opens},
    {"salt = ", Field::Sort::String, Text::Salt},
    {"question = ", Field::Sort::String, Text::Question},
    {"heard = ", Field::Sort::String, Text::Heard},
    {"first = ", Field::Sort::String, Text::First},
    {"surprise_until = ", Field::Sort::SurpriseUntil},
}};

constexpr auto field_words = words_of(fields, [](const Field& field) { return field.start; });

constexpr auto kind_words = words_of(kind_names(), [](std::string_view name) { return name; });

void copy_texts(std::string_view values, std::vector<std::string>& texts) {
  texts.clear();
  LineCursor cursor(values);
  SpelledText value;
  while ((cursor.word("[") || cursor.word(", ")) && cursor.text(value)) {
    spell_out(value, texts.emplace_back());
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
  m_texts = 0;
  m_tags = {};
  m_minutes.reset();
  m_is_new = false;
  m_on.reset();
  m_until.reset();
  m_surprise_until.reset();
  m_rev = 1;
  m_gone = cursor.word("gone = true, ");
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
    if (next == fields.size()) {
      return scan_end(cursor);
    }
    if (!scan_field(cursor, next)) {
      return false;
    }
  }
  return true;
}

bool RecordScanner::scan_field(LineCursor& cursor, std::size_t index) {
  const auto& field = fields[index];
  auto& text = m_text[index_of(field.text)];
  switch (field.sort) {
  case Field::Sort::String: m_texts |= 1U << index_of(field.text); return cursor.text(text);
  case Field::Sort::Plain: m_texts |= 1U << index_of(field.text); return cursor.text(text) && text.is_plain;
  case Field::Sort::Tags: return cursor.texts(m_tags);
  case Field::Sort::Minutes: return cursor.whole(0, most_minutes, m_minutes.emplace());
  case Field::Sort::New: return m_is_new = cursor.word("true");
  case Field::Sort::On: return cursor.when(m_on.emplace(), m_known_day);
  case Field::Sort::Until: return cursor.when(m_until.emplace(), m_known_day);
  case Field::Sort::SurpriseUntil: return cursor.when(m_surprise_until.emplace(), m_known_day);
  }
  return false;
}

// The rev and what closes the line.
bool RecordScanner::scan_end(LineCursor& cursor) {
  return cursor.word("rev = ") && cursor.whole(1, std::numeric_limits<std::int64_t>::max(), m_rev) && cursor.word(" }");
}

RecordView RecordScanner::view() const {
  return {m_id,
          m_author,
          m_kind,
          m_at,
          m_minutes,
          m_is_new,
          m_gone,
          spelled(Text::Whose).between,
          spelled(Text::Idea).between};
}

Record RecordScanner::record() const {
  Record record;
  copy_to(record);
  return record;
}

void RecordScanner::copy_to(Record& record) const {
  const auto copy = [&](Text field, std::string& text) { // most are not there
    has(field) ? spell_out(m_text[index_of(field)], text) : text.clear();
  };
  record.id = m_id;
  record.kind = m_kind;
  record.foreign_kind.clear();
  record.at = m_at;
  copy(Text::Text, record.text);
  copy_texts(m_tags, record.tags);
  record.minutes = m_minutes;
  copy(Text::Hobby, record.hobby);
  copy(Text::Whose, record.whose);
  record.is_new = m_is_new;
  copy(Text::Way, record.way);
  copy(Text::Idea, record.idea);
  copy(Text::Group, record.group);
  copy(Text::Vote, record.vote);
  record.on = m_on;
  copy(Text::When, record.when);
  record.until = m_until;
  copy(Text::Of, record.of);
  copy(Text::Seal, record.seal);
  copy(Text::Opens, record.opens);
  copy(Text::Salt, record.salt);
  copy(Text::Question, record.question);
  copy(Text::Heard, record.heard);
  copy(Text::First, record.first);
  record.surprise_until = m_surprise_until;
  record.foreign.clear();
  record.rev = m_rev;
  record.gone = m_gone;
  record.is_private = false;
}

bool scan_record(std::string_view line, Record& record) {
  RecordScanner scanner;
  if (!scanner.scan(line)) {
    return false;
  }
  record = scanner.record();
  return true;
}

bool scan_records(std::string_view text, std::vector<Record>& records) {
  constexpr std::size_t usual_length = 128; // of a line
  records.reserve(text.size() / usual_length + 1);
  RecordScanner scanner;
  return take_lines(text,
                    [&](std::string_view& rest) {
                      const bool is_taken = scanner.take(rest);
                      if (is_taken) {
                        records.push_back(scanner.record());
                      }
                      return is_taken;
                    })
      .has_value();
}

} // namespace closer
