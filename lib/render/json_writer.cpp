// SPDX-License-Identifier: MIT
#include "render/json_writer.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace closer {
namespace {

using Json = nlohmann::json;

} // namespace

// Between a value and the one before it.
void JsonWriter::separate() {
  if (!m_json.empty() && m_json.back() != '[' && m_json.back() != '{' && m_json.back() != ':') {
    m_json += ',';
  }
}

JsonWriter& JsonWriter::put(std::string_view json) {
  separate();
  m_json += json;
  return *this;
}

JsonWriter& JsonWriter::begin_object() { return put("{"); }
JsonWriter& JsonWriter::begin_array() { return put("["); }

JsonWriter& JsonWriter::end_object() {
  m_json += '}';
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  m_json += ']';
  return *this;
}

JsonWriter& JsonWriter::name(std::string_view name) {
  text(name);
  m_json += ':';
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  if (plain_length(value) < value.size()) {
    return put(Json(value).dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  separate();
  m_json += '"';
  m_json += value;
  m_json += '"';
  return *this;
}

JsonWriter& JsonWriter::whole(std::int64_t value) { return put(fmt::format_int(value).c_str()); }
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
