// SPDX-License-Identifier: MIT
#include "journal/record/shard_names.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/text.hpp"

namespace closer {
namespace {

constexpr std::size_t month_length = 7; // "2026-11"
constexpr ShardNumber hundred = 100;

bool is_letter(char letter) { return letter >= 'a' && letter <= 'z'; }

// Of "2026-11" at the start of a name that is longer, of the years 0001 to 9999.
std::optional<ShardNumber> number_of_month(std::string_view name) {
  bool is_number = true;
  const auto digit = [&](std::size_t at) {
    const auto value = static_cast<ShardNumber>(name[at] - '0');
    is_number = is_number && value <= 9;
    return value;
  };
  const auto year = ((digit(0) * 10 + digit(1)) * 10 + digit(2)) * 10 + digit(3);
  const auto month = digit(5) * 10 + digit(6);
  const bool is_month = is_number && name[4] == '-' && year >= 1 && month >= 1 && month <= 12;
  return is_month ? std::optional(year * hundred + month) : std::nullopt;
}

} // namespace

std::string shard_of(const Record& record) {
  return is_standing(record.kind) ? std::string(standing_shard) : month_of_id(record.id);
}

std::string month_of_id(std::string_view id) { return std::string(id.substr(0, month_length)); }

std::optional<std::string_view> shard_of_name(std::string_view name) {
  const auto number = shard_number_of_name(name);
  return number ? std::optional(name.substr(0, *number == standing_number ? standing_shard.size() : month_length))
                : std::nullopt;
}

std::optional<ShardNumber> shard_number_of_name(std::string_view name) {
  if (name.starts_with(standing_shard)) {
    const auto next = name.substr(standing_shard.size()).substr(0, 1);
    const bool goes_on = next.empty() || is_digit(next.front()) || is_letter(next.front());
    return goes_on ? std::nullopt : std::optional(standing_number);
  }
  return name.size() <= month_length || is_digit(name[month_length]) ? std::nullopt : number_of_month(name);
}

std::string name_of_shard(ShardNumber number) {
  if (number == standing_number) {
    return std::string(standing_shard);
  }
  std::string name = "0000-00";
  for (const std::size_t at : {6U, 5U, 3U, 2U, 1U, 0U}) {
    name[at] = static_cast<char>('0' + number % 10);
    number /= 10;
  }
  return name;
}

std::optional<ShardNumber> number_of_shard(std::string_view name) {
  const auto number = shard_number_of_name(std::string(name).append("."));
  return number && name_of_shard(*number) == name ? number : std::nullopt;
}

bool is_data_file(std::string_view name) { return name.ends_with(".toml") && !name.starts_with('.'); }

std::string author_of_name(const std::string& name, Holding holding) {
  const auto shard = holding == Holding::OfRecords ? shard_of_name(name).value_or("") : std::string_view();
  if (holding == Holding::OfRecords && shard.empty()) {
    return {};
  }
  const auto start = shard.empty() ? 0 : shard.size() + 1; // behind the full stop
  const auto rest = std::string_view(name).substr(start);
  const auto end = std::ranges::find_if(rest, [](char c) { return (c < 'a' || c > 'z') && (c < '0' || c > '9'); });
  return std::string(rest.begin(), end);
}

std::string canonical_name(const std::string& shard, const std::string& author) {
  return shard.empty() ? author + ".toml" : fmt::format("{}.{}.toml", shard, author);
}

std::string shard_in(const std::string& file_name, Holding holding) {
  return std::string(holding == Holding::OfRecords ? shard_of_name(file_name).value_or("") : std::string_view());
}

bool is_canonical_name(const std::string& name, Holding holding) {
  return name == canonical_name(shard_in(name, holding), author_of_name(name, holding));
}

} // namespace closer
