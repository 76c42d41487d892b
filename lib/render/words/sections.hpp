// SPDX-License-Identifier: MIT
// The sections of a review and their order, which text, Markdown and the page walk. A section that a review has
// nothing for is left out.
#pragma once

#include <array>
#include <string_view>

#include "review/digest.hpp"

namespace closer {

enum class Section {
  Noticed,
  Answers,
  Closeness,
  Plans,
  DaysAhead,
  EarlierYears,
  OnlyYou,
  Ways,
  Quieter,
  Pauses,
  Weeks,
  Days,
  New,
  Next
};

// Whose words a section has: the two people's own, or what closer counts and proposes.
enum class About { People, Ways };

// Whether a section has a template of its own on the page, or is part of that of the ways.
enum class OnPage { Alone, InWays };

struct SectionRow {
  Section section;
  std::string_view name;    // of its template in share/page, and of its values there
  std::string_view heading; // "" where it has none that all formats share
  About about;
  OnPage on_page = OnPage::Alone;
};

// In the order of every format for people: people first.
inline constexpr auto sections = std::to_array<SectionRow>({
    {Section::Noticed, "noticed", "Noticed", About::People},
    {Section::Answers, "answers", "Answers", About::People},
    {Section::Closeness, "closeness", "How close, 1 to 7", About::People},
    {Section::Plans, "plans", "Planned", About::People},
    {Section::DaysAhead, "days_ahead", "Days that matter", About::People},
    {Section::EarlierYears, "earlier_years", "This day in earlier years", About::People},
    {Section::OnlyYou, "only_you", "Only you see this", About::People},
    {Section::Ways, "ways", "The ways", About::Ways},
    {Section::Quieter, "quieter", "", About::Ways, OnPage::InWays},
    {Section::Pauses, "pauses", "", About::Ways, OnPage::InWays},
    {Section::Weeks, "weeks", "", About::Ways, OnPage::InWays},
    {Section::Days, "days", "", About::Ways, OnPage::InWays},
    {Section::New, "new", "New to both", About::Ways},
    {Section::Next, "next", "Next", About::Ways},
});

// Whether a review can have that section: one of a journal in which nothing is written down yet counts nothing.
[[nodiscard]] inline bool has_section(const SectionRow& row, const Digest& digest) {
  return !digest.is_unwritten || row.about == About::People || row.section == Section::Next;
}

} // namespace closer
