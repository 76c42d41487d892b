// SPDX-License-Identifier: MIT
#include "render/data/tables.hpp"

#include <vector>

#include <fmt/format.h>

#include "base/text/text.hpp"
#include "model/record_fields.hpp"

namespace closer {
namespace {

using Fields = std::vector<std::string>;

std::vector<Fields> table_of(const Digest& digest) {
  std::vector<Fields> rows = {
      {"way", "count", "minutes", "last", "days_since", "every", "agreed", "usual", "due", "quieter"}};
  const auto number = [](const std::optional<double>& value) {
    return value ? fmt::format("{:.2f}", *value) : std::string();
  };
  const auto truth = [](bool value) { return std::string(value ? "true" : "false"); };
  for (const auto& way : digest.ways) {
    rows.push_back({std::string(name(way.way)), fmt::format("{}", way.count), fmt::format("{}", way.minutes),
                    way.last ? iso_day(*way.last) : std::string(),
                    way.last ? fmt::format("{}", (digest.today - *way.last).count()) : std::string(),
                    way.every ? say(*way.every) : std::string(), number(way.agreed), number(way.usual), truth(way.due),
                    truth(way.quieter)});
  }
  return rows;
}

std::string cell(const std::string& text) { return text; }
std::string cell(const std::vector<std::string>& texts) { return join(texts, ","); }
std::string cell(bool flag) { return flag ? "true" : ""; }
std::string cell(const std::optional<std::int64_t>& whole) { return whole ? fmt::format("{}", *whole) : ""; }
std::string cell(const std::optional<When>& when) { return when ? to_iso(*when) : ""; }

// The first cells of a row, then what `spell` makes of each field that has a column, then the last ones.
template <typename Spell> Fields row_of(Fields first, Spell spell, const Fields& last) {
  const auto start = first.size();
  first.resize(start + record_columns);
  each_record_field([&](const auto& field) {
    if (field.column != 0) {
      first.at(start + field.column - 1) = spell(field);
    }
  });
  first.insert(first.end(), last.begin(), last.end());
  return first;
}

std::vector<Fields> table_of(std::span<const Record> entries) {
  std::vector<Fields> rows = {row_of({"id", "at", "kind", "by"},
                                     [](const auto& field) { return std::string(field.name); },
                                     {"private", "surprise_until"})};
  for (const auto& entry : entries) {
    const bool is_surprise = entry.is_private && entry.surprise_until;
    rows.push_back(row_of({entry.id, to_iso(entry.at), std::string(kind_name(entry)), std::string(author_of(entry))},
                          [&](const auto& field) { return cell(entry.*field.member); },
                          {cell(entry.is_private), is_surprise ? iso_day(entry.surprise_until->day) : ""}));
  }
  return rows;
}

std::string lay(const std::vector<Fields>& rows, std::string (*field)(std::string_view), std::string_view separator,
                std::string_view end) {
  std::string result;
  for (const auto& row : rows) {
    std::string_view between;
    for (const auto& cell : row) {
      result += between;
      result += field(cell);
      between = separator;
    }
    result += end;
  }
  return result;
}

std::string to_tsv(const std::vector<Fields>& rows) { return lay(rows, tsv_field, "\t", "\n"); }

std::string to_csv(const std::vector<Fields>& rows) { return lay(rows, csv_field, ",", "\r\n"); }

} // namespace

std::string tsv_field(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    switch (letter) {
    case '\t': result += "\\t"; break;
    case '\n': result += "\\n"; break;
    case '\r': result += "\\r"; break;
    case '\\': result += "\\\\"; break;
    default: result += letter;
    }
  }
  return result;
}

std::string csv_field(std::string_view text) {
  const bool is_formula = !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
  if (!is_formula && text.find_first_of(",\"\r\n") == std::string_view::npos) {
    return std::string(text);
  }
  std::string result = is_formula ? "\"'" : "\"";
  for (const char letter : text) {
    result += letter == '"' ? "\"\"" : std::string(1, letter);
  }
  return result + '"';
}

std::string digest_to_tsv(const Digest& digest) { return to_tsv(table_of(digest)); }

std::string digest_to_csv(const Digest& digest) { return to_csv(table_of(digest)); }

std::string entries_to_tsv(std::span<const Record> entries) { return to_tsv(table_of(entries)); }

std::string entries_to_csv(std::span<const Record> entries) { return to_csv(table_of(entries)); }

} // namespace closer
