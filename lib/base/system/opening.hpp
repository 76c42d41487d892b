// SPDX-License-Identifier: MIT
// How files and folders are opened without following a link.
#pragma once

#include <cerrno>

#include <fcntl.h>

namespace closer {

// How every file is opened.
inline constexpr int careful_flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;

// Whether a symbolic link was refused because of O_NOFOLLOW: ELOOP, or EMLINK on FreeBSD.
[[nodiscard]] constexpr bool is_of_link(int code) { return code == ELOOP || code == EMLINK; }

} // namespace closer
