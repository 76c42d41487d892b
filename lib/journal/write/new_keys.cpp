// SPDX-License-Identifier: MIT
#include "journal/write/new_keys.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/random.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "journal/record/line_traits.hpp"
#include "journal/record/merge_rule.hpp"
#include "journal/record/shard_names.hpp"

namespace closer {
namespace {

constexpr std::size_t tail_length = 5;

bool has_id_in(const Folder& log, const std::string& name, std::string_view stem, std::string_view id) {
  constexpr std::size_t step = 16'384;
  bool is_there = false;
  log.read_back(name, step, id.size(), [&](std::string_view piece, std::size_t size) {
    const bool is_of_day = holds(piece, stem);
    is_there = is_of_day && holds(piece, id);
    return !is_there && (is_of_day || size <= most_in_any_order);
  });
  return is_there;
}

} // namespace

bool has_id(const Folder& log, const std::string& own_file, std::string_view stem, std::string_view id) {
  const auto month = stem.substr(0, month_of_id(stem).size());
  std::vector<std::string> names;
  log.each_name([&](std::string_view name) {
    if ((name.starts_with(month) || name.starts_with(standing_shard)) && is_data_file(name)) {
      names.emplace_back(name);
    }
  });
  return std::ranges::any_of(names, [&](const std::string& name) {
    try {
      return has_id_in(log, name, stem, id);
    } catch (const Error&) {
      if (name == own_file) { // another one, which is only compared with, stops nobody from writing
        throw;
      }
      return false;
    }
  });
}

void give_key(Record& record, const std::string& me, const std::optional<Folder>& folder,
              const PrivateSide& private_side) {
  std::vector<Finding> unreadable;
  const auto private_records = private_side.read(unreadable);
  const auto stem = fmt::format("{}-{}-", iso_day(record.at.day), me);
  do {
    record.id = stem + random_token(tail_length); // its day says which file it goes to
  } while (private_records.contains(record.id) || (folder && has_id(*folder, file_of(record, me), stem, record.id)));
}

void give_key(Hobby& hobby, const std::vector<Hobby>& used) {
  const auto is_used = [&](const std::string& slug) {
    return std::ranges::any_of(used, [&](const Hobby& other) {
      return other.slug == slug && other.owner == hobby.owner && (!other.gone || other.rev == highest_rev);
    });
  };
  constexpr std::size_t most = 48;
  const auto base = hobby.slug.empty() ? slug(slug(hobby.name).substr(0, most)) : hobby.slug; // no '-' at its end
  const auto stem = is_slug(base) ? base : "hobby-" + random_token(tail_length);
  hobby.slug = stem;
  for (int number = 2; is_used(hobby.slug); ++number) {
    hobby.slug = fmt::format("{}-{}", stem, number);
  }
}

std::string following_id(std::string_view origin_id, std::int64_t origin_rev) {
  const auto id = parse_record_id(origin_id).value();
  return fmt::format("{}-{}-{}", iso_day(id.day), id.author, tail_behind(origin_id, origin_rev));
}

} // namespace closer
