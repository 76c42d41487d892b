// SPDX-License-Identifier: MIT
// Files as they were before they were written, for who may have to put them back.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/files/folder.hpp"

namespace closer {

class FilesBefore {
public:
  explicit FilesBefore(Folder folder) : m_folder(std::move(folder)) {}

  // Keeps what the file holds, if there is one. Returns the folder to write it in.
  const Folder& keep(const std::string& name) {
    try {
      m_before.try_emplace(name, m_folder.read(name));
    } catch (const Error&) { // then it can't be written either, and who tries says why
    }
    return m_folder;
  }

  // Puts all of them back, and removes those that weren't there.
  void put_back() const {
    for (const auto& [name, contents] : m_before) {
      if (contents) {
        m_folder.replace(name, *contents);
      } else if (m_folder.has(name)) {
        m_folder.remove(name);
      }
    }
  }

private:
  Folder m_folder;
  std::map<std::string, std::optional<std::string>> m_before;
};

} // namespace closer
