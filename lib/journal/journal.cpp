// SPDX-License-Identifier: MIT
#include "journal/journal.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/text.hpp"
#include "journal/couple_file.hpp"
#include "journal/line_file.hpp"
#include "journal/record_line.hpp"

namespace closer {
namespace {

constexpr std::string_view extension = ".toml";
constexpr std::size_t month_length = 7; // "2026-11"

std::string shown_path(const Folder& folder, const std::string& name) {
  return (folder.path() / name).lexically_normal().string();
}

// The contents of a file, or a finding about it.
std::optional<std::string> read_or_report(const Folder& folder, const std::string& name,
                                          std::vector<Finding>& findings) {
  try {
    return folder.read(name);
  } catch (const Error& error) {
    findings.push_back({shown_path(folder, name), {0, 0}, message_about(error, folder.path() / name), {}});
    return std::nullopt;
  }
}

[[noreturn]] void refuse_folder(const std::filesystem::path& path) {
  throw Error(Status::Failed, fmt::format("there is no journal in {}", path.string()),
              "A journal is a folder with a closer.toml. 'closer init DIR' makes one.");
}

void append(std::vector<Finding>& to, std::vector<Finding> findings) {
  std::move(findings.begin(), findings.end(), std::back_inserter(to));
}

void read_things_file(const Folder& folder, const std::string& name, Reading& reading) {
  const auto owner = author_of_name(name, Holding::OfThings);
  if (!is_person_id(owner)) {
    reading.findings.push_back({shown_path(folder, name), {0, 0}, "the file's name begins with nobody's id", {}});
    return;
  }
  const auto contents = read_or_report(folder, name, reading.findings);
  auto read = read_things(shown_path(folder, name), contents.value_or(""), owner);
  append(reading.findings, std::move(read.findings));
  for (auto& thing : read.things) {
    const auto held = std::find_if(reading.things.begin(), reading.things.end(), [&](const Thing& other) {
      return other.slug == thing.slug && other.owner == thing.owner;
    });
    if (held == reading.things.end()) {
      reading.things.push_back(std::move(thing));
    } else if (wins(thing, *held)) {
      *held = std::move(thing);
    }
  }
}

} // namespace

std::optional<std::filesystem::path> find_journal_above(const std::filesystem::path& start) {
  for (auto folder = start; !folder.empty(); folder = folder.parent_path()) {
    if (is_journal(folder)) {
      return folder;
    }
    if (folder == folder.parent_path()) {
      break;
    }
  }
  return std::nullopt;
}

bool is_journal(const std::filesystem::path& folder) { return is_there(folder / couple_file_name); }

std::string message_about(const Error& error, const std::filesystem::path& path) {
  std::string message = error.what();
  const auto at = message.find(path.string());
  return at == std::string::npos ? message : message.replace(at, path.string().size(), "this");
}

Journal open_journal(const std::filesystem::path& path) {
  if (!is_there(path)) {
    refuse_folder(path);
  }
  auto folder = Folder::open(path);
  const std::string name(couple_file_name);
  const auto contents = folder.read(name);
  if (!contents) {
    refuse_folder(path);
  }
  auto couple = read_couple(shown_path(folder, name), *contents);
  return {std::move(folder), std::move(couple)};
}

bool is_data_file(std::string_view name) { return name.ends_with(extension) && !name.starts_with('.'); }

std::optional<std::string_view> month_of_name(std::string_view name) {
  const bool ends_there = name.size() > month_length && (name[month_length] < '0' || name[month_length] > '9');
  const bool is_month = ends_there && parse_iso_day(std::string(name.substr(0, month_length)) + "-01").has_value();
  return is_month ? std::optional(name.substr(0, month_length)) : std::nullopt;
}

std::vector<std::string> months_of(const Journal& journal) {
  std::set<std::string, std::greater<>> months;
  if (const auto log = journal.folder.subfolder("log")) {
    for (const auto& name : log->names()) {
      if (const auto month = is_data_file(name) ? month_of_name(name) : std::nullopt) {
        months.emplace(*month);
      }
    }
  }
  return {months.begin(), months.end()};
}

namespace {

void take(Record record, Reading& reading) {
  const auto [held, is_new] = reading.records.try_emplace(record.id, record);
  if (is_new) {
    return;
  }
  if (ties(record, held->second)) {
    reading.tied.insert(record.id);
  }
  if (wins(record, held->second)) {
    if (!ties(record, held->second)) {
      reading.tied.erase(record.id);
    }
    held->second = std::move(record);
  }
}

} // namespace

void read_month(const Journal& journal, std::string_view month, Reading& reading) {
  const auto log = journal.folder.subfolder("log");
  if (!log) {
    return;
  }
  for (const auto& name : log->names()) {
    if (!is_data_file(name) || month_of_name(name) != month) {
      continue;
    }
    const auto contents = read_or_report(*log, name, reading.findings);
    auto read = read_records(shown_path(*log, name), contents.value_or(""));
    append(reading.findings, std::move(read.findings));
    for (auto& record : read.records) {
      take(std::move(record), reading);
    }
  }
}

void read_things_of_both(const Journal& journal, Reading& reading) {
  const auto folder = journal.folder.subfolder("things");
  if (!folder) {
    return;
  }
  for (const auto& name : folder->names()) {
    if (is_data_file(name)) {
      read_things_file(*folder, name, reading);
    }
  }
  std::sort(reading.things.begin(), reading.things.end(), [](const Thing& left, const Thing& right) {
    return std::tie(left.owner, left.slug) < std::tie(right.owner, right.slug);
  });
}

Reading read_all(const Journal& journal) {
  Reading reading;
  for (const auto& month : months_of(journal)) {
    read_month(journal, month, reading);
  }
  if (const auto log = journal.folder.subfolder("log")) {
    for (const auto& name : log->names()) {
      if (is_data_file(name) && !month_of_name(name)) {
        reading.findings.push_back({shown_path(*log, name), {0, 0}, std::string(no_month), {}});
      }
    }
  }
  read_things_of_both(journal, reading);
  return reading;
}

std::vector<const Record*> records_named(const Records& records, std::string_view words) {
  std::vector<const Record*> found;
  for (const auto& [id, record] : records) {
    if (!record.gone && !words.empty() && id.ends_with(words)) {
      found.push_back(&record);
    }
  }
  return found;
}

} // namespace closer
