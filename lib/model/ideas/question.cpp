// SPDX-License-Identifier: MIT
#include "model/ideas/question.hpp"

#include <algorithm>

namespace closer {

std::array<std::string_view, 17> deck_names() {
  return {"today", "good-news", "light", "knowing",  "memories",  "thanks", "us",     "hopes", "worries",
          "apart", "money",     "work",  "families", "parenting", "health", "values", "repair"};
}

bool is_on_request(std::string_view deck) {
  constexpr std::array<std::string_view, 9> on_request = {"worries",   "apart",  "money",  "work",  "families",
                                                          "parenting", "health", "values", "repair"};
  return std::ranges::find(on_request, deck) != on_request.end();
}

} // namespace closer
