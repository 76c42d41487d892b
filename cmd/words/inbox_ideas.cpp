// SPDX-License-Identifier: MIT
#include "cmd/words/inbox_ideas.hpp"

#include <map>
#include <memory>

#include "advice/fill.hpp"
#include "cmd/words/idea_filters.hpp"

namespace closer {
namespace {

InboxIdea idea_for(const Known& known, const Idea& idea, const Hobby* hobby, const std::string& person) {
  return {std::string(idea.id),
          std::string(idea.group),
          idea.way,
          with_hobby(fill(idea.title, known.couple, hobby, person), hobby),
          hobby == nullptr ? std::string() : hobby->slug,
          hobby == nullptr ? std::string() : hobby->owner};
}

class KnownIdeas {
public:
  explicit KnownIdeas(const Journal& journal) : m_journal(journal) {}

  std::optional<InboxIdea> named(std::string_view id, const std::string& person, Day day) {
    const auto& known = on(day);
    const auto* idea = known.catalogue.find(id); // whole: "no way" isn't a vote on something that ends in -way
    if (idea == nullptr) {
      return std::nullopt;
    }
    return idea_for(known, *idea, idea->is_about_hobby ? hobby_in_turn(known, *idea, day) : nullptr, person);
  }

  std::optional<InboxIdea> of_day(const std::string& person, Day day) {
    const auto& known = on(day);
    const auto proposals = choose(known, {{}, day, 1, "", person});
    if (proposals.empty()) {
      return std::nullopt;
    }
    const auto& first = proposals.front();
    return idea_for(known, first.idea, first.hobby, person);
  }

private:
  const Known& on(Day day) {
    const auto found = m_known.find(day);
    return found == m_known.end() ? m_known.emplace(day, known_of(m_journal, day)).first->second : found->second;
  }

  const Journal& m_journal;
  std::map<Day, Known> m_known;
};

} // namespace

InboxIdeas inbox_ideas(const Journal& journal) {
  const auto ideas = std::make_shared<KnownIdeas>(journal);
  return {[ideas](std::string_view id, const std::string& person, Day day) { return ideas->named(id, person, day); },
          [ideas](const std::string& person, Day day) { return ideas->of_day(person, day); }};
}

} // namespace closer
