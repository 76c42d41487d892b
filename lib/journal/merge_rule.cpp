// SPDX-License-Identifier: MIT
#include "journal/merge_rule.hpp"

#include <cstdint>

#include <fmt/format.h>

#include "base/toml.hpp"
#include "journal/record_line.hpp"
#include "journal/thing_line.hpp"

namespace closer {
namespace {

std::pair<bool, std::int64_t> rank(const Record& record) { return {record.gone, record.rev}; }
std::pair<std::int64_t, bool> rank(const Thing& thing) { return {thing.rev, thing.gone}; }

template <typename T> std::pair<std::string, std::string> bytes_of(const T& item) {
  std::string foreign;
  for (const auto& [name, toml] : item.foreign) {
    foreign += fmt::format("{} = {}\n", write_toml_key(name), toml);
  }
  return {write_line(item), foreign};
}

} // namespace

std::pair<std::string, std::string> all_bytes(const Record& record) { return bytes_of(record); }

std::pair<std::string, std::string> all_bytes(const Thing& thing) { return bytes_of(thing); }

bool wins(const Record& challenger, const Record& holder) {
  return rank(challenger) != rank(holder) ? rank(challenger) > rank(holder) : all_bytes(challenger) > all_bytes(holder);
}

bool ties(const Record& one, const Record& other) { return rank(one) == rank(other) && one != other; }

bool wins(const Thing& challenger, const Thing& holder) {
  return rank(challenger) != rank(holder) ? rank(challenger) > rank(holder) : all_bytes(challenger) > all_bytes(holder);
}

} // namespace closer
