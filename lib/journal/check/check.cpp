// SPDX-License-Identifier: MIT
#include "journal/check/check.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/files/temporary_names.hpp"
#include "base/text/text.hpp"
#include "journal/check/file_versions.hpp"
#include "journal/check/fixes.hpp"
#include "journal/check/line_file.hpp"
#include "journal/check/line_findings.hpp"
#include "journal/check/sound_shards.hpp"
#include "journal/folder/catalogue_files.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/repository_files.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/inbox/inbox.hpp"
#include "journal/inbox/inbox_folders.hpp"
#include "journal/lines/read_or_report.hpp"
#include "journal/record/shard_names.hpp"
#include "model/journal_places.hpp"

namespace closer {
namespace {

using Fixer = CheckFinding::Fixer;
class Checker {
public:
  Checker(const Journal& journal, std::string_view me, Day today, BuiltIn built_in, const std::function<void()>& step)
      : m_journal(journal), m_me(me), m_today(today), m_built_in(std::move(built_in)), m_step(step) {}

  CheckResult check() {
    check_surroundings();
    check_versions();
    check_folder("log", Holding::OfRecords);
    check_folder("hobbies", Holding::OfHobbies);
    check_content();
    check_inbox();
    std::ranges::stable_sort(m_result.findings, [](const CheckFinding& left, const CheckFinding& right) {
      const auto key = [](const Finding& f) { return std::tie(f.path, f.where.line, f.where.column); };
      return key(left.finding) < key(right.finding);
    });
    return std::move(m_result);
  }

private:
  // What is wrong with a file as a whole.
  void report(const std::string& path, const std::string& message, Fixer fixer) {
    m_result.findings.push_back({{path, {0, 0}, message, {}}, fixer});
  }

  void check_content() {
    std::vector<Finding> findings;
    // A file may change an idea that is a record; what is wrong with that is said elsewhere.
    const auto standing = read_standing(m_journal);
    (void)ideas_of_both(m_journal, m_built_in.ideas, {}, standing.records, findings);
    (void)questions_of_both(m_journal, std::move(m_built_in.questions), {}, findings);
    (void)series_of_both(m_journal, {}, {}, findings);
    for (auto& finding : findings) {
      m_result.findings.push_back({std::move(finding), Fixer::Person});
    }
  }

  // What a person has to put right there before it can be imported.
  void check_inbox() {
    try {
      auto seen = look_into_inbox(m_journal, {When{m_today, std::nullopt}});
      for (auto& [person, findings] : seen.unread) {
        append(seen.findings, std::move(findings));
      }
      for (auto& finding : seen.findings) {
        m_result.findings.push_back({std::move(finding), Fixer::Person});
      }
      const auto inbox = m_journal.folder.subfolder(std::string(inbox_folder_name));
      for (const auto& name : inbox ? inbox->names() : std::vector<std::string>()) {
        const auto* const owner = owner_of_inbox(m_journal.couple, name);
        if (const auto folder = owner == nullptr ? std::nullopt : inbox->subfolder(name)) {
          check_temporaries_of_inbox(*folder);
        }
      }
    } catch (const Error&) { // look_into_inbox() has said so, or check_folder() of log/
    }
  }

  // If another program wrote to a file while its lines were imported, what is left behind may be that program's.
  void check_temporaries_of_inbox(const Folder& folder) {
    for (const auto& name : folder.names()) {
      if (is_temporary(name)) {
        report(shown_path(folder, name),
               "left over from an interrupted write; move anything missing into a .txt file, and delete this one",
               Fixer::Person);
      }
    }
  }

  void check_versions() {
    auto versions = file_versions(m_journal);
    for (auto& [finding, is_fixable] : versions.findings) {
      m_result.findings.push_back({std::move(finding), is_fixable ? Fixer::Closer : Fixer::Person});
    }
    std::move(versions.fixes.begin(), versions.fixes.end(), std::back_inserter(m_result.fixes));
  }

  void check_surroundings() {
    for (const auto& surrounding : surroundings()) {
      const auto path = m_journal.folder.path() / surrounding.name;
      try {
        check_surrounding(surrounding, path.lexically_normal().string());
      } catch (const Error& error) {
        report(path.lexically_normal().string(), message_about(error, path), Fixer::Person);
      }
    }
  }

  void check_surrounding(const Surrounding& surrounding, const std::string& path) {
    const auto missing = missing_lines(m_journal.folder, surrounding);
    if (missing.empty()) {
      return;
    }
    const auto lines = split(trim(missing), '\n');
    const auto what = lines.size() == 1 ? fmt::format("the line '{}' is missing", lines.front())
                                        : fmt::format("{} lines git needs are missing", lines.size());
    report(path, what, Fixer::Closer);
    const auto before = m_journal.folder.read(surrounding.name);
    const bool needs_newline = before && !before->empty() && before->back() != '\n';
    const auto after = before.value_or("") + (needs_newline ? "\n" : "") + missing;
    m_result.fixes.push_back({"", surrounding.name, path, before, after});
  }

  // What a write that was killed has left: never part of the journal, and never said to be written.
  void check_temporary(const Folder& folder, const std::string& folder_name, const std::string& name,
                       const std::string& path) {
    try {
      if (auto contents = folder.read(name)) {
        report(path, "left over from an interrupted write; nothing reads it", Fixer::Closer);
        m_result.fixes.push_back({folder_name, name, path, std::move(contents), std::nullopt});
      }
    } catch (const Error& error) {
      report(path, message_about(error, folder.path() / name), Fixer::Person);
    }
  }

