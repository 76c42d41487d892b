// SPDX-License-Identifier: MIT
// The record that every verb fills in. Parsing, help and dispatch follow from it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace closer {

class Arguments;
class Context;
struct Completions;

struct Parameter {
  enum class Type {
    Flag,  // --new
    Value, // --on DATE, at most once
    Many,  // --tag T, any number of times
    Word,  // KIND, needed
    Maybe, // [WAY]
    Words, // [TEXT…], all the words that are left
  };

  // How usage shows it. That it is kept to is for the verb to see.
  enum class Usage {
    Free,    // [--on DATE]
    Needed,  // NAME...
    Instead, // of the one before it: [--calm | --active]
    Within,  // only with the one before it: [WAY [EVERY...]]
  };

  Type type = Type::Flag;
  std::string_view name;  // "--on", "-o,--output", "KIND"
  std::string_view value; // the placeholder for the value in help: "DATE"; "" for flags and words
  std::string_view help;
  Completions (*completions)(Context&, const Arguments&) = nullptr; // what it can be; null if that is anyone's guess
  Usage usage = Usage::Free;

  // The same one elsewhere.
  [[nodiscard]] constexpr Parameter with_help(std::string_view other) const {
    auto changed = *this;
    changed.help = other;
    return changed;
  }
  [[nodiscard]] constexpr Parameter completed_by(Completions (*other)(Context&, const Arguments&)) const {
    auto changed = *this;
    changed.completions = other;
    return changed;
  }
};

enum class Group { EveryDay, Looking, Journal, Shell };

struct Verb {
  std::string_view name;
  std::string_view summary; // one line
  Group group = Group::EveryDay;
  std::span<const Parameter> parameters;
  std::span<const std::string_view> examples; // whole command lines
  Status (*run)(Context&, const Arguments&) = nullptr;
  std::span<const Verb> verbs; // `hobby` has list, add and remove
  std::string_view note = {};  // what no option says; help shows it after the examples
};

// All commands: cmd/verbs has it, and hands it to what reads a line, shows help or completes.
struct Commands {
  std::span<const Verb* const> verbs;                              // in the order in which help shows them
  std::span<const Parameter> options;                              // that stand before or after any verb
  std::vector<std::string> (*programs)(const Commands&) = nullptr; // the names of other programs that can be run
};

// Whether it is an option, and no word; whether it is one with a value.
[[nodiscard]] bool is_option(const Parameter& parameter);
[[nodiscard]] bool takes_value(const Parameter& parameter);

// "--output" for "-o,--output".
[[nodiscard]] std::string_view long_name(const Parameter& parameter);

// "on" for "--on", "quiet" for "-q,--quiet", "KIND" for a word.
[[nodiscard]] std::string_view key_of(const Parameter& parameter);

// Those of which one excludes the others, among them `parameter` itself, which has to be one of `all`.
[[nodiscard]] std::span<const Parameter> alternatives(std::span<const Parameter> all, const Parameter& parameter);

} // namespace closer
