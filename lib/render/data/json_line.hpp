// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace closer {

// A document on a line of its own; bytes that aren't UTF-8 become U+FFFD.
[[nodiscard]] std::string json_line(const nlohmann::ordered_json& document);

} // namespace closer
