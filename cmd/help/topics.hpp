// SPDX-License-Identifier: MIT
// What `help` has beside the commands.
#pragma once

#include <span>
#include <string_view>

namespace closer {

struct Topic {
  std::string_view name;
  std::string_view summary;
  std::string_view text; // lines two spaces in are commands
};

[[nodiscard]] std::span<const Topic> help_topics();

} // namespace closer
