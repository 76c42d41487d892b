// SPDX-License-Identifier: MIT
#include "history/done_idea.hpp"

namespace closer {

const Record* done_already(const Records& records, const Record& wanted, std::string_view person, DoneBy by) {
  const bool may_be_partners = by == DoneBy::Either && wanted.kind != Kind::Little;
  const Record* partners = nullptr;
  for (const auto& [id, record] : records) {
    if (!is_entry(record) || record.at.day != wanted.at.day || record.idea != wanted.idea ||
        record.hobby != wanted.hobby || record.whose != wanted.whose) {
      continue;
    }
    if (author_of(record) == person) {
      return &record;
    }
    partners = may_be_partners && partners == nullptr ? &record : partners;
  }
  return partners;
}

} // namespace closer
