// SPDX-License-Identifier: MIT
#include "journal/line_file.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "journal/keyed_tables.hpp"
#include "journal/record_line.hpp"

namespace closer {
namespace {

using Sort = Piece::Sort;

Held to_held(const std::string& path, const KeyedTable& table, const LineFile& file, Holding holding,
             std::vector<Finding>& findings) {
  const auto before = findings.size();
  Held held;
  held.key = table.key;
  if (holding == Holding::OfThings) {
    const auto thing = to_thing(path, table, file.author, findings);
    held.rank = {thing.rev, thing.gone};
    held.line = write_line(thing);
  } else {
    const auto record = to_record(path, table, findings);
    held.rank = {record.gone, record.rev};
    held.line = write_line(record);
  }
  held.is_sound = findings.size() == before;
  if (!held.is_sound && table.is_line) {
    held.line = table.source;
  }
  return held;
}

Sort sort_of(std::string_view line) {
  const auto content = trim(line);
  return content.empty()            ? Sort::Blank
         : content.front() == '#'   ? Sort::Comment
         : is_conflict_marker(line) ? Sort::Marker
                                    : Sort::Inside;
}

} // namespace

std::string author_of_name(const std::string& name, Holding holding) {
  constexpr std::size_t month_length = 8; // "2026-11."
  const auto start = holding == Holding::OfRecords ? std::min(month_length, name.size()) : 0;
  const auto rest = std::string_view(name).substr(start);
  const auto end =
      std::find_if(rest.begin(), rest.end(), [](char c) { return (c < 'a' || c > 'z') && (c < '0' || c > '9'); });
  return std::string(rest.begin(), end);
}

LineFile take_apart(const std::string& name, const std::string& path, std::string contents, Holding holding) {
  LineFile file{name, path, author_of_name(name, holding), std::move(contents), {}, {}};
  auto read = read_keyed_tables(path, file.contents, holding == Holding::OfThings ? thing_rule : record_rule);
  file.findings = std::move(read.findings);
  std::set<std::size_t> unreadable;
  for (const auto& finding : file.findings) {
    unreadable.insert(finding.where.line);
  }
  for (const auto line : split(without_byte_order_mark(file.contents), '\n')) {
    const auto text = without_carriage_return(line);
    const bool is_unreadable = unreadable.count(file.pieces.size() + 1) != 0;
    file.pieces.push_back({is_unreadable ? Sort::Unreadable : sort_of(text), std::string(text), {}});
  }
  if (file.pieces.back().text.empty()) {
    file.pieces.pop_back(); // behind the last newline there is no line
  }
  for (const auto& table : read.tables) {
    auto& piece = file.pieces.at(table.where.line - 1);
    piece.sort = table.is_line ? Sort::Line : Sort::LaidOut;
    piece.held = to_held(path, table, file, holding, file.findings);
  }
  return file;
}

bool can_be_laid_anew(const LineFile& file) {
  const auto has = [&](auto test) { return std::any_of(file.pieces.begin(), file.pieces.end(), test); };
  const auto holds = [](const Piece& piece, std::string_view sign) {
    return piece.text.find(sign) != std::string::npos;
  };
  const auto of = [](Sort sort) { return [sort](const Piece& piece) { return piece.sort == sort; }; };
  if (!has(of(Sort::LaidOut))) {
    return true;
  }
  const bool has_inner_comment = has([&](const Piece& piece) {
    return (piece.sort == Sort::LaidOut || piece.sort == Sort::Inside) && holds(piece, "#");
  });
  // What looks like a comment or an empty line may be part of a text that spans lines.
  const bool has_long_text = has([&](const Piece& piece) { return holds(piece, "\"\"\"") || holds(piece, "'''"); });
  const bool has_unsound = has([](const Piece& piece) { return piece.sort == Sort::LaidOut && !piece.held->is_sound; });
  return !has_inner_comment && !has_unsound && !has(of(Sort::Unreadable)) && !(has_long_text && has(of(Sort::Comment)));
}

} // namespace closer
