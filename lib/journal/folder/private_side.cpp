// SPDX-License-Identifier: MIT
#include "journal/folder/private_side.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/folder.hpp"
#include "base/files/paths.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "journal/lines/keyed_line.hpp"
#include "journal/lines/noise.hpp"
#include "journal/lines/read_or_report.hpp"
#include "journal/record/merge_rule.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

const std::string file_name = "private.toml";

bool is_of(std::string_view person, std::string_view line) {
  const auto id = parse_record_id(line.substr(0, line.find_first_of(" =")));
  return id && id->author == person;
}

} // namespace

std::filesystem::path PrivateSide::path() const { return m_folder / file_name; }

void PrivateSide::require_outside(const std::filesystem::path& folder) const {
  if (!m_journal.empty() && is_within(folder, m_journal)) {
    throw Error(
        Status::Failed,
        fmt::format("private entries would go to {}, which is inside the journal's folder", printable(folder.string())),
        "Set XDG_DATA_HOME and XDG_STATE_HOME to folders outside the journal.", nothing_written);
  }
}

Records PrivateSide::read(std::vector<Finding>& findings) const {
  Records records;
  if (!is_there(m_folder)) {
    return records;
  }
  const auto contents = Folder::open(m_folder).read(file_name).value_or("");
  auto read = read_records(path().string(), contents);
  append(findings, std::move(read.findings));
  for (auto& record : read.records) {
    record.is_private = true;
    const auto [held, is_new] = records.try_emplace(record.id, record);
    if (!is_new && wins(record, held->second)) {
      held->second = std::move(record);
    }
  }
  return records;
}

Records PrivateSide::read_of(std::string_view person, std::vector<Finding>& findings) const {
  std::vector<Finding> unreadable;
  auto records = read(unreadable);
  std::erase_if(records, [&](const auto& entry) { return author_of(entry.second) != person; });
  for (auto& finding : unreadable) {
    if (finding.where.line != 0 && !is_of(person, finding.source)) {
      finding = {std::move(finding.path),
                 {finding.where.line, 0},
                 "this line can't be read, and isn't shown because it may be somebody else's",
                 {}};
    }
    findings.push_back(std::move(finding));
  }
  return records;
}

std::optional<Record> PrivateSide::find(std::string_view id) const {
  std::vector<Finding> unreadable;
  const auto records = read(unreadable);
  const auto found = records.find(id);
  return found == records.end() ? std::nullopt : std::optional(found->second);
}

void PrivateSide::add(std::span<const Record> records) const {
  if (records.empty()) {
    return;
  }
  require_outside(m_folder);
  make_folders(m_folder);
  std::string lines;
  for (const auto& record : records) {
    lines += write_line(record) + "\n";
  }
  Folder::open(m_folder).append(file_name, lines);
}

void PrivateSide::replace(const Record& before, const Record& after) const { put({&before, 1}, &after); }

void PrivateSide::remove(std::span<const Record> records) const {
  if (!records.empty()) {
    put(records, nullptr);
  }
}

// `after` comes in the place of the first line of `before`; every other line of those ids goes.
void PrivateSide::put(std::span<const Record> before, const Record* after) const {
  std::set<std::string, std::less<>> ids;
  for (const auto& record : before) {
    ids.insert(record.id);
  }
  const auto folder = Folder::open(m_folder);
  const auto contents = folder.read(file_name).value_or("");
  std::string result;
  bool is_put = after == nullptr;
  for (const auto line : split(contents, '\n')) {
    const auto body = without_carriage_return(line);
    const auto id = ids.find(key_before_equals(body));
    if (line.empty()) {
      continue;
    }
    if (id == ids.end() || !holds_key(body, *id, record_rule)) {
      result += std::string(line) + "\n";
    } else if (!is_put) {
      result += fmt::format("{}{}\n", write_line(*after), trailing_comment(body, *id, record_rule));
      is_put = true;
    }
  }
  const auto written = read_records(path().string(), result);
  const auto left = std::ranges::find_if(written.records, [&](const Record& record) {
    return ids.contains(record.id) && (after == nullptr || after->id != record.id);
  });
  if (!is_put || left != written.records.end()) {
    throw Error(
        Status::NeedsPerson,
        fmt::format("'{}' is hand-written in {}", is_put ? left->id : before.front().id, printable(path().string())),
        "Change it there with an editor.", nothing_written);
  }
  folder.replace(file_name, result);
}

} // namespace closer
