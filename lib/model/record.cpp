// SPDX-License-Identifier: MIT
#include "model/record.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/random.hpp"
#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/unicode.hpp"
#include "model/couple.hpp"

namespace closer {

namespace {

// Of an id: the part between its day and its last characters; "" where it doesn't look like one.
constexpr std::size_t day_length = 10;
constexpr std::size_t tail_length = 5;
std::string_view author_in(std::string_view id) {
  constexpr std::size_t shortest = day_length + 1 + 1 + 1 + tail_length;
  if (id.size() < shortest || id[day_length] != '-' || id[id.size() - tail_length - 1] != '-') {
    return {};
  }
  return id.substr(day_length + 1, id.size() - day_length - tail_length - 2);
}

} // namespace

Record::Record() = default;
Record::Record(const Record& other) = default;
Record::Record(Record&& other) noexcept = default;
Record& Record::operator=(const Record& other) = default;
Record& Record::operator=(Record&& other) noexcept = default;
Record::~Record() = default;

std::optional<RecordId> parse_record_id(std::string_view id) {
  const auto author = author_in(id);
  if (author.empty()) {
    return std::nullopt;
  }
  const auto day = parse_iso_day(id.substr(0, day_length));
  const auto tail = id.substr(id.size() - tail_length);
  const bool valid = day && is_person_id(author) && tail.find_first_not_of(base32_digits) == std::string_view::npos;
  return valid ? std::optional(RecordId{*day, author, tail}) : std::nullopt;
}

std::string_view author_of(const Record& record) { return author_in(record.id); }

std::string_view kind_name(const Record& record) {
  return record.kind == Kind::Other ? std::string_view(record.foreign_kind) : name(record.kind);
}

bool is_entry(const Record& record) { return !record.gone && is_entry(record.kind); }

bool is_tag(std::string_view word) {
  constexpr std::size_t most_columns = 64;
  return !word.empty() && first_blank(word) == word.size() && word.find(',') == std::string_view::npos &&
         printable(word) == word && width(word) <= most_columns;
}

bool is_same_tag(std::string_view left, std::string_view right) { return left == right || fold(left) == fold(right); }

void drop_repeated_tags(std::vector<std::string>& tags) {
  std::set<std::string> known;
  std::erase_if(tags, [&](const std::string& tag) { return !known.insert(fold(tag)).second; });
}

Record tombstone_of(const Record& record) {
  Record tombstone;
  tombstone.id = record.id;
  tombstone.at.day = parse_record_id(record.id)->day;
  tombstone.gone = true;
  return tombstone;
}

std::string tail_behind(std::string_view origin_id, std::int64_t origin_rev) {
  return hashed_token(fmt::format("{} {}", origin_id, origin_rev), tail_length);
}

std::array<std::string, 2> tails_behind_removed(std::string_view id, std::int64_t rev) {
  return {tail_behind(id, rev - 1), tail_behind(id, rev)}; // a tombstone is one rev higher than what moved was
}

Record released(const Record& record) {
  auto result = record;
  result.is_private = false;
  if (is_entry(record.kind) && record.surprise_until && record.surprise_until->day > record.at.day) {
    result.written = record.at;
    result.at = *record.surprise_until;
    result.id = fmt::format("{}-{}-{}", iso_day(result.at.day), author_of(record), tail_behind(record.id, 0));
  }
  result.surprise_until.reset();
  return result;
}

bool is_earlier(const Record& left, const Record& right) {
  const auto order = compare(left.at, right.at);
  return order != 0 ? order < 0 : left.id < right.id;
}

bool gives_way(const Record& left, const Record& right) {
  const auto order = compare(left.at, right.at);
  return order != 0 ? order < 0 : std::tie(left.rev, left.id) < std::tie(right.rev, right.id);
}

} // namespace closer
