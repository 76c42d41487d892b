// SPDX-License-Identifier: MIT
// Which file of log/ a record is written to: its author's shard of its month or, for what holds until it is changed
// (votes, plans, pauses, ideas of one's own), of what is standing. So a command that asks what holds now reads one
// shard of each person, however long the journal is.
#pragma once

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

} // namespace closer
