// SPDX-License-Identifier: MIT
// Folders that others on the machine can look into, and closing them.
#pragma once

#include <filesystem>

#include "cmd/context/context.hpp"

namespace closer {

// Says which of the journal's folder and the private one beside it others on this machine can look into, and how to
// close it. A folder in one that nobody else may enter is closed, whatever its own mode.
void warn_if_open(Context& context, const Journal& journal);

// The same of a journal's folder alone; on a terminal it asks whether to close it, and does so.
void offer_to_close(const Context& context, const std::filesystem::path& folder);

} // namespace closer
