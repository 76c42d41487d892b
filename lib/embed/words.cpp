// SPDX-License-Identifier: MIT
#include "words.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/toml/toml.hpp"

namespace closer {

bool Languages::read(const std::string& path, std::string_view text, std::vector<Finding>& findings) {
  const auto language = std::filesystem::path(path).parent_path().parent_path().filename().string();
  constexpr std::size_t code = 2; // ISO 639-1
  if (language.size() != code) {
    return false;
  }
  read_words(path, text, m_what, m_words[language], findings);
  return true;
}

const WordsRead& Languages::take_english(std::string_view id) {
  const auto& english = m_words["en"];
  const auto found = english.find(id);
  if (found == english.end()) {
    throw Error(Status::Failed, fmt::format("'{}' has no words in share/en", id));
  }
  m_taken.emplace(id);
  return found->second;
}

void Languages::require_none_left() const {
  for (const auto& [language, words] : m_words) {
    for (const auto& [id, each] : words) {
      if (!m_taken.contains(id)) {
        throw Error(Status::Failed, fmt::format("share/{} has words for '{}', which isn't there", language, id));
      }
    }
  }
}

std::string Languages::tables() const {
  std::string tables;
  std::string list;
  for (const auto& [language, words] : m_words) {
    if (language == "en") {
      continue;
    }
    tables += fmt::format("\nconstexpr Wording words_{}[] = {{\n", language);
    for (const auto& [id, each] : words) {
      tables += fmt::format("    {{{}, {}, {}}},\n", write_toml_string(id), write_toml_string(each.title),
                            write_toml_string(each.text));
    }
    tables += "};\n";
    list += fmt::format("    {{\"{0}\", words_{0}}},\n", language);
  }
  return tables + "\nstruct Language {\n  std::string_view code;\n  std::span<const Wording> words;\n};\n\n" +
         "const std::initializer_list<Language> languages = {\n" + list + "};\n";
}

std::string words_function(std::string_view name) {
  return fmt::format(R"(std::span<const Wording> {}(std::string_view language) {{
  for (const auto& each : languages) {{
    if (each.code == language) {{
      return each.words;
    }}
  }}
  return {{}};
}}

}} // namespace closer
)",
                     name);
}

} // namespace closer
