// SPDX-License-Identifier: MIT
#include "journal/check/check.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/files/temporary_names.hpp"
#include "base/text/text.hpp"
#include "journal/check/line_file.hpp"
#include "journal/check/line_troubles.hpp"
#include "journal/check/mending.hpp"
#include "journal/check/sound_shards.hpp"
#include "journal/folder/catalogue_files.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/repository_files.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/inbox/inbox.hpp"
#include "journal/inbox/inbox_line.hpp"
#include "journal/lines/read_or_report.hpp"
#include "journal/record/shard_names.hpp"

namespace closer {
namespace {

using Mender = Trouble::Mender;
class Checker {
public:
  Checker(const Journal& journal, std::string_view me, Day today, BuiltIn built_in)
      : m_journal(journal), m_me(me), m_today(today), m_built_in(std::move(built_in)) {}

  CheckResult check() {
    check_surroundings();
    check_folder("log", Holding::OfRecords);
    check_folder("hobbies", Holding::OfHobbies);
    check_content();
    check_inbox();
    std::stable_sort(m_result.troubles.begin(), m_result.troubles.end(), [](const Trouble& left, const Trouble& right) {
      const auto key = [](const Finding& f) { return std::tie(f.path, f.where.line, f.where.column); };
      return key(left.finding) < key(right.finding);
    });
    return std::move(m_result);
  }

private:
  void check_content() {
    std::vector<Finding> findings;
    Reading standing; // a file may change an idea that is a record; what is wrong with that is said elsewhere
    read_shard(m_journal, standing_shard, standing);
    (void)ideas_of_both(m_journal, m_built_in.ideas, standing.records, findings);
    (void)questions_of_both(m_journal, std::move(m_built_in.questions), findings);
    for (auto& finding : findings) {
      m_result.troubles.push_back({std::move(finding), Mender::Person});
    }
  }

  // What a person has to put right there before it can be taken in.
  void check_inbox() {
    try {
      for (auto& finding : look_into_inbox(m_journal, m_today).findings) {
        m_result.troubles.push_back({std::move(finding), Mender::Person});
      }
      const auto inbox = m_journal.folder.subfolder(std::string(inbox_folder_name));
      for (const auto& person : m_journal.couple.people) {
        const auto folder = inbox ? inbox->subfolder(person.id) : std::nullopt;
        if (folder) {
          check_temporaries_of_inbox(*folder);
        }
      }
    } catch (const Error&) { // look_into_inbox() has said so, or check_folder() of log/
    }
  }

