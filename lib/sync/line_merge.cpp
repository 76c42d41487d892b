// SPDX-License-Identifier: MIT
#include "sync/line_merge.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/text/text.hpp"
#include "sync/git/tracked_paths.hpp"

namespace closer {
namespace {

using Entry = std::optional<TreeEntry>;

bool is_readable(const Entry& entry) { return entry && entry->is_readable(); }

// How often each line comes.
using Counts = std::map<std::string_view, std::ptrdiff_t>;

Counts count_lines(std::string_view text) {
  Counts counts;
  for (const auto line : split(text, '\n')) {
    ++counts[line];
  }
  return counts;
}

// "2026-11.sam.toml" as a copy of it would be called, which is read as part of the month; the same on every machine.
std::string name_of_copy(const std::string& path, const std::string& blob) {
  const std::filesystem::path parts(path);
  const auto name = fmt::format("{}.copy-{}{}", parts.stem().string(), blob.substr(0, 8), parts.extension().string());
  return (parts.parent_path() / name).string();
}

class LineMerger {
public:
  LineMerger(const Git& git, const Repository& repository, const std::string& base, const std::string& theirs,
             const RecordReader& read)
      : m_git(git), m_bare(git.bare()), m_repository(repository), m_read(read),
        m_base(line_files(m_bare, repository, base)), m_ours(line_files(m_bare, repository, repository.head)),
        m_theirs(line_files(m_bare, repository, theirs)) {}

  LineMerge run() {
    std::set<std::string> paths;
    for (const auto* side : {&m_ours, &m_theirs}) {
      for (const auto& [path, entry] : *side) {
        paths.insert(path);
      }
    }
    for (const auto& path : paths) {
      settle(path, find(m_base, path), find(m_ours, path), find(m_theirs, path));
    }
    keep_all(m_ours);
    keep_all(m_theirs);
    std::copy_if(paths.begin(), paths.end(), std::back_inserter(m_result.gone),
                 [&](const std::string& path) { return !m_result.files.contains(path); });
    return std::move(m_result);
  }

private:
  [[nodiscard]] std::string_view in_journal(std::string_view path) const {
    return path.substr(m_repository.prefix.size());
  }

  [[nodiscard]] RecordLines records_of(const std::string& path, const Entry& entry) const {
    return is_readable(entry) ? m_read(in_journal(path), m_git.blob(entry->blob)).lines : RecordLines();
  }

  // A file that git shows to its user in another form than it keeps (encrypted, say) isn't a set of lines to it.
  [[nodiscard]] bool is_filtered(const std::string& path) const {
    const auto facts = split_zeros(m_git.bytes({"check-attr", "-z", "filter", "--", std::string(in_journal(path))}));
    return facts.size() != 3 || (facts[2] != "unspecified" && facts[2] != "unset");
  }

  void put(const std::string& path, const std::string& text) {
    const auto blob = m_bare.text({"hash-object", "-w", "--stdin"}, text);
    m_result.files[path] = TreeEntry{"100644", blob, text.size()};
  }

  void put(const std::string& path, const Entry& entry) {
    if (entry) {
      m_result.files[path] = *entry;
    }
  }

  // A link, or what is too long to be read, never takes the place of a file that can be.
  void settle(const std::string& path, const Entry& base, const Entry& ours, const Entry& theirs) {
    if (is_readable(ours) != is_readable(theirs) && ours && theirs) {
      put(path, is_readable(ours) ? ours : theirs);
    } else if (ours == theirs || theirs == base) {
      put(path, ours);
    } else if (ours == base) {
      put(path, theirs);
    } else if (!is_readable(ours) || !is_readable(theirs)) { // one has dropped what the other changed
      put(path, ours ? ours : theirs);
    } else {
      unite(path, base, *ours, *theirs);
    }
  }

  void unite(const std::string& path, const Entry& base, const TreeEntry& ours, const TreeEntry& theirs) {
    const auto mine = m_git.blob(ours.blob);
    const auto other = m_git.blob(theirs.blob);
    // Lines of a phone have no ids; those that were imported already are known when they come again.
    const bool knows_dropped = is_readable(base) && !in_journal(path).starts_with("inbox/");
    const auto united = both_lines(knows_dropped ? m_git.blob(base->blob) : "", mine, other);
    const auto is_laid_out = [&](const std::string& text) { return m_read(in_journal(path), text).is_laid_out; };
    if (is_filtered(path) || is_laid_out(mine) || is_laid_out(other) || is_laid_out(united)) {
      put(path, ours);
      put(name_of_copy(path, theirs.blob), theirs);
    } else {
      put(path, united);
    }
  }

