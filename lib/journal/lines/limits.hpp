// SPDX-License-Identifier: MIT
// How much of a folder is read by one command, so that nobody who writes to it wears a machine down.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/files/folder.hpp"

namespace closer {

struct Limit {
  std::size_t bytes = 0;
  std::size_t lines = 0;
};

// Of records that are kept while they are looked at, which take two kilobytes each. A couple that writes 18 a day fills
// it in thirty years.
inline constexpr Limit of_records = {std::size_t{64} << 20U, 200'000};

// Of records that are skipped one by one: a million of them take 200 MiB.
inline constexpr Limit of_passing = {std::size_t{256} << 20U, std::size_t{1} << 20U};

// Of files that check takes apart, which are those in which something may be wrong.
inline constexpr Limit of_checking = {std::size_t{32} << 20U, std::size_t{1} << 16U};

// Of what the couple write by hand in one of the folders for that.
inline constexpr Limit of_own_files = {std::size_t{4} << 20U, std::size_t{1} << 16U};
inline constexpr std::size_t most_own_bytes = 1U << 20U; // of one of them

// What is left of it.
struct Limits {
  explicit Limits(const Limit& of = of_records) : most(of), left(of) {}

  Limit most;
  Limit left;
};

// Folder::read(), which takes from the limits. Throws Error, too, if the file doesn't fit into what is left.
[[nodiscard]] std::optional<std::string> read_within(Limits& limits, const Folder& folder, const std::string& name,
                                                     std::size_t most = most_file_bytes);

} // namespace closer
