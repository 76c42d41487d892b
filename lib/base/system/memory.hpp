// SPDX-License-Identifier: MIT
// How the process gets its memory.
#pragma once

namespace closer {

// A command is over before it pays to give memory back: it is asked for in large pieces, and kept.
void keep_memory();

} // namespace closer
