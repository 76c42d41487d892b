// SPDX-License-Identifier: MIT
#include "journal/check/line_findings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "journal/lines/noise.hpp"
#include "journal/record/shard_names.hpp"
#include "model/record.hpp"

namespace closer {
namespace {

using Sort = Piece::Sort;

enum class Fixable { No, Yes };

class LineChecker {
public:
  explicit LineChecker(const Couple& couple) : m_couple(couple) {}

  std::vector<LineFinding> check(const std::vector<LineFile>& files, Holding holding) {
    for (const auto& file : files) {
      check_file(file, holding);
    }
    check_repeats(files);
    return std::move(m_findings);
  }

private:
  void report(const LineFile& file, std::size_t line, const std::string& message, Fixable fixable,
              std::string_view many = {}) {
    const auto source = line >= 1 && line <= file.pieces.size() ? file.pieces[line - 1].text : std::string();
    m_findings.push_back(
        {{file.path, {line, line == 0 ? 0U : 1U}, message, source}, file.author, fixable == Fixable::Yes, many});
  }

  void check_file(const LineFile& file, Holding holding) {
    for (const auto& finding : file.findings) {
      m_findings.push_back({finding, file.author, false, {}});
    }
    if (file.pieces.empty() && !file.contents.empty()) {
      return; // too long to be looked at
    }
    check_name(file, holding);
    check_byte_order_marks(file);
    if (file.contents.find("\r\n") != std::string::npos) {
      report(file, 0, "the file has Windows line endings", Fixable::Yes);
    }
    if (!file.contents.empty() && file.contents.back() != '\n') {
      report(file, file.pieces.size(), "the last line doesn't end in a newline", Fixable::Yes);
    }
    const bool can_lay = can_be_laid_anew(file); // else its layout is somebody's own
    for (std::size_t i = 0; i < file.pieces.size(); ++i) {
      const auto& piece = file.pieces[i];
      if (piece.sort == Sort::Marker) {
        report(file, i + 1, "git left a conflict marker; both sides are read", Fixable::Yes,
               "conflict markers were left by git; both sides are read");
      } else if (piece.sort == Sort::LaidOut && can_lay) {
        report(file, i + 1, "the record is spread over several lines, which git merges badly", Fixable::Yes,
               "records are spread over several lines, which git merges badly");
      }
      if (piece.held && holding == Holding::OfRecords) {
        check_place(file, i + 1, *piece.held);
      }
    }
  }

  // At the start from an editor; further down where git has merged two files that began with one.
  void check_byte_order_marks(const LineFile& file) {
    std::size_t number = 0;
    for (const auto line : split(file.contents, '\n')) {
      ++number;
      if (without_byte_order_mark(line).size() != line.size()) {
        report(file, number == 1 ? 0 : number,
               number == 1 ? "the file starts with a byte-order mark" : "the line starts with a byte-order mark",
               Fixable::Yes, "lines start with a byte-order mark");
      }
    }
  }

  void check_name(const LineFile& file, Holding holding) {
    const auto& people = m_couple.people;
    if (m_couple.person(file.author) == nullptr) {
      report(file, 0, fmt::format("the file's name has neither {} nor {} in it", people[0].id, people[1].id),
             Fixable::No);
    } else if (!is_canonical_name(file.name, holding)) {
      report(file, 0, "a copy left by a sync; its records are read", Fixable::Yes);
    }
  }

  void check_place(const LineFile& file, std::size_t line, const Held& held) {
    const auto author = parse_record_id(held.key)->author;
    if (!held.shard.empty() && held.shard != shard_of_name(file.name)) {
      report(file, line, fmt::format("the record belongs in {}.{}.toml", held.shard, author), Fixable::Yes,
             "records belong in other months' files");
    }
    if (held.other_day) {
      report(
          file, line,
          fmt::format("the record's id and its 'at', {0}, are different days; move it with 'closer edit {1} --on {0}'",
                      iso_day(*held.other_day), shell_word(parse_record_id(held.key)->tail)),
          Fixable::No);
    }
    if (author != file.author && m_couple.person(file.author) != nullptr) {
      report(
          file, line,
          fmt::format("{}'s record is in one of {}'s files", m_couple.name_of(author), m_couple.name_of(file.author)),
          Fixable::No);
    }
  }

