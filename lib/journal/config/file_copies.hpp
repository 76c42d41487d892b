// SPDX-License-Identifier: MIT
// Second versions of files that people write by hand: those that a sync program leaves in a conflict, and those that
// closer keeps beside the one that stays.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace closer {

// "films.toml" of "films.sync-conflict-20261122-101010-ABCDEFG.toml" (Syncthing), "films (Ana's conflicted copy).toml"
// (Dropbox, Nextcloud), "films_conflict-20261122-101010.toml" (ownCloud) and "films.kept-1a2b3c4d.toml" (closer).
[[nodiscard]] std::optional<std::string> original_of_copy(std::string_view name, std::string_view extension = ".toml");

// The same in a journal's folder, if nothing else begins with closer: "closer.toml" also of "closer 2.toml",
// "closer (1).toml" and "closer-LAPTOP.toml".
[[nodiscard]] bool is_copy_of_couple(std::string_view name);

// Whether it is one that closer keeps.
[[nodiscard]] bool is_kept_version(std::string_view name);

// "ideas/films.kept-1a2b3c4d.toml", the same on every machine for the same contents.
[[nodiscard]] std::string name_of_kept(const std::string& path, std::string_view contents);

} // namespace closer
