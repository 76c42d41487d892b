// SPDX-License-Identifier: MIT
// The modes of what closer makes: nobody's but its owner's.
#pragma once

#include <sys/types.h>

namespace closer {

inline constexpr mode_t private_file = 0600;
inline constexpr mode_t private_folder = 0700;

} // namespace closer
