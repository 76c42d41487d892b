// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/paths.hpp"
#include "journal/folder/hobby_files.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/repository_files.hpp"
#include "journal/inbox/inbox_file.hpp"
#include "journal/inbox/inbox_line.hpp"
#include "journal/lines/read_or_report.hpp"
#include "journal/record/line_traits.hpp"
#include "journal/record/record_line.hpp"
#include "journal/record/shard_names.hpp"

namespace closer {
namespace {

constexpr std::size_t most_file = std::size_t{1} << 20U;
constexpr std::size_t most_at_once = std::size_t{4} << 20U; // of all files together
constexpr std::ptrdiff_t most_lines = 10'000;

// A folder with nothing in it but what programs keep out of sight.
bool is_empty_folder(const Folder& inbox, const std::string& name) {
  try {
    const auto folder = inbox.subfolder(name);
    const auto names = folder ? folder->names() : std::vector<std::string>();
    return std::all_of(names.begin(), names.end(), [](const std::string& each) { return each.starts_with('.'); });
  } catch (const Error&) { // a file, a link, or none of ours to read
    return false;
  }
}

// The inbox as it is on a day, with the folders that its files are in.
class Inbox {
public:
  Inbox(const Journal& journal, Day today) : m_journal(journal), m_today(today) {
    report_on_error(inbox_folder_name, [&] { open(); });
  }

  TakenIn look() {
    require_months();
    sort_out();
    for (const auto& file : m_files) {
      report(file.findings);
    }
    return std::move(m_taken);
  }

  TakenIn take_in() {
    if (m_files.empty()) {
      return std::move(m_taken);
    }
    require_months();
    std::erase_if(m_files, [&](const InboxFile& file) { return !put(file, file.contents, file.dated, ""); });
    sort_out();
    append();
    for (auto& file : m_files) {
      if (put(file, file.dated, file.left, "its lines are in the journal, and stay here until the next time")) {
        for (std::size_t i = 0; i < file.findings.size(); ++i) {
          file.findings[i].where.line = file.left_lines[i];
        }
      }
      report(file.findings);
    }
    if (!m_files.empty()) {
      complete_surroundings();
    }
    return std::move(m_taken);
  }

private:
  // What tells git to keep both sides' lines: the first time, those of the inbox.
  void complete_surroundings() {
    report_on_error(".gitattributes", [&] {
      try {
        make_surroundings(m_journal.folder);
      } catch (const Error& error) {
        throw error.having("the inbox is taken in, and 'closer check --fix' adds what is missing here");
      }
    });
  }

  void report(const std::vector<Finding>& findings) {
    m_taken.findings.insert(m_taken.findings.end(), findings.begin(), findings.end());
  }

  template <typename Do> void report_on_error(const std::filesystem::path& place, Do&& act) {
    const auto path = m_journal.folder.path() / place;
    try {
      act();
    } catch (const Error& error) {
      m_taken.findings.push_back({path.lexically_normal().string(), {0, 0}, message_about(error, path), {}});
    }
  }

  void open() {
    const auto inbox = m_journal.folder.subfolder(std::string(inbox_folder_name));
    if (!inbox) {
      return;
    }
    Reading reading;
    read_hobbies_of_both(m_journal, reading.hobbies, reading.findings);
    require_readable(reading);
    const HobbyIndex hobbies(reading.hobbies);
    const auto& people = m_journal.couple.people;
    for (const auto& name : inbox->names()) {
      const auto place = std::filesystem::path(inbox_folder_name) / name;
      const bool is_nobodys = m_journal.couple.person(name) == nullptr;
      if (name.starts_with('.') || (is_nobodys && is_empty_folder(*inbox, name))) {
        continue;
      }
      if (is_nobodys) {
        m_taken.findings.push_back({shown_path(m_journal.folder, place.string()),
                                    {0, 0},
                                    fmt::format("closer reads what is in the folders '{}' and '{}' there, and this is "
                                                "neither of them",
                                                people.at(0).id, people.at(1).id),
                                    {}});
        continue;
      }
      report_on_error(place, [&] { open_persons(*inbox, name, hobbies); });
    }
  }

