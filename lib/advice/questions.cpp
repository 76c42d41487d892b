// SPDX-License-Identifier: MIT
#include "advice/questions.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "base/random.hpp"

namespace closer {
namespace {

// A question's sort, and which sort comes on a day: a letter for each day, the first of which is 1 January 1970, and
// round again.
constexpr char of_today = 't';
constexpr char easy = 'e';
constexpr char thoughtful = 'f';
constexpr char deep = 'd';
constexpr char not_deep = 'n';
constexpr char any = 'a';
constexpr std::string_view usual_days = "tftetetdtetete";
constexpr std::string_view days_of_deck = "dnnnnnn";
constexpr std::string_view days_of_depth = "a";

char sort_of(const Question& question, const QuestionWish& wish) {
  if (wish.depth) {
    return any;
  }
  if (question.depth >= 3) {
    return deep;
  }
  if (!wish.deck.empty()) {
    return not_deep;
  }
  return question.deck == deck_names().front() ? of_today : question.depth == 2 ? thoughtful : easy;
}

bool is_early(const Couple& couple, Day day) {
  return couple.begun && day >= *couple.begun && day - *couple.begun < std::chrono::weeks(4);
}

bool is_wished(const Question& question, const QuestionWish& wish) {
  return (wish.deck.empty() ? !is_on_request(question.deck) : question.deck == wish.deck) &&
         (!wish.depth || question.depth == *wish.depth);
}

using Order = std::vector<std::pair<double, const Question*>>;

template <typename Predicate>
Order in_order(std::span<const Question> questions, std::string_view couple_id, Predicate is_in) {
  Order order;
  for (const auto& question : questions) {
    if (is_in(question)) {
      order.emplace_back(unit_hash(couple_id, question.id), &question);
    }
  }
  std::ranges::sort(order, [](const auto& left, const auto& right) {
    return left.first != right.first ? left.first < right.first : left.second->id < right.second->id;
  });
  return order;
}

std::int64_t modulo(std::int64_t number, std::int64_t count) { return (number % count + count) % count; }

} // namespace

std::optional<Question> question_of(std::span<const Question> questions, const Couple& couple, Day day,
                                    const QuestionWish& wish) {
  const auto days = wish.depth ? days_of_depth : wish.deck.empty() ? usual_days : days_of_deck;
  const auto today = day.time_since_epoch().count();
  const auto place = modulo(today, std::ssize(days));
  auto sort = days.at(static_cast<std::size_t>(place));
  auto turn = (today - place) / std::ssize(days) * std::ranges::count(days, sort) +
              std::count(days.begin(), days.begin() + place, sort);
  const bool is_too_deep = sort == deep && is_early(couple, day);
  if (is_too_deep) {
    sort = wish.deck.empty() ? thoughtful : not_deep;
  }
  auto order = in_order(questions, couple.id, [&](const Question& question) {
    return is_wished(question, wish) && sort_of(question, wish) == sort;
  });
  if (order.empty()) {
    order = in_order(questions, couple.id, [&](const Question& question) { return is_wished(question, wish); });
    turn = today;
  }
  if (order.empty()) {
    return std::nullopt;
  }
  const auto half = is_too_deep ? std::ssize(order) / 2 : 0; // far from where the sort's own days are
  return *order[static_cast<std::size_t>(modulo(turn + half, std::ssize(order)))].second;
}

} // namespace closer
