// SPDX-License-Identifier: MIT
// Writes the C++ source of closer::built_in_questions(), from share/en/questions.
#include "base/toml/toml.hpp"
#include "embed.hpp"
#include "journal/config/question_file.hpp"

namespace {

using closer::Question;

// A TOML basic string without control characters is a C++ string literal, too.
std::string row(const Question& question) {
  return fmt::format("    {{{}, {}, {}, {}}},\n", closer::write_toml_string(question.id),
                     closer::write_toml_string(question.text), closer::write_toml_string(question.deck),
                     question.depth);
}

// Everything around the rows.
constexpr std::string_view head = R"(// Made by embed_questions from share/en/questions.
#include "advice/questions.hpp"

namespace closer {
namespace {

struct Row {
  const char* id;
  const char* text;
  const char* deck;
  int depth;
};

constexpr Row rows[] = {
)";
constexpr std::string_view tail = R"(};

} // namespace

std::vector<Question> built_in_questions() {
  std::vector<Question> questions;
  questions.reserve(sizeof rows / sizeof rows[0]);
  for (const auto& row : rows) {
    questions.push_back({row.id, row.text, row.deck, row.depth});
  }
  return questions;
}

} // namespace closer
)";

void read_file(const std::string& path, std::string_view text, std::vector<Question>& questions,
               std::vector<closer::Finding>& findings) {
  closer::read_questions(path, text, closer::Omission::IsWrong, questions, findings);
}

std::string rows(const std::vector<Question>& questions) { return closer::rows_of(questions, row); }

} // namespace

int main(int count, char** arguments) {
  return closer::embed<std::vector<Question>>(count, arguments, head, tail, read_file, rows);
}
