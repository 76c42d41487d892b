// SPDX-License-Identifier: MIT
// CommonMark, with tables as GitHub has them: every text is inert, in the Markdown and in the HTML made of it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "advice/choice.hpp"
#include "model/couple.hpp"
#include "model/hobby.hpp"
#include "model/record.hpp"
#include "review/digest.hpp"

namespace closer {

// `text` on one line, printable, with a backslash before whatever Markdown or HTML could take for markup there.
[[nodiscard]] std::string markdown_text(std::string_view text);

// The same of a text of several lines, for an item of a list: its lines, indentation and runs of spaces stay.
[[nodiscard]] std::string markdown_lines(std::string_view text);

// `next` is the step that the review ends with; null if there is none to propose.
[[nodiscard]] std::string digest_to_markdown(const Digest& digest, const Couple& couple, const Proposal* next);

// Entries by day.
[[nodiscard]] std::string entries_to_markdown(std::span<const Record> entries, const Couple& couple,
                                              std::span<const Hobby> hobbies);

} // namespace closer
