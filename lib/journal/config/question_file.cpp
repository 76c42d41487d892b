// SPDX-License-Identifier: MIT
#include "journal/config/question_file.hpp"

#include <array>
#include <map>

#include <fmt/format.h>

#include "journal/lines/read_or_report.hpp"
#include "model/ideas/idea.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 5> question_fields = {"text", "deck", "depth", "off", "rev"};

const KeyRule question_rule = {"a question: 3 to 40 of a-z, 0-9 and '-'", is_idea_id,
                               [](const TomlTable&) { return true; }};

bool read_over(Question& question, TableReader& reader, Omission omission, bool is_new) {
  const bool is_needed = omission == Omission::IsWrong;
  reader.text("text", question.text, is_new && !is_needed); // closer's own are in a file for each language
  reader.text("deck", question.deck, is_needed);
  reader.whole("depth", 1, 3, question.depth, is_needed);
  reader.report_slips(question_fields);
  return !reader.failed();
}

} // namespace

void read_questions(const std::string& path, std::string_view text, Omission omission, std::vector<Question>& questions,
                    std::vector<Finding>& findings) {
  auto read = read_keyed_tables(path, text, question_rule);
  const auto first = findings.size();
  append(findings, std::move(read.findings));
  std::map<std::string, std::size_t> places; // in `questions`, by id
  for (const auto& question : questions) {
    places.emplace(question.id, places.size());
  }
  for (const auto& table : read.tables) {
    const auto place = places.find(table.key);
    const bool is_new = place == places.end();
    if (!is_new && omission == Omission::IsWrong) {
      findings.push_back({path, table.where, fmt::format("the question '{}' is there twice", table.key), table.source});
      continue;
    }
    TableReader reader(path, table, "question", findings);
    bool is_off = false;
    reader.flag("off", is_off);
    if (is_off) {
      if (!is_new) {
        questions[place->second].id.clear();
        places.erase(place);
      }
      continue;
    }
    auto question = is_new ? Question{table.key, {}, "ours", 1} : questions[place->second];
    if (!read_over(question, reader, omission, is_new)) {
      continue;
    }
    if (is_new) {
      places.emplace(question.id, questions.size());
      questions.push_back(std::move(question));
    } else {
      questions[place->second] = std::move(question);
    }
  }
  std::erase_if(questions, [](const Question& question) { return question.id.empty(); });
  if (omission == Omission::HasDefault) {
    report_repeats(path, read.tables, "question", findings);
  }
  show_lines(text, findings, first);
}

} // namespace closer
