// SPDX-License-Identifier: MIT
// What one of the two is to see today.
#pragma once

#include <optional>
#include <string>

#include "cmd/context/context.hpp"
#include "cmd/words/idea_filters.hpp"
#include "cmd/words/sealing.hpp"
#include "model/ideas/question.hpp"
#include "render/today.hpp"

namespace closer {

// `reader` is a person's id, or "" if nothing says who reads. The idea points into `known`, which must outlive it.
[[nodiscard]] Today look_at_today(Context& context, const Known& known, const std::string& reader);

// The question that the partner answered first of those that wait for the reader, else `todays`, unless the reader has
// answered that.
[[nodiscard]] std::optional<QuestionToday> question_for(Context& context, const Rounds& known,
                                                        const std::string& reader, const Question& todays);

} // namespace closer
