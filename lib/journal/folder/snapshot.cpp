// SPDX-License-Identifier: MIT
#include "journal/folder/snapshot.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "journal/folder/reading.hpp"
#include "journal/folder/showing.hpp"
#include "journal/record/shard_names.hpp"

namespace closer {
namespace {

// Wants nothing: a scan says by itself whether it could be made.
class PassingBy : public RecordVisitor {
public:
  [[nodiscard]] bool look(const RecordView& /*view*/) override { return false; }
  void visit(Record& /*record*/) override {}
};

} // namespace

std::optional<Record> Snapshot::current(const Record& like) {
  read(shard_of(like));
  const auto* found = find(like.id);
  if (found == nullptr) {
    read(std::string(standing_shard));
    read(month_of_id(like.id));
    found = find(like.id);
  }
  if (found == nullptr && !m_has_all && may_be_elsewhere(like.id)) {
    m_records = read_all(m_journal);
    m_has_all = true;
    found = find(like.id);
  }
  require_readable(m_records);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

void Snapshot::read(const std::string& shard) {
  constexpr std::size_t most_kept = 20'000; // records: who asks after more, as after an import, goes month by month
  if (m_has_all || m_shards.contains(shard)) {
    return;
  }
  if (m_records.records.size() > most_kept) {
    auto findings = std::move(m_records.findings);
    m_records = Reading();
    m_records.findings = std::move(findings);
    m_shards.clear();
  }
  m_shards.insert(shard);
  read_shard(m_journal, shard, m_records);
}

const Record* Snapshot::find(std::string_view id) const {
  const auto found = m_records.records.find(id);
  return found == m_records.records.end() ? nullptr : &found->second;
}

bool Snapshot::may_be_elsewhere(std::string_view id) {
  if (m_has_searched) {
    return !is_tidy();
  }
  m_has_searched = true;
  const auto shards = shards_with(m_journal, id);
  return !shards || !shards->empty();
}

bool Snapshot::is_tidy() {
  if (!m_is_tidy) {
    PassingBy nobody;
    m_is_tidy = scan_all(m_journal, nobody, m_records);
  }
  return *m_is_tidy;
}

std::optional<Hobby> Snapshot::current(const Hobby& like) {
  if (!m_hobbies) {
    m_hobbies = read_hobbies(m_journal);
  }
  require_readable(*m_hobbies);
  const auto found = std::ranges::find_if(
      m_hobbies->hobbies, [&](const Hobby& hobby) { return hobby.slug == like.slug && hobby.owner == like.owner; });
  return found == m_hobbies->hobbies.end() ? std::nullopt : std::optional(*found);
}

std::optional<Record> Snapshot::current(const PrivateSide& private_side, std::string_view id) {
  if (!m_private) {
    std::vector<Finding> unreadable;
    m_private = private_side.read(unreadable);
  }
  const auto found = m_private->find(id);
  return found == m_private->end() ? std::nullopt : std::optional(found->second);
}

std::optional<Record> current(const Journal& journal, const Record& like) { return Snapshot(journal).current(like); }
std::optional<Hobby> current(const Journal& journal, const Hobby& like) { return Snapshot(journal).current(like); }

Error changed_since(const std::string& key) {
  return Error(Status::Failed, fmt::format("'{}' has changed since", key),
               "Look at it with 'closer list', then run it again.", nothing_written);
}

} // namespace closer
