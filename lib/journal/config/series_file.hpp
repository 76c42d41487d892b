// SPDX-License-Identifier: MIT
// A file of series/, or of share/LANGUAGE/series: one series.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/lines/finding.hpp"
#include "model/ideas/series.hpp"

namespace closer {

// Nothing if it can't be used; why not comes to `findings`. `id` is the name of the file, without its ending.
[[nodiscard]] std::optional<Series> read_series(const std::string& path, const std::string& id, std::string_view text,
                                                std::vector<Finding>& findings);

} // namespace closer
