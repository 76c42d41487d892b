// SPDX-License-Identifier: MIT
#include "sync/git/attributes.hpp"

#include <array>
#include <string_view>

#include <fmt/format.h>

#include "base/files/folder.hpp"

namespace closer {
namespace {

// A path as a pattern for nothing else, in the quotes that git takes off again.
std::string pattern_of(const std::string& prefix, std::string_view rest) {
  std::string pattern = "\"/";
  for (const char letter : prefix) {
    if (letter == '*' || letter == '?' || letter == '[' || letter == '\\') {
      pattern += "\\\\"; // one for the pattern, written as two within quotes
    }
    pattern += letter == '"' || letter == '\\' ? fmt::format("\\{}", letter)
               : letter == '\n'                ? std::string("\\n")
                                               : std::string(1, letter);
  }
  return pattern.append(rest).append("\"");
}

} // namespace

std::string attribute_lines(const std::string& prefix) {
  constexpr std::string_view plain = "!filter !ident !working-tree-encoding";
  constexpr std::string_view lines = "text eol=lf merge=union diff";
  constexpr std::string_view whole = "text eol=lf !merge diff";
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> all = {{{"log/*.toml", lines},
                                                                                 {"hobbies/*.toml", lines},
                                                                                 {"inbox/*/*", "!merge"},
                                                                                 {"inbox/*/*.txt", lines},
                                                                                 {"inbox/*/*.md", lines},
                                                                                 {"ideas/*.toml", whole},
                                                                                 {"questions/*.toml", whole},
                                                                                 {"closer.toml", whole},
                                                                                 {".gitattributes", whole},
                                                                                 {".gitignore", whole}}};
  std::string text;
  for (const auto& [rest, attributes] : all) {
    text += fmt::format("{} {} {}\n", pattern_of(prefix, rest), attributes, plain);
  }
  return text;
}

void decide_attributes(const Repository& repository) {
  const auto wanted = attribute_lines(repository.prefix);
  const auto folder = Folder::open(repository.common_folder).make_subfolder("info");
  const auto there = folder.read("attributes").value_or("");
  if (there.find(wanted) == std::string::npos) {
    folder.replace("attributes", wanted + there);
  }
}

} // namespace closer