  // Where another program wrote to a file while its lines were taken in, what is left behind may be that program's.
  void check_temporaries_of_inbox(const Folder& folder) {
    for (const auto& name : folder.names()) {
      if (is_temporary(name)) {
        m_result.troubles.push_back(
            {{shown_path(folder, name),
              {0, 0},
              "a write was cut off and left this behind; move what is missing into a .txt file, "
              "and delete it",
              {}},
             Mender::Person});
      }
    }
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

  // What a write that was killed has left: never part of the journal, and never said to be written.
  void check_temporary(const Folder& folder, const std::string& folder_name, const std::string& name,
                       const std::string& path) {
    try {
      if (auto contents = folder.read(name)) {
        m_result.troubles.push_back(
            {{path, {0, 0}, "a write was cut off and left this behind; nothing reads it", {}}, Mender::Closer});
        m_result.mendings.push_back({folder_name, name, path, std::move(contents), std::nullopt});
      }
    } catch (const Error& error) {
      m_result.troubles.push_back({{path, {0, 0}, message_about(error, folder.path() / name), {}}, Mender::Person});
    }
  }

  void check_folder(const std::string& name, Holding holding) {
    const auto folder = m_journal.folder.subfolder(name);
    if (!folder) {
      return;
    }
    TakenApart taken{Limits(holding == Holding::OfRecords ? of_checking : of_own_files), {}, {}};
    for (const auto& file_name : folder->names()) {
      const auto path = shown_path(*folder, file_name);
      if (is_temporary(file_name)) {
        check_temporary(*folder, name, file_name, path);
      }
      if (is_data_file(file_name) && holding == Holding::OfHobbies) {
        take(*folder, file_name, holding, taken);
      } else if (is_data_file(file_name) && !shard_of_name(file_name)) {
        m_result.troubles.push_back({{path, {0, 0}, std::string(no_shard), {}}, Mender::Person});
      }
    }
    if (holding == Holding::OfRecords) {
      take_shards(*folder, taken);
    }
    settle(taken.files, holding, name, taken.blocked);
  }

  struct TakenApart {
    Limits limits;
    std::vector<LineFile> files;   // by name
    std::set<std::string> blocked; // files that cannot be written
  };

  // Those in which something may be wrong, and what has to do with them.
  void take_shards(const Folder& folder, TakenApart& taken) {
    SoundShards sound(folder, m_journal.couple);
    std::vector<Shard> left;
    const auto take_shard = [&](const Shard& shard) {
      for (const auto& name : shard.files) {
        take(folder, name, Holding::OfRecords, taken);
      }
    };
    for (auto& shard : ShardList(m_journal).take_all()) {
      if (sound.is_sound(shard)) {
        left.push_back(std::move(shard));
      } else {
        take_shard(shard);
      }
    }
    for (const auto& shard : left) {
      if (sound.is_touched(shard, taken.files)) {
        take_shard(shard);
      }
    }
    std::sort(taken.files.begin(), taken.files.end(),
              [](const LineFile& one, const LineFile& other) { return one.name < other.name; });
  }

  void take(const Folder& folder, const std::string& name, Holding holding, TakenApart& taken) {
    const auto path = shown_path(folder, name);
    try {
      if (auto contents = read_within(taken.limits, folder, name)) {
        taken.files.push_back(take_apart(name, path, std::move(*contents), holding));
      }
    } catch (const Error& error) {
      m_result.troubles.push_back({{path, {0, 0}, message_about(error, folder.path() / name), {}}, Mender::Person});
      taken.blocked.insert(name);
    }
  }

  // What mending would leave is not closer's to mend, whatever the line itself would allow.
  void settle(const std::vector<LineFile>& files, Holding holding, const std::string& folder,
              const std::set<std::string>& blocked) {
    auto settled = files;
    for (const auto& person : m_journal.couple.people) {
      auto mendings = mendings_of(files, person.id, holding, folder, blocked);
      settled = mended(std::move(settled), mendings, holding);
      if (person.id == m_me) {
        std::move(mendings.begin(), mendings.end(), std::back_inserter(m_result.mendings));
      }
    }
    const auto key = [](const LineTrouble& trouble) {
      return std::tie(trouble.finding.path, trouble.finding.message, trouble.finding.source);
    };
    const auto troubles_left = line_troubles(settled, holding, m_journal.couple);
    std::set<decltype(key(troubles_left.front()))> left;
    for (const auto& trouble : troubles_left) {
      left.insert(key(trouble));
    }
    for (const auto& trouble : line_troubles(files, holding, m_journal.couple)) {
      const bool stays = left.contains(key(trouble));
      const auto mender = !trouble.is_mendable || stays ? Mender::Person
                          : trouble.author == m_me      ? Mender::Closer
                                                        : Mender::Other;
      m_result.troubles.push_back({trouble.finding, mender});
    }
  }

  const Journal& m_journal;
  std::string m_me;
  Day m_today;
  BuiltIn m_built_in;
  CheckResult m_result;
};

} // namespace

CheckResult check(const Journal& journal, std::string_view me, Day today, BuiltIn built_in) {
  return Checker(journal, me, today, std::move(built_in)).check();
}

void mend(const Journal& journal, const std::vector<Mending>& mendings) {
  const auto folder_of = [&](const Mending& mending) {
    return mending.folder.empty() ? Folder::open(journal.folder.path()) : journal.folder.make_subfolder(mending.folder);
  };
  const auto is_done = [&](const Mending& mending) { // as with a temporary file, which goes with the lock
    return !mending.after && !folder_of(mending).has(mending.name);
  };
  std::set<std::string> seen;
  for (const auto& mending : mendings) {
    const bool is_first_step = seen.insert(mending.path).second;
    if (is_first_step && !is_done(mending) && folder_of(mending).read(mending.name) != mending.before) {
      throw Error(Status::Failed, fmt::format("{} has been changed since", mending.path),
                  "Run 'closer check --fix' again.", nothing_written);
    }
  }
  bool is_begun = false;
  for (const auto& mending : mendings) {
    try {
      if (mending.after) {
        folder_of(mending).replace(mending.name, *mending.after);
      } else if (!is_done(mending)) {
        folder_of(mending).remove(mending.name);
      }
    } catch (const Error& error) {
      if (!is_begun) {
        throw;
      }
      throw error.having("a part is mended, and nothing is lost: 'closer check --fix' again does the rest");
    }
    is_begun = true;
  }
}

} // namespace closer
