// SPDX-License-Identifier: MIT
#include "journal/configuration.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/toml.hpp"
#include "journal/finding.hpp"

namespace closer {
namespace {

struct Entry {
  KnownJournal journal;
  std::size_t me_line = 0; // counts from 1; 0 where the entry has no 'me'
};

std::vector<Entry> read_entries(const std::string& path, std::string_view text) {
  TomlTable document;
  try {
    document = parse_toml(text);
  } catch (const TomlError& error) {
    throw Error(Status::Failed, describe(finding_in(text, path, error.where(), error.what())),
                "Mend that line with an editor.");
  }
  std::vector<Entry> entries;
  const auto* field = find(document, "journal");
  const auto* list = field == nullptr ? nullptr : field->as<TomlArray>();
  if (field != nullptr && list == nullptr) {
    throw Error(Status::Failed,
                describe(finding_in(text, path, field->where, "'journal' is a list: [[journal]], again for each")),
                "Mend that line with an editor.");
  }
  for (const auto& item : list == nullptr ? TomlArray() : *list) {
    const auto* table = item.as<TomlTable>();
    if (table == nullptr || find_string(*table, "folder").empty() || find_string(*table, "me").empty()) {
      continue;
    }
    entries.push_back({{std::string(find_string(*table, "id")), std::string(find_string(*table, "folder")),
                        std::string(find_string(*table, "me"))},
                       find(*table, "me")->where.line});
  }
  return entries;
}

} // namespace

std::vector<KnownJournal> read_configuration(const std::string& path, std::string_view text) {
  std::vector<KnownJournal> known;
  for (auto& entry : read_entries(path, text)) {
    known.push_back(std::move(entry.journal));
  }
  return known;
}

std::string with_journal(const std::string& path, std::string_view text, const KnownJournal& journal) {
  for (const auto& entry : read_entries(path, text)) {
    if (entry.journal.folder != journal.folder || entry.journal.id != journal.id) {
      continue;
    }
    if (entry.journal.me == journal.me) {
      return std::string(text);
    }
    std::vector<std::string> lines;
    for (const auto line : split(text, '\n')) {
      const bool is_me = lines.size() + 1 == entry.me_line;
      lines.push_back(is_me ? fmt::format("me = {}", write_toml_string(journal.me)) : std::string(line));
    }
    return join(lines, "\n");
  }
  std::string result(text);
  if (!result.empty()) {
    result += result.back() == '\n' ? "\n" : "\n\n";
  }
  return result + fmt::format("[[journal]]\nid = {}\nfolder = {}\nme = {}\n", write_toml_string(journal.id),
                              write_toml_string(journal.folder.string()), write_toml_string(journal.me));
}

std::optional<std::string> who_am_i(const std::vector<KnownJournal>& known, std::string_view id,
                                    const std::filesystem::path& folder) {
  std::optional<std::string> elsewhere;
  int others = 0;
  for (const auto& journal : known) {
    if (journal.id != id) {
      continue;
    }
    if (journal.folder == folder) {
      return journal.me;
    }
    elsewhere = journal.me;
    ++others;
  }
  return others == 1 ? elsewhere : std::nullopt;
}

} // namespace closer
