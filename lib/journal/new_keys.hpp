// SPDX-License-Identifier: MIT
// The ids and slugs that what is written for the first time gets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/folder.hpp"
#include "journal/private_side.hpp"
#include "model/record.hpp"
#include "model/thing.hpp"

namespace closer {

// Gives a record of `me` an id on the day of its `at`: one that no line of the private side has yet, and none at the
// end of the file in `folder` (nothing where there is no such folder) that it goes to. That is more than a month of
// seven entries a day, and what was written last in a longer one. Beyond, and on the writer's other machines, chance is
// trusted: two of a day's entries have the same tail once in 33 million.
void give_key(Record& record, const std::string& me, const std::optional<Folder>& folder,
              const PrivateSide& private_side);

// Gives a thing a slug, after its name, that none of `used` of its owner has which is not gone: one's own thing that is
// gone can be taken up again, under its slug.
void give_key(Thing& thing, const std::vector<Thing>& used);

// The end of the id that a record gets where it follows from `origin`, as it was or as it is gone.
[[nodiscard]] std::string tail_behind(std::string_view origin_id, std::int64_t origin_rev);

} // namespace closer
