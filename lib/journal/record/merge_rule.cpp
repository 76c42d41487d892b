// SPDX-License-Identifier: MIT
#include "journal/record/merge_rule.hpp"

#include <cstdint>
#include <utility>

#include <fmt/format.h>

#include "base/toml/toml.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

std::pair<bool, std::int64_t> rank(const Record& record) { return {record.gone, record.rev}; }
std::pair<std::int64_t, bool> rank(const Hobby& hobby) { return {hobby.rev, hobby.gone}; }

template <typename T> AllBytes bytes_of(const T& item) {
  std::string foreign;
  for (const auto& [name, toml] : item.foreign) {
    foreign += fmt::format("{} = {}\n", write_toml_key(name), toml);
  }
  return {write_line(item), foreign};
}

template <typename T> Contest settle(T& holder, T&& challenger, AllBytes& bytes) {
  if (rank(challenger) != rank(holder)) {
    if (rank(challenger) < rank(holder)) {
      return Contest::Lost;
    }
    holder = std::move(challenger);
    bytes = {};
    return Contest::Won;
  }
  if (challenger == holder) {
    return Contest::Lost;
  }
  if (bytes.first.empty()) {
    bytes = bytes_of(holder);
  }
  const bool is_greater = bytes_of(challenger) > bytes;
  if (is_greater) {
    bytes = bytes_of(challenger);
    holder = std::move(challenger);
  }
  if (holder.gone) { // undone in one place and removed in another: there is no text to choose from
    return is_greater ? Contest::Won : Contest::Lost;
  }
  return Contest::Tied;
}

} // namespace

Contest contest(Record& holder, Record&& challenger, AllBytes& bytes) {
  return settle(holder, std::move(challenger), bytes);
}

Contest contest(Hobby& holder, Hobby&& challenger, AllBytes& bytes) {
  return settle(holder, std::move(challenger), bytes);
}

AllBytes all_bytes(const Record& record) { return bytes_of(record); }

AllBytes all_bytes(const Hobby& hobby) { return bytes_of(hobby); }

bool wins(const Record& challenger, const Record& holder) {
  return rank(challenger) != rank(holder) ? rank(challenger) > rank(holder) : all_bytes(challenger) > all_bytes(holder);
}

bool wins(const Hobby& challenger, const Hobby& holder) {
  return rank(challenger) != rank(holder) ? rank(challenger) > rank(holder) : all_bytes(challenger) > all_bytes(holder);
}

} // namespace closer
