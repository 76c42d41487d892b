// SPDX-License-Identifier: MIT
// Today's question, the same on both machines.
#pragma once

#include <string>

#include "cmd/line/verb.hpp"
#include "cmd/words/completions.hpp"
#include "model/ideas/question.hpp"

namespace closer {

class Context;

[[nodiscard]] constexpr Parameter deck_parameter(Parameter::Usage usage) {
  return {Parameter::Type::Value,
          "--deck",
          "DECK",
          "a question from this deck: today, light, thanks, apart, repair, ...",
          decks,
          usage};
}

// From the deck; of any that is not only for those who ask for it, where `deck` is empty. Reports what cannot be read
// of the couple's own questions. Throws UsageError where there is no such deck.
[[nodiscard]] Question todays_question(Context& context, const std::string& deck);

} // namespace closer
