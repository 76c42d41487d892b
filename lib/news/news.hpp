// SPDX-License-Identifier: MIT
// News: what the user's partner has written that one wasn't told yet. Everything is told once, in whatever order it
// came: what was told is remembered by keys, not by a time.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date/when.hpp"
#include "listen/rounds.hpp"
#include "model/couple.hpp"
#include "model/hobby.hpp"
#include "model/record.hpp"
#include "news/news_item.hpp"

namespace closer {

// Only what happened since the start of that month can be news: "2026-09" in November.
[[nodiscard]] std::string first_month_of_news(Day today);

// Whether what has that key and happened that day is still to be told. Where nothing was ever told on
// this machine (no `told`), only the last week is, so that a fresh clone doesn't tell years.
[[nodiscard]] bool is_untold(std::string_view key, Day day, const std::optional<NewsKeys>& told, Day today);

struct News {
  std::vector<NewsItem> items; // the most personal first, then the earliest
  NewsKeys told;               // what is taken as told by now, without the items
};

// What to read news in. `records` must hold the months from the one before first_month_of_news() on.
struct NewsSource {
  const Records& records;
  const std::vector<Hobby>& hobbies;
  const Couple& couple;
  std::string_view me;
  const std::set<std::string>& passed; // the rounds that `me` let go
};

[[nodiscard]] News news_of(const NewsSource& source, const std::optional<NewsKeys>& told, Day today);

// The lines that tell it to `me`, each cut to that many columns; nothing if there is no news.
[[nodiscard]] std::vector<std::string> say_news(const News& news, const Couple& couple, std::string_view me,
                                                std::size_t columns);

} // namespace closer
