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
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();

  // The name of the value that comes next.
  JsonWriter& name(std::string_view name);

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

  [[nodiscard]] std::string take() { return std::move(m_json); }

private:
  void separate();
  JsonWriter& put(std::string_view json);

  std::string m_json;
};

} // namespace closer
