// SPDX-License-Identifier: MIT
#include "journal/check/fixes.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>

#include <fmt/format.h>

#include "base/text/text.hpp"
#include "journal/lines/noise.hpp"
#include "journal/record/shard_names.hpp"

namespace closer {
namespace {

using Sort = Piece::Sort;

class FileFixer {
public:
  FileFixer(const std::vector<LineFile>& files, const std::set<std::string>& blocked, const std::string& me,
            Holding holding)
      : m_blocked(blocked), m_me(me), m_holding(holding) {
    for (const auto& file : files) {
      if (file.author == me) {
        m_files.push_back(&file);
        m_named.emplace(file.name, &file);
      }
      if (file.author == me && !can_be_laid_anew(file)) {
        m_blocked.insert(file.name);
      }
    }
    // The file that stays comes before its copies, so that its lines keep their order.
    std::stable_partition(m_files.begin(), m_files.end(),
                          [&](const LineFile* file) { return is_canonical_name(file->name, m_holding); });
    find_kept();
  }

  std::vector<Fix> fix(const std::string& folder) {
    for (const auto* file : m_files) {
      stays_as_it_is(*file) ? keep(*file) : lay(*file);
    }
    require_nothing_lost();
    std::vector<Fix> steps;
    for (const auto& [name, lines] : m_lines) {
      const auto* old = file_named(name);
      const auto after = text_of(lines);
      if (old == nullptr && !after.empty()) {
        steps.push_back({folder, name, path_of(name), std::nullopt, after});
      } else if (old != nullptr && old->contents != after) {
        steps.push_back({folder, name, path_of(name), old->contents, after});
      }
    }
    auto fixes = gains_first(steps);
    for (const auto* file : m_files) {
      if (m_lines.count(file->name) == 0 && !stays_as_it_is(*file)) {
        fixes.push_back({folder, file->name, file->path, file->contents, std::nullopt});
      }
    }
    return fixes;
  }

private:
  static std::string text_of(const std::vector<std::string>& lines) {
    return lines.empty() ? std::string() : join(lines, "\n") + "\n";
  }

  // If lines move between files that both stay, each file gets its new lines before any lets go of old ones.
  [[nodiscard]] static std::vector<Fix> gains_first(const std::vector<Fix>& steps) {
    if (steps.size() < 2) {
      return steps;
    }
    std::vector<Fix> gains;
    std::vector<Fix> rest;
    for (const auto& step : steps) {
      auto grown = step;
      grown.after = step.before ? with_gains(*step.before, *step.after) : step.after;
      if (grown.after == step.after || grown.after == step.before) {
        (grown.after == step.after && !step.before ? gains : rest).push_back(step);
        continue;
      }
      gains.push_back(grown);
      rest.push_back(step);
      rest.back().before = grown.after;
    }
    gains.insert(gains.end(), rest.begin(), rest.end());
    return gains;
  }

  // `before` with the lines of `after` that it lacks at its end.
  static std::string with_gains(const std::string& before, const std::string& after) {
    std::set<std::string_view> present;
    for (const auto line : split(before, '\n')) {
      present.insert(without_carriage_return(line));
    }
    std::string grown = before;
    for (const auto line : split(after, '\n')) {
      if (present.count(line) == 0) {
        grown += fmt::format("{}{}\n", grown.empty() || grown.back() == '\n' ? "" : "\n", line);
      }
    }
    return grown;
  }

  [[nodiscard]] std::string home_of(const LineFile& file) const {
    return canonical_name(shard_in(file.name, m_holding), m_me);
  }

  [[nodiscard]] bool stays_as_it_is(const LineFile& file) const {
    return m_blocked.count(file.name) != 0 || m_blocked.count(home_of(file)) != 0;
  }

  // The lines of each key that stay: the winner's, or all that tie, and what was changed where the winner was removed.
  void find_kept() {
    std::map<std::string, const Held*> top;
    for_each_held([&](const Held& held) {
      auto& best = top[held.key];
      best = best == nullptr || held.rank > best->rank ? &held : best;
    });
    for_each_held([&](const Held& held) {
      const auto& best = top[held.key]->rank;
      if (held.rank == best || is_changed_beside(held.rank, best)) {
        m_kept.insert(held.line);
      }
    });
  }

