// SPDX-License-Identifier: MIT
// The one reading of a command line, finished or not: what each word is, and which parameter takes it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/line/verb.hpp"

namespace closer {

// A word, or the part of one that means something: "-qCus" is two options and the value of the second.
struct TypedWord {
  enum class Role { Verb, Part, Option, Value, Word, End }; // End is the first -- behind the verb
  Role role;
  std::string text;                     // of an option its name, and if there is none of that name, the whole word
  const Parameter* parameter = nullptr; // of an option, a value or a word; null if nothing takes it
};

struct TypedLine {
  const Commands* commands = nullptr;
  const Verb* verb = nullptr;         // null if none was typed
  const Verb* sub_verb = nullptr;     // `list` of `hobby list`; null for most
  const Parameter* asked = nullptr;   // the option whose value comes next
  bool only_words = false;            // behind --
  std::optional<std::size_t> program; // where in the line the first word is that is in a verb's place and is none
  std::vector<TypedWord> words;

  [[nodiscard]] const Verb* leaf() const { return sub_verb != nullptr ? sub_verb : verb; }
};

// Refuses nothing: what nothing takes is among the words all the same.
[[nodiscard]] TypedLine read_line(std::span<const std::string> words, const Commands& commands);

// The parameters that are looked for a name, in that order: those of the part, of its verb, and of all commands.
[[nodiscard]] std::array<std::span<const Parameter>, 3> parameters_in_reach(const TypedLine& line);

// The option of that name, with its dashes; null if there is none.
[[nodiscard]] const Parameter* option_named(const TypedLine& line, std::string_view name);

// The first word or option that the parameter takes; null if it isn't typed.
[[nodiscard]] const TypedWord* typed_for(const TypedLine& line, const Parameter& parameter);

// Whether something else is typed that can't stand with it.
[[nodiscard]] bool is_ruled_out(const TypedLine& line, const Parameter& parameter);

// What takes the word that comes next, if that isn't an option; null if nothing does.
[[nodiscard]] const Parameter* next_word(const TypedLine& line);

} // namespace closer
