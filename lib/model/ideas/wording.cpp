// SPDX-License-Identifier: MIT
#include "model/ideas/wording.hpp"

#include <map>

namespace closer {

void translate(Catalogue& ideas, std::span<const Wording> words) {
  for (const auto& each : words) {
    if (const auto* idea = ideas.find(each.id)) {
      auto translated = *idea;
      translated.title = each.title;
      translated.text = each.text;
      ideas.put(translated);
    }
  }
}

void translate(std::vector<Question>& questions, std::span<const Wording> words) {
  std::map<std::string_view, std::string_view> texts;
  for (const auto& each : words) {
    texts.emplace(each.id, each.text);
  }
  for (auto& question : questions) {
    if (const auto found = texts.find(question.id); found != texts.end()) {
      question.text = found->second;
    }
  }
}

} // namespace closer
