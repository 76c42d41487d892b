// SPDX-License-Identifier: MIT
// Tags with how often they were used.
#pragma once

#include <span>
#include <string>

#include "history/tag_counts.hpp"
#include "render/format.hpp"
#include "render/words/style.hpp"

namespace closer {

[[nodiscard]] std::string tags_to(Format format, std::span<const TagCount> tags, Day today, const Style& style);

} // namespace closer
