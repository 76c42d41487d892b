// SPDX-License-Identifier: MIT
// Writes JSON (RFC 8259) from front to back, on one line: a review of years is long, and a tree of it would be built
// only to be written.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace closer {

class JsonWriter {
public:
  // What is written comes to the end of `to`, which must outlive it.
  explicit JsonWriter(std::string& to) : m_json(to) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  // The name of the value that comes next. One that stands in the source needs no escape.
  JsonWriter& name(std::string_view name);
  template <std::size_t Size> JsonWriter& name(const char (&name)[Size]) { return plain_name({name, Size - 1}); }

  JsonWriter& text(std::string_view value); // what is no UTF-8 in it becomes U+FFFD
  JsonWriter& whole(std::int64_t value);
  JsonWriter& real(double value); // as short as reads back to the same; null where JSON has no such number
  JsonWriter& truth(bool value);
  JsonWriter& null();

  JsonWriter& texts(std::span<const std::string> values);
  template <typename Wholes> JsonWriter& wholes(const Wholes& values) {
    begin_array();
    for (const auto value : values) {
      whole(value);
    }
    return end_array();
  }

private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  JsonWriter& put(std::string_view json);
  JsonWriter& plain_name(std::string_view name);
  void quote(std::string_view plain, std::string_view end);
  void separate();

  std::string& m_json;
  bool m_is_first = true; // nothing stands before the next value that a comma would have to part it from
};

} // namespace closer
