// SPDX-License-Identifier: MIT
#include "journal/config/configuration.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/text.hpp"
#include "base/toml/toml.hpp"
#include "journal/lines/finding.hpp"

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

// The text with the value of that line, which is `me = "…"`, set; everything else on the line stays.
std::string with_me(std::string_view text, std::size_t me_line, const std::string& me) {
  std::vector<std::string> lines;
  for (const auto line : split(text, '\n')) {
    lines.emplace_back(line);
  }
  auto& line = lines.at(me_line - 1);
  const auto quote = line.find_first_of("\"'", line.find('='));
  const auto end = quote == std::string::npos ? quote : line.find(line[quote], quote + 1);
  if (end != std::string::npos) {
    line.replace(quote, end - quote + 1, write_toml_string(me));
  }
  return join(lines, "\n");
}

// What is to be written says what it should, or is not written: the file is a person's, and may be laid out in any way.
std::string checked(const std::string& path, const std::string& text, const KnownJournal& journal) {
  try {
    for (const auto& entry : read_entries(path, text)) {
      if (entry.journal.id == journal.id && entry.journal.folder == journal.folder && entry.journal.me == journal.me) {
        return text;
      }
    }
  } catch (const Error&) {
  }
  throw Error(Status::Failed, fmt::format("{} is laid out in a way that closer cannot change", path),
              fmt::format("Add this to it with an editor:\n[[journal]]\nid = {}\nfolder = {}\nme = {}",
                          write_toml_string(journal.id), write_toml_string(journal.folder.string()),
                          write_toml_string(journal.me)),
              "nothing was written to it");
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
    return checked(path, with_me(text, entry.me_line, journal.me), journal);
  }
  std::string result(text);
  if (!result.empty()) {
    result += result.back() == '\n' ? "\n" : "\n\n";
  }
  result += fmt::format("[[journal]]\nid = {}\nfolder = {}\nme = {}\n", write_toml_string(journal.id),
                        write_toml_string(journal.folder.string()), write_toml_string(journal.me));
  return checked(path, result, journal);
}

std::string without_journals(const std::string& path, std::string_view text,
                             const std::function<bool(const KnownJournal&)>& is_meant) {
  const auto lines = split(text, '\n');
  const auto is_header = [&](std::size_t index) { return trim(lines[index]).starts_with('['); };
  std::vector<bool> goes(lines.size(), false);
  for (const auto& entry : read_entries(path, text)) {
    if (!is_meant(entry.journal)) {
      continue;
    }
    std::size_t first = entry.me_line - 1; // then up to the header, and down to the last line before the next one
    while (first > 0 && !is_header(first)) {
      --first;
    }
    std::size_t last = entry.me_line;
    while (last < lines.size() && !is_header(last)) {
      ++last;
    }
    while (last > entry.me_line && (trim(lines[last - 1]).empty() || trim(lines[last - 1]).starts_with('#'))) {
      --last; // what stands in front of the next header is about that
    }
    std::fill(goes.begin() + static_cast<std::ptrdiff_t>(first), goes.begin() + static_cast<std::ptrdiff_t>(last),
              true);
  }
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!goes[i]) {
      kept.emplace_back(lines[i]);
    }
  }
  auto result = join(kept, "\n");
  const auto known = read_configuration(path, text);
  auto expected = known;
  std::erase_if(expected, is_meant);
  if (read_configuration(path, result) != expected) {
    throw Error(Status::Failed, fmt::format("{} is laid out in a way that closer cannot change", path),
                fmt::format("Take the [[journal]] with the id {} out of it with an editor.",
                            std::find_if(known.begin(), known.end(), is_meant)->id),
                "nothing was written to it");
  }
  return result;
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
