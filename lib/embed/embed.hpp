// SPDX-License-Identifier: MIT
// The frame of the programs that run at build time: each reads files of share and writes them as C++, so that
// nothing is parsed at start-up and a mistake there stops the build. Usage: PROGRAM OUTPUT FILE...
#pragma once

#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/folder.hpp"
#include "journal/lines/finding.hpp"

namespace closer {

// A row of each.
template <typename Item, typename Row> std::string rows_of(const std::vector<Item>& items, Row row) {
  std::string rows;
  for (const auto& item : items) {
    rows += row(item);
  }
  return rows;
}

// What a program writes, and how: `read(path, text, items, findings)` adds a file's items, `rows(items)` is all of them
// as C++.
template <typename Items, typename Read, typename Rows>
int embed(int count, char** arguments, std::string_view head, std::string_view tail, Read read, Rows rows) {
  try {
    if (count < 3) {
      throw UsageError("usage: PROGRAM OUTPUT FILE...");
    }
    Items items;
    std::vector<Finding> findings;
    for (int i = 2; i < count; ++i) {
      const std::filesystem::path file = arguments[i];
      const auto contents = Folder::open(file.parent_path()).read(file.filename().string());
      read(file.string(), contents.value_or(""), items, findings);
    }
    std::string message;
    for (const auto& finding : findings) {
      message += describe(finding) + "\n";
    }
    if (!message.empty()) {
      throw Error(Status::Failed, message);
    }
    auto source = std::string(head) + rows(items);
    const std::filesystem::path output = arguments[1];
    Folder::open(output.parent_path()).replace(output.filename().string(), source.append(tail));
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}

} // namespace closer
