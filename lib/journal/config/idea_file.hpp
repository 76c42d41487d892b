// SPDX-License-Identifier: MIT
// Reads files of ideas: closer's own in share/, and the couple's in ideas/. closer-journal(5), under 'IDEAS', lists the
// fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journal/config/table_reader.hpp"
#include "journal/lines/finding.hpp"
#include "model/ideas/catalogue.hpp"
#include "model/record.hpp"

namespace closer {

// Puts a file's ideas, a table [ID] each, into `ideas`. If omissions have defaults (half an hour of something calm),
// an idea whose id is there already changes the fields that it names, and `off = true` takes it out. A line that can't
// be read costs that idea alone.
void read_ideas(const std::string& path, std::string_view text, Omission omission, Catalogue& ideas,
                std::vector<Finding>& findings);

// An idea in the words of a step of a series; the texts of `idea` are empty.
struct IdeaOfStep {
  Idea idea;
  std::string title;
  std::string text;
};
[[nodiscard]] IdeaOfStep read_idea_of_step(TableReader& reader);

// The id of the idea that a record of kind idea holds: "sam-k3f9x".
[[nodiscard]] std::string idea_id_of(const Record& record);

// Puts that idea into `ideas`.
void put_idea_of(const Record& record, Catalogue& ideas);

} // namespace closer
