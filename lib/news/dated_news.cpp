// SPDX-License-Identifier: MIT
#include "news/dated_news.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/text/text.hpp"
#include "model/schedule/marked_day.hpp"

namespace closer {
namespace {

constexpr std::string_view plan_word = "plan";
constexpr std::string_view day_word = "day";

bool is_dated(const Record& record) {
  return !record.gone && (record.kind == Kind::Plan || record.kind == Kind::MarkedDay);
}

std::string say_plan(const Record& plan) {
  const auto day = plan.on ? say(*plan.on) : plan.when;
  return day.empty() ? plan.text : fmt::format("{}: {}", day, plan.text);
}

// "Wedding, 15 June"
std::string say_marked_day(const Record& record) {
  const auto recurrence = record.on ? recurrence_of(record) : std::nullopt;
  if (!recurrence) {
    return record.name;
  }
  const Day day = record.on->day;
  switch (*recurrence) {
  case Recurrence::Once: return fmt::format("{}, {}", record.name, say_day(day));
  case Recurrence::Monthly: return fmt::format("{}, every month", record.name);
  case Recurrence::Yearly: return fmt::format("{}, {} {}", record.name, day_of_month(day), month_name(month_of(day)));
  }
  return {};
}

// What is remembered of it once it is told, behind its id.
struct Said {
  std::string word; // plan_word or day_word
  std::string last; // its day; "-" if it comes again, or has none
  std::string words;

  [[nodiscard]] std::string line() const { return fmt::format("{} {} {}", word, last, words); }
  [[nodiscard]] bool is_over(Day today) const { return last != "-" && last < iso_day(today); }
};

Said said_of(const Record& record) {
  const bool is_plan = record.kind == Kind::Plan;
  return {std::string(is_plan ? plan_word : day_word),
          record.on && record.every.empty() ? iso_day(record.on->day) : "-",
          on_one_line(is_plan ? say_plan(record) : say_marked_day(record))};
}

Said parse_said(std::string_view line) {
  const auto word = line.substr(0, line.find(' '));
  line.remove_prefix(std::min(line.size(), word.size() + 1));
  const auto last = line.substr(0, line.find(' '));
  line.remove_prefix(std::min(line.size(), last.size() + 1));
  return {std::string(word), std::string(last), std::string(line)};
}

NewsItem item_of(std::string key, const Said& said, std::string_view what, const When& at) {
  const auto about = said.word == plan_word ? NewsItem::About::Plan : NewsItem::About::MarkedDay;
  return {about, std::move(key), fmt::format("{}{}", what, said.word), said.words, at};
}

} // namespace

DatedNews::DatedNews(const std::optional<NewsKeys>& told, Day today) : m_has_told(told.has_value()), m_today(today) {
  for (const auto& line : told.value_or(NewsKeys())) {
    if (is_line(line)) {
      const auto end = std::min(line.find(' '), line.size() - 1);
      m_told.emplace(line.substr(1, end - 1), line.substr(end + 1));
    }
  }
}

void DatedNews::follow(const std::string& id, const std::string& next_id) {
  auto told = m_told.extract(id);
  told.key() = next_id;
  m_told.insert(std::move(told));
}

std::vector<NewsItem> DatedNews::items(const Records& records, std::string_view person, NewsKeys& told) {
  std::vector<NewsItem> news;
  for (const auto& [id, record] : records) {
    if (!is_dated(record) || author_of(record) != person) {
      continue;
    }
    const auto before = m_told.extract(id);
    const auto said = said_of(record);
    const auto line = fmt::format("={} {}", id, said.line());
    if (said.is_over(m_today)) {
      continue;
    }
    if (before && before.mapped() != said.line()) {
      news.push_back(item_of(line, said, "changed ", record.at));
    } else if (!before && (m_has_told || m_today - record.at.day <= recent_news)) {
      news.push_back(item_of(line, said, said.word == day_word ? "new " : "", record.at));
    } else {
      told.insert(line);
    }
  }
  for (const auto& [id, line] : m_told) {
    const auto record = records.find(id);
    const auto said = parse_said(line);
    if (record == records.end()) { // it couldn't be read
      told.insert(fmt::format("={} {}", id, line));
    } else if (record->second.gone && !said.is_over(m_today)) {
      news.push_back(item_of(id, said, said.word == plan_word ? "cancelled " : "removed ", record->second.at));
    }
  }
  return news;
}

} // namespace closer
