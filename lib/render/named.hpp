// SPDX-License-Identifier: MIT
// What `closer show` says of one thing that has an id.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/couple.hpp"
#include "model/hobby.hpp"
#include "model/ideas/question.hpp"
#include "model/record.hpp"
#include "render/words/listing.hpp"
#include "render/words/style.hpp"

namespace closer {

// An entry as a list shows it; of another record its kind, its day and a line for each field.
[[nodiscard]] std::string record_to_text(const Record& record, const Couple& couple, std::span<const Hobby> hobbies,
                                         const Style& style);

[[nodiscard]] std::string hobby_to_text(const Hobby& hobby, const Couple& couple, const Style& style);
[[nodiscard]] std::string hobby_to_json(const Hobby& hobby, std::string_view file);

// All hobbies, each with the day on which it was last done together and the reader's vote; null if there is none.
[[nodiscard]] std::string hobbies_to_json(std::span<const HobbyToday> hobbies);

[[nodiscard]] std::string question_to_text(const Question& question, const Style& style);
[[nodiscard]] std::string question_to_json(const Question& question);

// A question that can be answered now, by its id. Of the catalogue only the text is kept.
[[nodiscard]] std::string asked_to_json(std::string_view id, std::string_view text);

// How often those of `rhythm_names` should come.
[[nodiscard]] std::string rhythm_to_json(const Rhythm& rhythm, std::span<const std::string_view> names);

} // namespace closer
