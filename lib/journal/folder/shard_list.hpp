// SPDX-License-Identifier: MIT
// The shards of a journal by the names of their files, before one is opened. Most commands want the latest few of what
// can be hundreds of months, so names are neither copied one by one nor put in order until they are asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/folder/journal.hpp"
#include "journal/record/shard_names.hpp"

namespace closer {

// The files of log/ that belong together.
struct Shard {
  std::string name;               // "standing", "2026-11"
  std::vector<std::string> files; // by name
};

class ShardList {
public:
  // Lists log/.
  explicit ShardList(const Journal& journal);

  // The name of the one that is next: "standing", then the months, newest first. Nothing if none is left.
  [[nodiscard]] std::optional<std::string> next() const;

  // Takes the next one.
  [[nodiscard]] std::optional<Shard> take();

  // Takes "standing", if it is left, and the months from `first` on, "2026-11"; or all that are left.
  [[nodiscard]] std::vector<Shard> take_since(std::string_view first);
  [[nodiscard]] std::vector<Shard> take_all();

  // One of those that are left, by its name.
  [[nodiscard]] std::optional<Shard> find(std::string_view name) const;

  // Of the months that are left, the names of those of earlier years that are called like `month`, "2026-11"; the
  // earliest first.
  [[nodiscard]] std::vector<std::string> namesakes_before(std::string_view month) const;

private:
  // A file, and where its name is in m_names.
  struct File {
    ShardNumber shard = 0;
    std::uint32_t start = 0;
    std::uint32_t length = 0;
  };

  [[nodiscard]] std::string_view name_of(const File& file) const;
  [[nodiscard]] Shard made_of(std::vector<File> files) const;

  std::string m_names;       // one after another
  std::vector<File> m_files; // that are left: a heap, the latest shard at the front
};

} // namespace closer
