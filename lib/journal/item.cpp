// SPDX-License-Identifier: MIT
#include "journal/item.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "journal/shard.hpp"
#include "journal/snapshot.hpp"

namespace closer {
std::string folder_of(const Record& /*record*/) { return "log"; }
std::string folder_of(const Thing& /*thing*/) { return "things"; }

std::string file_of(const Record& record, const std::string& author) {
  return fmt::format("{}.{}.toml", shard_of(record), author);
}
std::string file_of(const Thing& /*thing*/, const std::string& author) { return author + ".toml"; }

const std::string& key_of(const Record& record) { return record.id; }
const std::string& key_of(const Thing& thing) { return thing.slug; }

std::string owner_of(const Record& record) { return std::string(author_of(record)); }
std::string owner_of(const Thing& thing) { return thing.owner; }

const std::string& content_of(const Record& record) {
  return !record.text.empty() ? record.text : !record.idea.empty() ? record.idea : record.thing;
}
const std::string& content_of(const Thing& thing) { return thing.name; }

Error changed_since(const std::string& key) {
  return Error(Status::Failed, fmt::format("'{}' has been changed since; nothing was written", key),
               "Look at it with 'closer review --entries', then run it again.");
}

void require_readable(const Reading& reading) {
  for (const auto& finding : reading.findings) {
    if (finding.where.line == 0 && !finding.is_stray) {
      throw Error(Status::Failed, fmt::format("{}; nothing was written", describe(finding)));
    }
  }
}

std::optional<Record> current(const Journal& journal, const Record& like) { return Snapshot(journal).current(like); }
std::optional<Thing> current(const Journal& journal, const Thing& like) { return Snapshot(journal).current(like); }

} // namespace closer
