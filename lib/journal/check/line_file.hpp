// SPDX-License-Identifier: MIT
// A file of log/ or hobbies/ taken apart line by line, for checking and fixing it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "journal/lines/finding.hpp"
#include "journal/record/shard_names.hpp"

namespace closer {

// A record or a hobby, as the merge rule sees it.
using Rank = std::pair<std::int64_t, std::int64_t>;

// Whether a record that loses to a tombstone was changed in another place at once: its rev is none that
// the removal knew of. A person has typed what it says, and it is in no other line.
[[nodiscard]] bool is_changed_beside(const Rank& loser, const Rank& winner);

struct Held {
  std::string key;
  Rank rank;                                 // of two with one key the higher wins: whether it is a tombstone, then rev
  std::pair<std::string, std::string> bytes; // and where they tie, the greater of these
  std::string line;                          // as closer writes it; as it is, where that would pass something over
  std::string shard;                         // that it belongs to; "" where it may be in any, and for a hobby
  bool is_sound = true;                      // whether nothing about its fields was reported
  bool is_whole = true;                      // whether it's one wherever it is: a hobby without a name may be a field
  std::optional<Day> other_day = {};         // of an entry's `at`, where that isn't the id's
};

struct Piece {
  enum class Sort {
    Blank,
    Comment,
    Marker,  // git's, around what it could not merge
    Line,    // a whole record
    LaidOut, // the first line of a record that a person spread over several
    Inside,  // another line of one
    Unreadable,
  };
  Sort sort = Sort::Blank;
  std::string text;         // without newline and carriage return
  std::optional<Held> held; // of Line and LaidOut
  std::string comment;      // that comes after the record of a Line, with its '#'
};

struct LineFile {
  std::string name;
  std::string path;   // as a person would open it
  std::string author; // whose it is by its name; "" where the name says nobody
  std::string contents;
  std::vector<Piece> pieces;     // a line each
  std::vector<Held> tangled;     // records that begin on the same line as another
  std::vector<Finding> findings; // what could not be read
  bool gave_up = false;          // on lines that could be read if there were fewer
};

// `path` is for the findings.
[[nodiscard]] LineFile parse_line_file(const std::string& name, const std::string& path, std::string contents,
                                       Holding holding);

// Whether a line of it could be read as something else among other lines: it may open a text that they close, it's a
// hobby without a name, which is a field below a header, or reading it gave up.
[[nodiscard]] bool depends_on_order(const LineFile& file);

// Whether its records could be put on lines of their own with every comment kept: not if comments are among the values
// that a person laid out, something there can't be read, or it depends on the order of its lines.
[[nodiscard]] bool can_be_laid_anew(const LineFile& file);

} // namespace closer
