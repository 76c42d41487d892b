// SPDX-License-Identifier: MIT
// The ids and slugs that what is written for the first time gets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/files/folder.hpp"
#include "journal/folder/private_side.hpp"
#include "model/hobby.hpp"
#include "model/record.hpp"

namespace closer {

// Whether `id`, which begins with `stem`, "2026-11-22-sam-", may be in `log`: in any file of that month or of what is
// standing, conflict copies too, because an id is one record's whichever file it is in. A file of up to 256 KiB is
// searched whole, in whatever order its lines are; a longer one from its end, where a day's lines are, back to 16 KiB
// that have none of that day. Throws Error if `own_file` can't be read.
inline constexpr std::size_t most_in_any_order = 262'144;
[[nodiscard]] bool has_id(const Folder& log, const std::string& own_file, std::string_view stem, std::string_view id);

// Gives a record of `me` an id on the day of its `at` that neither the private side has yet, nor `folder`,
// which is log/ (nothing if there is none). What the writer's other machines have not sent yet is left to
// chance: two entries of a day have the same tail once in 33 million.
void give_key(Record& record, const std::string& me, const std::optional<Folder>& folder,
              const PrivateSide& private_side);

// Gives a hobby a slug, the one that it has already or else after its name, that none of `used` of its owner has and is
// not removed: the user's own removed hobby can be taken up again, under its slug, unless there is no higher rev.
void give_key(Hobby& hobby, const std::vector<Hobby>& used);

// The id of the same day and author that a record gets where it follows from `origin`, as its tombstone.
[[nodiscard]] std::string following_id(std::string_view origin_id, std::int64_t origin_rev);

} // namespace closer
