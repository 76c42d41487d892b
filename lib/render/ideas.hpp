// SPDX-License-Identifier: MIT
// Ideas and proposals, for people and for other programs. closer-idea(1) lists the fields.
#pragma once

#include <span>
#include <string>

#include "advice/choice.hpp"
#include "render/data/json_writer.hpp"
#include "render/format.hpp"
#include "render/words/style.hpp"

namespace closer {

enum class Why { Unsaid, Said };

// The next value, with the reasons.
void write_proposal(JsonWriter& json, const Proposal& proposal, const Couple& couple);

// JSON has the reasons in any case; a TSV has a header line.
[[nodiscard]] std::string proposals_to(Format format, std::span<const Proposal> proposals, const Couple& couple,
                                       Day day, Why why, const Style& style);

// Ideas of the catalogue, about nobody's hobby in particular: as text a line each, with words for {hobby}, {whose},
// {other} and {name}, which stay as they are for programs.
[[nodiscard]] std::string ideas_to(Format format, std::span<const Idea> ideas, const Style& style);

// One of them, whole.
[[nodiscard]] std::string idea_to(Format format, const Idea& idea, const Style& style);

} // namespace closer
