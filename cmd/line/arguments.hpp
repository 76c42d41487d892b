// SPDX-License-Identifier: MIT
// What was given to a verb, by parameter.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cmd/line/verb.hpp"

namespace closer {

// The parameters that were given, and what is taken for others. Two of the same key_of() are one.
class Arguments {
public:
  [[nodiscard]] bool given(const Parameter& parameter) const;

  // The one value, or if none was given its default, or nothing.
  [[nodiscard]] std::optional<std::string> value(const Parameter& parameter) const;
  [[nodiscard]] std::vector<std::string> values(const Parameter& parameter) const; // all of them, in order

  // What value() is if none is given.
  void set_default(const Parameter& parameter, std::string value) { m_defaults[key_of(parameter)] = std::move(value); }

  // Where parsing puts the values of a parameter.
  [[nodiscard]] std::vector<std::string>& slot(const Parameter& parameter) { return m_values[key_of(parameter)]; }

private:
  std::map<std::string_view, std::vector<std::string>> m_values; // the names of parameters last as long as the program
  std::map<std::string_view, std::string> m_defaults;
};

} // namespace closer
