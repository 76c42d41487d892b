// SPDX-License-Identifier: MIT
// Which question an answer is for: never one that the one who answers hasn't seen.
#pragma once

#include <string>

#include "cmd/context/context.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/sealing.hpp"

namespace closer {

struct Asked {
  std::string of;   // its round
  std::string text; // the question

  friend bool operator==(const Asked&, const Asked&) = default;
};

// The question's id, "bus-window" of the round "2026-11-22/bus-window".
[[nodiscard]] std::string_view id_of(const Asked& asked);

[[nodiscard]] Completions waiting_questions(Context& context, const Arguments&);

inline constexpr Parameter to_option = {Parameter::Type::Value, "--to", "ID",
                                        "the question: its id, or the id of your partner's sealed answer",
                                        waiting_questions};

// The question to show: the one that the user's partner has answered first of those that wait for `me`, else today's.
[[nodiscard]] Asked question_to_show(Context& context, const Rounds& known);

// Remembers on this machine that the question was shown, so that the next answer is for it.
void remember_shown(Context& context, const Asked& asked);

// The one of --to; else the one that was shown last, if that can still be answered; else the only one that can be, or
// the one chosen on the terminal. Throws UsageError if there are several and nobody can be asked.
[[nodiscard]] Asked question_meant(Context& context, const Arguments& arguments, const Rounds& known);

} // namespace closer
