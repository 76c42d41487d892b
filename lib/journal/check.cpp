// SPDX-License-Identifier: MIT
#include "journal/check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/text.hpp"
#include "journal/keyed_tables.hpp"
#include "journal/line_file.hpp"
#include "journal/mending.hpp"
#include "journal/surroundings.hpp"

namespace closer {
namespace {

using Mender = Trouble::Mender;
using Sort = Piece::Sort;

constexpr std::size_t month_length = 7;

class Checker {
public:
  Checker(const Journal& journal, std::string_view me) : m_journal(journal), m_me(me) {}

  CheckResult check() {
    check_surroundings();
    check_folder("log", Holding::OfRecords);
    check_folder("things", Holding::OfThings);
    std::stable_sort(m_result.troubles.begin(), m_result.troubles.end(), [](const Trouble& left, const Trouble& right) {
      const auto key = [](const Finding& f) { return std::tie(f.path, f.where.line, f.where.column); };
      return key(left.finding) < key(right.finding);
    });
    return std::move(m_result);
  }

private:
  void report(const LineFile& file, std::size_t line, const std::string& message, Mender mender) {
    if (mender == Mender::Closer && !can_be_laid_anew(file)) {
      mender = Mender::Person;
    }
    if (mender == Mender::Closer && file.author != m_me) {
      mender = m_journal.couple.person(file.author) == nullptr ? Mender::Person : Mender::Other;
    }
    const auto source = line >= 1 && line <= file.pieces.size() ? file.pieces[line - 1].text : std::string();
    m_result.troubles.push_back({{file.path, {line, line == 0 ? 0U : 1U}, message, source}, mender});
  }

  void check_surroundings() {
    for (const auto& surrounding : surroundings()) {
      const auto path = m_journal.folder.path() / surrounding.name;
      try {
        check_surrounding(surrounding, path.lexically_normal().string());
      } catch (const Error& error) {
        m_result.troubles.push_back(
            {{path.lexically_normal().string(), {0, 0}, message_about(error, path), {}}, Mender::Person});
      }
    }
  }

  void check_surrounding(const Surrounding& surrounding, const std::string& path) {
    const auto missing = missing_lines(m_journal.folder, surrounding);
    if (missing.empty()) {
      return;
    }
    for (const auto line : split(trim(missing), '\n')) {
      m_result.troubles.push_back({{path, {0, 0}, fmt::format("the line '{}' is missing", line), {}}, Mender::Closer});
    }
    const auto before = m_journal.folder.read(surrounding.name);
    const bool needs_newline = before && !before->empty() && before->back() != '\n';
    const auto after = before.value_or("") + (needs_newline ? "\n" : "") + missing;
    m_result.mendings.push_back({"", surrounding.name, path, before, after});
  }

  void check_folder(const std::string& name, Holding holding) {
    const auto folder = m_journal.folder.subfolder(name);
    if (!folder) {
      return;
    }
    std::vector<LineFile> files;
    std::set<std::string> blocked; // files that cannot be written
    for (const auto& file_name : folder->names()) {
      const auto path = (folder->path() / file_name).lexically_normal().string();
      if (!is_data_file(file_name)) {
        continue;
      }
      if (holding == Holding::OfRecords && !month_of_name(file_name)) {
        m_result.troubles.push_back({{path, {0, 0}, std::string(no_month), {}}, Mender::Person});
        continue;
      }
      try {
        if (auto contents = folder->read(file_name)) {
          files.push_back(take_apart(file_name, path, std::move(*contents), holding));
          check_file(files.back(), holding);
        }
      } catch (const Error& error) {
        m_result.troubles.push_back(
            {{path, {0, 0}, message_about(error, folder->path() / file_name), {}}, Mender::Person});
        blocked.insert(file_name);
      }
    }
    check_repeats(files);
    auto mendings = mendings_of(files, m_me, holding, name, blocked);
    std::move(mendings.begin(), mendings.end(), std::back_inserter(m_result.mendings));
  }

