// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <set>
#include <string>

#include "base/date/when.hpp"

namespace closer {

struct NewsItem {
  // In the order in which they are told.
  enum class About { Noticed, Talk, Question, Surprise, Plan, MarkedDay, Series, Pause, Rhythm, Hobby, Entry };
  About about = About::Entry;
  std::string key;   // a record's id, or of a plan or a day what was told of it, as in dated_news.hpp;
                     // "2026-11-22/bus-window" of a talk, and with a "?" of its question; "ana/choir"
  std::string label; // "noticed", "little"
  std::string words; // on one line
  When at;
  std::string command = {}; // that goes on from there, for a reader with a terminal; may be empty
};

// What is older isn't told on a machine that has told nothing yet, so that a fresh clone doesn't tell years.
inline constexpr std::chrono::days recent_news{7};

using NewsKeys = std::set<std::string, std::less<>>;

} // namespace closer
