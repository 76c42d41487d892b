// SPDX-License-Identifier: MIT
#include "journal/check/sound_shards.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "journal/lines/limits.hpp"
#include "journal/record/shard_names.hpp"
#include "journal/scan/lines_of_file.hpp"
#include "journal/scan/record_scanner.hpp"

namespace closer {
bool SoundShards::is_sound(const Shard& shard) {
  std::set<std::string, std::less<>> ids;
  return shard.name != standing_shard &&
         std::ranges::all_of(shard.files, [&](const auto& name) { return is_sound_file(name, ids); });
}

bool SoundShards::is_sound_file(const std::string& name, std::set<std::string, std::less<>>& ids) {
  const auto author = author_of_name(name, Holding::OfRecords);
  if (m_couple.person(author) == nullptr || !is_canonical_name(name, Holding::OfRecords)) {
    return false;
  }
  try {
    if (!m_log.read(name, m_contents)) {
      return false;
    }
  } catch (const Error&) {
    return false;
  }
  m_bytes += m_contents.size();
  const bool ends = m_contents.empty() || m_contents.back() == '\n';
  const bool has_marks = m_contents.starts_with("\xEF\xBB\xBF") || m_contents.find('\r') != std::string::npos;
  if (m_bytes > of_passing.bytes || !ends || has_marks) {
    return false;
  }
  RecordScanner scanner;
  const auto month = month_of_id(name);
  return take_lines(m_contents,
                    [&](std::string_view& rest) {
                      if (!scanner.take(rest)) {
                        return false;
                      }
                      const auto view = scanner.view();
                      const bool is_at_home =
                          view.author == author && view.id.starts_with(month) &&
                          (view.gone ||
                           (!is_standing(view.kind) && (!is_entry(view.kind) || view.at.day == scanner.id_day())));
                      return is_at_home && ids.emplace(view.id).second;
                    })
      .has_value();
}

bool SoundShards::is_touched(const Shard& shard, const std::vector<LineFile>& unsound) {
  if (!m_has_learnt) {
    learn(unsound);
  }
  if (m_homes.contains(shard.name) || !m_months.contains(shard.name)) {
    return m_homes.contains(shard.name);
  }
  RecordScanner scanner;
  bool is_there = false;
  for (const auto& name : shard.files) {
    is_there = is_there || !m_log.read(name, m_contents) || !take_lines(m_contents, [&](std::string_view& rest) {
                 return scanner.take(rest) && !m_ids.contains(scanner.view().id);
               });
  }
  return is_there;
}

void SoundShards::learn(const std::vector<LineFile>& unsound) {
  const auto learn_of = [&](const Held& held) {
    m_ids.insert(held.key);
    m_months.insert(month_of_id(held.key));
    m_homes.insert(held.shard);
  };
  for (const auto& file : unsound) {
    for (const auto& piece : file.pieces) {
      if (piece.held) {
        learn_of(*piece.held);
      }
    }
    std::for_each(file.tangled.begin(), file.tangled.end(), learn_of);
  }
  m_has_learnt = true;
}

} // namespace closer
