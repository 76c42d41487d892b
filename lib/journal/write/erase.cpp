// SPDX-License-Identifier: MIT
#include "journal/write/erase.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "journal/lines/keyed_line.hpp"
#include "journal/lines/keyed_tables.hpp"
#include "journal/lines/noise.hpp"
#include "journal/lines/read_or_report.hpp"
#include "journal/record/record_line.hpp"
#include "journal/record/shard_names.hpp"

namespace closer {
namespace {

// Whether one of the ids is in the text, and which is the first: all of them are `me`'s.
std::optional<std::string> first_id_in(std::string_view text, std::string_view me, const Ids& ids) {
  constexpr std::size_t day_length = 10;
  constexpr std::size_t tail_length = 5;
  const auto middle = fmt::format("-{}-", me);
  for (auto at = text.find(middle); at != std::string_view::npos; at = text.find(middle, at + 1)) {
    if (at >= day_length) {
      const auto id = ids.find(text.substr(at - day_length, day_length + middle.size() + tail_length));
      if (id != ids.end()) {
        return *id;
      }
    }
  }
  return std::nullopt;
}

// The contents without the lines of those ids that aren't tombstones.
std::string without_lines(std::string_view contents, std::string_view me, const Ids& ids) {
  std::string result;
  while (!contents.empty()) {
    const auto end = std::min(contents.find('\n'), contents.size() - 1) + 1;
    const auto line = contents.substr(0, end);
    contents.remove_prefix(end);
    const auto body = without_byte_order_mark(without_carriage_return(line.substr(0, line.find('\n'))));
    const auto id = first_id_in(body, me, ids);
    const auto record = id && holds_key(body, *id, record_rule) ? record_of_line(body) : std::nullopt;
    result += record && !record->gone ? std::string_view() : line;
  }
  return result;
}

// The places of those ids that aren't tombstones.
std::vector<Finding> places_of(const std::string& path, std::string_view contents, const Ids& ids) {
  std::vector<Finding> places;
  for (const auto& table : read_keyed_tables(path, contents, record_rule).tables) {
    std::vector<Finding> findings;
    if (ids.contains(table.key) && !to_record(path, table, findings).gone) {
      places.push_back({path, table.where, fmt::format("'{}' is still here", table.key), {}});
    }
  }
  return places;
}

} // namespace

std::vector<Finding> erase_lines(const Journal& journal, std::string_view me, const Ids& ids) {
  std::vector<Finding> places;
  const auto log = journal.folder.subfolder("log");
  for (const auto& name : log ? log->names() : std::vector<std::string>()) {
    const auto contents = is_data_file(name) ? log->read(name).value_or("") : std::string();
    if (!first_id_in(contents, me, ids)) {
      continue;
    }
    const auto rest = author_of_name(name, Holding::OfRecords) == me ? without_lines(contents, me, ids) : contents;
    if (rest != contents) {
      log->replace(name, rest);
    }
    append(places, places_of(shown_path(*log, name), rest, ids));
  }
  return places;
}

} // namespace closer
