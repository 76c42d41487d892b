// SPDX-License-Identifier: MIT
// What the tests of folders and files share: strangers where files should be.
#pragma once

#include <array>

#include "../support.hpp"

namespace closer {

// A folder with a link, a FIFO, a folder and a socket-like stranger where files should be.
struct Strange : TemporaryFolder {
  Strange() {
    put(*this / "target.toml", "kept\n");
    std::filesystem::create_symlink("target.toml", *this / "link");
    std::filesystem::create_symlink("nowhere", *this / "dangling");
    std::filesystem::create_directory(*this / "folder");
    std::filesystem::create_directory_symlink("folder", *this / "folder-link");
    BOOST_REQUIRE(::mkfifo((*this / "fifo").c_str(), 0600) == 0);
  }
};

constexpr std::array<const char*, 4> strangers = {"link", "dangling", "folder", "fifo"};

} // namespace closer
