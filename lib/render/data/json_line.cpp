// SPDX-License-Identifier: MIT
#include "render/data/json_line.hpp"

#include <nlohmann/json.hpp>

namespace closer {

std::string json_line(const nlohmann::ordered_json& document) {
  return document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace closer
