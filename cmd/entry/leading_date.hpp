// SPDX-License-Identifier: MIT
// A date or a length that was typed where the text belongs: `closer log outing 25.12 zoo`.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cmd/context/context.hpp"
#include "cmd/line/arguments.hpp"
#include "model/record.hpp"

namespace closer {

// How many of the first words are a date, as many as can be; 0 if they don't begin with one. A word such as 'sat' is
// one only with more behind it.
[[nodiscard]] std::size_t leading_date(const Context& context, std::span<const std::string> words);

// Throws UsageError if all of the words are a date; `command` is what comes before it: "closer log outing".
void refuse_date_alone(const Context& context, std::span<const std::string> words, std::string_view command);

// Says how to move an entry that was just written to the day that its text begins or ends with, if it does. Nothing of
// a private one, whose text isn't shown.
void tell_date_in_text(const Context& context, std::span<const std::string> words, const Record& entry);

// The same of a last word that the shell may have cut off `--on 'saturday 15:00'` or `--minutes '2 hours'`.
void tell_cut_off(const Context& context, const Arguments& arguments, std::span<const std::string> words,
                  const Record& entry);

// Throws UsageError if the text is nothing but such a word.
void refuse_cut_off(const Arguments& arguments, std::span<const std::string> words);

} // namespace closer
