// SPDX-License-Identifier: MIT
// What is the user's own and never in the journal's folder: records in private.toml, on this machine only.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "journal/lines/finding.hpp"
#include "model/record.hpp"

namespace closer {

// The caller holds the journal's lock on this machine while it writes. Every Error is thrown before anything is
// changed.
class PrivateSide {
public:
  // `folder` is the journal's own among one's data on this machine; made, with mode 0700, by the first add().
  // `journal` is the journal's folder, which must never get anything private.
  explicit PrivateSide(std::filesystem::path folder, std::filesystem::path journal = {})
      : m_folder(std::move(folder)), m_journal(std::move(journal)) {}

  // Every record that is there, each with `is_private`; what can't be read is reported.
  [[nodiscard]] Records read(std::vector<Finding>& findings) const;

  // The same of one person, where two use one account: their records, and what can't be read of theirs. Of a line that
  // doesn't say whose it is, or is somebody else's, only the place is reported.
  [[nodiscard]] Records read_of(std::string_view person, std::vector<Finding>& findings) const;

  // The record of that id as it is there now.
  [[nodiscard]] std::optional<Record> find(std::string_view id) const;

  // Throws Error if `folder`, in which something private is to be kept, would be in the journal's folder.
  void require_outside(const std::filesystem::path& folder) const;

  // Adds records, which have ids, and returns once the disk has them. Throws Error if the private side would be in
  // the journal's folder.
  void add(std::span<const Record> records) const;
  void add(const Record& record) const { add({&record, 1}); }

  // Puts `after`, which may have another id, in the place of `before`. Throws Error if `before` is hand-written.
  void replace(const Record& before, const Record& after) const;

  // Takes records out; their lines are dropped, and nothing of them stays. Throws Error if one is hand-written.
  void remove(std::span<const Record> records) const;
  void remove(const Record& record) const { remove({&record, 1}); }

  [[nodiscard]] std::filesystem::path path() const;
  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }

private:
  void put(std::span<const Record> before, const Record* after) const;

  std::filesystem::path m_folder;
  std::filesystem::path m_journal;
};

} // namespace closer
