// SPDX-License-Identifier: MIT
#include "journal/mending.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <stdexcept>

#include <fmt/format.h>

#include "base/text.hpp"

namespace closer {
namespace {

using Sort = Piece::Sort;

constexpr std::size_t month_length = 7;

std::string canonical_name(const std::string& month, const std::string& author) {
  return month.empty() ? author + ".toml" : fmt::format("{}.{}.toml", month, author);
}

class Mender {
public:
  Mender(const std::vector<LineFile>& files, const std::string& me, Holding holding) : m_me(me), m_holding(holding) {
    for (const auto& file : files) {
      if (file.author == me) {
        m_files.push_back(&file);
      }
    }
    // The file that stays comes before its copies, so that its lines keep their order.
    std::stable_partition(m_files.begin(), m_files.end(),
                          [&](const LineFile* file) { return is_canonical_name(file->name, m_holding); });
    find_kept();
  }

  std::vector<Mending> mend(const std::string& folder) {
    for (const auto* file : m_files) {
      can_be_laid_anew(*file) ? lay(*file) : keep(*file);
    }
    require_nothing_lost();
    std::vector<Mending> mendings;
    for (const auto& [name, lines] : m_lines) {
      const auto* old = file_named(name);
      const auto after = lines.empty() ? std::string() : join(lines, "\n") + "\n";
      if (old == nullptr ? !after.empty() : old->contents != after) {
        mendings.push_back(
            {folder, name, path_of(name), old == nullptr ? std::nullopt : std::optional(old->contents), after});
      }
    }
    for (const auto* file : m_files) {
      if (m_lines.count(file->name) == 0) {
        mendings.push_back({folder, file->name, file->path, file->contents, std::nullopt});
      }
    }
    return mendings;
  }

private:
  // The lines of each key that stay: the winner's, or all that tie.
  void find_kept() {
    std::map<std::string, const Held*> top;
    for_each_held([&](const Held& held) {
      auto& best = top[held.key];
      best = best == nullptr || held.rank > best->rank ? &held : best;
    });
    for_each_held([&](const Held& held) {
      if (held.rank == top[held.key]->rank) {
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
    }
  }

  [[nodiscard]] const LineFile* file_named(const std::string& name) const {
    const auto found =
        std::find_if(m_files.begin(), m_files.end(), [&](const LineFile* file) { return file->name == name; });
    return found == m_files.end() ? nullptr : *found;
  }

  [[nodiscard]] std::string path_of(const std::string& name) const {
    return (std::filesystem::path(m_files.front()->path).parent_path() / name).string();
  }

  // As it stands; only its lines count as written.
  void keep(const LineFile& file) {
    auto& lines = m_lines[file.name];
    for (const auto& piece : file.pieces) {
      lines.push_back(piece.text);
      if (piece.held) {
        m_written.insert(piece.held->line);
      }
    }
  }

  void lay(const LineFile& file) {
    const auto month = m_holding == Holding::OfRecords ? file.name.substr(0, month_length) : std::string();
    const auto home = canonical_name(month, m_me);
    const bool is_copy = home != file.name;
    m_lines[home];
    for (const auto& piece : file.pieces) {
      auto& lines = m_lines[home];
      switch (piece.sort) {
      case Sort::Blank:
        if (!is_copy) {
          lines.push_back(piece.text);
        }
        break;
      case Sort::Comment:
      case Sort::Unreadable:
        if (!is_copy || std::find(lines.begin(), lines.end(), piece.text) == lines.end()) {
          lines.push_back(piece.text);
        }
        break;
      case Sort::Line:
      case Sort::LaidOut: lay_held(piece, month); break;
      case Sort::Marker:
      case Sort::Inside: break;
      }
    }
  }

  void lay_held(const Piece& piece, const std::string& month) {
    const auto& held = *piece.held;
    if (m_kept.count(held.line) == 0 || !m_written.insert(held.line).second) {
      return;
    }
    const auto own_month = month.empty() ? month : held.key.substr(0, month_length);
    const bool has_comment =
        piece.sort == Sort::Line && piece.text.find('#', piece.text.rfind('}')) != std::string::npos;
    m_lines[canonical_name(own_month, m_me)].push_back(has_comment ? piece.text : held.line);
  }

  // Whatever the code above does, a line that should stay and does not must stop everything.
  void require_nothing_lost() const {
    if (!std::includes(m_written.begin(), m_written.end(), m_kept.begin(), m_kept.end())) {
      throw std::logic_error("mending would lose a record; nothing was written");
    }
  }

  std::vector<const LineFile*> m_files;
  std::string m_me;
  Holding m_holding;
  std::set<std::string> m_kept;
  std::set<std::string> m_written;
  std::map<std::string, std::vector<std::string>> m_lines; // of each file that there is to be, by name
};

} // namespace

std::vector<Mending> mendings_of(const std::vector<LineFile>& files, const std::string& me, Holding holding,
                                 const std::string& folder) {
  return Mender(files, me, holding).mend(folder);
}

bool is_canonical_name(const std::string& name, Holding holding) {
  const auto month = holding == Holding::OfRecords ? name.substr(0, month_length) : std::string();
  return name == canonical_name(month, author_of_name(name, holding));
}

} // namespace closer
