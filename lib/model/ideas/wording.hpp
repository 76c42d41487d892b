// SPDX-License-Identifier: MIT
// What an idea or a question says in one language; its fields are the same in all.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/ideas/catalogue.hpp"
#include "model/ideas/question.hpp"

namespace closer {

// The texts belong to somebody else.
struct Wording {
  std::string_view id;
  std::string_view title; // of an idea; "" for a question
  std::string_view text;
};

// Puts the words in the place of those that are there. What they don't hold stays as it is.
void translate(Catalogue& ideas, std::span<const Wording> words);
void translate(std::vector<Question>& questions, std::span<const Wording> words);

} // namespace closer
