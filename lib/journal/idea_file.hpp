// SPDX-License-Identifier: MIT
// Ideas written in TOML: a table an idea, named by its id. closer-journal(5), under 'IDEAS', is the form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journal/finding.hpp"
#include "model/idea.hpp"

namespace closer {

struct IdeasRead {
  std::vector<Idea> ideas; // in the order of the file
  std::vector<Finding> findings;
};

// Reads all that can be read; `path` is for the findings. An idea with anything wrong in it is left out.
[[nodiscard]] IdeasRead read_ideas(const std::string& path, std::string_view text);

} // namespace closer
