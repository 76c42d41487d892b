// SPDX-License-Identifier: MIT
#include "cmd/line/verb.hpp"

#include <algorithm>
#include <cstddef>

namespace closer {

bool is_option(const Parameter& parameter) { return parameter.name.starts_with('-'); }

bool takes_value(const Parameter& parameter) {
  return parameter.type == Parameter::Type::Value || parameter.type == Parameter::Type::Many;
}

std::string_view long_name(const Parameter& parameter) { return parameter.name.substr(parameter.name.rfind(',') + 1); }

std::string_view key_of(const Parameter& parameter) {
  auto name = long_name(parameter);
  name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
  return name;
}

std::span<const Parameter> alternatives(std::span<const Parameter> all, const Parameter& parameter) {
  const auto is_instead = [&](std::size_t at) { return all[at].usage == Parameter::Usage::Instead; };
  auto first = static_cast<std::size_t>(&parameter - all.data());
  auto last = first + 1;
  while (is_instead(first)) {
    --first;
  }
  while (last < all.size() && is_instead(last)) {
    ++last;
  }
  return all.subspan(first, last - first);
}

} // namespace closer
