// SPDX-License-Identifier: MIT
// Which months of log/ are as closer writes them, so that check takes apart only the others: what a month takes apart
// needs many times its own size.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/files/folder.hpp"
#include "journal/check/line_file.hpp"
#include "journal/folder/journal.hpp"
#include "journal/folder/shard_list.hpp"

namespace closer {

// Told of one month after another, newest first.
class SoundShards {
public:
  // Both must outlive it.
  SoundShards(const Folder& log, const Couple& couple) : m_log(log), m_couple(couple) {}

  // Whether there is nothing to say of the shard by itself: every file has the name and the lines that its author's
  // closer gives it, and each id is there once. More than closer skips at once isn't.
  [[nodiscard]] bool is_sound(const Shard& shard);

  // Whether such a shard has to be looked at together with files that aren't sound: it holds another line of a record
  // of theirs, or is where one of theirs belongs.
  [[nodiscard]] bool is_touched(const Shard& shard, const std::vector<LineFile>& unsound);

private:
  [[nodiscard]] bool is_sound_file(const std::string& name, std::set<std::string, std::less<>>& ids);
  void learn(const std::vector<LineFile>& unsound);

  const Folder& m_log;
  const Couple& m_couple;
  std::size_t m_bytes = 0; // that were read
  std::string m_contents;
  bool m_has_learnt = false;
  std::set<std::string, std::less<>> m_ids;    // in what isn't sound
  std::set<std::string, std::less<>> m_months; // of those
  std::set<std::string, std::less<>> m_homes;  // the shards where they belong
};

} // namespace closer
