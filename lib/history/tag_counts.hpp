// SPDX-License-Identifier: MIT
// How often each tag was used.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "history/entry_filter.hpp"
#include "model/record_view.hpp"

namespace closer {

struct TagCount {
  std::string tag; // as the latest entry that has it spells it
  int entries = 0;
  Day last; // the day of that entry
};

// Is to be shown every record, and counts the tags of entries that pass the filter. A tag is the same in small letters
// and capitals.
class TagCounter : public RecordVisitor {
public:
  explicit TagCounter(Filter filter) : m_filter(std::move(filter)) {}

  [[nodiscard]] bool look(const RecordView& view) override;
  void visit(Record& record) override;

  // The most used first; of those used as often, in the order of their bytes.
  [[nodiscard]] std::vector<TagCount> counts() const;

private:
  struct Uses {
    int entries = 0;
    std::string tag;
    Day last;
    std::string last_id;
  };

  Filter m_filter;
  std::map<std::string, Uses> m_uses; // by the folded tag
};

} // namespace closer
