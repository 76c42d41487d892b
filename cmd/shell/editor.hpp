// SPDX-License-Identifier: MIT
// The editor of the one who types.
#pragma once

#include <filesystem>

namespace closer {

// Opens $VISUAL or $EDITOR on the file, and waits until it ends. Throws Error if it fails.
void run_editor(const std::filesystem::path& file);

} // namespace closer
