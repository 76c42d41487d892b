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

struct HeldThing {
  Thing thing;
  AllBytes bytes; // for contest()
};
using ThingsByKey = std::map<std::pair<std::string, std::string>, HeldThing>; // of owner and slug

void read_things_file(const Couple& couple, Allowance& allowance, const Folder& folder, const std::string& name,
                      ThingsByKey& things, std::vector<Finding>& findings) {
  const auto owner = author_of_name(name, Holding::OfThings);
  if (!is_person_id(owner)) {
    findings.push_back({shown_path(folder, name), {0, 0}, "the file's name begins with nobody's id", {}, true});
    return;
  }
  const auto contents = read_or_report_of(couple, "", allowance, folder, name, findings, most_own_bytes);
  auto read = read_things(shown_path(folder, name), contents.value_or(""), owner);
  append(findings, std::move(read.findings));
  for (auto& thing : read.things) {
    const auto [held, is_new] = things.try_emplace({thing.owner, thing.slug});
    if (is_new) {
      held->second.thing = std::move(thing);
    } else {
      (void)contest(held->second.thing, std::move(thing), held->second.bytes);
    }
  }
}

} // namespace

void read_things_of_both(const Journal& journal, std::vector<Thing>& things, std::vector<Finding>& findings) {
  const auto folder = subfolder_or_report(journal.folder, "things", findings);
  if (!folder) {
    return;
  }
  ThingsByKey by_key;
  Allowance allowance(of_own_files);
  for (const auto& name : folder->names()) {
    if (is_data_file(name)) {
      read_things_file(journal.couple, allowance, *folder, name, by_key, findings);
    }
  }
  for (auto& [key, held] : by_key) {
    things.push_back(std::move(held.thing));
  }
}

} // namespace closer
