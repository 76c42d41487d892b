// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox_folders.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text/unicode.hpp"
#include "journal/folder/reading.hpp"
#include "journal/inbox/inbox_line.hpp"
#include "journal/inbox/inbox_note.hpp"
#include "journal/lines/read_or_report.hpp"
#include "model/journal_places.hpp"

namespace closer {
namespace {

constexpr std::size_t most_file = std::size_t{1} << 20U;
constexpr std::size_t most_at_once = std::size_t{4} << 20U; // of all files together
constexpr std::ptrdiff_t most_lines = 10'000;
constexpr std::chrono::minutes resting_time(2);

// A folder with nothing in it but what programs keep out of sight.
bool is_empty_folder(const Folder& inbox, const std::string& name) {
  try {
    const auto folder = inbox.subfolder(name);
    const auto names = folder ? folder->names() : std::vector<std::string>();
    return std::ranges::all_of(names, [](const std::string& each) { return each.starts_with('.'); });
  } catch (const Error&) { // a file, a link, or none of ours to read
    return false;
  }
}

// Whether the file was changed so shortly before that somebody may be typing in it.
bool is_in_hand(const std::filesystem::path& path, const When& now, Resting resting) {
  std::error_code unknown;
  const auto written = std::filesystem::last_write_time(path, unknown);
  if (unknown || !now.time) {
    return false;
  }
  const auto changed = std::chrono::floor<std::chrono::seconds>(std::chrono::file_clock::to_sys(written));
  const auto age = instant_of(now) - changed;
  return age < resting_time && (resting == Resting::Needed ? age > -resting_time : age > std::chrono::seconds(0));
}

class Opener {
public:
  Opener(const Journal& journal, const When& now, Resting resting, std::span<const std::string> waiting)
      : m_journal(journal), m_now(now), m_resting(resting), m_waiting(waiting) {}

  InboxFolders open() {
    report_on_error(m_journal, m_result.findings, inbox_folder_name, [&] { open_all(); });
    return std::move(m_result);
  }

private:
  void open_all() {
    const auto inbox = m_journal.folder.subfolder(std::string(inbox_folder_name));
    if (!inbox) {
      return;
    }
    const auto reading = read_hobbies(m_journal);
    require_readable(reading);
    const HobbyIndex hobbies(reading.hobbies);
    for (const auto& name : inbox->names()) {
      const auto* const person = owner_of_inbox(m_journal.couple, name);
      if (name.starts_with('.') || (person == nullptr && is_empty_folder(*inbox, name))) {
        continue;
      }
      if (person == nullptr) {
        report_nobodys(name);
        continue;
      }
      const auto place = std::filesystem::path(inbox_folder_name) / name;
      report_on_error(m_journal, m_result.findings, place, [&] { open_persons(*inbox, name, person->id, hobbies); });
    }
  }

  void report_nobodys(const std::string& name) {
    const auto& people = m_journal.couple.people;
    const auto place = std::filesystem::path(inbox_folder_name) / name;
    m_result.findings.push_back(
        {shown_path(m_journal.folder, place.string()),
         {0, 0},
         fmt::format("not in the folder '{}' or '{}', so it isn't read", people.at(0).id, people.at(1).id),
         {}});
  }

  void open_persons(const Folder& inbox, const std::string& folder_name, const std::string& person,
                    const HobbyIndex& hobbies) {
    auto folder = inbox.subfolder(folder_name);
    if (!folder) { // somebody removed it meanwhile
      return;
    }
    auto& opened = m_result.folders.emplace(folder_name, InboxFolder{person, std::move(*folder), {}}).first->second;
    for (const auto& name : opened.folder.names()) {
      const auto path = shown_path(opened.folder, name);
      if (!is_inbox_file(name)) {
        if (!name.starts_with('.')) {
          m_result.strange.push_back(path);
        }
        continue;
      }
      report_on_error(m_journal, m_result.unread[person], std::filesystem::path(inbox_folder_name) / folder_name / name,
                      [&] {
                        open_file({person, folder_name, name, path, {}, {}}, opened, hobbies);
                      });
    }
  }

  void open_file(InboxFile file, InboxFolder& opened, const HobbyIndex& hobbies) {
    file.contents = opened.folder.read(file.name, most_file).value_or("");
    if (is_inbox_note(file.contents)) {
      opened.note = file.name == inbox_note_name ? std::optional(file.contents) : opened.note;
      return;
    }
    const auto lines = std::ranges::count(file.contents, '\n');
    if (lines > most_lines) {
      throw Error(Status::NeedsPerson, fmt::format("more than {} lines; split it into smaller files", most_lines));
    }
    m_bytes += file.contents.size();
    m_lines += lines;
    if (m_bytes > most_at_once || m_lines > 2 * most_lines) {
      throw Error(Status::NeedsPerson, "too much for one import; it waits until the next time");
    }
    if (file.contents.empty()) {
      return;
    }
    if (std::ranges::find(m_waiting, file.path) != m_waiting.end() ||
        is_in_hand(opened.folder.path() / file.name, m_now, m_resting)) {
      opened.has_resting = true;
      m_result.resting.push_back(file.path);
      return;
    }
    m_result.files.push_back(read_inbox_file(std::move(file), m_now.day, hobbies));
  }

  const Journal& m_journal;
  const When& m_now;
  Resting m_resting;
  std::span<const std::string> m_waiting;
  std::size_t m_bytes = 0;
  std::ptrdiff_t m_lines = 0;
  InboxFolders m_result;
};

} // namespace

const Person* owner_of_inbox(const Couple& couple, std::string_view folder_name) {
  return couple.person(fold(folder_name));
}

void report_on_error(const Journal& journal, std::vector<Finding>& findings, const std::filesystem::path& place,
                     const std::function<void()>& act) {
  const auto path = journal.folder.path() / place;
  try {
    act();
  } catch (const Error& error) {
    findings.push_back({path.lexically_normal().string(), {0, 0}, message_about(error, path), {}});
  }
}

InboxFolders open_inbox(const Journal& journal, const When& now, Resting resting,
                        std::span<const std::string> waiting) {
  return Opener(journal, now, resting, waiting).open();
}

} // namespace closer
