// SPDX-License-Identifier: MIT
// Entries that are to be imported: kept as lines, since there may be many, until all of them were looked at.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "journal/folder/journal.hpp"
#include "model/record.hpp"

namespace closer {

class Incoming {
public:
  // What is to be written, and what isn't.
  struct Sorted {
    std::vector<std::string> lines;      // of the shared journal
    std::vector<Record> private_records; // for this machine
    std::size_t there = 0;               // in the journal already, as they are, changed or removed
    std::size_t others = 0;              // of the other person
    Day first{};                         // of those that are to be written
    Day last{};
  };

  // Of the person with that id.
  explicit Incoming(std::string me) : m_me(std::move(me)) {}

  // One without an id gets one that follows from what it says.
  void add(Record entry);

  // Says which of them are to be written, and gives them up. If an id in the journal is of something else, or of what
  // an undo removed, the entry gets the id that follows. `private_records` are those of the one who types, and `step`
  // is called for each.
  [[nodiscard]] Sorted sort_out(const Journal& journal, const Records& private_records,
                                const std::function<void()>& step);

private:
  struct Entry {
    std::string line;
    std::uint64_t content = 0; // a hash of its kind and text
    bool is_private = false;
    bool is_unnamed = false; // it came without an id
  };

  // What is said of an id, in the journal or by an entry before.
  struct Known {
    std::uint64_t content = 0;
    std::int64_t rev = 1;
    bool gone = false;
    bool again = false;
  };
  using KnownIds = std::map<std::string, Known, std::less<>>;

  static Known known_of(const Record& record);
  [[nodiscard]] KnownIds read_months(const Journal& journal) const;
  static bool is_of_another(const Entry& entry, const KnownIds& ids);
  static void name_again(Entry& entry, const KnownIds& there, const KnownIds& taken);
  static void name(Entry& entry, std::string_view author, const KnownIds& there, const KnownIds& taken);

  std::string m_me;
  std::vector<Entry> m_entries;
};

} // namespace closer
