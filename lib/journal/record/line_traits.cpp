// SPDX-License-Identifier: MIT
#include "journal/record/line_traits.hpp"

#include <fmt/format.h>

#include "journal/record/shard_names.hpp"

namespace closer {

std::string folder_of(const Record& /*record*/) { return "log"; }
std::string folder_of(const Hobby& /*hobby*/) { return "hobbies"; }

std::string file_of(const Record& record, const std::string& author) {
  return fmt::format("{}.{}.toml", shard_of(record), author);
}
std::string file_of(const Hobby& /*hobby*/, const std::string& author) { return author + ".toml"; }

const std::string& key_of(const Record& record) { return record.id; }
const std::string& key_of(const Hobby& hobby) { return hobby.slug; }

std::string owner_of(const Record& record) { return std::string(author_of(record)); }
std::string owner_of(const Hobby& hobby) { return hobby.owner; }

const std::string& content_of(const Record& record) {
  return !record.name.empty()     ? record.name
         : !record.text.empty()   ? record.text
         : !record.idea.empty()   ? record.idea
         : !record.hobby.empty()  ? record.hobby
         : !record.series.empty() ? record.series
                                  : record.way;
}

} // namespace closer
