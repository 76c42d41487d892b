// SPDX-License-Identifier: MIT
// A text that is typed in the editor, and the draft that is left of it where it could not be written.
#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "cmd/context/context.hpp"

namespace closer {

// What a text is typed for.
struct EditedFor {
  std::string use;     // Drafts::begin()'s, without whose it is: "log"
  std::string command; // that opens the editor for it: "closer log note"
};

// What the editor leaves of `text`, or of an unfinished draft of the same use, which is offered first. The file is the
// context's draft until it is discarded. Throws UsageError, which names the alternatives, if there is no
// terminal.
[[nodiscard]] std::string text_of_editor(Context& context, const EditedFor& what, std::string_view text);

// The error, with the place of what was typed and not written, if any; else the draft is gone.
[[nodiscard]] Error naming_draft(Context& context, const Error& error);

} // namespace closer
