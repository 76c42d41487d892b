// SPDX-License-Identifier: MIT
// The weekly check-in: a talk about the week in five short parts, of which the two keep a line each if they like.
#pragma once

#include <array>
#include <string_view>

namespace closer {

struct CheckInPart {
  std::string_view label; // of the part, and of the line that is kept from it: "Good"
  std::string_view question;
  std::string_view how;
};

inline constexpr auto check_in_parts = std::to_array<CheckInPart>({
    {"Good", "What was good this week?", "Tell each other a moment you liked."},
    {"Thanks", "What do you thank each other for?", "One exact thing each."},
    {"Hard", "What was hard?", "Only listen: nothing has to be solved now."},
    {"Ahead", "What does the coming week bring?", "Find a time that is only yours, and plan it."},
    {"Wish", "What do you wish for?", "One small wish each."},
});

inline constexpr std::string_view check_in_question = "How was our week?"; // as the talk's entry has it

} // namespace closer
