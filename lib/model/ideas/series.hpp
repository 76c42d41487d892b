// SPDX-License-Identifier: MIT
// A few weeks with a plan: steps that two people take one after another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/ideas/catalogue.hpp"
#include "model/ideas/idea.hpp"
#include "model/ideas/question.hpp"

namespace closer {

struct SeriesStep {
  Idea idea;            // its fields, if the words are the step's own; its texts are empty, but for the id
  std::string id;       // an idea's of the catalogue, or SERIES-NUMBER
  std::string title;    // the step's own words
  std::string text;     // a sentence more; "" for most
  std::string question; // the id of a question, or its words; "" for an idea
  Idea::Step place;
};

struct Series {
  std::string id; // [a-z0-9-]{3,40}, the name of its file
  std::string title;
  std::string about; // whom it is for, and how it goes
  std::vector<SeriesStep> steps;
};

// A file of series that comes with closer.
struct SeriesText {
  std::string_view language;
  std::string_view id;
  std::string_view text;
};

// Puts the steps into the catalogue, where they are ideas that know their place; a question is one of the way listen,
// with its words as the title. Steps whose idea or question there isn't are left out.
void put_steps(const Series& series, const std::vector<Question>& questions, Catalogue& ideas);

// The words of a step's question; "" if there is no such question.
[[nodiscard]] std::string_view words_of_question(const SeriesStep& step, const std::vector<Question>& questions);

} // namespace closer
