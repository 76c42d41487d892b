// SPDX-License-Identifier: MIT
// What is one's own and never in the journal's folder: records in private.toml, on this machine only.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "journal/finding.hpp"
#include "model/record.hpp"

namespace closer {

// The caller holds the journal's lock on this machine while it writes.
class PrivateSide {
public:
  // `folder` is the journal's own among one's data on this machine; made, with mode 0700, by the first add().
  explicit PrivateSide(std::filesystem::path folder) : m_folder(std::move(folder)) {}

  // Every record that is there; what cannot be read is reported.
  [[nodiscard]] Records read(std::vector<Finding>& findings) const;

  // Adds a record, which has an id, and returns once the disk has it.
  void add(const Record& record) const;

  // Takes a record out; its line is dropped, and nothing of it stays.
  void remove(const Record& record) const;

  [[nodiscard]] std::filesystem::path path() const;

private:
  std::filesystem::path m_folder;
};

} // namespace closer
