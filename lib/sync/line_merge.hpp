// SPDX-License-Identifier: MIT
// The files that are sets of lines, brought together: by their names, whatever git thinks was renamed to what, and so
// that every record of either side is in one of them afterwards.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sync/git/git.hpp"
#include "sync/git/repository.hpp"
#include "sync/git/tree.hpp"

namespace closer {

// The lines of each sound record or hobby in a file, by a key that no other in the journal has; none if it is laid out
// over several lines. What can't be read, or only in part, was never one that could be lost.
using RecordLines = std::map<std::string, std::vector<std::string>, std::less<>>;

struct FileRecords {
  RecordLines lines;
  bool is_laid_out = false;        // a line of it isn't all there is of something, or may not be; or it's too long
  std::vector<std::string> faults; // what can't be read in it, and where; safe to print
};

// `path` is from the journal's folder.
using RecordReader = std::function<FileRecords(std::string_view path, const std::string& contents)>;

struct LineMerge {
  TreeEntries files;             // that are sets of lines
  std::vector<std::string> gone; // paths that a side has, and the outcome hasn't
  std::size_t kept = 0;          // records that one side had dropped
};

// `base` is where the two histories part; "" if nowhere.
[[nodiscard]] LineMerge merge_lines(const Git& git, const Repository& repository, const std::string& base,
                                    const std::string& theirs, const RecordReader& read);

// The lines of both, without those of `base` that one of them dropped: those of `ours`, then what `theirs` has more of.
// A line that both added is there as often as in the one that added it more often.
[[nodiscard]] std::string both_lines(std::string_view base, std::string_view ours, std::string_view theirs);

// The paths of sets of lines below the journal's folder, from the top.
[[nodiscard]] TreeEntries line_files(const Git& git, const Repository& repository, const std::string& tree);

} // namespace closer
