// SPDX-License-Identifier: MIT
// What the tests of the inbox share: a file as it is read.
#pragma once

#include <string>
#include <vector>

#include "../support.hpp"
#include "journal/inbox/inbox_file.hpp"

namespace closer {

inline const Day sunday = on("2026-11-22");

inline InboxFile read(const std::string& name, const std::string& contents, Day today = sunday) {
  std::vector<Hobby> hobbies;
  for (const auto* const which : {"sam/bouldering", "sam/chess", "ana/chess"}) {
    hobbies.emplace_back();
    hobbies.back().owner = std::string(which, 3);
    hobbies.back().slug = hobbies.back().name = which + 4;
  }
  return read_inbox_file({"ana", "ana", name, "inbox/ana/" + name, contents, {}}, today, HobbyIndex(hobbies));
}

inline std::vector<Record> records(const InboxFile& file) {
  std::vector<Record> result;
  for (const auto& line : file.lines) {
    if (line.entry) {
      result.push_back(line.entry->record);
    }
  }
  return result;
}

inline std::vector<std::string> ids(const InboxFile& file) {
  std::vector<std::string> result;
  for (const auto& record : records(file)) {
    result.push_back(record.id);
  }
  return result;
}

} // namespace closer
