// SPDX-License-Identifier: MIT
#include "journal/check/file_versions.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/config/couple_merge.hpp"
#include "journal/config/file_copies.hpp"
#include "journal/lines/read_or_report.hpp"
#include "model/journal_places.hpp"

namespace closer {
namespace {

// What two versions of a file become.
struct Folded {
  std::string stays;
  std::optional<std::string> kept;
};

Folded fold_files(const std::string& one, const std::string& other) {
  return one == other ? Folded{one, std::nullopt} : Folded{std::max(one, other), std::min(one, other)};
}

std::optional<std::string> original_of_couple(std::string_view name) {
  return is_copy_of_couple(name) ? std::optional(std::string(couple_file_name)) : std::nullopt;
}

// The copies in one folder.
class Versions {
public:
  // `folder` is as a Fix has it.
  Versions(const Journal& journal, const Folder& there, std::string folder, FileVersions& result)
      : m_journal(journal), m_there(there), m_folder(std::move(folder)), m_result(result) {}

  // `original_of` says of which file another is a copy.
  void check_all(std::optional<std::string> (*original_of)(std::string_view name)) {
    std::set<std::string> copies;
    try {
      m_there.each_name([&](std::string_view name) {
        if (original_of(name)) {
          copies.emplace(name);
        }
      });
    } catch (const Error&) { // too many files for a folder of closer's own, which stops no command elsewhere either
      copies.clear();
    }
    for (const auto& name : copies) {
      check(name, *original_of(name));
    }
  }

private:
  void check(const std::string& name, const std::string& original) {
    try {
      if (is_kept_version(name)) {
        report(name,
               fmt::format(
                   "a version of {} that lost to another one; copy what you want to keep from it, and delete this file",
                   printable(original)),
               false);
      } else if (const auto copy = m_there.read(name)) {
        fold_in(name, original, *copy);
      }
    } catch (const Error& error) {
      report(name, message_about(error, m_there.path() / name), false);
    }
  }

  void report(const std::string& name, const std::string& message, bool is_fixable) {
    m_result.findings.push_back({{shown_path(m_there, name), {0, 0}, message, {}}, is_fixable});
  }

  void fold_in(const std::string& name, const std::string& original, const std::string& copy) {
    if (m_name != original) {
      m_name = original;
      m_now = m_there.read(original);
    }
    const bool is_couple = m_folder.empty();
    if (const auto fault = is_couple ? fault_of(copy) : std::nullopt) {
      report(name, fmt::format("a copy of closer.toml that can't be used ({}); delete it", *fault), false);
      return;
    }
    report(name, fmt::format("a copy of {} left by a sync; it isn't read", printable(original)), true);
    Folded folded{copy, std::nullopt};
    if (m_now && is_couple && *m_now != copy) {
      auto merge = merge_couples(std::nullopt, *m_now, copy);
      folded = {std::move(merge.text), std::move(merge.kept)};
    } else if (m_now) {
      folded = fold_files(*m_now, copy);
    }
    if (folded.kept) {
      put_in_place(name_of_kept(original, *folded.kept), std::nullopt, *folded.kept);
    }
    if (m_now != folded.stays) {
      put_in_place(original, std::exchange(m_now, folded.stays), folded.stays);
    }
    put_in_place(name, copy, std::nullopt);
  }

  // Why it can't be this journal's closer.toml.
  [[nodiscard]] std::optional<std::string> fault_of(const std::string& copy) const {
    try {
      const auto id = read_couple(std::string(couple_file_name), copy).id;
      return id == m_journal.couple.id ? std::nullopt : std::optional(fmt::format("its id is '{}'", id));
    } catch (const Error& error) {
      return std::string(split(error.what(), '\n').front());
    }
  }

  void put_in_place(const std::string& name, std::optional<std::string> before, std::optional<std::string> after) {
    if (!before && m_there.has(name)) { // kept already, by what it holds
      return;
    }
    m_result.fixes.push_back({m_folder, name, shown_path(m_there, name), std::move(before), std::move(after)});
  }

  const Journal& m_journal;
  const Folder& m_there;
  std::string m_folder;
  FileVersions& m_result;
  std::string m_name; // the original that m_now is of
  std::optional<std::string> m_now;
};

} // namespace

FileVersions file_versions(const Journal& journal) {
  FileVersions result;
  Versions(journal, journal.folder, "", result).check_all(original_of_couple);
  for (const auto* const folder : {"ideas", "questions", "series"}) {
    std::vector<Finding> said_elsewhere;
    if (const auto there = subfolder_or_report(journal.folder, folder, said_elsewhere)) {
      Versions(journal, *there, folder, result).check_all([](std::string_view name) { return original_of_copy(name); });
    }
  }
  return result;
}

} // namespace closer
