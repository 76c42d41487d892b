// SPDX-License-Identifier: MIT
#include "render/json_writer.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/plain_text.hpp"
#include "base/unicode.hpp"

namespace closer {
namespace {

using Json = nlohmann::json;

bool stands_for_itself(std::string_view text) {
  const auto rest = text.substr(plain_length(text));
  return rest.empty() ||
         (std::all_of(rest.begin(), rest.end(),
                      [](char byte) { return is_plain(byte) || static_cast<unsigned char>(byte) >= 0x80; }) &&
          !invalid_utf8_at(rest));
}

} // namespace

void JsonWriter::separate() {
  if (!m_is_first) {
    m_json += ',';
  }
  m_is_first = false;
}

JsonWriter& JsonWriter::put(std::string_view json) {
  separate();
  m_json += json;
  return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  m_json += bracket;
  m_is_first = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  m_json += bracket;
  m_is_first = false;
  return *this;
}

// Between quotes, with what parts it from the value before; in one step, since this is most of what is written.
void JsonWriter::quote(std::string_view plain, std::string_view end) {
  const auto size = m_json.size();
  m_json.resize(size + (m_is_first ? 0 : 1) + 1 + plain.size() + end.size());
  auto* next = m_json.data() + size;
  if (!m_is_first) {
    *next++ = ',';
  }
  *next++ = '"';
  next = std::copy(plain.begin(), plain.end(), next);
  std::copy(end.begin(), end.end(), next);
  m_is_first = false;
}

JsonWriter& JsonWriter::plain_name(std::string_view name) {
  quote(name, "\":");
  m_is_first = true;
  return *this;
}

JsonWriter& JsonWriter::name(std::string_view name) {
  text(name);
  m_json += ':';
  m_is_first = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  if (stands_for_itself(value)) {
    quote(value, "\"");
    return *this;
  }
  return put(Json(value).dump(-1, ' ', false, Json::error_handler_t::replace));
}

JsonWriter& JsonWriter::whole(std::int64_t value) {
  const fmt::format_int digits(value);
  return put({digits.data(), digits.size()});
}

JsonWriter& JsonWriter::real(double value) { return put(Json(value).dump()); }
JsonWriter& JsonWriter::truth(bool value) { return put(value ? "true" : "false"); }
JsonWriter& JsonWriter::null() { return put("null"); }

JsonWriter& JsonWriter::texts(std::span<const std::string> values) {
  begin_array();
  for (const auto& value : values) {
    text(value);
  }
  return end_array();
}

} // namespace closer
