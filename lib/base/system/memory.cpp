// SPDX-License-Identifier: MIT
#include "base/system/memory.hpp"

#include <cstdlib> // defines __GLIBC__

#if defined(__GLIBC__) && !defined(CLOSER_PORTABLE)
#include <malloc.h>
#endif

namespace closer {

void keep_memory() {
#if defined(__GLIBC__) && !defined(CLOSER_PORTABLE)
  ::mallopt(M_TOP_PAD, 1 << 20);
  ::mallopt(M_TRIM_THRESHOLD, 64 << 20);
  ::mallopt(M_MMAP_THRESHOLD, 16 << 20);
#endif
}

} // namespace closer
