// SPDX-License-Identifier: MIT
#include "cmd/context/machine.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/folder.hpp"
#include "base/files/paths.hpp"
#include "base/text/printable.hpp"
#include "journal/folder/private_side.hpp"
#include "journal/inbox/inbox_folders.hpp"
#include "journal/write/writer.hpp"
#include "model/journal_places.hpp"

namespace closer {
namespace {

// The folder, or an Error that names the variable for it.
const std::filesystem::path& known_place(const std::optional<std::filesystem::path>& folder,
                                         std::string_view variable) {
  if (!folder) {
    throw Error(Status::Failed, fmt::format("neither HOME nor {} is set to a full path", variable),
                "closer keeps this machine's own files there. Set HOME, for instance in the crontab.");
  }
  return *folder;
}

void remove_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::remove_all(folder, error);
  if (error) {
    throw Error(Status::Failed, fmt::format("can't remove {}: {}", printable(folder.string()), error.message()));
  }
}

} // namespace

// If it is a symbolic link, as people who keep their configuration in one place have it, what it points to.
std::filesystem::path Machine::configuration_path() const {
  const auto path = known_place(m_folders.config, "XDG_CONFIG_HOME") / "closer" / "config.toml";
  std::error_code missing;
  const auto real = std::filesystem::canonical(path, missing);
  return missing ? path : real;
}

std::filesystem::path Machine::state_folder(std::string_view journal_id) const {
  return known_place(m_folders.state, "XDG_STATE_HOME") / "closer" / journal_id;
}

std::filesystem::path Machine::drafts_folder(std::string_view journal_id) const {
  return state_folder(journal_id) / "drafts";
}

std::filesystem::path Machine::data_folder(std::string_view journal_id) const {
  return known_place(m_folders.data, "XDG_DATA_HOME") / "closer" / journal_id;
}

std::vector<std::filesystem::path> Machine::own_places() const {
  std::vector<std::filesystem::path> places;
  if (m_folders.config) {
    places.push_back(configuration_path());
  }
  if (m_folders.state) {
    places.push_back(state_folder("").parent_path());
  }
  if (m_folders.data) {
    places.push_back(data_folder("").parent_path());
  }
  return places;
}

Configuration Machine::configuration() const {
  if (!m_folders.config) {
    return {};
  }
  const auto path = configuration_path();
  if (!is_there(path.parent_path())) {
    return {};
  }
  const auto text = Folder::open(path.parent_path()).read(path.filename().string());
  return read_configuration(path.string(), text.value_or(""));
}

void Machine::remember(const KnownJournal& journal) const {
  const auto path = configuration_path();
  make_folders(path.parent_path());
  const auto folder = Folder::open(path.parent_path());
  const auto old = folder.read(path.filename().string()).value_or("");
  const auto is_displaced = [&](const KnownJournal& known) { // or the folder would be pinned to two
    return known.id != journal.id && known.is_in(journal.folder);
  };
  const auto text = with_journal(path.string(), without_journals(path.string(), old, is_displaced), journal);
  if (text != old) {
    folder.replace(path.filename().string(), text);
  }
}

void Machine::require_memory() const {
  const auto known = known_journals();
  (void)configuration_path();
}

Machine::KnownFolders Machine::known_folders(const std::vector<KnownJournal>& known) {
  std::set<std::string> there;
  std::set<std::string> ids_there;
  for (const auto& each : known) {
    if (is_journal(each.folder)) {
      there.insert(each.folder.string());
      ids_there.insert(each.id);
    }
  }
  std::set<std::string> away;
  for (const auto& each : known) {
    if (there.count(each.folder.string()) == 0 && ids_there.count(each.id) == 0) {
      away.insert(each.folder.string());
    }
  }
  return {{there.begin(), there.end()}, {away.begin(), away.end()}};
}

void Machine::remove_leftovers(const Journal& journal) const {
  const auto in_subfolder = [](const Folder& folder, const std::string& name) {
    if (const auto found = folder.subfolder(name)) {
      found->remove_leftovers();
    }
  };
  journal.folder.remove_leftovers();
  for (const auto& place : journal_places) {
    if (place.holds == JournalPlace::Holds::TomlFiles) {
      in_subfolder(journal.folder, std::string(place.name));
    }
  }
  if (const auto inbox = journal.folder.subfolder(std::string(inbox_folder_name))) {
    for (const auto& name : inbox->names()) {
      if (owner_of_inbox(journal.couple, name) != nullptr) {
        in_subfolder(*inbox, name);
      }
    }
  }
  const auto beside = [](const auto& place, const auto& folder) {
    if (place && is_there(folder())) {
      Folder::open(folder()).remove_leftovers();
    }
  };
  const auto& id = journal.couple.id;
  beside(m_folders.state, [&] { return state_folder(id); });
  beside(m_folders.state, [&] { return drafts_folder(id); });
  beside(m_folders.data, [&] { return data_folder(id); });
  beside(m_folders.config, [&] { return configuration_path().parent_path(); });
}

void Machine::forget(const Journal& journal, const std::string& me) const {
  const auto& id = journal.couple.id;
  const auto held = lock_journal(journal, state_folder(id)); // its file goes with the folder
  remove_leftovers(journal);
  const PrivateSide side(data_folder(id), journal.folder.path());
  std::vector<Finding> unreadable;
  const auto private_records = side.read(unreadable);
  const auto is_own = [&](const auto& record) { return author_of(record.second) == me; };
  if (std::ranges::all_of(private_records, is_own)) {
    remove_folder(side.folder());
  } else {
    for (const auto& [record_id, record] : private_records) {
      if (author_of(record) == me) {
        side.remove(record);
      }
    }
  }
  remove_folder(state_folder(id));
  const auto path = configuration_path();
  if (is_there(path)) { // last, so that what fails can be done again by who one is known to be
    const auto folder = Folder::open(path.parent_path());
    const auto name = path.filename().string();
    const auto is_meant = [&](const KnownJournal& known) { return known.id == id && known.me == me; };
    folder.replace(name, without_journals(path.string(), folder.read(name).value_or(""), is_meant));
  }
}

} // namespace closer
