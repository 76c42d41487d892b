// SPDX-License-Identifier: MIT
// Ideas, hobbies and records for the tests of what is proposed.
#pragma once

#include <forward_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../support.hpp"
#include "advice/choice.hpp"
#include "advice/cycle.hpp"
#include "advice/fill.hpp"
#include "base/random.hpp"

namespace closer {

// The texts of ideas are kept as long as the tests run.
inline std::string_view kept(std::string text) {
  static std::forward_list<std::string> texts;
  return texts.emplace_front(std::move(text));
}

inline Idea make_idea(const std::string& id, Way way, const std::string& title = "title",
                      const std::string& group = "alike") {
  Idea idea;
  idea.id = kept(id);
  idea.way = way;
  idea.title = kept(title);
  idea.is_about_hobby = title.find("{hobby}") != std::string::npos;
  idea.group = kept(group);
  return idea;
}

inline Hobby make_hobby(const std::string& slug, const std::string& owner, Share share = Share::Open) {
  Hobby hobby;
  hobby.slug = slug;
  hobby.owner = owner;
  hobby.name = "the " + slug;
  hobby.share = share;
  return hobby;
}

inline Filters only(Way way) { return only_way(way); }

inline Request asked(std::string_view day, const Filters& filters = {}, std::size_t count = 1,
                     const std::string& seed = {}) {
  return {filters, on(day), count, seed, {}};
}

// A record of that day under an id of its own, which follows from all that is said of it.
inline Record event(Kind kind, std::string_view day, const std::string& author, const std::string& about) {
  return entry(std::string(day) + "-" + author + "-" + hashed_token(about + std::string(name(kind)), 5), kind);
}

inline Record vote_for(std::string_view idea, const std::string& word, std::string_view day,
                       const std::string& author) {
  auto record = event(Kind::Vote, day, author, std::string(idea) + word);
  record.idea = idea;
  record.vote = word;
  return record;
}

inline Record vote_for(const Hobby& hobby, const std::string& word, std::string_view day, const std::string& author) {
  auto record = event(Kind::Vote, day, author, hobby.slug + word);
  record.hobby = hobby.slug;
  record.whose = hobby.owner;
  record.vote = word;
  return record;
}

inline Kind kind_for(Way way) {
  return way == Way::Hobby    ? Kind::Hobby
         : way == Way::Outing ? Kind::Outing
         : way == Way::Little ? Kind::Little
                              : Kind::Listen;
}

inline Record did(const Idea& idea, std::string_view day, const std::string& author = "sam") {
  auto record = event(kind_for(idea.way), day, author, std::string(idea.id));
  record.idea = idea.id;
  record.group = idea.group;
  return record;
}

inline Record did(Way way, std::string_view day, const std::string& author = "sam") {
  return event(kind_for(way), day, author, "");
}

inline Record did(const Hobby& hobby, std::string_view day, const std::string& author = "sam") {
  auto record = event(Kind::Hobby, day, author, hobby.slug);
  record.hobby = hobby.slug;
  record.whose = hobby.owner;
  return record;
}

inline Record plan_for(std::string_view idea, std::string_view day, const std::string& author = "sam") {
  auto record = event(Kind::Plan, day, author, std::string(idea));
  record.idea = idea;
  return record;
}

// So many ideas of each way, "hobby-0" and so on, so many to a group.
inline std::vector<Idea> small_catalogue(int each, int alike = 1'000) {
  std::vector<Idea> ideas;
  for (const Way way : all_ways) {
    for (int i = 0; i < each; ++i) {
      ideas.push_back(make_idea(std::string(name(way)) + "-" + std::to_string(i), way, "title",
                                "group-" + std::to_string(i / alike)));
    }
  }
  return ideas;
}

// Id, title and hobby of each proposal.
inline std::string said(const std::vector<Proposal>& proposals) {
  std::string result;
  for (const auto& proposal : proposals) {
    const auto* hobby = proposal.hobby;
    result += std::string(proposal.idea.id) + ": " + proposal.title +
              (hobby == nullptr ? "" : " (" + hobby->owner + "/" + hobby->slug + ")") + "\n";
  }
  return result;
}

inline std::string ids_of(const std::vector<Proposal>& proposals) {
  std::string result;
  for (const auto& proposal : proposals) {
    result += std::string(proposal.idea.id) + " ";
  }
  return result;
}

// Couples, by id, whose slot of that day is the first.
inline const std::vector<std::string>& couples_whose_first_slot_is(Day day) {
  constexpr std::size_t count = 3'000;
  static std::map<Day, std::vector<std::string>> known;
  auto& result = known[day];
  for (int i = 0; result.size() < count; ++i) {
    auto id = "couple-" + std::to_string(i);
    if (Cycle(id).slot_of(day) == 0) {
      result.push_back(std::move(id));
    }
  }
  return result;
}

inline std::string days_before(Day day, int days) { return iso_day(day - std::chrono::days(days)); }

// What is drawn, and from what; to be drawn again and again.
struct Draws {
  std::vector<Idea> catalogue;
  Couple couple = ana_and_sam();
  std::vector<Hobby> hobbies;
  Records records;
  Filters filters;
  Day day = on("2026-10-05"); // a Monday

  // How often each idea comes first, as a share of all draws, for 3,000 couples, where all share one slot.
  [[nodiscard]] std::map<std::string, double> shares() const {
    auto ideas = catalogue;
    for (auto& idea : ideas) {
      idea.derived = derive(idea);
      idea.derived->slot = 0;
    }
    std::map<std::string, double> result;
    const auto& ids = couples_whose_first_slot_is(day);
    for (const auto& id : ids) {
      auto each = couple;
      each.id = id;
      for (const auto& proposal : choose(ideas, each, hobbies, records, {filters, day, 1, {}, {}})) {
        result[std::string(proposal.idea.id)] += 1.0 / static_cast<double>(ids.size());
      }
    }
    return result;
  }

  [[nodiscard]] double share_of(std::string_view id) const {
    const auto all = shares();
    const auto found = all.find(std::string(id));
    return found == all.end() ? 0 : found->second;
  }

  // The ids that come on any of the 61 days from `day` on, in their order.
  [[nodiscard]] std::vector<std::string> days(int count = 61) const {
    std::vector<std::string> ids;
    for (int i = 0; i < count; ++i) {
      const auto proposals =
          choose(catalogue, couple, hobbies, records, {filters, day + std::chrono::days(i), 1, {}, {}});
      ids.emplace_back(proposals.empty() ? "" : proposals.front().idea.id);
    }
    return ids;
  }
};

// Whether a share is what the formula says, as near as 3,000 draws tell: four standard deviations at the most.
inline bool is_near(double value, double expected) { return value > expected - 0.037 && value < expected + 0.037; }

} // namespace closer
