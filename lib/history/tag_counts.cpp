// SPDX-License-Identifier: MIT
#include "history/tag_counts.hpp"

#include <algorithm>
#include <tuple>

#include "base/mapped.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"

namespace closer {

bool TagCounter::look(const RecordView& view) {
  return passes(view, m_filter) && (view.line.empty() || holds(view.line, "tags = ["));
}

void TagCounter::visit(Record& record) {
  for (const auto& tag : record.tags) {
    auto& uses = m_uses[fold(tag)];
    ++uses.entries;
    if (uses.tag.empty() || std::tie(uses.last, uses.last_id) < std::tie(record.at.day, record.id)) {
      uses.tag = tag;
      uses.last = record.at.day;
      uses.last_id = record.id;
    }
  }
}

std::vector<TagCount> TagCounter::counts() const {
  auto counts = mapped(m_uses, [](const auto& item) {
    return TagCount{item.second.tag, item.second.entries, item.second.last};
  });
  std::ranges::sort(counts, [](const TagCount& left, const TagCount& right) {
    return std::tie(right.entries, left.tag) < std::tie(left.entries, right.tag);
  });
  return counts;
}

} // namespace closer
