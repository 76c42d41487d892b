// SPDX-License-Identifier: MIT
// Writes the C++ source of closer::built_in_questions() and closer::built_in_question_words(), from share/questions and
// share/LANGUAGE/questions.
#include "base/toml/toml.hpp"
#include "embed.hpp"
#include "journal/config/question_file.hpp"
#include "words.hpp"

namespace {

using closer::Question;

struct Questions {
  std::vector<Question> questions;
  closer::Languages languages{closer::WordsOf::Questions};
};

// A TOML basic string without control characters is a C++ string literal, too.
std::string row(const Question& question) {
  return fmt::format("    {{{}, {}, {}, {}}},\n", closer::write_toml_string(question.id),
                     closer::write_toml_string(question.text), closer::write_toml_string(question.deck),
                     question.depth);
}

// Everything around the rows.
constexpr std::string_view head = R"(// Made by embed_questions from share/questions and share/LANGUAGE/questions.
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
constexpr std::string_view tail = R"(
} // namespace

std::vector<Question> built_in_questions() {
  std::vector<Question> questions;
  questions.reserve(sizeof rows / sizeof rows[0]);
  for (const auto& row : rows) {
    questions.push_back({row.id, row.text, row.deck, row.depth});
  }
  return questions;
}

)";

void read_file(const std::string& path, std::string_view text, Questions& all, std::vector<closer::Finding>& findings) {
  if (!all.languages.read(path, text, findings)) {
    closer::read_questions(path, text, closer::Omission::IsWrong, all.questions, findings);
  }
}

std::string rows(Questions& all) {
  for (auto& question : all.questions) {
    question.text = all.languages.take_english(question.id).text;
  }
  all.languages.require_none_left();
  return closer::rows_of(all.questions, row) + "};\n" + all.languages.tables();
}

} // namespace

int main(int count, char** arguments) {
  return closer::embed<Questions>(
      count, arguments, head, std::string(tail) + closer::words_function("built_in_question_words"), read_file, rows);
}
