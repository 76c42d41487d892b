// SPDX-License-Identifier: MIT
#include "journal/check/line_file.hpp"

#include <algorithm>
#include <set>

#include "base/text/text.hpp"
#include "journal/lines/blocks.hpp"
#include "journal/lines/keyed_line.hpp"
#include "journal/lines/keyed_tables.hpp"
#include "journal/lines/noise.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/merge_rule.hpp"
#include "journal/record/record_line.hpp"
#include "journal/record/shard_names.hpp"

namespace closer {
namespace {

using Sort = Piece::Sort;

Held to_held(const std::string& path, const KeyedTable& table, const LineFile& file, Holding holding,
             std::vector<Finding>& findings) {
  const auto before = findings.size();
  Held held;
  held.key = table.key;
  if (holding == Holding::OfHobbies) {
    const auto hobby = to_hobby(path, table, file.author, findings);
    held.rank = {hobby.rev, hobby.gone};
    held.line = write_line(hobby);
    held.bytes = all_bytes(hobby);
    held.is_whole = !table.is_line || hobby_rule.is_whole(table.fields);
  } else {
    const auto record = to_record(path, table, findings);
    held.rank = {record.gone, record.rev};
    held.line = write_line(record);
    held.bytes = all_bytes(record);
    held.shard = record.gone && file.name.starts_with(standing_shard) ? std::string() : shard_of(record);
    if (is_entry(record) && record.at.day != parse_record_id(record.id)->day) {
      held.other_day = record.at.day;
    }
  }
  const bool is_readable = holding == Holding::OfHobbies ? hobby_of_line(held.line, file.author).has_value()
                                                         : record_of_line(held.line).has_value();
  held.is_sound = findings.size() == before && is_readable;
  if (!held.is_sound && table.is_line) {
    held.line = table.source;
  }
  return held;
}

// Whether it was too long to be looked at at all.
bool is_passed_over(const LineFile& file) {
  return std::ranges::any_of(file.findings, [](const Finding& finding) { return finding.where.line == 0; });
}

Sort sort_of(std::string_view line) {
  const auto content = trim(line);
  return content.empty()            ? Sort::Blank
         : content.front() == '#'   ? Sort::Comment
         : is_conflict_marker(line) ? Sort::Marker
                                    : Sort::Inside;
}

} // namespace

// A record's rank ends, and a hobby's begins, with its rev, which is 1 at least.
bool is_changed_beside(const Rank& loser, const Rank& winner) {
  const bool is_record = loser.second != 0;
  return is_record ? loser.first == 0 && winner.first == 1 && loser.second >= winner.second
                   : loser.first == winner.first && winner.second == 1;
}

LineFile parse_line_file(const std::string& name, const std::string& path, std::string contents, Holding holding) {
  LineFile file{name, path, author_of_name(name, holding), std::move(contents), {}, {}, {}, false};
  const auto& rule = holding == Holding::OfHobbies ? hobby_rule : record_rule;
  auto read = read_keyed_tables(path, file.contents, rule);
  file.findings = std::move(read.findings);
  file.gave_up = read.gave_up;
  if (is_passed_over(file)) {
    return file;
  }
  std::set<std::size_t> unreadable;
  for (const auto& finding : file.findings) {
    unreadable.insert(finding.where.line);
  }
  for (const auto line : split(without_byte_order_mark(file.contents), '\n')) {
    const bool is_unreadable = unreadable.count(file.pieces.size() + 1) != 0;
    const auto text = without_byte_order_mark(without_carriage_return(line));
    file.pieces.push_back({is_unreadable ? Sort::Unreadable : sort_of(text), std::string(text), {}, {}});
  }
  if (file.pieces.back().text.empty()) {
    file.pieces.pop_back(); // behind the last newline there is no line
  }
  for (const auto& table : read.tables) {
    auto& piece = file.pieces.at(table.where.line - 1);
    if (piece.held) {
      file.tangled.push_back(to_held(path, table, file, holding, file.findings));
      continue;
    }
    piece.sort = table.is_line ? Sort::Line : Sort::LaidOut;
    piece.held = to_held(path, table, file, holding, file.findings);
    piece.comment = table.is_line ? std::string(trailing_comment(piece.text, table.key, rule)) : std::string();
  }
  return file;
}

bool depends_on_order(const LineFile& file) {
  return file.gave_up || std::ranges::any_of(file.pieces, [](const Piece& piece) {
           return (piece.sort == Sort::Unreadable && has_long_quotes(piece.text)) ||
                  (piece.held && !piece.held->is_whole);
         });
}

bool can_be_laid_anew(const LineFile& file) {
  if (is_passed_over(file) || depends_on_order(file)) {
    return false;
  }
  bool is_laid_out = false;
  bool has_unreadable = false;
  bool has_comment = false; // since the last line of a table: another line of it would have it in its midst
  for (const auto& piece : file.pieces) {
    const bool is_of_table = piece.sort == Sort::LaidOut || piece.sort == Sort::Inside;
    const bool is_unsound = piece.sort == Sort::LaidOut && !piece.held->is_sound;
    const bool is_cut = piece.sort == Sort::Inside && has_comment;
    if (is_unsound || is_cut || (is_of_table && piece.text.find('#') != std::string::npos)) {
      return false;
    }
    is_laid_out = is_laid_out || is_of_table;
    has_unreadable = has_unreadable || piece.sort == Sort::Unreadable;
    has_comment = piece.sort == Sort::Comment || (has_comment && !is_of_table && piece.sort != Sort::Line);
  }
  return file.tangled.empty() && (!is_laid_out || !has_unreadable);
}

} // namespace closer
