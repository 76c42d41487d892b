// SPDX-License-Identifier: MIT
#include "journal/check/healing.hpp"

#include <map>
#include <set>

#include "base/text/text.hpp"
#include "journal/check/line_file.hpp"

namespace closer {
namespace {

// A line that can go without anything going with it.
bool can_go(const Piece& piece) {
  return piece.sort == Piece::Sort::Line && piece.held && piece.held->is_sound && piece.comment.empty();
}

bool loses(const Rank& one, const Rank& best) { return one < best && !is_changed_beside(one, best); }

} // namespace

std::optional<std::string> without_doubles(const std::string& folder, const std::string& name,
                                           const std::string& contents) {
  const auto file =
      parse_line_file(name, name, contents, folder == "hobbies" ? Holding::OfHobbies : Holding::OfRecords);
  const auto lines = split(contents, '\n');
  if (file.pieces.size() > lines.size()) {
    return std::nullopt;
  }
  std::map<std::string, Rank> best;
  for (const auto& piece : file.pieces) {
    if (piece.held && piece.held->is_sound) {
      const auto [held, is_new] = best.try_emplace(piece.held->key, piece.held->rank);
      held->second = is_new ? held->second : std::max(held->second, piece.held->rank);
    }
  }
  std::set<std::string> kept;
  std::vector<std::string> result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto* piece = i < file.pieces.size() ? &file.pieces[i] : nullptr;
    const bool goes = piece != nullptr && can_go(*piece) &&
                      (loses(piece->held->rank, best.at(piece->held->key)) || kept.contains(piece->text));
    if (!goes) {
      result.emplace_back(lines[i]);
      if (piece != nullptr && piece->sort == Piece::Sort::Line) {
        kept.insert(piece->text);
      }
    }
  }
  if (result.size() == lines.size()) {
    return std::nullopt;
  }
  return join(result, "\n");
}

} // namespace closer