  // Whatever a side has is in the outcome: a record goes only by one that says it is gone.
  void keep_all(const TreeEntries& side) {
    for (const auto& [path, entry] : side) {
      const auto result = find(m_result.files, path);
      if (result == entry || !entry.is_readable()) {
        continue;
      }
      auto lost = records_of(path, entry);
      for (const auto& [key, lines] : records_of(path, result)) {
        lost.erase(key);
      }
      std::erase_if(lost, [&](const auto& record) { return everywhere().contains(record.first); });
      if (!lost.empty()) {
        restore(path, entry, lost);
      }
    }
  }

  void restore(const std::string& path, const TreeEntry& entry, const RecordLines& lost) {
    const auto result = find(m_result.files, path);
    std::string lines;
    bool is_of_lines = is_readable(result);
    for (const auto& [key, its_lines] : lost) {
      is_of_lines = is_of_lines && !its_lines.empty();
      lines += its_lines.empty() ? "" : join(its_lines, "\n") + "\n";
      m_everywhere->insert(key);
    }
    m_result.kept += lost.size();
    if (is_of_lines) {
      put(path, both_lines("", m_git.blob(result->blob), lines));
    } else {
      put(is_readable(result) ? name_of_copy(path, entry.blob) : path, entry);
    }
  }

  // The keys of all records of the outcome.
  const std::set<std::string, std::less<>>& everywhere() {
    if (!m_everywhere) {
      m_everywhere.emplace();
      for (const auto& [path, entry] : m_result.files) {
        for (const auto& [key, lines] : records_of(path, entry)) {
          m_everywhere->insert(key);
        }
      }
    }
    return *m_everywhere;
  }

  const Git& m_git;
  Git m_bare;
  const Repository& m_repository;
  const RecordReader& m_read;
  TreeEntries m_base;
  TreeEntries m_ours;
  TreeEntries m_theirs;
  std::optional<std::set<std::string, std::less<>>> m_everywhere;
  LineMerge m_result;
};

} // namespace

std::string both_lines(std::string_view base, std::string_view ours, std::string_view theirs) {
  auto before = count_lines(base);
  auto here = count_lines(ours);
  auto there = count_lines(theirs);
  const auto added = [&](Counts& side, std::string_view line) {
    return std::max<std::ptrdiff_t>(side[line] - before[line], 0);
  };
  Counts dropped; // by them, of what is still here
  Counts to_come; // from them
  for (const auto& [line, count] : Counts(here)) {
    dropped[line] = line.empty() ? 0 : std::min(before[line], count) - std::min(before[line], there[line]);
  }
  for (const auto& [line, count] : Counts(there)) {
    to_come[line] = line.empty() ? 0 : added(there, line) - added(here, line);
  }
  std::string result;
  const auto lines = split(ours, '\n');
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (dropped[lines[i]]-- <= 0) {
      result += fmt::format("{}{}", lines[i], i + 1 < lines.size() ? "\n" : "");
    }
  }
  for (const auto line : split(theirs, '\n')) {
    if (to_come[line]-- > 0) {
      result += fmt::format("{}{}\n", result.empty() || result.back() == '\n' ? "" : "\n", line);
    }
  }
  return result;
}

LineMerge merge_lines(const Git& git, const Repository& repository, const std::string& base, const std::string& theirs,
                      const RecordReader& read) {
  return LineMerger(git, repository, base, theirs, read).run();
}

TreeEntries line_files(const Git& git, const Repository& repository, const std::string& tree) {
  const auto& prefix = repository.prefix;
  auto entries = entries_of(git, tree, {prefix + "log/", prefix + "hobbies/", prefix + "inbox/"});
  std::erase_if(entries, [&](const auto& entry) {
    return !is_set_of_lines(std::string_view(entry.first).substr(prefix.size()));
  });
  return entries;
}

} // namespace closer
