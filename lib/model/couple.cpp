// SPDX-License-Identifier: MIT
#include "model/couple.hpp"

#include <algorithm>

#include "base/text/unicode.hpp"

namespace closer {

bool is_person_id(std::string_view text) {
  constexpr std::size_t longest = 16;
  const auto lower = [](char letter) { return letter >= 'a' && letter <= 'z'; };
  return !text.empty() && text.size() <= longest && lower(text.front()) &&
         std::ranges::all_of(text, [&](char c) { return lower(c) || (c >= '0' && c <= '9'); });
}

std::string say_check_in(std::chrono::weekday day) { return fold(weekday_name(day)); }

std::optional<std::chrono::weekday> parse_check_in(std::string_view text) {
  for (unsigned i = 0; i < std::chrono::weeks(1) / std::chrono::days(1); ++i) {
    const std::chrono::weekday day(i);
    if (say_check_in(day) == text) {
      return day;
    }
  }
  return std::nullopt;
}

Rhythm usual_rhythm() {
  Rhythm rhythm;
  rhythm[Way::Hobby] = Interval{2, Interval::Unit::Weeks};
  rhythm[Way::Outing] = Interval{1, Interval::Unit::Months};
  rhythm[Way::Little] = Interval{3, Interval::Unit::Days};
  rhythm[Way::Listen] = Interval{1, Interval::Unit::Weeks};
  return rhythm;
}

const Person* Couple::person(std::string_view person_id) const {
  const auto found = std::ranges::find_if(people, [&](const Person& p) { return p.id == person_id; });
  return found == people.end() ? nullptr : &*found;
}

std::size_t Couple::index_of(std::string_view person_id) const { return people.at(0).id == person_id ? 0 : 1; }

const Person& Couple::partner_of(std::string_view person_id) const { return people.at(1 - index_of(person_id)); }

std::string Couple::name_of(std::string_view person_id) const {
  const auto* found = person(person_id);
  return found == nullptr ? std::string(person_id) : found->name;
}

} // namespace closer
