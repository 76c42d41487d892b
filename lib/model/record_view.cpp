// SPDX-License-Identifier: MIT
#include "model/record_view.hpp"

namespace closer {

RecordView view_of(const Record& record) {
  return {record.id,     author_of(record), record.kind,  record.at,   record.minutes,
          record.is_new, record.gone,       record.whose, record.idea, !record.answers.empty()};
}

} // namespace closer
