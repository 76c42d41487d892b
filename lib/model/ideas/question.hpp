// SPDX-License-Identifier: MIT
// A question to talk about, for `closer listen`.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace closer {

struct Question {
  std::string id; // [a-z0-9-]{3,40}
  std::string text;
  std::string deck;      // one of deck_names(), or one of the couple's own
  int depth = 1;         // 1 easy, 2 takes thought, 3 deep
  std::string step = {}; // "Step 4 of 18 of 'The first week'", of the series that runs, which is its deck then
};

// closer's own decks, from easy to deep.
[[nodiscard]] std::array<std::string_view, 17> deck_names();

// Whether a deck's questions come only when it is asked for: what isn't forevery couple, and what can hurt.
[[nodiscard]] bool is_on_request(std::string_view deck);

} // namespace closer
