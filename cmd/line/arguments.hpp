// SPDX-License-Identifier: MIT
// What was given to a verb, by parameter.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/line/verb.hpp"

namespace closer {

// The parameters that were given. Two of the same key_of() are one.
class Arguments {
public:
  [[nodiscard]] bool given(const Parameter& parameter) const;
  [[nodiscard]] std::optional<std::string> value(const Parameter& parameter) const; // the one value, or nothing
  [[nodiscard]] std::vector<std::string> values(const Parameter& parameter) const;  // all of them, in order

  // Where parsing puts the values of a parameter.
  [[nodiscard]] std::vector<std::string>& slot(const Parameter& parameter) { return m_values[key_of(parameter)]; }

private:
  std::map<std::string_view, std::vector<std::string>> m_values; // the names of parameters last as long as the program
};

} // namespace closer
