// SPDX-License-Identifier: MIT
// Any text can be written to a line and read back the same; any bytes can be tried as a line.
#include <string>

#include "base/text.hpp"
#include "journal/record_line.hpp"
#include "support.hpp"

namespace closer {
namespace {

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
    record.novel = true;
  }
  if ((shape & 16U) != 0) {
    record.thing = text;
    record.whose = text;
    record.idea = text;
  }
  if ((shape & 32U) != 0) {
    record.question = text;
    record.heard = text;
    record.foreign = {{"x" + text, write_toml_string(text)}};
  }
  record.rev = 1 + shape / 64;
  return record;
}

void round_trip(std::string_view bytes, std::uint8_t shape) {
  if (invalid_utf8_at(bytes)) {
    return;
  }
  const auto text = nfc(bytes);
  const auto record = record_with(text, shape);
  const auto line = write_line(record);
  require(line.find('\n') == std::string::npos, "a record is one line");
  require(record_of_line(line) == record, "a record is read back as it was written");
  require(holds_key(line, record.id, record_rule), "a written line is a whole one");
  Thing thing;
  thing.slug = "chess";
  thing.owner = "sam";
  thing.name = text.empty() ? "Chess" : text;
  thing.note = text;
  require(thing_of_line(write_line(thing), "sam") == thing, "a thing is read back as it was written");
}

} // namespace
} // namespace closer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closer;
  const auto bytes = text_of(data, size);
  round_trip(bytes.substr(0, size - (size == 0 ? 0 : 1)), size == 0 ? 0 : data[size - 1]);
  (void)thing_of_line(bytes, "sam");
  const auto read = read_records("x", bytes);
  for (const auto& record : read.records) {
    // An `at` of a wrong type is passed over; then the line is what stays.
    const auto line = write_line(record);
    const auto again = record_of_line(line);
    require(again.has_value() && write_line(*again) == line, "a written line is read and written the same");
    require(again == record || !read.findings.empty(), "a sound record is written and read back the same");
  }
  return 0;
}
