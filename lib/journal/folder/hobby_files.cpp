// SPDX-License-Identifier: MIT
#include "journal/folder/hobby_files.hpp"

#include <map>
#include <utility>

#include "journal/lines/read_or_report.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/merge_rule.hpp"
#include "journal/record/shard_names.hpp"

namespace closer {
namespace {

struct HeldHobby {
  Hobby hobby;
  AllBytes bytes; // for contest()
};
using HobbiesByKey = std::map<std::pair<std::string, std::string>, HeldHobby>; // of owner and slug

void read_hobbies_file(const Couple& couple, Limits& limits, const Folder& folder, const std::string& name,
                       HobbiesByKey& hobbies, std::vector<Finding>& findings) {
  const auto owner = author_of_name(name, Holding::OfHobbies);
  if (!is_person_id(owner)) {
    findings.push_back(
        {shown_path(folder, name), {0, 0}, "the file's name doesn't start with the id of either of you", {}, true});
    return;
  }
  const auto contents = read_or_report_of(couple, "", limits, folder, name, findings, most_own_bytes);
  auto read = read_hobbies(shown_path(folder, name), contents.value_or(""), owner);
  append(findings, std::move(read.findings));
  for (auto& hobby : read.hobbies) {
    const auto [held, is_new] = hobbies.try_emplace({hobby.owner, hobby.slug});
    if (is_new) {
      held->second.hobby = std::move(hobby);
    } else {
      (void)contest(held->second.hobby, std::move(hobby), held->second.bytes);
    }
  }
}

} // namespace

void read_hobbies_of_both(const Journal& journal, std::vector<Hobby>& hobbies, std::vector<Finding>& findings) {
  const auto folder = subfolder_or_report(journal.folder, "hobbies", findings);
  if (!folder) {
    return;
  }
  HobbiesByKey by_key;
  Limits limits(of_own_files);
  for (const auto& name : folder->names()) {
    if (is_data_file(name)) {
      read_hobbies_file(journal.couple, limits, *folder, name, by_key, findings);
    }
  }
  for (auto& [key, held] : by_key) {
    hobbies.push_back(std::move(held.hobby));
  }
}

} // namespace closer
