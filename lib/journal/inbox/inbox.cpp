// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/paths.hpp"
#include "journal/folder/repository_files.hpp"
#include "journal/inbox/inbox_file.hpp"
#include "journal/inbox/inbox_note.hpp"
#include "journal/record/line_replacing.hpp"
#include "journal/record/line_traits.hpp"
#include "journal/record/record_line.hpp"
#include "model/journal_places.hpp"

namespace closer {
namespace {

using End = InboxFileLine::End;

// The inbox as it is at a visit, with the folders that its files are in.
class Inbox {
public:
  Inbox(const Journal& journal, const InboxVisit& visit)
      : m_journal(journal), m_visit(visit), m_opened(open_inbox(journal, visit.now, visit.resting, visit.waiting)) {}

  InboxImport look() {
    sort_out(records_beside(m_journal, m_opened.files, m_visit.now.day));
    for (const auto& file : m_opened.files) {
      report(file, Numbered::AsRead);
    }
    return finished();
  }

  InboxImport import_all() {
    if (!m_opened.files.empty()) {
      import_files();
    }
    tell_writers();
    return finished();
  }

private:
  void import_files() {
    const auto there = records_beside(m_journal, m_opened.files, m_visit.now.day);
    sort_out(there); // it says which lines wait, and need a date
    if (std::erase_if(m_opened.files, [&](const InboxFile& file) { return !put_dates(file); }) != 0) {
      sort_out(there);
    }
    append();
    for (const auto& file : m_opened.files) {
      const bool is_left = put(file, dated_contents(file), left_contents(file),
                               "its lines are in the journal, and also stay here until the next time");
      report(file, is_left ? Numbered::AsLeft : Numbered::AsRead);
    }
    if (!m_opened.files.empty()) {
      complete_surroundings();
    }
  }

  InboxImport finished() {
    m_imported.unread = std::move(m_opened.unread);
    m_imported.findings = std::move(m_opened.findings);
    m_imported.strange = std::move(m_opened.strange);
    m_imported.resting = std::move(m_opened.resting);
    return std::move(m_imported);
  }

  void sort_out(Records there) {
    auto [records, count] =
        records_of(m_opened.files, m_journal.couple, std::move(there), m_visit.ideas, m_visit.now.day);
    m_imported.records = std::move(records);
    m_imported.there = count;
  }

  // What tells git to keep both sides' lines: the first time, those of the inbox.
  void complete_surroundings() {
    report_on_error(m_journal, m_opened.findings, ".gitattributes", [&] {
      with_effect("the inbox was imported; 'closer check --fix' adds what's missing here",
                  [&] { make_surroundings(m_journal.folder); });
    });
  }

  void report(const InboxFile& file, Numbered numbered) {
    auto findings = findings_in(file, numbered);
    std::move(findings.begin(), findings.end(), std::back_inserter(m_opened.unread[file.person]));
    for (const auto number : numbers_of(file, End::Waits, numbered)) {
      m_imported.waiting.push_back({file.person, fmt::format("{}:{}", file.path, number)});
    }
  }

  // The file beside a person's lines that says what could not be read there, in the first of their folders. While one
  // of their files waits, nobody knows all of it.
  void tell_writers() {
    std::set<std::string> told;
    std::set<std::string> waiting;
    for (const auto& [name, opened] : m_opened.folders) {
      waiting.insert(opened.has_resting ? opened.person : "");
    }
    for (const auto& [name, opened] : m_opened.folders) {
      const auto findings = told.insert(opened.person).second ? m_opened.unread[opened.person] : std::vector<Finding>();
      if (!waiting.contains(opened.person)) {
        tell_writer(name, opened, inbox_note(findings));
      }
    }
  }

  void tell_writer(const std::string& name, const InboxFolder& opened, const std::string& note) {
    const std::string note_name(inbox_note_name);
    const bool is_theirs = !opened.note && opened.folder.has(note_name) && opened.folder.read(note_name) != "";
    if (note == opened.note.value_or("") || is_theirs) {
      return;
    }
    const auto before = opened.note || !opened.folder.has(note_name) ? opened.note : std::optional<std::string>("");
    report_on_error(m_journal, m_opened.findings, std::filesystem::path(inbox_folder_name) / name / note_name, [&] {
      const auto after = note.empty() ? std::nullopt : std::optional<std::string_view>(note);
      const bool has_told = with_effect("the note about unread lines wasn't written", // but the lines are imported
                                        [&] { return opened.folder.replace_if(note_name, before, after); });
      m_imported.has_told = has_told || m_imported.has_told;
    });
  }

  bool put_dates(const InboxFile& file) {
    return put(file, file.contents, dated_contents(file), "its lines stay until the next time");
  }

  // Puts the second contents in the place of the first, for a file that is still there as it was; whether it did, or
  // had nothing to do. `outcome` is what is true if it fails.
  bool put(const InboxFile& file, std::string_view before, std::string_view after, std::string_view outcome) {
    bool is_put = before == after;
    if (!is_put) {
      const auto path = std::filesystem::path(inbox_folder_name) / file.folder / file.name;
      report_on_error(m_journal, m_opened.unread[file.person], path, [&] {
        const auto& folder = m_opened.folders.at(file.folder).folder;
        is_put = with_effect(outcome, [&] { return folder.replace_if(file.name, before, after); });
        if (!is_put) {
          m_imported.busy.push_back(path.string());
        }
      });
    }
    return is_put;
  }

  struct Lines {
    std::string added;
    std::vector<Replacement<Record>> changed;
  };

  void append() {
    std::map<std::string, Lines> shards; // by the file that they go to
    for (const auto& each : m_imported.records) {
      auto& lines = shards[file_of(each.record, owner_of(each.record))];
      if (each.before) {
        lines.changed.push_back({*each.before, each.record});
      } else {
        lines.added += write_line(each.record) + "\n";
      }
    }
    for (const auto& [name, lines] : shards) {
      write_to(name, lines);
    }
  }

  void write_to(const std::string& name, const Lines& lines) const {
    with_effect("the lines stay in the inbox, and the next import adds what's missing", [&] {
      const auto folder = m_journal.folder.make_subfolder(folder_of(Record()));
      if (!lines.changed.empty()) {
        folder.replace(name, with_lines(folder.read(name).value_or(""), lines.changed));
      }
      if (!lines.added.empty()) {
        folder.append(name, lines.added);
      }
    });
  }

  const Journal& m_journal;
  const InboxVisit& m_visit;
  InboxFolders m_opened;
  InboxImport m_imported;
};

} // namespace

bool has_inbox(const Journal& journal) { return is_there(journal.folder.path() / inbox_folder_name); }

InboxImport look_into_inbox(const Journal& journal, const InboxVisit& visit) { return Inbox(journal, visit).look(); }

InboxImport import_inbox(const Journal& journal, const InboxVisit& visit) { return Inbox(journal, visit).import_all(); }

} // namespace closer
