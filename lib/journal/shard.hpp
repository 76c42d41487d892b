// SPDX-License-Identifier: MIT
// Which file of log/ a record is written to: its author's shard of its month or, for what holds until it is changed
// (votes, plans, pauses, ideas of one's own), of what is standing. So a command that asks what holds now reads one
// shard of each person, however long the journal is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/record.hpp"

namespace closer {

inline constexpr std::string_view standing_shard = "standing";

// "2026-11", of a record or an id, or "standing".
[[nodiscard]] std::string shard_of(const Record& record);
[[nodiscard]] std::string month_of_id(std::string_view id);

// The shard of "2026-11.sam.toml", "standing.sam.toml" and of every copy of them; nothing where the name begins with
// neither a month nor "standing".
[[nodiscard]] std::optional<std::string_view> shard_of_name(std::string_view name);

// A shard as a number that is greater the later it is: 202,611 of "2026-11", and of "standing" above all months.
using ShardNumber = std::uint32_t;
inline constexpr ShardNumber standing_number = 1'000'000;

[[nodiscard]] std::optional<ShardNumber> shard_number_of_name(std::string_view name); // of a file

// Of "2026-11" and "standing", and back.
[[nodiscard]] std::optional<ShardNumber> number_of_shard(std::string_view name);
[[nodiscard]] std::string name_of_shard(ShardNumber number);

} // namespace closer
