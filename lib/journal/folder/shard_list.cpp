// SPDX-License-Identifier: MIT
#include "journal/folder/shard_list.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/mapped.hpp"

namespace closer {
namespace {

constexpr auto is_older = [](const auto& left, const auto& right) { return left.shard < right.shard; };

ShardNumber month_of(ShardNumber number) { return number % 100; }

} // namespace

ShardList::ShardList(const Journal& journal) {
  const auto log = journal.folder.subfolder("log");
  if (!log) {
    return;
  }
  constexpr std::size_t plenty = 4'096; // of files; room that isn't used costs nothing
  constexpr std::size_t usual_length = 20;
  m_files.reserve(plenty);
  m_names.reserve(plenty * usual_length);
  log->each_name([&](std::string_view name) {
    if (const auto shard = is_data_file(name) ? shard_number_of_name(name) : std::nullopt) {
      m_files.push_back({*shard, static_cast<std::uint32_t>(m_names.size()), static_cast<std::uint32_t>(name.size())});
      m_names += name;
    }
  });
  std::make_heap(m_files.begin(), m_files.end(), is_older);
}

std::string_view ShardList::name_of(const File& file) const {
  return std::string_view(m_names).substr(file.start, file.length);
}

// Of files of one shard, one at least.
Shard ShardList::made_of(std::vector<File> files) const {
  std::ranges::sort(files, [&](const File& left, const File& right) { return name_of(left) < name_of(right); });
  return {name_of_shard(files.front().shard),
          mapped(files, [&](const File& file) { return std::string(name_of(file)); })};
}

std::optional<std::string> ShardList::next() const {
  return m_files.empty() ? std::nullopt : std::optional(name_of_shard(m_files.front().shard));
}

std::optional<Shard> ShardList::take() {
  std::vector<File> files;
  while (!m_files.empty() && (files.empty() || m_files.front().shard == files.front().shard)) {
    std::pop_heap(m_files.begin(), m_files.end(), is_older);
    files.push_back(m_files.back());
    m_files.pop_back();
  }
  return files.empty() ? std::nullopt : std::optional(made_of(std::move(files)));
}

std::vector<Shard> ShardList::take_since(std::string_view first) {
  std::vector<Shard> shards;
  const auto number = number_of_shard(first).value_or(0);
  while (!m_files.empty() && m_files.front().shard >= number) {
    shards.push_back(*take());
  }
  return shards;
}

std::vector<Shard> ShardList::take_all() {
  std::vector<Shard> shards;
  while (auto shard = take()) {
    shards.push_back(std::move(*shard));
  }
  return shards;
}

std::optional<Shard> ShardList::find(std::string_view name) const {
  std::vector<File> files;
  std::ranges::copy_if(m_files, std::back_inserter(files),
                       [number = number_of_shard(name).value_or(0)](const File& file) { return file.shard == number; });
  return files.empty() ? std::nullopt : std::optional(made_of(std::move(files)));
}

std::vector<std::string> ShardList::namesakes_before(std::string_view month) const {
  const auto number = number_of_shard(month).value_or(0);
  std::vector<ShardNumber> numbers;
  for (const auto& file : m_files) {
    if (file.shard < number && month_of(file.shard) == month_of(number)) {
      numbers.push_back(file.shard);
    }
  }
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return mapped(numbers, name_of_shard);
}

} // namespace closer
