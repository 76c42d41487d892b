// SPDX-License-Identifier: MIT
// Takes the fields of one table of a content file (ideas, questions), and reports what is wrong by line.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "journal/lines/finding.hpp"
#include "journal/lines/keyed_tables.hpp"

namespace closer {

// What a field that is left out means.
enum class Omission {
  IsWrong,    // in closer's own files
  HasDefault, // in the couple's
};

// Says of each finding from `first` on what is in its line of `text`, and puts them in the order of lines.
void show_lines(std::string_view text, std::vector<Finding>& findings, std::size_t first);

// Reports each key that is there more than once: of one text that was changed in two places, say. The later counts.
void report_repeats(const std::string& path, const std::vector<KeyedTable>& tables, std::string_view what,
                    std::vector<Finding>& findings);

// A value that is left out stays as it is, unless it is needed. All references must outlive the reader.
class TableReader {
public:
  // `what` is for the findings: "idea".
  TableReader(const std::string& path, const KeyedTable& table, std::string_view what, std::vector<Finding>& findings)
      : m_path(path), m_table(table), m_what(what), m_findings(findings) {}

  [[nodiscard]] bool has(std::string_view name) const { return find(m_table.fields, name) != nullptr; }

  void text(std::string_view name, std::string& value, bool is_needed);
  void whole(std::string_view name, int least, int most, int& value, bool is_needed);
  void flag(std::string_view name, bool& value);

  // A list of some of the words, as a bit for each.
  void bits(std::string_view name, std::span<const std::string_view> words, unsigned& value);

  // One of the words, which are in the order of the enum T.
  template <typename T>
  void choose(std::string_view name, std::span<const std::string_view> words, T& value, bool is_needed) {
    if (const auto index = index_of(name, words, is_needed); index < words.size()) {
      value = static_cast<T>(index);
    }
  }

  // A field that is nearly one of the known ones is a typo; any other is from a later version.
  void report_slips(std::span<const std::string_view> known);

  // What is wrong with a value.
  void report(std::string_view name, const std::string& message);

  // Whether something was reported.
  [[nodiscard]] bool failed() const { return m_failed; }

private:
  void report_need(std::string_view name, const std::string& what);
  [[nodiscard]] std::size_t index_of(std::string_view name, std::span<const std::string_view> words, bool is_needed);

  const std::string& m_path;
  const KeyedTable& m_table;
  std::string_view m_what;
  std::vector<Finding>& m_findings;
  bool m_failed = false;
};

} // namespace closer