  template <typename Visit> void for_each_held(Visit visit) const {
    for (const auto* file : m_files) {
      for (const auto& piece : file->pieces) {
        if (piece.held) {
          visit(*piece.held);
        }
      }
      std::for_each(file->tangled.begin(), file->tangled.end(), visit);
    }
  }

  [[nodiscard]] const LineFile* file_named(const std::string& name) const {
    const auto found = m_named.find(name);
    return found == m_named.end() ? nullptr : found->second;
  }

  [[nodiscard]] std::string path_of(const std::string& name) const {
    return (std::filesystem::path(m_files.front()->path).parent_path() / name).string();
  }

  // Its records are somewhere already.
  void keep(const LineFile& file) {
    for (const auto& piece : file.pieces) {
      if (piece.held) {
        m_written.insert(piece.held->line);
      }
    }
    for (const auto& held : file.tangled) {
      m_written.insert(held.line);
    }
  }

  void lay(const LineFile& file) {
    const auto home = home_of(file);
    const bool is_copy = home != file.name;
    m_lines[home];
    std::map<std::string_view, std::size_t> so_far; // of this file, how often each line came that isn't a record
    for (const auto& piece : file.pieces) {
      switch (piece.sort) {
      case Sort::Blank:
        if (!is_copy) {
          put(home, piece.text);
        }
        break;
      case Sort::Comment:
      case Sort::Unreadable:
        if (!is_copy || ++so_far[piece.text] > m_present[home][piece.text]) {
          put(home, piece.text);
        }
        break;
      case Sort::Line:
      case Sort::LaidOut: lay_held(piece, home); break;
      case Sort::Marker:
      case Sort::Inside: break;
      }
    }
  }

  void lay_held(const Piece& piece, const std::string& home) {
    const auto& held = *piece.held;
    if (m_kept.count(held.line) == 0 || !m_written.insert(held.line).second) {
      if (!piece.comment.empty()) {
        put(home, std::string(trim(piece.comment)));
      }
      return;
    }
    const auto own = held.shard.empty() ? home : canonical_name(held.shard, m_me);
    m_lines[m_blocked.count(own) == 0 ? own : home].push_back(piece.sort == Sort::Line ? piece.text : held.line);
  }

  // What isn't a record.
  void put(const std::string& name, const std::string& line) {
    m_lines[name].push_back(line);
    ++m_present[name][line];
  }

  // Whatever the code above does, a line that should stay and doesn't must stop everything.
  void require_nothing_lost() const {
    if (!std::includes(m_written.begin(), m_written.end(), m_kept.begin(), m_kept.end())) {
      throw std::logic_error("this fix would lose a record; nothing was written");
    }
  }

  std::vector<const LineFile*> m_files;
  std::map<std::string, const LineFile*> m_named; // of m_files
  std::set<std::string> m_blocked;                // files that stay as they are: nothing goes to them
  std::string m_me;
  Holding m_holding;
  std::set<std::string> m_kept;
  std::set<std::string> m_written;
  std::map<std::string, std::vector<std::string>> m_lines;             // of each file that there is to be, by name
  std::map<std::string, std::map<std::string, std::size_t>> m_present; // how often, of those lines, what isn't a record
};

} // namespace

std::vector<LineFile> fixed(std::vector<LineFile> files, const std::vector<Fix>& fixes, Holding holding) {
  std::map<std::string, const Fix*> last; // of each file
  for (const auto& each : fixes) {
    last[each.name] = &each;
  }
  std::erase_if(files, [&](const LineFile& file) { return last.contains(file.name); });
  for (const auto& [name, each] : last) {
    if (each->after) {
      files.push_back(parse_line_file(name, each->path, *each->after, holding));
    }
  }
  return files;
}

std::vector<Fix> fixes_of(const std::vector<LineFile>& files, const std::string& me, Holding holding,
                          const std::string& folder, const std::set<std::string>& blocked) {
  return FileFixer(files, blocked, me, holding).fix(folder);
}

} // namespace closer
