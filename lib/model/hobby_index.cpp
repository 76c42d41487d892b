// SPDX-License-Identifier: MIT
#include "model/hobby_index.hpp"

#include <algorithm>
#include <functional>

#include "base/text/text.hpp"
#include "base/text/unicode.hpp"

namespace closer {

HobbyIndex::HobbyIndex(std::span<const Hobby> hobbies) {
  for (const auto& hobby : hobbies) {
    if (hobby.gone) {
      continue;
    }
    m_by_slug[hobby.slug].push_back(&hobby);
    auto& namesakes = m_by_name[fold(hobby.name)];
    const bool is_enough = namesakes.size() >= 2 && namesakes.back()->owner == hobby.owner &&
                           namesakes[namesakes.size() - 2]->owner == hobby.owner;
    if (!is_enough) {
      namesakes.push_back(&hobby);
    }
  }
}

std::vector<const Hobby*> HobbyIndex::named(std::string_view words) const {
  std::string_view owner;
  if (const auto slash = words.find('/'); slash != std::string_view::npos) {
    owner = words.substr(0, slash);
    words.remove_prefix(slash + 1);
  }
  const auto folded = fold(trim(words));
  Hobbies found;
  if (const auto of_slug = m_by_slug.find(folded); of_slug != m_by_slug.end()) {
    found = of_slug->second;
  }
  if (const auto of_name = m_by_name.find(folded); of_name != m_by_name.end()) {
    found.insert(found.end(), of_name->second.begin(), of_name->second.end());
  }
  std::erase_if(found, [&](const Hobby* hobby) { return !owner.empty() && hobby->owner != owner; });
  std::ranges::sort(found, std::less<>()); // of one span, so this is its order
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

HobbyIndex::FirstWords HobbyIndex::named_first(std::string_view text, std::string_view person) const {
  constexpr std::size_t longest = 256; // bytes of a name that is looked for
  constexpr std::string_view ends = " \t\n:,;.!?";
  text = trim(text);
  for (auto end = std::min(text.size(), longest); end != 0; --end) {
    const auto ends_at = [&](std::size_t at) { return ends.find(text[at]) != std::string_view::npos; };
    if (ends_at(end - 1) || (end != text.size() && !ends_at(end))) {
      continue;
    }
    const auto name = text.substr(0, end);
    auto found = named(name);
    if (found.empty()) {
      found = named(slug(name));
    }
    if (found.size() > 1) {
      std::erase_if(found, [&](const Hobby* hobby) { return hobby->owner != person; });
    }
    if (found.size() == 1) {
      const auto after = trim(text.substr(end));
      return {found.front(), after.empty() ? after : after.front() == ':' ? trim(after.substr(1)) : text};
    }
  }
  return {};
}

std::string HobbyIndex::name_of_hobby(const Record& record) const {
  const auto of_slug = m_by_slug.find(record.hobby);
  for (const auto* hobby : of_slug == m_by_slug.end() ? Hobbies() : of_slug->second) {
    if (record.whose.empty() || record.whose == hobby->owner) {
      return hobby->name;
    }
  }
  return record.hobby;
}

} // namespace closer
