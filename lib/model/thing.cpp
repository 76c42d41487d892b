// SPDX-License-Identifier: MIT
#include "model/thing.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/unicode.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 3> names = {"share", "open", "solo"}; // in the order of the enum

} // namespace

std::string_view name(Share share) { return names.at(static_cast<std::size_t>(share)); }

std::optional<Share> share_named(std::string_view wanted) {
  const auto* const found = std::find(names.begin(), names.end(), wanted);
  return found == names.end() ? std::nullopt : std::optional(static_cast<Share>(found - names.begin()));
}

Thing removed(const Thing& thing) {
  Thing gone;
  gone.slug = thing.slug;
  gone.owner = thing.owner;
  gone.gone = true;
  return gone;
}

std::vector<const Thing*> things_named(std::span<const Thing> things, std::string_view words) {
  std::string_view owner;
  if (const auto slash = words.find('/'); slash != std::string_view::npos) {
    owner = words.substr(0, slash);
    words.remove_prefix(slash + 1);
  }
  const auto folded = fold(trim(words));
  std::vector<const Thing*> found;
  for (const auto& thing : things) {
    const bool is_owners = owner.empty() || thing.owner == owner;
    if (!thing.gone && is_owners && (thing.slug == folded || fold(thing.name) == folded)) {
      found.push_back(&thing);
    }
  }
  return found;
}

std::optional<Day> last_done(const Records& records, const Thing& thing) {
  std::optional<Day> last;
  for (const auto& [id, record] : records) {
    const bool is_it = !record.gone && way_of(record.kind) && record.thing == thing.slug &&
                       (record.whose.empty() || record.whose == thing.owner);
    last = is_it ? std::max(last.value_or(record.at.day), record.at.day) : last;
  }
  return last;
}

std::string thing_name(std::span<const Thing> things, const Record& record) {
  for (const auto& thing : things) {
    if (!thing.gone && thing.slug == record.thing && (record.whose.empty() || record.whose == thing.owner)) {
      return thing.name;
    }
  }
  return record.thing;
}

} // namespace closer
