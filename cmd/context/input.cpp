// SPDX-License-Identifier: MIT
#include "cmd/context/input.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/text/printable.hpp"

namespace closer {
namespace {

Error cannot_read(std::string_view name) {
  return Error(Status::Failed, fmt::format("can't read {}: {}", name, std::strerror(errno)), {}, nothing_written);
}

} // namespace

std::string read_stream(std::FILE* stream, std::string_view name, std::size_t most) {
  std::string text;
  std::array<char, 65536> buffer{};
  // After its end, a terminal would be asked again: the end would have to be typed twice.
  while (std::feof(stream) == 0 && std::ferror(stream) == 0 && text.size() < most) {
    const auto wanted = std::min(buffer.size(), most - text.size());
    text.append(buffer.data(), std::fread(buffer.data(), 1, wanted, stream));
  }
  if (std::ferror(stream) != 0) {
    throw cannot_read(name);
  }
  return text;
}

std::string read_input_file(const std::string& path, std::size_t most) {
  const auto name = fmt::format("'{}'", printable(path));
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rbe"), &std::fclose);
  if (!file) {
    throw cannot_read(name);
  }
  return read_stream(file.get(), name, most);
}

} // namespace closer
