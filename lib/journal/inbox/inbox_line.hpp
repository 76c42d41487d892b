// SPDX-License-Identifier: MIT
// One line of the inbox, as somebody typed it into a phone: closer-journal(5), 'THE INBOX'.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date/when.hpp"
#include "journal/inbox/line_deed.hpp"
#include "model/kind.hpp"

namespace closer {

inline constexpr std::array<std::string_view, 2> inbox_endings = {".txt", ".md"};

// Whether a file of inbox/NAME/ is read: one of those endings, in any case, and no '.' at the start.
[[nodiscard]] bool is_inbox_file(std::string_view name);

// The day that a file's name begins with, "2026-11-22.txt", "2026-11-22 evening.md"; nothing if it begins with none.
[[nodiscard]] std::optional<Day> day_of_inbox_file(std::string_view name);

struct InboxLine {
  When at; // its time, only where one was typed, is by the writer's own clock: it has no offset
  Kind kind = Kind::Note;
  std::string words; // what comes after the date and the kind, in normal form C
  std::string text;  // those without how long it took, and the tags at their end
  std::vector<std::string> tags;
  std::optional<std::int64_t> minutes;
  std::optional<LineDeed> deed; // what it may be beside a note
  std::string dated;            // the line with its date written out, so that it is read the same on every day
};

// Reads a line (without its newline) of a file whose lines are of the day `base`. Nothing if it is blank, a heading,
// a rule or git's, which say nothing. Throws UsageError for what can't be an entry. What is read follows from the two
// arguments alone, so that every machine reads the same.
[[nodiscard]] std::optional<InboxLine> read_inbox_line(std::string_view line, Day base);

} // namespace closer
