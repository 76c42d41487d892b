// SPDX-License-Identifier: MIT
#include "journal/config/wording_file.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "journal/config/table_reader.hpp"
#include "journal/lines/keyed_tables.hpp"
#include "journal/lines/read_or_report.hpp"
#include "model/ideas/idea.hpp"

namespace closer {

void read_words(const std::string& path, std::string_view text, WordsOf what, WordsById& words,
                std::vector<Finding>& findings) {
  static const KeyRule rule = {"an id: 3 to 40 of a-z, 0-9 and '-'", is_idea_id, [](const TomlTable&) { return true; }};
  constexpr std::array<std::string_view, 2> fields_of_idea = {"title", "text"};
  constexpr std::array<std::string_view, 1> fields_of_question = {"text"};
  auto read = read_keyed_tables(path, text, rule);
  const auto first = findings.size();
  append(findings, std::move(read.findings));
  for (const auto& table : read.tables) {
    const auto [place, is_new] = words.try_emplace(table.key);
    if (!is_new) {
      findings.push_back({path, table.where, fmt::format("'{}' is there twice", table.key), table.source});
      continue;
    }
    TableReader reader(path, table, what == WordsOf::Ideas ? "idea" : "question", findings);
    if (what == WordsOf::Ideas) {
      reader.text("title", place->second.title, true);
      reader.text("text", place->second.text, false);
      reader.report_slips(fields_of_idea);
    } else {
      reader.text("text", place->second.text, true);
      reader.report_slips(fields_of_question);
    }
  }
  show_lines(text, findings, first);
}

} // namespace closer
