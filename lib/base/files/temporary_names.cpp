// SPDX-License-Identifier: MIT
#include "base/files/temporary_names.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "base/random.hpp"

namespace closer {
namespace {

constexpr std::string_view name_start = ".closer-";
constexpr std::string_view name_end = ".tmp";
constexpr std::size_t letters = 12;

} // namespace

std::string temporary_name() { return fmt::format("{}{}{}", name_start, random_token(letters), name_end); }

bool is_temporary(std::string_view name) { return name.starts_with(name_start) && name.ends_with(name_end); }

std::string displaced_name(std::string_view temporary, const std::string& name) {
  constexpr std::size_t longest = 200; // that leaves room for the rest
  const auto place = name.size() <= longest ? name : "long" + std::filesystem::path(name).extension().string();
  return fmt::format("{}.{}{}", temporary.substr(0, temporary.size() - name_end.size()), place, name_end);
}

std::string displaced_from(std::string_view temporary) {
  constexpr auto first = name_start.size() + letters + 1;
  const auto last = temporary.size() - name_end.size();
  return last > first ? std::string(temporary.substr(first, last - first)) : std::string();
}

std::string name_beside(const std::string& name) {
  const std::filesystem::path parts(name);
  return fmt::format("{}.{}{}", parts.stem().string(), random_token(5), parts.extension().string());
}

} // namespace closer
