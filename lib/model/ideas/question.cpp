// SPDX-License-Identifier: MIT
#include "model/ideas/question.hpp"

namespace closer {

std::array<std::string_view, 11> deck_names() {
  return {"today", "good-news", "light", "knowing", "memories", "thanks", "us", "hopes", "worries", "apart", "repair"};
}

bool is_on_request(std::string_view deck) { return deck == "apart" || deck == "repair"; }

} // namespace closer
