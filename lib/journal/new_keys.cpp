// SPDX-License-Identifier: MIT
#include "journal/new_keys.hpp"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

#include "base/random.hpp"
#include "base/unicode.hpp"
#include "journal/item.hpp"
#include "journal/thing_line.hpp"

namespace closer {
namespace {

constexpr std::size_t tail_length = 5;

// libc's search goes in steps as long as what it looks for; std::string's looks at each byte.
bool holds(std::string_view contents, std::string_view id) {
  return ::memmem(contents.data(), contents.size(), id.data(), id.size()) != nullptr;
}

} // namespace

void give_key(Record& record, const std::string& me, const std::optional<Folder>& folder,
              const PrivateSide& private_side) {
  constexpr std::size_t most_looked_at = 32768;
  std::vector<Finding> unreadable;
  const auto kept = private_side.read(unreadable);
  const auto draw = [&] { record.id = fmt::format("{}-{}-{}", iso_day(record.at.day), me, random_token(tail_length)); };
  draw(); // its day says which file it goes to
  const auto lines = (folder ? folder->read_end(file_of(record, me), most_looked_at) : std::nullopt).value_or("");
  while (holds(lines, record.id) || kept.contains(record.id)) {
    draw();
  }
}

void give_key(Thing& thing, const std::vector<Thing>& used) {
  const auto is_used = [&](const std::string& slug) {
    return std::any_of(used.begin(), used.end(), [&](const Thing& other) {
      return other.slug == slug && other.owner == thing.owner && !other.gone;
    });
  };
  const auto base = slug(thing.name).substr(0, 48);
  const auto stem = is_slug(base) ? base : "thing-" + random_token(tail_length);
  thing.slug = stem;
  for (int number = 2; is_used(thing.slug); ++number) {
    thing.slug = fmt::format("{}-{}", stem, number);
  }
}

std::string tail_behind(std::string_view origin_id, std::int64_t origin_rev) {
  return hashed_token(fmt::format("{} {}", origin_id, origin_rev), tail_length);
}

} // namespace closer
