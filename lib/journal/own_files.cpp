// SPDX-License-Identifier: MIT
#include "journal/own_files.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "journal/idea_file.hpp"
#include "journal/line_file.hpp"
#include "journal/merge_rule.hpp"
#include "journal/question_file.hpp"
#include "journal/reporting.hpp"
#include "journal/thing_line.hpp"

namespace closer {
namespace {

constexpr std::size_t most_own_bytes = 1U << 20U;
constexpr std::size_t most_own_files = 64;

struct HeldThing {
  Thing thing;
  AllBytes bytes; // for contest()
};
using ThingsByKey = std::map<std::pair<std::string, std::string>, HeldThing>; // of owner and slug

void read_things_file(const Couple& couple, Allowance& allowance, const Folder& folder, const std::string& name,
                      ThingsByKey& things, Reading& reading) {
  const auto owner = author_of_name(name, Holding::OfThings);
  if (!is_person_id(owner)) {
    reading.findings.push_back({shown_path(folder, name), {0, 0}, "the file's name begins with nobody's id", {}, true});
    return;
  }
  const auto contents = read_or_report_of(couple, "", allowance, folder, name, reading.findings, most_own_bytes);
  auto read = read_things(shown_path(folder, name), contents.value_or(""), owner);
  append(reading.findings, std::move(read.findings));
  for (auto& thing : read.things) {
    const auto [held, is_new] = things.try_emplace({thing.owner, thing.slug});
    if (is_new) {
      held->second.thing = std::move(thing);
    } else {
      (void)contest(held->second.thing, std::move(thing), held->second.bytes);
    }
  }
}

// Calls `read` with the path and contents of each file of content that the couple wrote.
template <typename Read>
void each_own_file(const Journal& journal, const std::string& folder_name, std::vector<Finding>& findings, Read read) {
  const auto folder = subfolder_or_report(journal.folder, folder_name, findings);
  if (!folder) {
    return;
  }
  auto names = folder->names();
  std::erase_if(names, [](const std::string& name) { return !is_data_file(name); });
  if (names.size() > most_own_files) {
    findings.push_back(
        {shown_path(*folder, ""), {0, 0}, fmt::format("more than {} files; none is read", most_own_files), {}});
    return;
  }
  Allowance allowance(of_own_files);
  for (const auto& name : names) {
    if (const auto contents = read_or_report(allowance, *folder, name, findings, most_own_bytes)) {
      read(shown_path(*folder, name), *contents);
    }
  }
}

} // namespace

Catalogue ideas_of_both(const Journal& journal, std::span<const Idea> built_in, const Records& records,
                        std::vector<Finding>& findings) {
  Catalogue ideas(built_in);
  for (const auto& [id, record] : records) {
    if (record.kind == Kind::Idea && !record.gone) {
      put_idea_of(record, ideas);
    }
  }
  each_own_file(journal, "ideas", findings, [&](const std::string& path, const std::string& contents) {
    read_ideas(path, contents, Omission::HasDefault, ideas, findings);
  });
  return ideas;
}

std::vector<Question> questions_of_both(const Journal& journal, std::vector<Question> built_in,
                                        std::vector<Finding>& findings) {
  auto questions = std::move(built_in);
  each_own_file(journal, "questions", findings, [&](const std::string& path, const std::string& contents) {
    read_questions(path, contents, Omission::HasDefault, questions, findings);
  });
  return questions;
}

void read_things_of_both(const Journal& journal, Reading& reading) {
  const auto folder = subfolder_or_report(journal.folder, "things", reading.findings);
  if (!folder) {
    return;
  }
  ThingsByKey things;
  Allowance allowance(of_own_files);
  for (const auto& name : folder->names()) {
    if (is_data_file(name)) {
      read_things_file(journal.couple, allowance, *folder, name, things, reading);
    }
  }
  for (auto& [key, held] : things) {
    reading.things.push_back(std::move(held.thing));
  }
}

} // namespace closer
