// SPDX-License-Identifier: MIT
// What kind of a file system is there.
#pragma once

namespace closer {

// Whether what is open is on a file system that another system made for itself, or that a program or another machine
// plays: FAT, exFAT, NTFS, FUSE, WSL's drives, SMB. What those answer to modes and syncs says little. False if that
// can't be told.
[[nodiscard]] bool is_on_foreign_system(int file);

} // namespace closer
