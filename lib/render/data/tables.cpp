// SPDX-License-Identifier: MIT
#include "render/data/tables.hpp"

#include <vector>

#include <fmt/format.h>

#include "base/text/text.hpp"

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

std::vector<Fields> table_of(std::span<const Record> entries) {
  std::vector<Fields> rows = {{"id", "at", "kind", "by", "minutes", "hobby", "tags", "text", "whose", "new", "idea",
                               "question", "heard", "private", "surprise_until"}};
  for (const auto& entry : entries) {
    rows.push_back({entry.id, to_iso(entry.at), std::string(kind_name(entry)), std::string(author_of(entry)),
                    entry.minutes ? fmt::format("{}", *entry.minutes) : std::string(), entry.hobby,
                    join(entry.tags, ","), entry.text, entry.whose, entry.is_new ? "true" : "", entry.idea,
                    entry.question, entry.heard, entry.is_private ? "true" : "",
                    entry.is_private && entry.surprise_until ? iso_day(entry.surprise_until->day) : std::string()});
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
