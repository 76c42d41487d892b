// SPDX-License-Identifier: MIT
// The page of today for one of the two: for a telephone, and right for a week, wherever it was carried to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "advice/choice.hpp"
#include "journal/lines/finding.hpp"
#include "model/couple.hpp"
#include "model/record.hpp"
#include "news/news.hpp"
#include "render/today.hpp"
#include "review/digest.hpp"

namespace closer {

// What is proposed and planned for a day. The question of the first day may be one that the partner has answered.
struct DayAhead {
  Day day;
  std::vector<ComingDay> marked; // that matter and are on this day
  std::vector<Record> plans;
  std::optional<Proposal> idea;
  std::optional<QuestionToday> question;
  bool is_check_in = false; // the weekly check-in is offered
};

// All of it comes from the shared journal, so that both machines make the same page, and nothing private is on it.
struct TodayPage {
  std::string reader;              // a person's id
  std::vector<DayAhead> days;      // today first
  std::vector<ComingDay> marked;   // the days that matter and are ahead, the next one first
  std::vector<Record> noticed;     // by the partner, the latest first
  std::vector<Record> talks;       // written talks that opened, the latest first
  std::vector<NewsItem> news;      // what else the partner wrote, the latest first
  std::size_t more_news = 0;       // that isn't shown
  std::vector<Record> later;       // plans beyond those days, or without one
  const Digest* month = nullptr;   // the last weeks, for their pictures; never null
  std::vector<Record> written;     // by the reader, the latest first
  bool has_waiting_answer = false; // of the reader, in the inbox until the partner has answered
  std::vector<Finding> unread;     // what the reader wrote into the inbox and closer can't read
};

// A line for the inbox, and what it says.
struct ExampleLine {
  std::string line;
  std::string meaning;
};

// Three that fit the first of the days.
[[nodiscard]] std::vector<ExampleLine> example_lines(const TodayPage& page, const Couple& couple);

[[nodiscard]] std::string today_to_html(const TodayPage& page, const Couple& couple);

} // namespace closer
