// SPDX-License-Identifier: MIT
// How much of a folder is read by one command, so that nobody who writes to it wears a machine down.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/folder.hpp"

namespace closer {

// What is left of it. Of records a couple that fills a page a day each writes 64 MiB in thirty years; a million records
// take 200.
struct Allowance {
  std::size_t bytes = std::size_t{384} << 20U;
  std::size_t lines = std::size_t{4} << 20U;
};

// Of what the couple write by hand.
inline constexpr Allowance of_own_files = {std::size_t{16} << 20U, std::size_t{1} << 18U};

// Folder::read(), which takes from the allowance. Throws Error, too, where there was nothing left of it: what is read
// goes beyond it by one file at most.
[[nodiscard]] std::optional<std::string> read_within(Allowance& allowance, const Folder& folder,
                                                     const std::string& name, std::size_t most = most_file_bytes);

} // namespace closer
