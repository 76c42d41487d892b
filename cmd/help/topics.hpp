// SPDX-License-Identifier: MIT
// What `help` has beside the commands.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cmd/context/context.hpp"

namespace closer {

struct Topic {
  std::string_view name;
  std::string_view summary;
  std::string_view text; // lines two spaces in are commands; names are in braces
};

[[nodiscard]] std::span<const Topic> help_topics();

// Its text, wrapped, with the folder and the ids of the journal at hand.
[[nodiscard]] std::string topic_text(Context& context, const Topic& topic);

} // namespace closer
