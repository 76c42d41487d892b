// SPDX-License-Identifier: MIT
#include "model/glance.hpp"

namespace closer {

Glance glance_at(const Record& record) {
  return {record.id,     author_of(record), record.kind,  record.at,  record.minutes,
          record.is_new, record.gone,       record.whose, record.idea};
}

} // namespace closer
