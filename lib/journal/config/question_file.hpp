// SPDX-License-Identifier: MIT
// Reads files of questions: closer's own in share/, and the couple's in questions/. closer-journal(5), under
// 'QUESTIONS', lists the fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journal/config/table_reader.hpp"
#include "model/ideas/question.hpp"

namespace closer {

// Adds a file's questions, a table [ID] each, to `questions`. If omissions have defaults (the deck 'ours', depth 1),
// a question whose id is there already changes the fields that it names, and `off = true` takes it out.
void read_questions(const std::string& path, std::string_view text, Omission omission, std::vector<Question>& questions,
                    std::vector<Finding>& findings);

} // namespace closer
