// SPDX-License-Identifier: MIT
#include "journal/lines/keyed_tables.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include <fmt/format.h>

#include "base/text/text.hpp"
#include "journal/lines/blocks.hpp"
#include "journal/lines/keyed_line.hpp"
#include "journal/lines/noise.hpp"

namespace closer {
namespace {

class FileReader {
public:
  FileReader(const std::string& path, std::string_view text, const KeyRule& rule) : m_path(path), m_rule(rule) {
    text = without_byte_order_mark(text);
    m_torn = !text.empty() && text.back() != '\n';
    m_too_long = static_cast<std::size_t>(std::ranges::count(text, '\n')) > most_lines;
    m_last = text.substr(text.rfind('\n') + 1);
    for (const auto line : m_too_long ? std::vector<std::string_view>() : split(text, '\n')) {
      m_lines.push_back(without_carriage_return(line));
      m_bare.push_back(bare(m_lines.back()));
    }
  }

  KeyedTables read() {
    if (m_too_long) {
      m_result.findings.push_back(
          {m_path, {0, 0}, fmt::format("more than {} lines, so none are read", most_lines), {}});
      return std::move(m_result);
    }
    if (m_torn && !m_last.empty() && m_lines.back().empty()) {
      report_line(m_lines.size() - 1, 1, "a carriage return without a newline after it");
    }
    auto marked = m_lines; // what looks like a marker may be part of a text that spans lines
    m_rest = m_bare;
    bool is_below_header = false; // then what isn't whole may be a field
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
      auto table = read_line(i);
      if (table && (!is_below_header || m_rule.is_whole(table->fields))) { // whatever is around it
        m_result.tables.push_back(std::move(*table));
        marked[i] = m_rest[i] = {};
      } else if (const auto line = trim(m_bare[i]); line.starts_with('[')) {
        is_below_header = !line.starts_with("[[") || line.find('.') != std::string_view::npos;
      }
    }
    if (!std::ranges::all_of(m_rest, is_sound_blank) && !read_whole(marked) && !read_whole(m_rest)) {
      read_blocks();
    }
    const auto is_earlier = [](const auto& left, const auto& right) { return left.where.line < right.where.line; };
    std::ranges::stable_sort(m_result.tables, is_earlier);
    std::ranges::stable_sort(m_result.findings, is_earlier);
    return std::move(m_result);
  }

private:
  // Nothing of a marker; of a line behind a byte-order mark, which a merge may carry inside, what comes after it. A
  // text that spans lines may hold such a mark, too, but then the line isn't TOML by itself.
  static std::string_view bare(std::string_view line) {
    const auto rest = without_byte_order_mark(line);
    if (is_conflict_marker(rest)) {
      return {};
    }
    if (rest.size() == line.size()) {
      return line;
    }
    try {
      (void)parse_toml(rest);
      return rest;
    } catch (const TomlError&) {
      return line;
    }
  }

  std::optional<KeyedTable> read_line(std::size_t index) const {
    auto table = keyed_line(m_bare[index], m_rule);
    if (table) {
      table->where = {index + 1, table->where.column + (m_lines[index].size() - m_bare[index].size())};
      for (auto& field : table->fields) {
        field.value.where.line = index + 1;
      }
    }
    return table;
  }

  // What whole lines left over as ordinary TOML; false if it is none.
  bool read_whole(const std::vector<std::string_view>& lines) {
    if (size_of(lines) > most_parsed_bytes) {
      return false; // nobody writes that much by hand
    }
    try {
      collect(parse_toml(text_of(lines)), 0);
      return true;
    } catch (const TomlError&) {
      return false;
    }
  }

  // The same block by block, so that a broken or repeated one hides no other.
  void read_blocks() {
    for (const auto& block : blocks_of(m_rest)) {
      read_block(block.start, block.end);
    }
  }

