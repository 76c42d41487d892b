// SPDX-License-Identifier: MIT
// Any bytes can be read as a file of the journal; what closer writes among them is found, an edit changes one record
// and no other, and putting files in order loses none. A line that begins with a form feed ends the month's file; what
// follows is a copy of it.
#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "base/text/text.hpp"
#include "journal/check/fixes.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/line_replacing.hpp"
#include "journal/record/merge_rule.hpp"
#include "journal/record/record_line.hpp"
#include "support.hpp"

namespace closer {
namespace {

using Files = std::map<std::string, std::string>;   // by name
using Winners = std::map<std::string, std::string>; // lines by key

template <typename T> void keep_winner(std::map<std::string, T>& held, const std::string& key, const T& item) {
  const auto [place, is_new] = held.try_emplace(key, item);
  if (!is_new && wins(item, place->second)) {
    place->second = item;
  }
}

template <typename T> Winners lines_of(const std::map<std::string, T>& held) {
  Winners lines;
  for (const auto& [key, item] : held) {
    lines.emplace(key, write_line(item));
  }
  return lines;
}

Winners winners(const Files& files, Holding holding) {
  std::map<std::string, Record> records;
  std::map<std::string, Hobby> hobbies;
  for (const auto& [name, contents] : files) {
    if (holding == Holding::OfRecords) {
      for (const auto& record : read_records(name, contents).records) {
        keep_winner(records, record.id, record);
      }
    } else {
      for (const auto& hobby : read_hobbies(name, contents, "sam").hobbies) {
        keep_winner(hobbies, hobby.slug, hobby);
      }
    }
  }
  return holding == Holding::OfRecords ? lines_of(records) : lines_of(hobbies);
}

std::vector<Fix> fixes(const Files& files, Holding holding) {
  std::vector<LineFile> taken;
  for (const auto& [name, contents] : files) {
    taken.push_back(parse_line_file(name, name, contents, holding));
    for (const auto& finding : taken.back().findings) {
      (void)describe(finding);
    }
  }
  return fixes_of(taken, "sam", holding, "log");
}

Files in_order(Files files, Holding holding) {
  for (const auto& each : fixes(files, holding)) {
    if (each.after) {
      files[each.name] = *each.after;
    } else {
      files.erase(each.name);
    }
  }
  return files;
}

// Inside a text of several lines a line is a part of it, not a record.
bool may_hold_long_text(std::string_view bytes) {
  return bytes.find("\"\"\"") != std::string_view::npos || bytes.find("'''") != std::string_view::npos;
}

// `bytes` with `line` between two of its lines; their number says which.
std::string with_line_inside(std::string_view bytes, const std::string& line) {
  auto lines = split(bytes, '\n');
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(bytes.size() % (lines.size() + 1)), line);
  std::string result;
  for (const auto& one : lines) {
    result.append(one).append("\n");
  }
  return result;
}

template <typename T> bool holds(const std::vector<T>& items, const std::string& line) {
  return std::any_of(items.begin(), items.end(), [&](const T& item) { return write_line(item) == line; });
}

void finds_what_was_written(std::string_view bytes) {
  const std::string record = R"(2026-11-20-sam-zzzzz = { kind = "note", at = 2026-11-20, text = "x [y] # = \"z\"" })";
  const std::string hobby = R"(chess-2 = { name = "Chess", share = "solo", rev = 3 })";
  require(holds(read_records("x", with_line_inside(bytes, record)).records, record), "a written record is found");
  require(holds(read_hobbies("x", with_line_inside(bytes, hobby), "sam").hobbies, hobby), "a written hobby is found");
}

// An edit, or a removal, of a record that counts.
void edits_well(const std::string& contents, const Record& before, Record after) {
  after.rev = before.rev + 1;
  auto expected = winners({{"x", contents}}, Holding::OfRecords);
  expected[before.id] = write_line(after);
  const auto changed = with_line(contents, before, after);
  const auto found = winners({{"x", changed}}, Holding::OfRecords);
  require(found.count(before.id) != 0 && found.at(before.id) == write_line(after), "what was edited counts");
  const auto tables = read_keyed_tables("x", contents, record_rule).tables;
  const bool is_lines = std::all_of(tables.begin(), tables.end(), [](const KeyedTable& t) { return t.is_line; });
  require(found == expected || !is_lines, "no other record is changed");
}

void edits_well(const std::string& contents) {
  std::map<std::string, Record> records;
  for (const auto& record : read_records("x", contents).records) {
    keep_winner(records, record.id, record);
  }
  for (const auto& [id, record] : records) {
    if (record.rev == std::numeric_limits<std::int64_t>::max() || record.gone) {
      continue;
    }
    auto edited = record;
    edited.text = "edited";
    edits_well(contents, record, edited);
    edits_well(contents, record, tombstone_of(record));
    return; // one is enough of an input
  }
}

void fixes_well(const Files& files, Holding holding) {
  const auto after = in_order(files, holding);
  require(winners(after, holding) == winners(files, holding), "fixing changes no record");
  require(in_order(after, holding) == after, "the second time there is nothing to do");
}

} // namespace
} // namespace closer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closer;
  const auto bytes = text_of(data, size);
  const auto end = bytes.find("\n\f");
  const std::string first(bytes.substr(0, end == std::string_view::npos ? end : end + 1));
  if (!may_hold_long_text(bytes)) {
    finds_what_was_written(bytes);
    edits_well(first);
  }
  Files log = {{"2026-11.sam.toml", first}};
  Files hobbies = {{"sam.toml", first}};
  if (end != std::string_view::npos) {
    log["2026-11.sam 2.toml"] = bytes.substr(end + 2);
    hobbies["sam 2.toml"] = bytes.substr(end + 2);
  }
  fixes_well(log, Holding::OfRecords);
  fixes_well(hobbies, Holding::OfHobbies);
  return 0;
}
