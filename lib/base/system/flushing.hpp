// SPDX-License-Identifier: MIT
// Waiting for the disk.
#pragma once

namespace closer {

// Returns once the disk has what is in the file; false, and errno, if that fails.
[[nodiscard]] bool flush_file(int file);

// The same of what is in a folder. True too if its file system can't sync a folder: there is no more to be had.
[[nodiscard]] bool flush_folder(int folder);

} // namespace closer
