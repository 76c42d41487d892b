// SPDX-License-Identifier: MIT
// What belongs to this machine, and not to a journal's folder: config.toml, and a journal's own folders beside it.
// closer-journal(5), 'OUTSIDE THE FOLDER'.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "journal/config/configuration.hpp"
#include "journal/folder/journal.hpp"

namespace closer {

// The folders that hold closer's own for all journals: absolute, and nothing if neither HOME nor the variable for it
// says where that is.
struct OwnFolders {
  std::optional<std::filesystem::path> config;
  std::optional<std::filesystem::path> state;
  std::optional<std::filesystem::path> data;
};

class Machine {
public:
  // Those that hold each journal, each once and sorted: that are there, and that held one which now is in none of them.
  struct KnownFolders {
    std::vector<std::string> there;
    std::vector<std::string> away;
  };

  explicit Machine(OwnFolders folders) : m_folders(std::move(folders)) {}

  // A journal's own folder for what is only for now, and that for what is to stay. Throw Error if nothing says where
  // it is.
  [[nodiscard]] std::filesystem::path state_folder(std::string_view journal_id) const;
  [[nodiscard]] std::filesystem::path data_folder(std::string_view journal_id) const;
  [[nodiscard]] bool has_data_folder() const { return m_folders.data.has_value(); }

  // Where drafts of that journal's entries are.
  [[nodiscard]] std::filesystem::path drafts_folder(std::string_view journal_id) const;

  // config.toml and the folders that hold the two of every journal, as far as it is known where those would be.
  [[nodiscard]] std::vector<std::filesystem::path> own_places() const;

  // config.toml: where it is, what is in it, the journals in it, and the same with one more; its folder is made if
  // there is none.
  [[nodiscard]] std::filesystem::path configuration_path() const;
  [[nodiscard]] Configuration configuration() const;
  [[nodiscard]] std::vector<KnownJournal> known_journals() const { return configuration().journals; }
  void remember(const KnownJournal& journal) const;

  [[nodiscard]] static KnownFolders known_folders(const std::vector<KnownJournal>& known);

  // Removes the temporary files that killed commands left wherever closer writes for that journal: they hold what was
  // written, whatever becomes of it later. The caller holds the journal's lock. Throws Error if a folder can't be
  // looked through.
  void remove_leftovers(const Journal& journal) const;

  // Throws Error if remember() would, as far as can be told beforehand.
  void require_memory() const;

  // Removes all that this machine keeps of the journal in which one is `me` beside its folder, but for what is private
  // to the other person, should they use the same account; and then the journal from config.toml. Throws Error if a
  // part is left; the same call again goes on.
  void forget(const Journal& journal, const std::string& me) const;

private:
  OwnFolders m_folders;
};

} // namespace closer
