// SPDX-License-Identifier: MIT
#include "base/system/file_system.hpp"

#ifndef CLOSER_PORTABLE
#include <algorithm>
#include <array>

#include <sys/vfs.h>
#endif

namespace closer {

#ifdef CLOSER_PORTABLE

bool is_on_foreign_system(int) { return false; }

#else

namespace {

// By statfs(2) and linux/magic.h.
constexpr std::array<unsigned, 10> foreign_types = {
    0x4d44,     // FAT
    0x2011bab0, // exFAT
    0x5346544e, // NTFS
    0x7366746e, // NTFS by ntfs3
    0x65735546, // FUSE
    0x01021997, // 9p, as WSL 2 has Windows' drives
    0x53464846, // WSL 1
    0x517b,     // SMB, in three versions
    0xff534d42, //
    0xfe534d42,
};

} // namespace

bool is_on_foreign_system(int file) {
  struct statfs facts {};
  return ::fstatfs(file, &facts) == 0 &&
         std::ranges::find(foreign_types, static_cast<unsigned>(facts.f_type)) != foreign_types.end();
}

#endif

} // namespace closer
