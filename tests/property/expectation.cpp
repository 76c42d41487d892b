// SPDX-License-Identifier: MIT
#include "expectation.hpp"

#include <tuple>

#include <fmt/format.h>

namespace closer {
namespace {

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    switch (c) {
    case '"': result += "\\\""; break;
    case '\\': result += "\\\\"; break;
    case '\n': result += "\\n"; break;
    case '\t': result += "\\t"; break;
    case '\r': result += "\\r"; break;
    default:
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
        result += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
      } else {
        result += c;
      }
    }
  }
  return result + "\"";
}

std::string list_of(const std::vector<std::string>& texts) {
  std::string result = "[";
  for (const auto& text : texts) {
    result += (result.size() > 1 ? ", " : "") + quoted(text);
  }
  return result + "]";
}

bool beats(const Version& challenger, const Version& holder) {
  const auto rank = [](const Version& version) { return std::tuple(version.gone, version.rev, line_of(version)); };
  return rank(challenger) > rank(holder);
}

// A text as a person types it into a file: of several lines where it can be.
std::string typed(const std::string& text) {
  return text.find_first_of("\"\\\t\r\x01\x1b\x7f") == std::string::npos ? "\"\"\"\n" + text + "\"\"\"" : quoted(text);
}

} // namespace

std::string line_of(const Version& version) {
  if (version.gone) {
    return fmt::format("{} = {{ gone = true, rev = {} }}", version.id, version.rev);
  }
  const auto& [kind, at, text, tags, minutes] = version.content;
  auto line = fmt::format("{} = {{ kind = {}, at = {}", version.id, quoted(kind), at);
  line += text.empty() ? "" : ", text = " + quoted(text);
  line += tags.empty() ? "" : ", tags = " + list_of(tags);
  line += minutes == 0 ? "" : fmt::format(", minutes = {}", minutes);
  line += version.rev == 1 ? "" : fmt::format(", rev = {}", version.rev);
  return line + " }";
}

std::string table_of(const Version& version) {
  const auto& [kind, at, text, tags, minutes] = version.content;
  auto table = fmt::format("[{}]\nkind = {}\nat = {}\n", version.id, quoted(kind), at);
  table += text.empty() ? "" : fmt::format("text = {}\n", typed(text));
  table += tags.empty() ? "" : fmt::format("tags = {}\n", list_of(tags));
  table += minutes == 0 ? "" : fmt::format("minutes = {}\n", minutes);
  return table + (version.rev == 1 ? "" : fmt::format("rev = {}\n", version.rev));
}

void Knowledge::learn(const Version& version) {
  const auto [held, is_new] = m_best.try_emplace(version.id, version);
  if (!is_new && beats(version, held->second)) {
    held->second = version;
  }
}

void Knowledge::learn(const Knowledge& other) {
  for (const auto& [id, version] : other.m_best) {
    learn(version);
  }
}

std::vector<std::string> Knowledge::open_ids(const std::string& author) const {
  std::vector<std::string> ids;
  for (const auto& [id, version] : m_best) {
    if (!version.gone && id.find("-" + author + "-") != std::string::npos) {
      ids.push_back(id);
    }
  }
  return ids;
}

} // namespace closer
