// SPDX-License-Identifier: MIT
#include "render/data/json_writer.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text/plain_text.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

using Json = nlohmann::json;

bool stands_for_itself(std::string_view text) {
  const auto rest = text.substr(plain_length(text));
  return rest.empty() ||
         (std::ranges::all_of(rest,
                              [](char byte) { return is_plain(byte) || static_cast<unsigned char>(byte) >= 0x80; }) &&
          !invalid_utf8_at(rest));
}

} // namespace

JsonWriter& JsonWriter::name(std::string_view name) {
  text(name);
  put({":", 1});
  m_is_first = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  if (!stands_for_itself(value)) {
    return plain(Json(value).dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  separate();
  put({"\"", 1});
  put(value);
  put({"\"", 1});
  return *this;
}

JsonWriter& JsonWriter::whole(std::int64_t value) {
  const fmt::format_int digits(value);
  return plain({digits.data(), digits.size()});
}

JsonWriter& JsonWriter::real(double value) { return plain(Json(value).dump()); }

JsonWriter& JsonWriter::texts(std::span<const std::string> values) {
  begin_array();
  for (const auto& value : values) {
    text(value);
  }
  return end_array();
}

std::string json_document(const std::function<void(JsonWriter& json)>& write) {
  std::string text;
  JsonWriter json(text);
  json.begin_object().name("v").whole(json_version);
  write(json);
  json.end_object().flush();
  return text + "\n";
}

} // namespace closer
