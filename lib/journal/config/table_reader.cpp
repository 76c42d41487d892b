// SPDX-License-Identifier: MIT
#include "journal/config/table_reader.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text/did_you_mean.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "journal/lines/noise.hpp"

namespace closer {

void show_lines(std::string_view text, std::vector<Finding>& findings, std::size_t first) {
  const auto lines = split(text, '\n');
  const auto begin = findings.begin() + static_cast<std::ptrdiff_t>(first);
  for (auto finding = begin; finding != findings.end(); ++finding) {
    if (finding->where.line >= 1 && finding->where.line <= lines.size()) {
      finding->source = without_carriage_return(lines[finding->where.line - 1]);
    }
  }
  std::stable_sort(begin, findings.end(),
                   [](const Finding& left, const Finding& right) { return left.where.line < right.where.line; });
}

void report_repeats(const std::string& path, const std::vector<KeyedTable>& tables, std::string_view what,
                    std::vector<Finding>& findings) {
  std::set<std::string_view> seen;
  for (const auto& table : tables) {
    if (!seen.insert(table.key).second) {
      findings.push_back({path, table.where,
                          fmt::format("the {} '{}' is there twice; this one counts", what, table.key), table.source});
    }
  }
}

void TableReader::report(std::string_view name, const std::string& message) {
  const auto* field = find(m_table.fields, name);
  m_findings.push_back({m_path, field == nullptr ? m_table.where : field->where, message, m_table.source});
  m_failed = true;
}

void TableReader::report_need(std::string_view name, const std::string& what) {
  report(name, has(name) ? fmt::format("'{}' of the {} '{}' must be {}", name, m_what, m_table.key, what)
                         : fmt::format("the {} '{}' needs '{}', {}", m_what, m_table.key, name, what));
}

void TableReader::text(std::string_view name, std::string& value, bool is_needed) {
  if (!is_needed && !has(name)) {
    return;
  }
  value = nfc(trim(find_string(m_table.fields, name)));
  if (value.empty()) {
    report_need(name, "a string");
  }
}

void TableReader::whole(std::string_view name, int least, int most, int& value, bool is_needed) {
  if (!is_needed && !has(name)) {
    return;
  }
  const auto* given = find_as<std::int64_t>(m_table.fields, name);
  if (given == nullptr || *given < least || *given > most) {
    report_need(name, fmt::format("from {} to {}", least, most));
  } else {
    value = static_cast<int>(*given);
  }
}

void TableReader::flag(std::string_view name, bool& value) {
  const auto* field = find(m_table.fields, name);
  const auto* given = field == nullptr ? nullptr : field->as<bool>();
  if (field != nullptr && given == nullptr) {
    report(name, fmt::format("'{}' must be true or false", name));
  }
  value = given == nullptr ? value : *given;
}

void TableReader::bits(std::string_view name, std::span<const std::string_view> words, unsigned& value) {
  const auto* field = find(m_table.fields, name);
  if (field == nullptr) {
    return;
  }
  const auto* items = field->as<TomlArray>();
  unsigned result = 0;
  bool is_right = items != nullptr && !items->empty();
  for (const auto& item : items == nullptr ? TomlArray() : *items) {
    const auto* word = item.as<std::string>();
    const auto found = word == nullptr ? words.end() : std::ranges::find(words, *word);
    is_right = is_right && found != words.end();
    result |= found == words.end() ? 0U : 1U << static_cast<unsigned>(found - words.begin());
  }
  if (is_right) {
    value = result;
  } else {
    report(name, fmt::format("'{}' must be a list of {}", name, join(words, ", ")));
  }
}

std::size_t TableReader::index_of(std::string_view name, std::span<const std::string_view> words, bool is_needed) {
  if (!is_needed && !has(name)) {
    return words.size();
  }
  const auto found = std::ranges::find(words, find_string(m_table.fields, name));
  if (found == words.end()) {
    report_need(name, fmt::format("one of {}", join(words, ", ")));
  }
  return static_cast<std::size_t>(found - words.begin());
}

void TableReader::report_slips(std::span<const std::string_view> known) {
  constexpr int most_reported = 8; // each has a copy of the line, which may be long
  int reported = 0;
  for (const auto& field : m_table.fields) {
    if (reported == most_reported) {
      break;
    }
    const bool is_known = std::ranges::find(known, field.name) != known.end();
    if (const auto meant = is_known ? std::nullopt : did_you_mean(field.name, known)) {
      report(field.name,
             fmt::format("the {} '{}' has a field '{}'; did you mean '{}'?", m_what, m_table.key, field.name, *meant));
      ++reported;
    }
  }
}

} // namespace closer
