// SPDX-License-Identifier: MIT
// The modes of what closer makes: nobody's but its owner's. Some file systems have none, or refuse to change them.
#pragma once

#include <sys/types.h>

namespace closer {

inline constexpr mode_t private_file = 0600;
inline constexpr mode_t private_folder = 0700;

// Gives an open file that mode, as far as its file system has modes: none is no error. False, and errno, if it fails.
[[nodiscard]] bool set_mode(int file, mode_t mode);

} // namespace closer
