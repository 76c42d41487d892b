// SPDX-License-Identifier: MIT
// Files of ideas, for the tests that read them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "../support.hpp"
#include "journal/config/idea_file.hpp"

namespace closer {

using Fields = std::vector<std::pair<std::string, std::string>>;

// A whole idea, eleven lines of TOML, with some fields given otherwise ("" leaves one out).
inline std::string idea(const std::string& id, const Fields& otherwise = {}) {
  Fields fields = {{"way", "\"outing\""},     {"title", "\"Walk at dusk\""}, {"minutes", "90"}, {"cost", "0"},
                   {"place", "\"outdoors\""}, {"energy", "\"calm\""},        {"talk", "3"},     {"novelty", "1"},
                   {"group", "\"walk\""},     {"children", "\"with\""}};
  for (const auto& [name, value] : otherwise) {
    const auto same = [&, wanted = name](const auto& field) { return field.first == wanted; };
    std::erase_if(fields, same);
    if (!value.empty()) {
      fields.emplace_back(name, value);
    }
  }
  std::string text = "[" + id + "]\n";
  for (const auto& [name, value] : fields) {
    text += name + " = " + value + "\n";
  }
  return text;
}

struct IdeasRead {
  Catalogue catalogue;
  std::span<const Idea> ideas; // in it
  std::vector<Finding> findings;
};

inline IdeasRead read(const std::string& text, Omission omission, Catalogue catalogue = {}) {
  IdeasRead result{std::move(catalogue), {}, {}};
  read_ideas("ideas.toml", text, omission, result.catalogue, result.findings);
  result.ideas = result.catalogue.ideas();
  return result;
}

// As closer's own files are read.
inline IdeasRead read_own(const std::string& text) { return read(text, Omission::IsWrong); }

// As the couple's are, over the ideas that are there.
inline IdeasRead read_theirs(const std::string& text, Catalogue catalogue = {}) {
  return read(text, Omission::HasDefault, std::move(catalogue));
}

// That an idea between two others is reported with `what` in the message, and costs no other.
inline void left_out(const std::string& text, std::string_view what, Omission omission) {
  BOOST_TEST_CONTEXT(text) {
    const auto result = read(idea("before") + text + idea("behind"), omission);
    BOOST_TEST(result.ideas.size() == 2U);
    BOOST_REQUIRE(!result.findings.empty());
    BOOST_TEST(holds(result.findings[0].message, what));
    BOOST_TEST(result.findings[0].where.line > 11U);
    BOOST_TEST(result.findings[0].where.line <= 24U);
    BOOST_TEST(result.findings[0].path == "ideas.toml");
  }
}

} // namespace closer
