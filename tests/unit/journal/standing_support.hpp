// SPDX-License-Identifier: MIT
// A journal with what is standing, for the tests that write, read, check and fix it.
#pragma once

#include "journal/check/check.hpp"
#include "journal/folder/catalogue_files.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/repository_files.hpp"
#include "writer_support.hpp"

namespace closer {

inline const std::string a_note = "2026-11-20-sam-aaaaa = { kind = \"note\", at = 2026-11-20, text = \"a\" }\n";
inline const std::string a_vote =
    "2026-11-21-sam-bbbbb = { kind = \"vote\", at = 2026-11-21, idea = \"lake\", vote = \"no\" }\n";
inline const std::string month_file = "2026-11.sam.toml";
inline const std::string standing_file = "standing.sam.toml";

struct Room : Desk {
  Room() { make_surroundings(Folder::open(journal_folder)); }
  void log(const std::string& name, std::string_view contents) const { put(journal_folder / "log" / name, contents); }
  [[nodiscard]] std::string log(const std::string& name) const { return contents_of(journal_folder / "log" / name); }
  [[nodiscard]] CheckResult checked() const { return check(journal, "sam", on("2026-11-22")); }
  void fix_all() const {
    carry_out(journal, checked().fixes);
    BOOST_TEST(checked().fixes.empty(), "the second time there is nothing to do");
  }
  [[nodiscard]] Reading since(std::string_view first) const {
    Reading reading;
    read_since(journal, first, reading);
    return reading;
  }
  [[nodiscard]] std::string ideas(const std::vector<Idea>& built_in, std::vector<Finding>& findings) const {
    std::string result;
    const auto catalogue = ideas_of_both(journal, built_in, {}, read().records, findings);
    for (const auto& idea : catalogue.ideas()) {
      result += std::string(idea.id).append("=").append(idea.title) + " ";
    }
    return result;
  }
  [[nodiscard]] Record vote(const std::string& word, const std::string& day = "2026-11-22") const {
    auto record = entry(day + "-sam-00000", Kind::Vote);
    record.idea = "lake";
    record.vote = word;
    return record;
  }
};

inline std::string keys_of(const Reading& reading) {
  std::string result;
  for (const auto& [id, record] : reading.records) {
    result += id.substr(id.size() - 5) + " ";
  }
  return result;
}

inline Idea idea_called(std::string_view id) {
  Idea idea;
  idea.id = id;
  idea.title = "built in";
  return idea;
}

} // namespace closer
