// SPDX-License-Identifier: MIT
// Any bytes can be read as a file of the journal, and putting it in order loses no record. A line that begins with a
// form feed ends the month's file; what follows is a copy of it.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "journal/mending.hpp"
#include "journal/record_line.hpp"
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
  std::map<std::string, Thing> things;
  for (const auto& [name, contents] : files) {
    if (holding == Holding::OfRecords) {
      for (const auto& record : read_records(name, contents).records) {
        keep_winner(records, record.id, record);
      }
    } else {
      for (const auto& thing : read_things(name, contents, "sam").things) {
        keep_winner(things, thing.slug, thing);
      }
    }
  }
  return holding == Holding::OfRecords ? lines_of(records) : lines_of(things);
}

std::vector<Mending> mendings(const Files& files, Holding holding) {
  std::vector<LineFile> taken;
  for (const auto& [name, contents] : files) {
    taken.push_back(take_apart(name, name, contents, holding));
    for (const auto& finding : taken.back().findings) {
      (void)describe(finding);
    }
  }
  return mendings_of(taken, "sam", holding, "log");
}

Files mended(Files files, Holding holding) {
  for (const auto& mending : mendings(files, holding)) {
    if (mending.after) {
      files[mending.name] = *mending.after;
    } else {
      files.erase(mending.name);
    }
  }
  return files;
}

// A known field of a wrong type may be passed over; then the line is what stays.
template <typename T> void comes_back(const T& item, const std::optional<T>& again, bool is_sound) {
  require(again.has_value() && write_line(*again) == write_line(item), "a written line is read and written the same");
  require(again == item || !is_sound, "what is sound is written and read back the same");
}

void mends_well(const Files& files, Holding holding) {
  const auto after = mended(files, holding);
  require(winners(after, holding) == winners(files, holding), "mending changes no record");
  require(mended(after, holding) == after, "the second time there is nothing to do");
}

} // namespace
} // namespace closer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closer;
  const auto bytes = text_of(data, size);
  const auto records = read_records("x", bytes);
  for (const auto& record : records.records) {
    comes_back(record, record_of_line(write_line(record)), records.findings.empty());
  }
  const auto own = read_things("x", bytes, "sam");
  for (const auto& thing : own.things) {
    comes_back(thing, thing_of_line(write_line(thing), "sam"), own.findings.empty());
  }
  const auto end = bytes.find("\n\f");
  const std::string first(bytes.substr(0, end == std::string_view::npos ? end : end + 1));
  Files log = {{"2026-11.sam.toml", first}};
  Files things = {{"sam.toml", first}};
  if (end != std::string_view::npos) {
    log["2026-11.sam 2.toml"] = bytes.substr(end + 2);
    things["sam 2.toml"] = bytes.substr(end + 2);
  }
  mends_well(log, Holding::OfRecords);
  mends_well(things, Holding::OfThings);
  return 0;
}
