// SPDX-License-Identifier: MIT
#include "base/text/pattern.hpp"

#include <iterator>
#include <regex>

#include "base/mapped.hpp"

namespace closer {

struct Pattern::Compiled {
  std::regex expression;
};

Pattern::Pattern(const char* expression) : m_compiled(new Compiled{std::regex(expression)}) {}

Pattern::~Pattern() = default;

std::optional<std::vector<std::string_view>> Pattern::match(std::string_view text) const {
  constexpr std::size_t longest = 128;
  std::cmatch match;
  if (text.size() > longest ||
      !std::regex_match(text.data(), text.data() + text.size(), match, m_compiled->expression)) {
    return std::nullopt;
  }
  return mapped(match, [](const std::csub_match& group) {
    return group.matched ? std::string_view(group.first, static_cast<std::size_t>(group.length())) : std::string_view();
  });
}

std::string Pattern::replaced(const std::string& text, const char* format) const {
  return std::regex_replace(text, m_compiled->expression, format);
}

} // namespace closer
