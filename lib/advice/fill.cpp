// SPDX-License-Identifier: MIT
#include "advice/fill.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/text/printable.hpp"

namespace closer {

// In one pass, so that a hobby called "{other}" stays one.
std::string fill(std::string_view text, const Couple& couple, const Hobby* hobby, std::string_view reader) {
  const auto partner_of = [&](std::string_view person, const std::string& otherwise) {
    return person.empty() ? otherwise : couple.partner_of(person).name;
  };
  const std::string owner = hobby == nullptr ? std::string() : hobby->owner;
  const std::array<std::pair<std::string_view, std::string>, 4> values = {{
      {"{hobby}", hobby == nullptr ? std::string() : printable(hobby->name)},
      {"{whose}", couple.name_of(owner)},
      {"{other}", partner_of(owner, {})},
      {"{name}", partner_of(reader, "your partner")},
  }};
  std::string result;
  while (!text.empty()) {
    const auto* const found =
        std::ranges::find_if(values, [&](const auto& value) { return text.starts_with(value.first); });
    const auto length = found == values.end() ? 1 : found->first.size();
    result += found == values.end() ? text.substr(0, 1) : std::string_view(found->second);
    text.remove_prefix(length);
  }
  return result;
}

std::string with_hobby(const std::string& title, const Hobby* hobby) {
  const auto name = hobby == nullptr ? std::string() : printable(hobby->name);
  return title.find(name) != std::string::npos ? title : fmt::format("{} ({})", title, name);
}

} // namespace closer
