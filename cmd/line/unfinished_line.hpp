// SPDX-License-Identifier: MIT
// A command line that is still being typed: what its words are, and what can follow them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/line/arguments.hpp"
#include "cmd/line/verb.hpp"

namespace closer {

// A command line of which every word is meant well, as far as it goes.
struct Typed {
  const Commands* commands = nullptr;
  const Verb* verb = nullptr;
  const Verb* sub_verb = nullptr;
  const Parameter* asked = nullptr; // the option whose value comes next
  bool only_words = false;          // behind --
  bool has_words = false;           // behind the verb, so that no part of it can follow
  bool is_external = false;         // it is a program's, and only that knows what comes
  std::size_t read = 0;             // the words, up to a program's name
  Arguments arguments;

  [[nodiscard]] const Verb* leaf() const { return sub_verb != nullptr ? sub_verb : verb; }
};

// Every word of it is meant well: what cannot be placed is passed over.
[[nodiscard]] Typed read_typed(std::span<const std::string> words, const Commands& commands);

// The options that can stand there.
[[nodiscard]] std::vector<const Parameter*> options_of(const Typed& typed);

// The one of them of that name, with its dashes; null where there is none.
[[nodiscard]] const Parameter* option_named(const Typed& typed, std::string_view name);

// Whether something else is typed that cannot stand with it.
[[nodiscard]] bool is_ruled_out(const Typed& typed, const Parameter& parameter);

// The word that comes next, among those that are no options; null where none can.
[[nodiscard]] const Parameter* next_word(const Typed& typed);

} // namespace closer
