// SPDX-License-Identifier: MIT
#include "journal/write/lineage.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "journal/write/new_keys.hpp"

namespace closer {
namespace {

// The ends of the ids that follow from a record that is gone: which is one rev higher than it was where it moved.
std::array<std::string, 2> ends_behind(std::string_view id, std::int64_t rev) {
  return {tail_behind(id, rev - 1), tail_behind(id, rev)};
}

std::string_view end_of(std::string_view id) { return id.substr(id.rfind('-') + 1); }

} // namespace

bool Lineage::look(const RecordView& view) {
  if (view.author == m_me) {
    m_ids[std::string(end_of(view.id))].emplace_back(view.id);
  }
  return view.author == m_me && view.gone;
}

void Lineage::take(Record& record) {
  m_gone.emplace(record.id, record.rev);
  for (const auto& end : ends_behind(record.id, record.rev)) {
    m_origins.emplace(end, record.id);
  }
}

std::vector<Record> Lineage::origins_of(const Record& record) const {
  std::vector<Record> origins;
  std::set<std::string_view> seen = {record.id};
  for (auto origin = m_origins.find(std::string(end_of(record.id)));
       origin != m_origins.end() && seen.insert(origin->second).second;
       origin = m_origins.find(std::string(end_of(origins.back().id)))) {
    Record gone;
    gone.id = origin->second;
    gone = removed(gone);
    gone.rev = m_gone.at(gone.id);
    origins.push_back(std::move(gone));
  }
  return origins;
}

std::optional<std::string> Lineage::present_of(const Record& record) const {
  auto id = record.id;
  for (std::set<std::string> seen; seen.insert(id).second;) {
    const auto gone = m_gone.find(id);
    if (gone == m_gone.end()) {
      return id;
    }
    std::optional<std::string> next;
    for (const auto& end : ends_behind(id, gone->second)) {
      const auto ids = m_ids.find(end);
      for (const auto& each : ids == m_ids.end() ? std::vector<std::string>() : ids->second) {
        next = std::min(next.value_or(each), each);
      }
    }
    if (!next) {
      return std::nullopt;
    }
    id = *next;
  }
  return std::nullopt;
}

} // namespace closer
