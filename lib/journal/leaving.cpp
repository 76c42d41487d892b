// SPDX-License-Identifier: MIT
#include "journal/leaving.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/printable.hpp"
#include "journal/keyed_line.hpp"
#include "journal/keyed_tables.hpp"
#include "journal/line_file.hpp"
#include "journal/line_marks.hpp"
#include "journal/new_keys.hpp"
#include "journal/record_line.hpp"
#include "journal/reporting.hpp"
#include "journal/thing_line.hpp"
#include "journal/writer.hpp"

namespace closer {
namespace {

Records own_of(const Records& records, std::string_view me) {
  Records own;
  for (const auto& [id, record] : records) {
    if (author_of(record) == me && !record.gone) {
      own.emplace(id, record);
    }
  }
  return own;
}

// The contents without the lines of that id that say more than that it is gone.
std::string without_lines(std::string_view contents, const std::string& id) {
  std::string result;
  while (!contents.empty()) {
    const auto end = std::min(contents.find('\n'), contents.size() - 1) + 1;
    const auto line = contents.substr(0, end);
    contents.remove_prefix(end);
    const auto body = without_byte_order_mark(without_carriage_return(line.substr(0, line.find('\n'))));
    const auto record = holds_key(body, id, record_rule) ? record_of_line(body) : std::nullopt;
    result += record && !record->gone ? std::string_view() : line;
  }
  return result;
}

// The places of that id that say more than that it is gone.
std::vector<Finding> places_of(const std::string& path, std::string_view contents, const std::string& id) {
  std::vector<Finding> places;
  for (const auto& table : read_keyed_tables(path, contents, record_rule).tables) {
    std::vector<Finding> findings;
    if (table.key == id && !to_record(path, table, findings).gone) {
      places.push_back({path, table.where, fmt::format("'{}' is still here", id), {}});
    }
  }
  return places;
}

} // namespace

Belongings belongings_of(std::string_view me, const Reading& reading, const Records& kept) {
  Belongings result{own_of(reading.records, me), own_of(kept, me), {}, reading.findings};
  std::copy_if(reading.things.begin(), reading.things.end(), std::back_inserter(result.things),
               [&](const Thing& thing) { return thing.owner == me && !thing.gone; });
  return result;
}

std::string write_belongings(const Belongings& belongings, const Couple& couple, std::string_view me, Day today) {
  auto result = fmt::format("# What {} wrote in the journal {} of {} and {}, as it was on {}.\n"
                            "# TOML, a record a line; closer-journal(5) says what the fields are.\n",
                            printable(couple.name_of(me)), couple.id, printable(couple.people.at(0).name),
                            printable(couple.people.at(1).name), iso_day(today));
  for (const auto& [id, record] : belongings.shared) {
    result += write_line(record) + "\n";
  }
  result += belongings.kept.empty() ? "" : "\n[private]\n";
  for (const auto& [id, record] : belongings.kept) {
    result += write_line(record) + "\n";
  }
  result += belongings.things.empty() ? "" : "\n[things]\n";
  for (const auto& thing : belongings.things) {
    result += write_line(thing) + "\n";
  }
  for (const auto& finding : belongings.findings) {
    result += fmt::format("\n# {}:{} could not be read:\n# {}\n", printable(finding.path), finding.where.line,
                          printable(finding.source.empty() ? finding.message : finding.source));
  }
  return result;
}

namespace {

// Whether an id is that of what was moved or brought back. What is gone is one rev higher than it was where it moved.
bool follows_from(std::string_view id, const Record& gone) {
  return gone.gone &&
         (id.ends_with("-" + tail_behind(gone.id, gone.rev - 1)) || id.ends_with("-" + tail_behind(gone.id, gone.rev)));
}

} // namespace

const Record* present_of(const Record& record, const Records& records) {
  const auto* now = &record;
  for (std::size_t left = records.size(); now != nullptr && now->gone && left > 0; --left) {
    const auto next = std::find_if(records.begin(), records.end(), [&](const auto& entry) {
      return author_of(entry.second) == author_of(record) && follows_from(entry.first, *now);
    });
    now = next == records.end() ? nullptr : &next->second;
  }
  return now != nullptr && !now->gone ? now : nullptr;
}

std::vector<Record> origins_of(const Record& record, const Records& records) {
  std::vector<Record> origins;
  auto id = record.id;
  for (bool is_found = true; is_found;) {
    const auto origin = std::find_if(records.begin(), records.end(), [&](const auto& entry) {
      return author_of(entry.second) == author_of(record) && follows_from(id, entry.second);
    });
    is_found = origin != records.end() && origins.size() < records.size();
    if (is_found) {
      id = origin->first;
      origins.push_back(origin->second);
    }
  }
  return origins;
}

std::vector<Finding> erase_lines(const Journal& journal, std::string_view me, const std::string& id) {
  std::vector<Finding> places;
  const auto log = journal.folder.subfolder("log");
  for (const auto& name : log ? log->names() : std::vector<std::string>()) {
    const auto contents = is_data_file(name) ? log->read(name).value_or("") : std::string();
    if (contents.find(id) == std::string::npos) {
      continue;
    }
    const auto rest = author_of_name(name, Holding::OfRecords) == me ? without_lines(contents, id) : contents;
    if (rest != contents) {
      log->replace(name, rest);
    }
    auto left = places_of(shown_path(*log, name), rest, id);
    std::move(left.begin(), left.end(), std::back_inserter(places));
  }
  return places;
}

} // namespace closer
