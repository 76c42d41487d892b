// SPDX-License-Identifier: MIT
// What was given to a verb, by name.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace closer {

// The parameters that were given, by key_of() (cmd/line/verb.hpp): the longest of their names without its dashes ("on",
// "KIND").
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

} // namespace closer
