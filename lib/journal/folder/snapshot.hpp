// SPDX-License-Identifier: MIT
// What a journal holds now, for commands that ask after many of its records: a file is read when it is first
// asked for, and kept unless there are very many.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "journal/folder/private_side.hpp"
#include "journal/folder/reading.hpp"
#include "model/hobby.hpp"
#include "model/record.hpp"

namespace closer {

// The one of that key as it is in the journal now; nothing if there is none. Throws Error if a file that may
// hold it can't be read.
[[nodiscard]] std::optional<Record> current(const Journal& journal, const Record& like);
[[nodiscard]] std::optional<Hobby> current(const Journal& journal, const Hobby& like);

// The error where what is to be changed is no longer as it was read.
[[nodiscard]] Error changed_since(const std::string& key);

class Snapshot {
public:
  // `journal` must outlive it. What is written later it doesn't see.
  explicit Snapshot(const Journal& journal) : m_journal(journal) {}

  // The one of that key; nothing if there is none. Throws Error if a file that may hold it can't be read.
  [[nodiscard]] std::optional<Record> current(const Record& like);
  [[nodiscard]] std::optional<Hobby> current(const Hobby& like);

  // The private record of that id.
  [[nodiscard]] std::optional<Record> current(const PrivateSide& private_side, std::string_view id);

private:
  void read(const std::string& shard);
  [[nodiscard]] const Record* find(std::string_view id) const;
  // Whether somebody may have put it into another month's file. A search answers that for one id, but for many of them
  // one look at the whole journal is quicker.
  [[nodiscard]] bool may_be_elsewhere(std::string_view id);
  [[nodiscard]] bool is_tidy();

  const Journal& m_journal;
  Reading m_records;
  std::set<std::string> m_shards; // that were read
  bool m_has_all = false;
  bool m_has_searched = false;
  std::optional<bool> m_is_tidy; // whether every id is in the shard of its month, or in what is standing
  std::optional<Reading> m_hobbies;
  std::optional<Records> m_private;
};

} // namespace closer
