// SPDX-License-Identifier: MIT
// Which file of log/ a record is written to: its author's shard of its month or, for what holds until it is changed
// (votes, plans, pauses, ideas of the user's own), of what is standing. So a command that asks what holds now reads one
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

// The shard of "2026-11.sam.toml", "standing.sam.toml" and of every copy of them; nothing if the name begins with
// neither a month nor "standing".
[[nodiscard]] std::optional<std::string_view> shard_of_name(std::string_view name);

// Whether a file of log/ or hobbies/ is read: '.toml' at the end, no '.' at the start.
[[nodiscard]] bool is_data_file(std::string_view name);

// Of a file whose name begins with neither a month nor "standing".
inline constexpr std::string_view no_shard =
    "the file's name doesn't start with a month like 2026-11 or with 'standing', so it isn't read";

enum class Holding { OfRecords, OfHobbies };

// "sam" of "2026-11.sam.toml", "2026-11.sam 2.toml", "sam.sync-conflict-1.toml"; "" where the name says nobody.
[[nodiscard]] std::string author_of_name(const std::string& name, Holding holding);

// "2026-11.sam.toml" of "2026-11" and "sam", "sam.toml" of "" and "sam".
[[nodiscard]] std::string canonical_name(const std::string& shard, const std::string& author);

// The shard of a file's name; "" for hobbies.
[[nodiscard]] std::string shard_in(const std::string& file_name, Holding holding);

// "2026-11.sam.toml", "sam.toml": not the name of a copy.
[[nodiscard]] bool is_canonical_name(const std::string& name, Holding holding);

// A shard as a number that is greater the later it is: 202,611 of "2026-11", and of "standing" above all months.
using ShardNumber = std::uint32_t;
inline constexpr ShardNumber standing_number = 1'000'000;

[[nodiscard]] std::optional<ShardNumber> shard_number_of_name(std::string_view name); // of a file

// Of "2026-11" and "standing", and back.
[[nodiscard]] std::optional<ShardNumber> number_of_shard(std::string_view name);
[[nodiscard]] std::string name_of_shard(ShardNumber number);

} // namespace closer
