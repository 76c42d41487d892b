// SPDX-License-Identifier: MIT
#include "advice/questions.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/random.hpp"

namespace closer {

std::optional<Question> question_of(std::span<const Question> questions, std::string_view couple_id, Day day,
                                    std::string_view deck) {
  std::vector<std::pair<double, const Question*>> order;
  for (const auto& question : questions) {
    if (deck.empty() ? !is_on_request(question.deck) : question.deck == deck) {
      order.emplace_back(unit_hash(couple_id, question.id), &question);
    }
  }
  if (order.empty()) {
    return std::nullopt;
  }
  std::sort(order.begin(), order.end(), [](const auto& left, const auto& right) {
    return left.first != right.first ? left.first < right.first : left.second->id < right.second->id;
  });
  const auto count = static_cast<std::int64_t>(order.size());
  const auto index = (day.time_since_epoch().count() % count + count) % count;
  return *order[static_cast<std::size_t>(index)].second;
}

} // namespace closer
