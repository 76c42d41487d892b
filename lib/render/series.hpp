// SPDX-License-Identifier: MIT
// Series, as a list and step by step.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "advice/series.hpp"
#include "model/couple.hpp"
#include "model/ideas/series.hpp"
#include "render/format.hpp"
#include "render/words/style.hpp"

namespace closer {

// A series, and how far it has come: if it runs or once ran to its end.
struct SeriesToday {
  Series series;
  std::vector<StepState> steps;   // those that can be shown; with days only if it runs
  std::optional<Day> began;       // if it runs
  std::optional<StepToCome> next; // if it runs and isn't over
};

// The title of a step, as it is for the reader; a hobby is drawn only when the step comes.
[[nodiscard]] std::string for_reader(const Idea& step, const Couple& couple, std::string_view reader);

// A row each; JSON: "v": 1.
[[nodiscard]] std::string series_list_to(Format format, std::span<const SeriesToday> all, Day today,
                                         const Style& style);

// With its steps, as they are for the reader ("" for nobody).
[[nodiscard]] std::string series_to(Format format, const SeriesToday& series, const Couple& couple,
                                    std::string_view reader, Day today, const Style& style);

} // namespace closer