  void open_persons(const Folder& inbox, const std::string& person, const HobbyIndex& hobbies) {
    auto folder = inbox.subfolder(person);
    if (!folder) { // somebody removed it meanwhile
      return;
    }
    for (const auto& name : folder->names()) {
      const auto path = shown_path(*folder, name);
      if (!is_inbox_file(name)) {
        if (!name.starts_with('.')) {
          m_taken.strange.push_back(path);
        }
        continue;
      }
      report_on_error(std::filesystem::path(inbox_folder_name) / person / name, [&] {
        auto contents = folder->read(name, most_file).value_or("");
        const auto lines = std::count(contents.begin(), contents.end(), '\n');
        if (lines > most_lines) {
          throw Error(Status::NeedsPerson,
                      fmt::format("it has more than {} lines; part it, and each part is taken in", most_lines));
        }
        m_bytes += contents.size();
        m_lines += lines;
        if (m_bytes > most_at_once || m_lines > 2 * most_lines) {
          throw Error(Status::NeedsPerson, "the files before it are enough for once; it stays until the next time");
        }
        if (contents.empty()) {
          return;
        }
        m_files.push_back(read_inbox_file(person, name, path, std::move(contents), m_today, hobbies));
      });
    }
    m_folders.emplace(person, std::move(*folder));
  }

  // The months that the lines are of, and what is standing: an id is one record's in both. Throws Error where one
  // cannot be read.
  void require_months() {
    std::set<std::string> months = {std::string(standing_shard)};
    for (const auto& file : m_files) {
      for (const auto& entry : file.entries) {
        months.insert(iso_month(entry.record.at.day));
      }
    }
    Reading reading;
    for (const auto& month : months) {
      read_shard(m_journal, month, reading);
    }
    require_readable(reading);
    m_there = std::move(reading.records);
  }

  // Puts the second contents in the place of the first, for a file that is still there as it was; whether it did, or
  // had nothing to do. `outcome` is what is true where it fails.
  bool put(const InboxFile& file, std::string_view before, std::string_view after, std::string_view outcome) {
    bool is_put = before == after;
    if (!is_put) {
      const auto path = std::filesystem::path(inbox_folder_name) / file.person / file.name;
      report_on_error(path, [&] {
        try {
          is_put = m_folders.at(file.person).replace_if(file.name, before, after);
        } catch (const Error& error) {
          throw outcome.empty() ? error : error.having(outcome);
        }
        if (!is_put) {
          m_taken.busy.push_back(path.string());
        }
      });
    }
    return is_put;
  }

  // Finds out which lines are new, and gives those that need it another id.
  void sort_out() {
    auto& named = m_there;
    for (const auto& file : m_files) {
      std::set<std::string> of_file; // whose lines are all different, or count as such
      for (const auto& entry : file.entries) {
        auto record = entry.record;
        for (int salt = 1; of_file.contains(record.id) || is_taken_by_other(named, record); ++salt) {
          record.id = inbox_id(entry, file.person, salt);
        }
        of_file.insert(record.id);
        if (named.emplace(record.id, record).second) {
          m_taken.records.push_back(std::move(record));
        } else {
          ++m_taken.there;
        }
      }
    }
  }

  // One that was edited or removed since was this line.
  static bool is_taken_by_other(const Records& records, const Record& record) {
    const auto found = records.find(record.id);
    if (found == records.end() || found->second.gone || found->second.rev != 1) {
      return false;
    }
    const auto& there = found->second;
    return there.kind != record.kind || (there.hobby == record.hobby && there.text != record.text);
  }

  void append() {
    std::map<std::string, std::string> shards; // lines, by the file that they go to
    for (const auto& record : m_taken.records) {
      shards[file_of(record, owner_of(record))] += write_line(record) + "\n";
    }
    for (const auto& [name, lines] : shards) {
      try {
        m_journal.folder.make_subfolder(folder_of(Record())).append(name, lines);
      } catch (const Error& error) {
        throw error.having("the inbox keeps its lines, and the next time takes in what is missing");
      }
    }
  }

  const Journal& m_journal;
  Day m_today;
  std::map<std::string, Folder> m_folders; // by person
  std::vector<InboxFile> m_files;
  std::size_t m_bytes = 0;
  std::ptrdiff_t m_lines = 0;
  Records m_there;
  TakenIn m_taken;
};

} // namespace

bool has_inbox(const Journal& journal) { return is_there(journal.folder.path() / inbox_folder_name); }

TakenIn look_into_inbox(const Journal& journal, Day today) { return Inbox(journal, today).look(); }

TakenIn take_in(const Journal& journal, Day today) { return Inbox(journal, today).take_in(); }

} // namespace closer