  void check_folder(const std::string& name, Holding holding) {
    const auto folder = m_journal.folder.subfolder(name);
    if (!folder) {
      return;
    }
    LineFiles read{Limits(holding == Holding::OfRecords ? of_checking : of_own_files), {}, {}};
    for (const auto& file_name : folder->names()) {
      const auto path = shown_path(*folder, file_name);
      if (is_temporary(file_name)) {
        check_temporary(*folder, name, file_name, path);
      }
      if (is_data_file(file_name) && holding == Holding::OfHobbies) {
        read_file(*folder, file_name, holding, read);
      } else if (is_data_file(file_name) && !shard_of_name(file_name)) {
        report(path, std::string(no_shard), Fixer::Person);
      }
    }
    if (holding == Holding::OfRecords) {
      read_shards(*folder, read);
    }
    settle(read.files, holding, name, read.blocked);
  }

  struct LineFiles {
    Limits limits;
    std::vector<LineFile> files;   // by name
    std::set<std::string> blocked; // files that can't be written
  };

  // Those in which something may be wrong, and what has to do with them.
  void read_shards(const Folder& folder, LineFiles& read) {
    SoundShards sound(folder, m_journal.couple);
    std::vector<Shard> left;
    const auto read_shard = [&](const Shard& shard) {
      for (const auto& name : shard.files) {
        read_file(folder, name, Holding::OfRecords, read);
      }
    };
    for (auto& shard : ShardList(m_journal).take_all()) {
      m_step();
      if (sound.is_sound(shard)) {
        left.push_back(std::move(shard));
      } else {
        read_shard(shard);
      }
    }
    for (const auto& shard : left) {
      if (sound.is_touched(shard, read.files)) {
        read_shard(shard);
      }
    }
    std::ranges::sort(read.files, [](const LineFile& one, const LineFile& other) { return one.name < other.name; });
  }

  void read_file(const Folder& folder, const std::string& name, Holding holding, LineFiles& read) {
    const auto path = shown_path(folder, name);
    try {
      if (auto contents = read_within(read.limits, folder, name)) {
        read.files.push_back(parse_line_file(name, path, std::move(*contents), holding));
      }
    } catch (const Error& error) {
      report(path, message_about(error, folder.path() / name), Fixer::Person);
      read.blocked.insert(name);
    }
  }

  // What fixing would leave isn't closer's to fix, whatever the line itself would allow.
  void settle(const std::vector<LineFile>& files, Holding holding, const std::string& folder,
              const std::set<std::string>& blocked) {
    auto settled = files;
    for (const auto& person : m_journal.couple.people) {
      auto fixes = fixes_of(files, person.id, holding, folder, blocked);
      settled = fixed(std::move(settled), fixes, holding);
      if (person.id == m_me) {
        std::move(fixes.begin(), fixes.end(), std::back_inserter(m_result.fixes));
      }
    }
    const auto key = [](const LineFinding& each) {
      return std::tie(each.finding.path, each.finding.message, each.finding.source);
    };
    const auto findings_left = line_findings(settled, holding, m_journal.couple);
    std::set<decltype(key(findings_left.front()))> left;
    for (const auto& each : findings_left) {
      left.insert(key(each));
    }
    auto found = line_findings(files, holding, m_journal.couple);
    for (auto& each : found) {
      each.is_fixable = each.is_fixable && !left.contains(key(each));
    }
    for (auto& each : counted(std::move(found))) {
      const auto fixer = !each.is_fixable ? Fixer::Person : each.author == m_me ? Fixer::Closer : Fixer::Partner;
      m_result.findings.push_back({std::move(each.finding), fixer});
    }
  }

  const Journal& m_journal;
  std::string m_me;
  Day m_today;
  BuiltIn m_built_in;
  const std::function<void()>& m_step;
  CheckResult m_result;
};

} // namespace

CheckResult check(const Journal& journal, std::string_view me, Day today, BuiltIn built_in,
                  const std::function<void()>& step) {
  return Checker(journal, me, today, std::move(built_in), step).check();
}

void carry_out(const Journal& journal, const std::vector<Fix>& fixes) {
  const auto folder_of = [&](const Fix& each) {
    return each.folder.empty() ? Folder::open(journal.folder.path()) : journal.folder.make_subfolder(each.folder);
  };
  const auto is_done = [&](const Fix& each) { // as with a temporary file, which goes with the lock
    return !each.after && !folder_of(each).has(each.name);
  };
  std::set<std::string> seen;
  for (const auto& each : fixes) {
    const bool is_first_step = seen.insert(each.path).second;
    if (is_first_step && !is_done(each) && folder_of(each).read(each.name) != each.before) {
      throw Error(Status::Failed, fmt::format("{} has changed since", each.path), "Run 'closer check --fix' again.",
                  nothing_written);
    }
  }
  bool is_begun = false;
  for (const auto& each : fixes) {
    try {
      if (each.after) {
        folder_of(each).replace(each.name, *each.after);
      } else if (!is_done(each)) {
        folder_of(each).remove(each.name);
      }
    } catch (const Error& error) {
      if (!is_begun) {
        throw;
      }
      throw error.having("part of it is fixed, and nothing is lost; run 'closer check --fix' again for the rest");
    }
    is_begun = true;
  }
}

} // namespace closer
