// SPDX-License-Identifier: MIT
// Writes JSON (RFC 8259) from front to back, on one line: a review of years is long, and a tree of it would be built
// only to be written.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace closer {

inline constexpr int json_version = 1; // of every object, under "v"

class JsonWriter {
public:
  // What is written comes to the end of `to`, which must outlive it: all of it once the writer is gone, or flushed.
  explicit JsonWriter(std::string& to) : m_json(to) {}
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  JsonWriter(JsonWriter&&) = delete;
  JsonWriter& operator=(JsonWriter&&) = delete;
  ~JsonWriter() { flush(); }

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  // The name of the value that comes next. One that is in the source needs no escape.
  JsonWriter& name(std::string_view name);
  template <std::size_t Size> JsonWriter& name(const char (&name)[Size]) { return plain_name({name, Size - 1}); }
  JsonWriter& plain_name(std::string_view name) {
    separate();
    put({"\"", 1});
    put(name);
    put({"\":", 2});
    m_is_first = true;
    return *this;
  }

  JsonWriter& text(std::string_view value); // what isn't UTF-8 in it becomes U+FFFD
  JsonWriter& text_or_null(std::string_view value) { return value.empty() ? null() : text(value); }
  JsonWriter& whole(std::int64_t value);
  JsonWriter& count(std::size_t value) { return whole(static_cast<std::int64_t>(value)); }
  JsonWriter& real(double value); // as short as reads back to the same; null if JSON has no such number
  JsonWriter& truth(bool value) { return value ? plain("true") : plain("false"); }
  JsonWriter& null() { return plain("null"); }

  // An array of what `write` makes of each.
  template <typename Items, typename Write> JsonWriter& each(const Items& items, Write write) {
    begin_array();
    for (const auto& item : items) {
      write(item);
    }
    return end_array();
  }

  JsonWriter& texts(std::span<const std::string> values);
  template <typename Wholes> JsonWriter& wholes(const Wholes& values) {
    begin_array();
    for (const auto value : values) {
      whole(value);
    }
    return end_array();
  }

  void flush() {
    m_json.append(m_parts.data(), m_size);
    m_size = 0;
  }

private:
  JsonWriter& open(char bracket) {
    separate();
    put({&bracket, 1});
    m_is_first = true;
    return *this;
  }
  JsonWriter& close(char bracket) {
    put({&bracket, 1});
    m_is_first = false;
    return *this;
  }
  // A value that is spelled so.
  JsonWriter& plain(std::string_view json) {
    separate();
    put(json);
    return *this;
  }
  void separate() {
    if (!m_is_first) {
      put({",", 1});
    }
    m_is_first = false;
  }
  void put(std::string_view json) {
    if (json.size() > m_parts.size() - m_size) {
      flush();
    }
    if (json.size() > m_parts.size()) {
      m_json.append(json);
      return;
    }
    std::ranges::copy(json, m_parts.data() + m_size);
    m_size += json.size();
  }

  std::string& m_json;
  std::array<char, 1024> m_parts; // many have a few bytes, and go out together
  std::size_t m_size = 0;
  bool m_is_first = true; // nothing comes before the next value that a comma would have to part it from
};

// An object, "v": 1, with the members that `write` adds; a line of JSON.
[[nodiscard]] std::string json_document(const std::function<void(JsonWriter& json)>& write);

} // namespace closer