  void check_file(const LineFile& file, Holding holding) {
    for (const auto& finding : file.findings) {
      m_result.troubles.push_back({finding, Mender::Person});
    }
    check_name(file, holding);
    if (without_byte_order_mark(file.contents).size() != file.contents.size()) {
      report(file, 0, "the file begins with a byte-order mark", Mender::Closer);
    }
    if (file.contents.find("\r\n") != std::string::npos) {
      report(file, 0, "the lines end as on Windows", Mender::Closer);
    }
    if (!file.contents.empty() && file.contents.back() != '\n') {
      report(file, file.pieces.size(), "the last line has no end", Mender::Closer);
    }
    const bool can_lay = can_be_laid_anew(file);
    for (std::size_t i = 0; i < file.pieces.size(); ++i) {
      const auto& piece = file.pieces[i];
      if (piece.sort == Sort::Marker) {
        report(file, i + 1, "git left a conflict marker; both sides are read", Mender::Closer);
      } else if (piece.sort == Sort::LaidOut && can_lay) {
        report(file, i + 1, "the record is laid out over several lines, which git merges badly", Mender::Closer);
      }
      if (piece.held && holding == Holding::OfRecords) {
        check_place(file, i + 1, *piece.held);
      }
    }
  }

  void check_name(const LineFile& file, Holding holding) {
    const auto& people = m_journal.couple.people;
    if (m_journal.couple.person(file.author) == nullptr) {
      report(file, 0, fmt::format("the file's name names neither {} nor {}", people[0].id, people[1].id),
             Mender::Person);
    } else if (!is_canonical_name(file.name, holding)) {
      report(file, 0, "the file is a copy that a sync left; its records are read", Mender::Closer);
    }
  }

  void check_place(const LineFile& file, std::size_t line, const Held& held) {
    const auto author = parse_record_id(held.key)->author;
    if (held.key.substr(0, month_length) != file.name.substr(0, month_length)) {
      report(file, line, fmt::format("the record is of {}, not of this month", held.key.substr(0, month_length)),
             Mender::Closer);
    }
    if (author != file.author && m_journal.couple.person(file.author) != nullptr) {
      report(file, line,
             fmt::format("the record is {}'s, in a file of {}'s", m_journal.couple.name_of(author),
                         m_journal.couple.name_of(file.author)),
             Mender::Person);
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
      const auto top = std::max_element(all.begin(), all.end(), [](const Place& left, const Place& right) {
        return left.held->rank < right.held->rank;
      });
      std::vector<const Place*> variants;
      for (const auto& place : all) {
        if (place.held->rank < top->held->rank) {
          report(*place.file, place.line, fmt::format("a later line of '{}' replaces this one", place.held->key),
                 Mender::Closer);
        } else if (std::any_of(variants.begin(), variants.end(),
                               [&](const Place* v) { return v->held->line == place.held->line; })) {
          report(*place.file, place.line, fmt::format("'{}' stands here once more", place.held->key), Mender::Closer);
        } else {
          variants.push_back(&place);
        }
      }
      report_tie(variants);
    }
  }

  template <typename Place> void report_tie(const std::vector<const Place*>& variants) {
    if (variants.size() < 2) {
      return;
    }
    const auto shown = std::max_element(variants.begin(), variants.end(),
                                        [](const Place* l, const Place* r) { return l->held->bytes < r->held->bytes; });
    for (const auto* place : variants) {
      report(*place->file, place->line,
             fmt::format("'{}' was changed in two places at once; {}. 'closer edit' settles it", place->held->key,
                         place == *shown ? "this is the one that shows" : "this one is kept, and does not show"),
             Mender::Person);
    }
  }

  // Ids are unique in a journal, slugs only among one's own.
  static std::string author_key(const LineFile& file, const Held& held) {
    return parse_record_id(held.key) ? held.key : file.author + "/" + held.key;
  }

  const Journal& m_journal;
  std::string m_me;
  CheckResult m_result;
};

} // namespace

CheckResult check(const Journal& journal, std::string_view me) { return Checker(journal, me).check(); }

void mend(const Journal& journal, const std::vector<Mending>& mendings) {
  const auto folder_of = [&](const Mending& mending) {
    return mending.folder.empty() ? Folder::open(journal.folder.path()) : journal.folder.make_subfolder(mending.folder);
  };
  std::set<std::string> seen;
  for (const auto& mending : mendings) {
    const bool is_first_step = seen.insert(mending.path).second;
    if (is_first_step && folder_of(mending).read(mending.name) != mending.before) {
      throw Error(Status::Failed, fmt::format("{} has been changed since; nothing was written", mending.path),
                  "Run 'closer check --fix' again.");
    }
  }
  for (const auto& mending : mendings) {
    if (mending.after) {
      folder_of(mending).replace(mending.name, *mending.after);
    } else {
      folder_of(mending).remove(mending.name);
    }
  }
}

} // namespace closer
