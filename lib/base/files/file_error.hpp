// SPDX-License-Identifier: MIT
// The Errors about a file, all with status Failed: the system refuses something, or closer itself leaves it alone.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace closer {

// What a file is opened for: an error on the way to writing says that nothing was written.
enum class Purpose { Reading, Writing };

// Throws "can't read PATH: No such file or directory", of an errno, with the hint for it.
[[noreturn]] void fail_to(std::string_view doing, const std::filesystem::path& path, int code,
                          Purpose purpose = Purpose::Reading);

// What closer never reads or writes, whoever looks: a link, or no regular file.
class LeftAlone : public Error {
public:
  using Error::Error;
};

// Throws LeftAlone: "PATH is a symbolic link; closer leaves it alone".
[[noreturn]] void leave_alone(const std::filesystem::path& path, std::string_view what, Purpose purpose);

// What to do about an errno; "" if there is nothing to say.
[[nodiscard]] std::string hint_for(int code);

} // namespace closer
