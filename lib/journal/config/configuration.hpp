// SPDX-License-Identifier: MIT
// config.toml: where the journals of this machine are, who 'I' am in each, and how things are shown here.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date/hours.hpp"
#include "base/date/week.hpp"
#include "journal/lines/finding.hpp"

namespace closer {

struct KnownJournal {
  std::string id;
  std::filesystem::path folder;
  std::string me; // a person's id

  // Whether its folder is that one, however it's spelled: a disk may ignore case, or store 'ü' as two characters.
  [[nodiscard]] bool is_in(const std::filesystem::path& other) const;

  friend bool operator==(const KnownJournal&, const KnownJournal&) = default;
};

// What a person sets in it; options and variables come before it.
struct Preferences {
  Hours hours = Hours::Of24; // clock = 12
  WeekStart week_starts = WeekStart::Monday;
  std::optional<std::string> color;  // auto, always or never
  std::optional<std::string> format; // of the verbs that have it; may be a word that none has
  std::optional<Finding> no_format;  // to report if none has
  bool pages = false;                // what writes also keeps each one's page of today in the journal's folder
};

struct Configuration {
  std::vector<KnownJournal> journals;
  Preferences preferences;
  std::vector<Finding> findings; // values that can't be used, and aren't
};

// Throws Error that names path, line and column if `text` isn't TOML. An entry without a folder or a person is
// skipped.
[[nodiscard]] Configuration read_configuration(const std::string& path, std::string_view text);

// `text` with that journal added, or its entry changed; everything else, comments too, stays. Throws as
// read_configuration does.
[[nodiscard]] std::string with_journal(const std::string& path, std::string_view text, const KnownJournal& journal);

// The text without the entries that are meant. Everything else stays as it is. Throws Error if that can't be done.
[[nodiscard]] std::string without_journals(const std::string& path, std::string_view text,
                                           const std::function<bool(const KnownJournal&)>& is_meant);

// Who 'I' am in the journal of that id in that folder; an entry of the same id elsewhere counts where it is the only
// one (the folder was moved). Nothing if the configuration doesn't say.
[[nodiscard]] std::optional<std::string> who_am_i(const std::vector<KnownJournal>& known, std::string_view id,
                                                  const std::filesystem::path& folder);

} // namespace closer
