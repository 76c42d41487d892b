// SPDX-License-Identifier: MIT
// What became of the user's own records that were moved to another day or brought back, each time under an id that
// follows from the one before.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/record_view.hpp"

namespace closer {

// Is to be shown every record. It keeps the ids of `me`'s, and finds each step of a line at once, however many there
// are.
class Lineage : public RecordVisitor {
public:
  explicit Lineage(std::string_view me) : m_me(me) {}

  // What a record was before, under other ids: as they are now, which is removed; the last one first.
  [[nodiscard]] std::vector<Record> origins_of(const Record& record) const;

  // The id under which a removed record is there now; nothing if it is no more.
  [[nodiscard]] std::optional<std::string> present_of(const Record& record) const;

  [[nodiscard]] bool look(const RecordView& view) override;
  void visit(Record& record) override;

private:
  std::string m_me;
  std::map<std::string, std::vector<std::string>, std::less<>> m_ids; // of all, by their ends
  std::map<std::string, std::int64_t, std::less<>> m_gone;            // the rev of each, by id
  std::map<std::string, std::string> m_origins; // the id of what was removed, by the ends that follow from it
};

} // namespace closer
