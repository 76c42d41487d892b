// SPDX-License-Identifier: MIT
// Which of two lines of one key holds, whatever the order in which they are seen: closer-journal(5), 'WHO WINS'.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include "model/hobby.hpp"
#include "model/record.hpp"

namespace closer {

// The rev of what is written over a rev. It goes no higher than a number of TOML: what has that rev can only be
// removed.
inline constexpr std::int64_t highest_rev = std::numeric_limits<std::int64_t>::max();
[[nodiscard]] constexpr std::int64_t next_rev(std::int64_t rev) { return rev == highest_rev ? rev : rev + 1; }

// Whether `challenger` wins over `holder` of the same key. A record: gone before not gone, then the higher rev, so that
// what was removed stays removed. A hobby: the higher rev, then gone, so that it can be taken up again under its slug.
// Then, for both, the line that is greater by bytes, as closer writes it.
[[nodiscard]] bool wins(const Record& challenger, const Record& holder);
[[nodiscard]] bool wins(const Hobby& challenger, const Hobby& holder);

// What of two that tie the greater wins by: the line, then known fields of a wrong type that a line skips.
using AllBytes = std::pair<std::string, std::string>;
[[nodiscard]] AllBytes all_bytes(const Record& record);
[[nodiscard]] AllBytes all_bytes(const Hobby& hobby);

// What became of a challenger. Tied: neither wins by more than its bytes, though they differ, since the record was
// changed in two places at once.
enum class Contest { Lost, Won, Tied };

// Makes `holder` the one of the two that wins. `bytes` belong to the holder: empty at first, and then for the next
// challenger, so that of many that tie each is written once, however long the one is that holds.
Contest contest(Record& holder, Record&& challenger, AllBytes& bytes);
Contest contest(Hobby& holder, Hobby&& challenger, AllBytes& bytes);

} // namespace closer
