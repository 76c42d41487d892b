// SPDX-License-Identifier: MIT
// What one takes along on leaving.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journal/lines/finding.hpp"
#include "model/couple.hpp"
#include "model/hobby.hpp"
#include "model/record.hpp"
#include "model/record_view.hpp"

namespace closer {

// Is to be shown every record, and keeps the lines of `me`'s that aren't gone.
class OwnLines : public RecordVisitor {
public:
  explicit OwnLines(std::string_view me) : m_me(me) {}

  // By id. Then it has none left.
  [[nodiscard]] std::vector<std::string> in_order();

  [[nodiscard]] bool look(const RecordView& view) override;
  void visit(Record& record) override;

private:
  std::string m_me;
  std::vector<std::string> m_lines;
};

// What is the user's own.
struct Belongings {
  std::vector<std::string> shared; // the lines of the shared journal, in order
  Records private_records;         // on this machine only
  std::vector<Hobby> hobbies;
  std::vector<Finding> findings; // what could not be read
};

// As one TOML file of lines as the journal has them: records at the top, then [private] and [hobbies]. Lines that could
// not be read are comments.
[[nodiscard]] std::string write_belongings(const Belongings& belongings, const Couple& couple, std::string_view me,
                                           Day today);

} // namespace closer
