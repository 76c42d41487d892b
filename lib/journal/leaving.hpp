// SPDX-License-Identifier: MIT
// What one takes along on leaving, and what is left in the folder of what one erases.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "journal/journal.hpp"
#include "model/glance.hpp"
#include "model/record.hpp"

namespace closer {

// Is to be shown every record, and keeps the lines of `me`'s that are not gone.
class OwnLines : public RecordVisitor {
public:
  explicit OwnLines(std::string_view me) : m_me(me) {}

  // By id. Then it has none left.
  [[nodiscard]] std::vector<std::string> in_order();

  [[nodiscard]] bool look(const Glance& glance) override;
  void take(Record& record) override;

private:
  std::string m_me;
  std::vector<std::string> m_lines;
};

// What is one's own.
struct Belongings {
  std::vector<std::string> shared; // the lines of the shared journal, in order
  Records kept;                    // on this machine only
  std::vector<Thing> things;
  std::vector<Finding> findings; // what could not be read
};

// As one TOML file of lines as the journal has them: records at the top, then [private] and [things]. Lines that could
// not be read are comments.
[[nodiscard]] std::string write_belongings(const Belongings& belongings, const Couple& couple, std::string_view me,
                                           Day today);

using Ids = std::set<std::string, std::less<>>;

// Drops every line of records of `me`'s, but for those that say that they are gone, from the files of log/ that `me`
// writes and from copies of them. Returns the places in log/ that still have their text: another's files, and what is
// laid out by hand. Throws Error; the same call again then goes on.
[[nodiscard]] std::vector<Finding> erase_lines(const Journal& journal, std::string_view me, const Ids& ids);

} // namespace closer
