// SPDX-License-Identifier: MIT
#include "cmd/context/machine.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/folder.hpp"
#include "base/files/lock.hpp"
#include "base/files/paths.hpp"
#include "base/text/printable.hpp"
#include "cmd/context/environment.hpp"
#include "cmd/context/pinning.hpp"
#include "journal/folder/private_side.hpp"
#include "journal/inbox/inbox_line.hpp"
#include "journal/write/writer.hpp"

namespace closer::machine {
namespace {

std::filesystem::path home(const char* variable, std::string_view below_home) {
  const auto set = environment(variable);
  if (set && std::filesystem::path(*set).is_absolute()) { // as the XDG specification asks
    return *set;
  }
  const auto home = environment("HOME");
  if (!home) {
    throw Error(Status::Failed, fmt::format("neither HOME nor {} is set", variable),
                "closer keeps what belongs to this machine there; set HOME, for instance in the crontab.");
  }
  return std::filesystem::path(*home) / below_home;
}

bool has_home_or(const char* variable) { return environment("HOME") || environment(variable); }

// Where it is a symbolic link, as people who keep their configuration in one place have it, what it points to.
std::filesystem::path configuration_path() {
  const auto path = home("XDG_CONFIG_HOME", ".config") / "closer" / "config.toml";
  std::error_code missing;
  const auto real = std::filesystem::canonical(path, missing);
  return missing ? path : real;
}

void remove_folder(const std::filesystem::path& folder) {
  std::error_code problem;
  std::filesystem::remove_all(folder, problem);
  if (problem) {
    throw Error(Status::Failed, fmt::format("cannot remove {}: {}", printable(folder.string()), problem.message()));
  }
}

} // namespace

std::filesystem::path state_folder(std::string_view journal_id) {
  return home("XDG_STATE_HOME", ".local/state") / "closer" / journal_id;
}

std::filesystem::path drafts_folder(std::string_view journal_id) { return state_folder(journal_id) / "drafts"; }

std::filesystem::path data_folder(std::string_view journal_id) {
  return home("XDG_DATA_HOME", ".local/share") / "closer" / journal_id;
}

std::vector<std::filesystem::path> own_places() {
  std::vector<std::filesystem::path> places;
  if (has_home_or("XDG_CONFIG_HOME")) {
    places.push_back(configuration_path());
  }
  if (has_home_or("XDG_STATE_HOME")) {
    places.push_back(state_folder("").parent_path());
  }
  if (has_data_folder()) {
    places.push_back(data_folder("").parent_path());
  }
  return places;
}

bool has_data_folder() { return has_home_or("XDG_DATA_HOME"); }

std::vector<KnownJournal> known_journals() {
  if (!has_home_or("XDG_CONFIG_HOME")) {
    return {};
  }
  const auto path = configuration_path();
  if (!is_there(path.parent_path())) {
    return {};
  }
  const auto text = Folder::open(path.parent_path()).read(path.filename().string());
  return read_configuration(path.string(), text.value_or(""));
}

void remember(const KnownJournal& journal) {
  const auto path = configuration_path();
  make_folders(path.parent_path());
  const auto folder = Folder::open(path.parent_path());
  const auto old = folder.read(path.filename().string()).value_or("");
  const auto is_displaced = [&](const KnownJournal& known) { // or the folder would be pinned to two
    return known.id != journal.id && is_same_folder(known.folder, journal.folder);
  };
  const auto text = with_journal(path.string(), without_journals(path.string(), old, is_displaced), journal);
  if (text != old) {
    folder.replace(path.filename().string(), text);
  }
}

void require_memory() {
  const auto known = known_journals();
  (void)configuration_path();
}

KnownFolders known_folders(const std::vector<KnownJournal>& known) {
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

void remove_leftovers(const Journal& journal) {
  const auto in_subfolder = [](const Folder& folder, const std::string& name) {
    if (const auto found = folder.subfolder(name)) {
      found->remove_leftovers();
    }
  };
  journal.folder.remove_leftovers();
  for (const auto* name : {"log", "hobbies", "ideas", "questions"}) {
    in_subfolder(journal.folder, name);
  }
  if (const auto inbox = journal.folder.subfolder(std::string(inbox_folder_name))) {
    for (const auto& person : journal.couple.people) {
      in_subfolder(*inbox, person.id);
    }
  }
  const auto beside = [](const char* variable, const auto& folder) {
    if (has_home_or(variable) && is_there(folder())) {
      Folder::open(folder()).remove_leftovers();
    }
  };
  const auto& id = journal.couple.id;
  beside("XDG_STATE_HOME", [&] { return state_folder(id); });
  beside("XDG_STATE_HOME", [&] { return drafts_folder(id); });
  beside("XDG_DATA_HOME", [&] { return data_folder(id); });
  beside("XDG_CONFIG_HOME", [] { return configuration_path().parent_path(); });
}

void forget(const Journal& journal, const std::string& me) {
  const auto& id = journal.couple.id;
  const auto held = lock_journal(journal, state_folder(id)); // its file goes with the folder
  remove_leftovers(journal);
  const PrivateSide side(data_folder(id), journal.folder.path());
  std::vector<Finding> unreadable;
  const auto kept = side.read(unreadable);
  const auto is_own = [&](const auto& record) { return author_of(record.second) == me; };
  if (std::all_of(kept.begin(), kept.end(), is_own)) {
    remove_folder(side.folder());
  } else {
    for (const auto& [record_id, record] : kept) {
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

} // namespace closer::machine