  // Lines of one key: those that lost, those that stand twice, and those that tie with different content.
  void check_repeats(const std::vector<LineFile>& files) {
    struct Place {
      const LineFile* file;
      std::size_t line;
      const Held* held;
    };
    std::map<std::string, std::vector<Place>> places;
    for (const auto& file : files) {
      for (std::size_t i = 0; i < file.pieces.size(); ++i) {
        if (const auto& held = file.pieces[i].held) {
          places[author_key(file, *held)].push_back({&file, i + 1, &*held});
        }
      }
    }
    for (auto& [key, all] : places) {
      const auto top = std::ranges::max_element(
          all, [](const Place& left, const Place& right) { return left.held->rank < right.held->rank; });
      std::vector<const Place*> variants;
      std::set<std::string_view> lines; // of those
      for (const auto& place : all) {
        if (is_changed_beside(place.held->rank, top->held->rank)) {
          report(*place.file, place.line,
                 fmt::format("'{}' was changed here and removed{} somewhere else at the same time; copy what you want "
                             "to keep, then delete this line",
                             place.held->key, parse_record_id(place.held->key) ? ", or moved to another day," : ""),
                 Fixable::No);
        } else if (place.held->rank < top->held->rank) {
          report(*place.file, place.line, fmt::format("a later line of '{}' replaces this one", place.held->key),
                 Fixable::Yes, "lines are replaced by later ones");
        } else if (lines.insert(place.held->line).second) {
          variants.push_back(&place);
        } else {
          report(*place.file, place.line, fmt::format("'{}' is here a second time", place.held->key), Fixable::Yes,
                 "lines are here a second time");
        }
      }
      report_tie(variants);
    }
  }

  template <typename Place> void report_tie(const std::vector<const Place*>& variants) {
    const bool is_gone =
        !variants.empty() && parse_record_id(variants.front()->held->key) && variants.front()->held->rank.first != 0;
    if (variants.size() < 2 || is_gone) { // undone in one place and removed in another: nobody has to choose
      return;
    }
    const auto shown = std::ranges::max_element(
        variants, [](const Place* l, const Place* r) { return l->held->bytes < r->held->bytes; });
    const auto& key = variants.front()->held->key;
    const auto id = parse_record_id(key);
    for (const auto* place : variants) {
      report(*place->file, place->line,
             fmt::format("'{}' was changed in two places at once; {}. Settle it with '{}'", key,
                         place == *shown ? "this version is shown" : "this version is kept, but not shown",
                         id ? fmt::format("closer edit {}", id->tail) : "closer hobby add NAME"),
             Fixable::No);
    }
  }

  // Ids are unique in a journal, slugs only among the user's own.
  static std::string author_key(const LineFile& file, const Held& held) {
    return parse_record_id(held.key) ? held.key : file.author + "/" + held.key;
  }

  const Couple& m_couple;
  std::vector<LineFinding> m_findings;
};

} // namespace

std::vector<LineFinding> line_findings(const std::vector<LineFile>& files, Holding holding, const Couple& couple) {
  return LineChecker(couple).check(files, holding);
}

std::vector<LineFinding> counted(std::vector<LineFinding> findings) {
  constexpr std::size_t most_shown = 3;
  std::map<std::pair<std::string, std::string_view>, std::size_t> counts;
  const auto key = [](const LineFinding& each) { return std::pair(each.finding.path, each.many); };
  const auto is_counted = [](const LineFinding& each) { return each.is_fixable && !each.many.empty(); };
  for (const auto& each : findings) {
    counts[key(each)] += is_counted(each) ? 1 : 0;
  }
  std::set<std::pair<std::string, std::string_view>> told;
  std::vector<LineFinding> result;
  for (auto& each : findings) {
    const auto count = is_counted(each) ? counts.at(key(each)) : 0;
    if (count > most_shown && told.insert(key(each)).second) {
      result.push_back(
          {{each.finding.path, {0, 0}, fmt::format("{} {}", count, each.many), {}}, each.author, true, {}});
    } else if (count <= most_shown) {
      result.push_back(std::move(each));
    }
  }
  return result;
}

} // namespace closer
