// SPDX-License-Identifier: MIT
// Regular expressions, in ECMAScript's grammar. std::regex takes seconds to compile, so only one unit knows it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace closer {

class Pattern {
public:
  explicit Pattern(const char* expression);
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;
  Pattern(Pattern&&) = delete;
  Pattern& operator=(Pattern&&) = delete;
  ~Pattern();

  // What each group matched, "" if it took no part, and first the whole; nothing if the whole text doesn't match, or
  // has more than 128 bytes, since the steps of matching are nested. The views are into `text`.
  [[nodiscard]] std::optional<std::vector<std::string_view>> match(std::string_view text) const;

  // With each place that matches replaced by `format`, where "$1" is the first group.
  [[nodiscard]] std::string replaced(const std::string& text, const char* format) const;

private:
  struct Compiled;
  std::unique_ptr<const Compiled> m_compiled;
};

} // namespace closer
