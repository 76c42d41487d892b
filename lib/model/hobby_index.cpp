// SPDX-License-Identifier: MIT
#include "model/hobby_index.hpp"

#include <algorithm>
#include <functional>

#include "base/text/text.hpp"
#include "base/text/unicode.hpp"

namespace closer {

ThingIndex::ThingIndex(std::span<const Thing> things) {
  for (const auto& thing : things) {
    if (thing.gone) {
      continue;
    }
    m_by_slug[thing.slug].push_back(&thing);
    auto& namesakes = m_by_name[fold(thing.name)];
    const bool is_enough = namesakes.size() >= 2 && namesakes.back()->owner == thing.owner &&
                           namesakes[namesakes.size() - 2]->owner == thing.owner;
    if (!is_enough) {
      namesakes.push_back(&thing);
    }
  }
}

std::vector<const Thing*> ThingIndex::named(std::string_view words) const {
  std::string_view owner;
  if (const auto slash = words.find('/'); slash != std::string_view::npos) {
    owner = words.substr(0, slash);
    words.remove_prefix(slash + 1);
  }
  const auto folded = fold(trim(words));
  Things found;
  if (const auto of_slug = m_by_slug.find(folded); of_slug != m_by_slug.end()) {
    found = of_slug->second;
  }
  if (const auto of_name = m_by_name.find(folded); of_name != m_by_name.end()) {
    found.insert(found.end(), of_name->second.begin(), of_name->second.end());
  }
  std::erase_if(found, [&](const Thing* thing) { return !owner.empty() && thing->owner != owner; });
  std::sort(found.begin(), found.end(), std::less<>()); // of one span, so this is its order
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::string ThingIndex::name_of_thing(const Record& record) const {
  const auto of_slug = m_by_slug.find(record.thing);
  for (const auto* thing : of_slug == m_by_slug.end() ? Things() : of_slug->second) {
    if (record.whose.empty() || record.whose == thing->owner) {
      return thing->name;
    }
  }
  return record.thing;
}

} // namespace closer
