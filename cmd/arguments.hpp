// SPDX-License-Identifier: MIT
// What was typed, taken apart by CLI11 after the verbs' own records.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/verb.hpp"

namespace closer {

// The parameters that were given, by the longest of their names without its dashes ("on", "KIND").
class Arguments {
public:
  [[nodiscard]] bool given(std::string_view name) const;
  [[nodiscard]] std::optional<std::string> value(std::string_view name) const; // the one value, or nothing
  [[nodiscard]] std::vector<std::string> values(std::string_view name) const;  // all of them, in order

  // Where parsing puts the values of a parameter.
  [[nodiscard]] std::vector<std::string>& slot(std::string_view name) { return m_values[std::string(name)]; }

private:
  std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

struct CommandLine {
  const Verb* verb = nullptr;     // null where none was typed
  const Verb* sub_verb = nullptr; // `list` of `thing list`; null for most
  Arguments arguments;            // the global ones too
};

// Throws UsageError, with a 'did you mean' where there is one.
[[nodiscard]] CommandLine parse_command_line(std::span<const std::string> words);

// "on" for "--on", "quiet" for "-q,--quiet".
[[nodiscard]] std::string_view key_of(const Parameter& parameter);

} // namespace closer
