// SPDX-License-Identifier: MIT
// Any text can be written to a line and read back the same; any bytes can be tried as a line.
#include <string>

#include "base/text/unicode.hpp"
#include "journal/lines/keyed_line.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/record_line.hpp"
#include "support.hpp"

namespace closer {
namespace {

// `text` in every field that `shape`, a set of bits, asks for.
Record record_with(const std::string& text, std::uint8_t shape) {
  Record record;
  record.id = "2026-11-22-sam-k3f9x";
  record.kind = (shape & 1U) != 0 ? Kind::Little : Kind::Listen;
  record.at = When{parse_iso_day("2026-11-22").value(), {}};
  if ((shape & 2U) != 0) {
    record.at = parse_rfc3339("2026-11-22T21:04:13+01:00").value();
  }
  record.text = text;
  if ((shape & 4U) != 0 && !text.empty()) {
    record.tags = {text, "morning", text};
  }
  if ((shape & 8U) != 0) {
    record.minutes = shape;
    record.is_new = true;
  }
  if ((shape & 16U) != 0) {
    record.hobby = text;
    record.whose = text;
    record.idea = text;
    record.kind = Kind::Other;
    record.foreign_kind = "later " + text;
  }
  if ((shape & 32U) != 0) {
    record.question = text;
    record.heard = text;
    record.foreign = {{"x" + text, write_toml_string(text)}};
  }
  record.rev = 1 + shape / 64;
  return record;
}

Hobby hobby_with(const std::string& text, std::uint8_t shape) {
  Hobby hobby;
  hobby.slug = "chess";
  hobby.owner = "sam";
  hobby.name = text.empty() ? "Chess" : text;
  hobby.share = (shape & 1U) != 0 ? Share::Share : (shape & 2U) != 0 ? Share::Solo : Share::Open;
  hobby.note = text;
  if ((shape & 32U) != 0) {
    hobby.foreign = {{"x" + text, write_toml_string(text)}};
  }
  hobby.rev = 1 + shape / 64;
  return hobby;
}

void round_trip(std::string_view bytes, std::uint8_t shape) {
  if (invalid_utf8_at(bytes)) {
    return;
  }
  const auto text = nfc(bytes);
  const auto record = record_with(text, shape);
  const auto line = write_line(record);
  require(line.find_first_of("\n\r") == std::string::npos, "a record is one line");
  require(record_of_line(line) == record, "a record is read back as it was written");
  require(read_records("x", line).findings.empty(), "and nothing is said against it");
  require(holds_key(line, record.id, record_rule), "a written line is a whole one");
  require(trailing_comment(line + " # why", record.id, record_rule) == " # why", "so it is with a comment behind");
  const auto hobby = hobby_with(text, shape);
  const auto hobby_line = write_line(hobby);
  require(hobby_of_line(hobby_line, "sam") == hobby, "a hobby is read back as it was written");
  require(holds_key(hobby_line, hobby.slug, hobby_rule), "a hobby's line is a whole one");
}

} // namespace
} // namespace closer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closer;
  const auto bytes = text_of(data, size);
  round_trip(bytes.substr(0, size - (size == 0 ? 0 : 1)), size == 0 ? 0 : data[size - 1]);
  const auto records = read_records("x", bytes);
  for (const auto& record : records.records) {
    comes_back(record, record_of_line(write_line(record)), records.findings.empty());
  }
  const auto own = read_hobbies("x", bytes, "sam");
  for (const auto& hobby : own.hobbies) {
    comes_back(hobby, hobby_of_line(write_line(hobby), "sam"), own.findings.empty());
  }
  return 0;
}
