// SPDX-License-Identifier: MIT
#include "journal/lines/read_or_report.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/files/file_error.hpp"
#include "base/text/printable.hpp"

namespace closer {

std::string shown_path(const Folder& folder, const std::string& name) {
  return (folder.path() / name).lexically_normal().string();
}

std::string message_about(const Error& error, const std::filesystem::path& path) {
  std::string message = error.what();
  const auto shown = printable(path.string());
  const auto at = message.find(shown);
  return at == std::string::npos ? message : message.replace(at, shown.size(), "this");
}

std::optional<std::string> read_or_report(Limits& limits, const Folder& folder, const std::string& name,
                                          std::vector<Finding>& findings, std::size_t most) {
  try {
    return read_within(limits, folder, name, most);
  } catch (const LeftAlone& error) {
    findings.push_back({shown_path(folder, name), {0, 0}, message_about(error, folder.path() / name), {}, true});
    return std::nullopt;
  } catch (const Error& error) {
    findings.push_back({shown_path(folder, name), {0, 0}, message_about(error, folder.path() / name), {}});
    return std::nullopt;
  }
}

std::optional<std::string> read_or_report_of(const Couple& couple, std::string_view start, Limits& limits,
                                             const Folder& folder, const std::string& name,
                                             std::vector<Finding>& findings, std::size_t most) {
  const auto before = findings.size();
  auto contents = read_or_report(limits, folder, name, findings, most);
  if (findings.size() > before) {
    findings.back().is_stray =
        findings.back().is_stray && std::ranges::none_of(couple.people, [&](const Person& person) {
          return name == fmt::format("{}{}{}.toml", start, start.empty() ? "" : ".", person.id);
        });
  }
  return contents;
}

std::optional<Folder> subfolder_or_report(const Folder& folder, const std::string& name,
                                          std::vector<Finding>& findings) {
  try {
    return folder.subfolder(name);
  } catch (const Error& error) {
    findings.push_back({shown_path(folder, name), {0, 0}, message_about(error, folder.path() / name), {}});
    return std::nullopt;
  }
}

void append(std::vector<Finding>& to, std::vector<Finding> findings) {
  std::move(findings.begin(), findings.end(), std::back_inserter(to));
}

} // namespace closer
