// SPDX-License-Identifier: MIT
#include "journal/config/configuration.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <system_error>

#include <fmt/format.h>

#include "base/mapped.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/text.hpp"
#include "base/toml/toml.hpp"
#include "journal/lines/finding.hpp"

namespace closer {
namespace {

struct Entry {
  KnownJournal journal;
  std::size_t me_line = 0; // counts from 1; 0 where the entry has no 'me'
};

[[noreturn]] void refuse(const std::string& path, std::string_view text, Position where, std::string_view why) {
  throw Error(Status::Failed, describe(finding_in(text, path, where, std::string(why))),
              "Fix that line with an editor.");
}

// What a person can set, and what it has to be.
struct Setting {
  std::string_view name;
  std::string_view rule;
};
constexpr Setting clock_setting = {"clock", "'clock' must be 12 or 24: clock = 12"};
constexpr Setting week_setting = {"week_starts", "'week_starts' must be monday or sunday: week_starts = \"sunday\""};
constexpr Setting color_setting = {"color", "'color' must be auto, always or never: color = \"never\""};
constexpr Setting format_setting = {"format", "'format' must be a format in quotes: format = \"json\""};
constexpr Setting pages_setting = {"pages", "'pages' must be true or false: pages = true"};
constexpr std::array settings = {clock_setting, week_setting, color_setting, format_setting, pages_setting};

// Of a line that isn't TOML, as in `pages = yes`, what its setting has to be; else what the parser says.
[[noreturn]] void refuse_line(const std::string& path, std::string_view text, const TomlError& error) {
  constexpr std::string_view around = " \t=:";
  auto where = error.where();
  const auto lines = split(text, '\n');
  const auto line = where.line >= 1 && where.line <= lines.size() ? lines[where.line - 1] : std::string_view();
  const auto key = trim(line.substr(0, line.find_first_of("=:")));
  const auto setting = std::ranges::find(settings, key, &Setting::name);
  if (setting == settings.end()) {
    refuse(path, text, where, error.what());
  }
  const auto value = line.find_first_not_of(around, line.find(key) + key.size());
  where.column = value == std::string_view::npos ? where.column : value + 1;
  refuse(path, text, where, setting->rule);
}

TomlTable parse(const std::string& path, std::string_view text) {
  try {
    return parse_toml(text);
  } catch (const TomlError& error) {
    refuse_line(path, text, error);
  }
}

std::vector<Entry> read_entries(const TomlTable& document, const std::string& path, std::string_view text) {
  std::vector<Entry> entries;
  const auto* field = find(document, "journal");
  const auto* list = field == nullptr ? nullptr : field->as<TomlArray>();
  if (field != nullptr && list == nullptr) {
    refuse(path, text, field->where, "'journal' must be a list: one [[journal]] for each");
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

std::vector<Entry> read_entries(const std::string& path, std::string_view text) {
  return read_entries(parse(path, text), path, text);
}

// Reads what a person set, and reports what can't be used.
class PreferenceReader {
public:
  PreferenceReader(const TomlTable& document, const std::string& path, std::string_view text)
      : m_document(document), m_path(path), m_text(text) {}

  void read_into(Configuration& read) const {
    auto& [hours, week_starts, color, format, no_format, pages] = read.preferences;
    if (const auto* clock = find(m_document, clock_setting.name)) {
      const auto* number = clock->as<std::int64_t>();
      if (number != nullptr && (*number == 12 || *number == 24)) {
        hours = *number == 12 ? Hours::Of12 : Hours::Of24;
      } else {
        read.findings.push_back(at(*clock, clock_setting.rule));
      }
    }
    if (const auto* day = find(m_document, week_setting.name)) {
      if (const auto word = word_of(*day); word == name(WeekStart::Monday) || word == name(WeekStart::Sunday)) {
        week_starts = word == name(WeekStart::Sunday) ? WeekStart::Sunday : WeekStart::Monday;
      } else {
        read.findings.push_back(at(*day, week_setting.rule));
      }
    }
    if (const auto* when = find(m_document, color_setting.name)) {
      color = word_of(*when);
      if (color != "auto" && color != "always" && color != "never") {
        color.reset();
        read.findings.push_back(at(*when, color_setting.rule));
      }
    }
    if (const auto* chosen = find(m_document, format_setting.name)) {
      format = word_of(*chosen);
      no_format = at(*chosen, "unknown format; for instance: format = \"json\"");
    }
    if (const auto* kept = find(m_document, pages_setting.name)) {
      const auto* value = kept->as<bool>();
      pages = value != nullptr && *value;
      if (value == nullptr) {
        read.findings.push_back(at(*kept, pages_setting.rule));
      }
    }
    report_misspelled(read);
  }

private:
  // The text, or "" for any other value.
  static std::string word_of(const Toml& value) {
    const auto* text = value.as<std::string>();
    return text == nullptr ? "" : *text;
  }

  // What is nearly a setting; anything else may be of a later version.
  void report_misspelled(Configuration& read) const {
    std::array<std::string_view, settings.size()> names{};
    std::ranges::transform(settings, names.begin(), &Setting::name);
    for (const auto& [name, value] : m_document) {
      if (const auto meant = one_edit_from(name, names)) {
        read.findings.push_back(at(value, fmt::format("unknown setting '{}'; did you mean '{}'?", name, *meant)));
      }
    }
  }

  [[nodiscard]] Finding at(const Toml& value, std::string_view message) const {
    return finding_in(m_text, m_path, value.where, std::string(message));
  }

  const TomlTable& m_document;
  const std::string& m_path;
  std::string_view m_text;
};

// The text with the value of that line, which is `me = "…"`, set; everything else on the line stays.
std::string with_me(std::string_view text, std::size_t me_line, const std::string& me) {
  auto lines = mapped(split(text, '\n'), [](std::string_view line) { return std::string(line); });
  auto& line = lines.at(me_line - 1);
  const auto quote = line.find_first_of("\"'", line.find('='));
  const auto end = quote == std::string::npos ? quote : line.find(line[quote], quote + 1);
  if (end != std::string::npos) {
    line.replace(quote, end - quote + 1, write_toml_string(me));
  }
  return join(lines, "\n");
}

// What is to be written says what it should, or isn't written: the file is a person's, and may be written in any way.
std::string checked(const std::string& path, const std::string& text, const KnownJournal& journal) {
  try {
    for (const auto& entry : read_entries(path, text)) {
      if (entry.journal.id == journal.id && entry.journal.folder == journal.folder && entry.journal.me == journal.me) {
        return text;
      }
    }
  } catch (const Error&) {
  }
  throw Error(Status::Failed, fmt::format("{} is written in a way closer can't change", path),
              fmt::format("Add this to it with an editor:\n[[journal]]\nid = {}\nfolder = {}\nme = {}",
                          write_toml_string(journal.id), write_toml_string(journal.folder.string()),
                          write_toml_string(journal.me)),
              "nothing was written to it");
}

} // namespace

Configuration read_configuration(const std::string& path, std::string_view text) {
  const auto document = parse(path, text);
  Configuration read;
  for (auto& entry : read_entries(document, path, text)) {
    read.journals.push_back(std::move(entry.journal));
  }
  PreferenceReader(document, path, text).read_into(read);
  return read;
}

bool KnownJournal::is_in(const std::filesystem::path& other) const {
  std::error_code is_away;
  return folder == other || std::filesystem::equivalent(folder, other, is_away);
}

std::string with_journal(const std::string& path, std::string_view text, const KnownJournal& journal) {
  for (const auto& entry : read_entries(path, text)) {
    if (!entry.journal.is_in(journal.folder) || entry.journal.id != journal.id) {
      continue;
    }
    if (entry.journal.me == journal.me) {
      return std::string(text);
    }
    return checked(path, with_me(text, entry.me_line, journal.me), {journal.id, entry.journal.folder, journal.me});
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
      --last; // what comes before the next header is about that
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
  const auto known = read_configuration(path, text).journals;
  auto expected = known;
  std::erase_if(expected, is_meant);
  if (read_configuration(path, result).journals != expected) {
    throw Error(Status::Failed, fmt::format("{} is written in a way closer can't change", path),
                fmt::format("Remove the [[journal]] with the id {} from it with an editor.",
                            std::ranges::find_if(known, is_meant)->id),
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
    if (journal.is_in(folder)) {
      return journal.me;
    }
    elsewhere = journal.me;
    ++others;
  }
  return others == 1 ? elsewhere : std::nullopt;
}

} // namespace closer
