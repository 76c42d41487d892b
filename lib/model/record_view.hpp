// SPDX-License-Identifier: MIT
// What a look at a record shows, for those who count records by the million and keep few.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "model/record.hpp"

namespace closer {

// The fields of a record that decide whether it counts and weighs. The views last as long as what they are of.
struct RecordView {
  std::string_view id;
  std::string_view author; // in `id`
  Kind kind = Kind::Other;
  When at;
  std::optional<std::int64_t> minutes;
  bool is_new = false;
  bool gone = false;
  std::string_view whose;
  std::string_view idea;
  bool is_of_both = false;    // a written talk, which both of them wrote
  std::string_view line = {}; // the whole of it, where it is one as closer writes them; "" where that isn't known

  friend bool operator==(const RecordView&, const RecordView&) = default;
};

[[nodiscard]] RecordView view_of(const Record& record);

// Is shown record after record, and takes whole those that it wants.
class RecordVisitor {
public:
  RecordVisitor() = default;
  RecordVisitor(const RecordVisitor&) = default;
  RecordVisitor& operator=(const RecordVisitor&) = default;
  RecordVisitor(RecordVisitor&&) = default;
  RecordVisitor& operator=(RecordVisitor&&) = default;
  virtual ~RecordVisitor() = default;

  // Whether the record is wanted whole; then visit() comes next, with that record.
  [[nodiscard]] virtual bool look(const RecordView& view) = 0;
  virtual void visit(Record& record) = 0; // which may be moved away

  // Whether it keeps so many that no more is to be shown to it.
  [[nodiscard]] virtual bool is_full() const { return false; }

  // What it was shown so far may be put in order, in the thread that showed it.
  virtual void rest() {}
};

// Keeps the records that `wants`, a function of a RecordView, says.
template <typename Wants> class RecordKeeper : public RecordVisitor {
public:
  explicit RecordKeeper(Wants wants) : m_wants(std::move(wants)) {}

  [[nodiscard]] bool look(const RecordView& view) override { return m_wants(view); }
  void visit(Record& record) override { kept.try_emplace(record.id, std::move(record)); }

  Records kept;

private:
  Wants m_wants;
};

} // namespace closer
