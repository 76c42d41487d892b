// SPDX-License-Identifier: MIT
// The two people, and the rhythm that they agreed on: what closer.toml says.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date/when.hpp"
#include "model/interval.hpp"
#include "model/way.hpp"

namespace closer {

struct Person {
  std::string id;   // [a-z][a-z0-9]{0,15}
  std::string name; // as they write it
};

[[nodiscard]] bool is_person_id(std::string_view text);

inline constexpr std::string_view check_in_name = "check-in"; // in the rhythm, and as the idea of such a talk
inline constexpr std::string_view check_in_title = "Weekly check-in";

// How often each way should come; absent for what the two left out.
struct Rhythm {
  std::array<std::optional<Interval>, all_ways.size()> every;
  std::optional<std::chrono::weekday> check_in = {}; // the day of their weekly check-in

  [[nodiscard]] const std::optional<Interval>& operator[](Way way) const {
    return every.at(static_cast<std::size_t>(way));
  }
  [[nodiscard]] std::optional<Interval>& operator[](Way way) { return every.at(static_cast<std::size_t>(way)); }
};

// What has a rhythm, by name.
inline constexpr auto rhythm_names =
    std::to_array<std::string_view>({"hobby", "outing", "little", "listen", check_in_name});

// The day of a check-in as files have it: "sunday".
[[nodiscard]] std::string say_check_in(std::chrono::weekday day);
[[nodiscard]] std::optional<std::chrono::weekday> parse_check_in(std::string_view text);

// What a new journal starts with: a hobby every 2 weeks, an outing every month, a little thing every 3 days,
// listening every week.
[[nodiscard]] Rhythm usual_rhythm();

// What ideas must always fit, so that nobody types filters each day.
struct Wishes {
  bool apart = false;        // they live in different places
  bool children = false;     // small children are about
  bool car = true;           // they have one
  std::optional<int> budget; // the most an idea may cost: Idea::cost
};

inline constexpr std::string_view no_series = "none"; // what the record that stops a series says

// The series that the two have started, as it is known so far.
struct SeriesNow {
  std::string id;
  Day began{};
  std::string title; // the id, until its file is read
  std::size_t steps = 0;
};

struct Couple {
  std::string id; // names the private side on each machine: [0-9a-z]{8,32}
  std::string language = "en";
  std::optional<Day> begun;   // when the two began with closer, as `init` wrote it
  std::vector<Person> people; // sorted by id
  Rhythm rhythm;
  Wishes wishes;
  bool is_southern = false;        // they live where June is in winter
  std::optional<SeriesNow> series; // that runs, which records say and closer.toml doesn't

  [[nodiscard]] const Person* person(std::string_view person_id) const; // or null

  // Where in `people` one of the two is: 0 or 1.
  [[nodiscard]] std::size_t index_of(std::string_view person_id) const;
  [[nodiscard]] const Person& partner_of(std::string_view person_id) const;

  // The name of a person; the id itself where the journal doesn't know them.
  [[nodiscard]] std::string name_of(std::string_view person_id) const;
};

} // namespace closer