  // Sets aside one line after another that TOML stumbles over, until the others can be read.
  void read_block(std::size_t start, std::size_t end) {
    constexpr int most_tries = 64;
    constexpr int tries_of_each = 2; // whatever else the file holds
    std::vector<std::string_view> lines(m_rest.begin() + static_cast<std::ptrdiff_t>(start),
                                        m_rest.begin() + static_cast<std::ptrdiff_t>(end));
    const auto size = size_of(lines);
    const auto tries_left =
        size > most_parsed_bytes
            ? 0
            : std::min(most_tries, tries_of_each + static_cast<int>(most_parsed_bytes / (size + 1)));
    for (int tries = 0; tries < tries_left; ++tries) {
      if (tries >= tries_of_each && (m_tried_again += size) > most_parsed_bytes) {
        break;
      }
      if (std::ranges::all_of(lines, is_sound_blank)) {
        return;
      }
      try {
        collect(parse_toml(text_of(lines)), start);
        return;
      } catch (const TomlError& error) {
        std::size_t index = std::min(error.where().line, lines.size()) - 1;
        while (is_sound_blank(lines[index])) { // TOML has only come to the end of what is wrong
          index = index == 0 ? lines.size() - 1 : index - 1;
        }
        const bool same_line = index + 1 == error.where().line;
        report_line(start + index, same_line ? error.where().column : 1, error.what());
        lines[index] = {};
      }
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!is_sound_blank(lines[i])) {
        m_result.gave_up = true;
        report_line(start + i, 1, "can't be read together with the lines around it");
      }
    }
  }

  void report_line(std::size_t index, std::size_t column, const std::string& why) {
    const bool last = m_torn && index + 1 == m_lines.size();
    m_result.findings.push_back({m_path,
                                 {index + 1, column},
                                 last ? "the last line is incomplete: a write was cut off (" + why + ")" : why,
                                 std::string(m_lines[index])});
  }

  // Takes the tables of a parsed document whose first line is line `before + 1` of the file.
  void collect(TomlTable document, std::size_t before) {
    for (auto& field : document) {
      add(field.name, field.value, before);
    }
  }

  void add(const std::string& name, Toml& value, std::size_t before) {
    hoist(value, before);
    auto* fields = std::get_if<TomlTable>(&value.value);
    const std::size_t line = value.where.line + before;
    const bool is_there = line >= 1 && line <= m_lines.size();
    const std::string source(is_there ? m_bare[line - 1] : std::string_view());
    if (fields == nullptr || !m_rule.is_key(name)) {
      m_result.findings.push_back(
          {m_path, {line, value.where.column}, fmt::format("'{}' can't be the key of {}", name, m_rule.what), source});
      return;
    }
    for (auto& field : *fields) {
      field.value.where.line += before;
    }
    const auto by_itself = is_there ? read_line(line - 1) : std::nullopt;
    const bool is_line = by_itself && by_itself->key == name;
    m_result.tables.push_back({name, std::move(*fields), {line, value.where.column}, source, is_line});
  }

  // A line that was added below a [header] is, to TOML, inside its table; here it is a record of its own.
  void hoist(Toml& value, std::size_t before) {
    if (auto* items = std::get_if<TomlArray>(&value.value)) {
      for (auto& item : *items) {
        hoist(item, before);
      }
    }
    auto* fields = std::get_if<TomlTable>(&value.value);
    if (fields == nullptr || !value.has_header) {
      return;
    }
    const auto inner = std::stable_partition(fields->begin(), fields->end(), [&](const TomlField& field) {
      const auto* table = field.value.as<TomlTable>();
      return table == nullptr || !m_rule.is_key(field.name) || !m_rule.is_whole(*table);
    });
    TomlTable hoisted(std::make_move_iterator(inner), std::make_move_iterator(fields->end()));
    fields->erase(inner, fields->end());
    for (auto& field : *fields) {
      hoist(field.value, before);
    }
    for (auto& field : hoisted) {
      add(field.name, field.value, before);
    }
  }

  static std::size_t size_of(const std::vector<std::string_view>& lines) {
    return std::accumulate(lines.begin(), lines.end(), std::size_t{0},
                           [](std::size_t sum, std::string_view line) { return sum + line.size(); });
  }

  static std::string text_of(const std::vector<std::string_view>& lines) { return join(lines, "\n") + "\n"; }

  const std::string& m_path;
  const KeyRule& m_rule;
  bool m_torn = false;
  std::string_view m_last; // line, as it is
  bool m_too_long = false;
  std::size_t m_tried_again = 0; // bytes, of blocks in which more than one line is wrong
  std::vector<std::string_view> m_lines;
  std::vector<std::string_view> m_bare; // each as bare() makes it
  std::vector<std::string_view> m_rest; // of those, whole lines blanked, too
  KeyedTables m_result;
};

} // namespace

KeyedTables read_keyed_tables(const std::string& path, std::string_view text, const KeyRule& rule) {
  return FileReader(path, text, rule).read();
}

} // namespace closer
