// SPDX-License-Identifier: MIT
// The pages of today that the journal's folder keeps for the one without a terminal: pages/ana.html.
#pragma once

#include "cmd/context/context.hpp"

namespace closer {

// Writes each one's page where it changed, if config.toml has `pages = true`, and removes the copies that a sync
// program made of them in a conflict. What the verb was to do is done, so an error is only told.
void keep_pages(Context& context);

} // namespace closer
