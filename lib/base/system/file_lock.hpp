// SPDX-License-Identifier: MIT
// Locks of files and folders that are open, and who else has them open.
#pragma once

namespace closer {

enum class Waiting { UntilFree, Never };

// Locks what is open against everybody else who opened it, until it's closed. 0, or an errno: EWOULDBLOCK if it's held
// by somebody and this isn't to wait.
[[nodiscard]] int lock_open(int file, Waiting waiting);

// Gives the lock back before it's closed.
void unlock_open(int file);

// Whether somebody has the file open for writing; false too if the system or the file system can't tell.
[[nodiscard]] bool is_open_for_writing(int file);

} // namespace closer
