// SPDX-License-Identifier: MIT
// What belongs to this machine, and not to a journal's folder: config.toml, and a journal's own folders beside it.
// closer-journal(5), 'OUTSIDE THE FOLDER'.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "journal/config/configuration.hpp"
#include "journal/folder/journal.hpp"

namespace closer::machine {

// A journal's own folder for what is only for now, and that for what is to stay. Throw Error where neither HOME nor the
// variable for it is set.
[[nodiscard]] std::filesystem::path state_folder(std::string_view journal_id);
[[nodiscard]] std::filesystem::path data_folder(std::string_view journal_id);
[[nodiscard]] bool has_data_folder();

// Where drafts of that journal's entries are.
[[nodiscard]] std::filesystem::path drafts_folder(std::string_view journal_id);

// config.toml and the folders that hold the two of every journal, as far as it is known where those would be.
[[nodiscard]] std::vector<std::filesystem::path> own_places();

// config.toml: what is in it, and the same with a journal more; its folder is made where there is none.
[[nodiscard]] std::vector<KnownJournal> known_journals();
void remember(const KnownJournal& journal);

// The folders that these are in, each once and sorted: those that hold a journal, and those that held one which now is
// in none of them.
struct KnownFolders {
  std::vector<std::string> there;
  std::vector<std::string> away;
};
[[nodiscard]] KnownFolders known_folders(const std::vector<KnownJournal>& known);

// Removes the temporary files that killed commands left wherever closer writes for that journal: they hold what was
// written, whatever becomes of it later. The caller holds the journal's lock. Throws Error where a folder can't be
// looked through.
void remove_leftovers(const Journal& journal);

// Throws Error where remember() would, as far as can be told beforehand.
void require_memory();

// Removes all that this machine keeps of the journal in which one is `me` beside its folder, but for what is private to
// the other one, should they use the same account; and then the journal from config.toml. Throws Error where a part is
// left; the same call again goes on.
void forget(const Journal& journal, const std::string& me);

} // namespace closer::machine
