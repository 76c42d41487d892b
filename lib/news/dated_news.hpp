// SPDX-License-Identifier: MIT
// News of plans and of days that matter, which both of you act on: they are told when they are new, when they were
// changed, and when they were taken away. What was told of each is remembered in words, on a line like
// "=2026-11-22-sam-k3f9x plan 2026-11-28 Saturday 28 November 2026: Go bowling together"; a day that comes again has a
// '-' for its date.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/record.hpp"
#include "news/news_item.hpp"

namespace closer {

class DatedNews {
public:
  // `told` is nothing if nothing was ever told on this machine.
  DatedNews(const std::optional<NewsKeys>& told, Day today);

  // Whether a line of what was told is one of those.
  [[nodiscard]] static bool is_line(std::string_view told) { return told.starts_with('='); }

  [[nodiscard]] bool knows(std::string_view id) const { return m_told.contains(id); }

  // A record that was told goes on under another id.
  void follow(const std::string& id, const std::string& next_id);

  // What is news of those of that person; the lines that stay told as they are go to `told`.
  [[nodiscard]] std::vector<NewsItem> items(const Records& records, std::string_view person, NewsKeys& told);

private:
  std::map<std::string, std::string, std::less<>> m_told; // what comes after the id, by it
  bool m_has_told;
  Day m_today;
};

} // namespace closer
