// SPDX-License-Identifier: MIT
// What all of a journal says of the hobbies that are listed: when each was last done, and what one said to it.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "model/hobby.hpp"
#include "model/record_view.hpp"

namespace closer {

class HobbiesToday : public RecordVisitor {
public:
  // `me` is whose votes count; "" if nobody's do.
  HobbiesToday(std::span<const Hobby> hobbies, std::string_view me);

  // When it was last done together; nothing if it never was.
  [[nodiscard]] std::optional<Day> last_done(const Hobby& hobby) const;

  // "yes", "no", or "" where one hasn't said anything. The last one counts.
  [[nodiscard]] std::string own_vote(const Hobby& hobby) const;

  [[nodiscard]] bool look(const RecordView& view) override;
  void visit(Record& record) override;

private:
  struct Said {
    std::optional<Day> done;
    Record vote;
  };

  std::string m_me;
  std::map<std::pair<std::string, std::string>, Said> m_said; // by owner and slug
  std::map<std::string, Day> m_done;                          // by slug, where an entry doesn't say whose
};

} // namespace closer
