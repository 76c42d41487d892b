// SPDX-License-Identifier: MIT
#include "model/rewriting.hpp"

namespace closer {

Rewrite rewrite_of(const Record& before, const Record& after, bool is_dated) {
  const bool has_new_day = (is_dated && after.kind != Kind::Plan) || after.at.day != before.at.day;
  if (has_new_day && after.at.day != parse_record_id(before.id)->day) {
    return Rewrite::Moved;
  }
  return after == before ? Rewrite::None : Rewrite::InPlace;
}

} // namespace closer
