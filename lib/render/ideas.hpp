// SPDX-License-Identifier: MIT
// Ideas and proposals, for people and for other programs. closer-idea(1) lists the fields.
#pragma once

#include <span>
#include <string>

#include "advice/choice.hpp"
#include "render/shape.hpp"
#include "render/words/style.hpp"

namespace closer {

enum class Why { Unsaid, Said };

// JSON has the reasons in any case; a TSV has a header line.
[[nodiscard]] std::string proposals_to(Shape shape, std::span<const Proposal> proposals, Day day, Why why,
                                       const Style& style);

// Ideas of the catalogue, about nobody's hobby in particular: as text in words for {hobby}, {whose} and {other}, which
// stand as they are for programs.
[[nodiscard]] std::string ideas_to(Shape shape, std::span<const Idea> ideas, const Style& style);

} // namespace closer
