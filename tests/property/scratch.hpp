// SPDX-License-Identifier: MIT
// A folder to work in, files in it, and programs run in it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace closer {

// An empty folder under the system's temporary one; removed with all that is in it.
class Scratch {
public:
  Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch();

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
  std::filesystem::path m_path;
};

void put(const std::filesystem::path& path, std::string_view contents);
[[nodiscard]] std::string contents_of(const std::filesystem::path& path);

struct Outcome {
  int status = 0; // 128 + N where signal N ended it, 127 where it can't be run
  std::string out;
  std::string err;
};

// Runs a program in `folder` with that environment alone and nothing on its standard input. What it prints goes
// through files beside `folder`.
[[nodiscard]] Outcome run_in(const std::filesystem::path& folder, const std::vector<std::string>& arguments,
                             const std::vector<std::string>& environment);

} // namespace closer
