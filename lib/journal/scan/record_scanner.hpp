// SPDX-License-Identifier: MIT
// A scanner for the lines that closer itself writes.
//
// The rule of who judges: toml++ does. The scanner takes a line only where it is spelled as write_line() spells one,
// with fields that this version knows, in their order, each of its type and in its range; of every other line, sound or
// not, it says no, and parse_toml() reads that. So the scanner decides nothing: where it takes a line, the judge reads
// the same record there and finds nothing wrong. tests/fuzz/canonical_fuzzer.cpp holds it to that.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "journal/scan/line_cursor.hpp"
#include "model/record_fields.hpp"
#include "model/record_view.hpp"

namespace closer {

// What a field says, in what its type needs.
struct ScannedField {
  SpelledText text; // a list of texts as it is, from its bracket on
  std::int64_t whole = 0;
  When when;
};

// Scans one line after another, and copies nothing of them unless it is asked to.
class RecordScanner {
public:
  // Scans a line, without its newline. If it returns false, what was scanned is anything.
  [[nodiscard]] bool scan(std::string_view line);

  // Scans the first line of a text and takes it off the front, with its newline and a carriage return before it.
  // If it returns false, the text is as it was.
  [[nodiscard]] bool take(std::string_view& text);

  // The line that was taken last.
  [[nodiscard]] std::string_view line() const { return m_line; }

  // What was scanned last. The views of the view are into the line.
  [[nodiscard]] RecordView view() const;
  [[nodiscard]] Record record() const;
  void copy_to(Record& record) const; // the same into one whose room is used again

  // The id's day and its last five characters: ids of one author that aren't the same have different numbers.
  [[nodiscard]] std::uint64_t id_number() const { return m_id_number; }
  [[nodiscard]] Day id_day() const { return m_known_id_day.day; }

  // Whether the id's day and author are those of the line that was scanned before.
  [[nodiscard]] bool starts_as_before() const { return m_starts_as_before; }

private:
  [[nodiscard]] bool scan_line(LineCursor& cursor);
  [[nodiscard]] bool scan_id(LineCursor& cursor);
  [[nodiscard]] bool scan_id_start(LineCursor& cursor);
  [[nodiscard]] bool scan_fields(LineCursor& cursor);
  [[nodiscard]] bool scan_field(LineCursor& cursor, std::size_t index);
  [[nodiscard]] bool scan_end(LineCursor& cursor);
  [[nodiscard]] bool has(std::size_t index) const { return (m_there >> index & 1U) != 0; }

  std::string_view m_line;
  std::string_view m_id;
  std::string_view m_author;
  std::uint64_t m_id_number = 0;
  std::string m_known_start; // of the id of a line before: "2026-11-22-sam-"
  bool m_starts_as_before = false;
  std::uint64_t m_known_day_number = 0; // and of its day
  LineCursor::Known m_known_id_day;
  LineCursor::Known m_known_day;

  Kind m_kind = Kind::Other;
  When m_at;
  std::uint32_t m_there = 0; // a bit for each field
  static_assert(record_field_names.size() <= 32);
  std::array<ScannedField, record_field_names.size()> m_fields;
  std::int64_t m_rev = 1;
  bool m_gone = false;
  bool m_again = false;
};

// Reads a file of which every line is one that the scanner of records takes, or empty. If it returns false,
// `records` holds anything.
[[nodiscard]] bool scan_records(std::string_view text, std::vector<Record>& records);

} // namespace closer
