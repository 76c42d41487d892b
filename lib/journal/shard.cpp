// SPDX-License-Identifier: MIT
#include "journal/shard.hpp"

#include <algorithm>

#include "base/when.hpp"

namespace closer {
namespace {

constexpr std::size_t month_length = 7; // "2026-11"

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return letter >= 'a' && letter <= 'z'; }

} // namespace

std::string shard_of(const Record& record) {
  return is_standing(record.kind) ? std::string(standing_shard) : month_of_id(record.id);
}

std::string month_of_id(std::string_view id) { return std::string(id.substr(0, month_length)); }

std::optional<std::string_view> shard_of_name(std::string_view name) {
  const auto length = name.starts_with(standing_shard) ? standing_shard.size() : month_length;
  const bool is_named = name.starts_with(standing_shard);
  if (name.size() <= length || is_digit(name[length]) || (is_named && is_letter(name[length]))) {
    return std::nullopt;
  }
  const auto shard = name.substr(0, length);
  const bool is_known = shard == standing_shard || parse_iso_day(std::string(shard) + "-01").has_value();
  return is_known ? std::optional(shard) : std::nullopt;
}

} // namespace closer
