// SPDX-License-Identifier: MIT
// Showing a text that may be longer than the screen.
#pragma once

#include <string_view>

namespace closer {

class Context;

// Prints `text`; on a terminal with fewer lines through $PAGER, or 'less' where that is unset. An empty $PAGER or 'cat'
// means none.
void page(Context& context, std::string_view text);

} // namespace closer
