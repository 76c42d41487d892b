// SPDX-License-Identifier: MIT
#include "model/record.hpp"

#include <algorithm>

#include "base/random.hpp"
#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "model/couple.hpp"

namespace closer {

namespace {

// Of an id: what stands between its day and its last characters; "" where it does not look like one.
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
  return !word.empty() && word.find_first_of(" \t\n,") == std::string_view::npos && printable(word) == word &&
         width(word) <= most_columns;
}

Record removed(const Record& record) {
  Record gone;
  gone.id = record.id;
  gone.at.day = parse_record_id(record.id)->day;
  gone.gone = true;
  return gone;
}

Record released(const Record& record) {
  auto result = record;
  result.is_private = false;
  result.surprise_until.reset();
  return result;
}

bool is_earlier(const Record& left, const Record& right) {
  const auto order = compare(left.at, right.at);
  return order != 0 ? order < 0 : left.id < right.id;
}

} // namespace closer
