// SPDX-License-Identifier: MIT
#include "journal/write/lineage.hpp"

#include <algorithm>
#include <set>

namespace closer {
namespace {

std::string_view end_of(std::string_view id) { return id.substr(id.rfind('-') + 1); }

} // namespace

bool Lineage::look(const RecordView& view) {
  if (view.author == m_me) {
    m_ids[std::string(end_of(view.id))].emplace_back(view.id);
  }
  return view.author == m_me && view.gone;
}

void Lineage::visit(Record& record) {
  m_gone.emplace(record.id, record.rev);
  for (const auto& end : tails_behind_removed(record.id, record.rev)) {
    m_origins.emplace(end, record.id);
  }
}

std::vector<Record> Lineage::origins_of(const Record& record) const {
  std::vector<Record> origins;
  std::set<std::string_view> seen = {record.id};
  for (auto origin = m_origins.find(std::string(end_of(record.id)));
       origin != m_origins.end() && seen.insert(origin->second).second;
       origin = m_origins.find(std::string(end_of(origins.back().id)))) {
    Record tombstone;
    tombstone.id = origin->second;
    tombstone = tombstone_of(tombstone);
    tombstone.rev = m_gone.at(tombstone.id);
    origins.push_back(std::move(tombstone));
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
    for (const auto& end : tails_behind_removed(id, gone->second)) {
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
