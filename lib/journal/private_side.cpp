// SPDX-License-Identifier: MIT
#include "journal/private_side.hpp"

#include "base/text.hpp"
#include "journal/keyed_tables.hpp"
#include "journal/record_line.hpp"

namespace closer {
namespace {

const std::string file_name = "private.toml";

} // namespace

std::filesystem::path PrivateSide::path() const { return m_folder / file_name; }

Records PrivateSide::read(std::vector<Finding>& findings) const {
  Records records;
  if (!is_there(m_folder)) {
    return records;
  }
  const auto contents = Folder::open(m_folder).read(file_name).value_or("");
  auto read = read_records(path().string(), contents);
  std::move(read.findings.begin(), read.findings.end(), std::back_inserter(findings));
  for (auto& record : read.records) {
    const auto [held, is_new] = records.try_emplace(record.id, record);
    if (!is_new && wins(record, held->second)) {
      held->second = std::move(record);
    }
  }
  return records;
}

void PrivateSide::add(const Record& record) const {
  make_folders(m_folder);
  Folder::open(m_folder).append(file_name, write_line(record) + "\n");
}

void PrivateSide::remove(const Record& record) const {
  const auto folder = Folder::open(m_folder);
  const auto contents = folder.read(file_name).value_or("");
  std::string rest;
  for (const auto line : split(contents, '\n')) {
    if (!line.empty() && !holds_key(without_carriage_return(line), record.id, record_rule)) {
      rest += std::string(line) + "\n";
    }
  }
  folder.replace(file_name, rest);
}

} // namespace closer
