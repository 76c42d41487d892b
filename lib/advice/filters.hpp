// SPDX-License-Identifier: MIT
// What somebody asks of an idea. Filters only narrow: with one more of them nothing comes that didn't fit before.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "model/ideas/idea.hpp"

namespace closer {

struct Filters {
  std::optional<Way> way;
  std::optional<int> minutes; // at most
  std::optional<int> budget;  // at most, 0 to 3
  bool talk = false;          // room to talk: 2 or 3
  bool indoor = false;
  bool outdoor = false;
  bool calm = false;
  bool active = false; // or thrilling
  bool apart = false;
  bool is_new = false; // 2 or 3
  std::optional<Idea::Occasion> occasion;

  [[nodiscard]] bool operator==(const Filters& other) const = default;
};

// Ideas of that way, and nothing more.
[[nodiscard]] Filters only_way(std::optional<Way> way);

[[nodiscard]] bool fits(const Idea& idea, const Filters& filters);

// Whether it is made for an occasion: it comes then alone, is done indoors (rain), or with children about.
[[nodiscard]] bool is_for(const Idea& idea, Idea::Occasion occasion);

// A filter, as it is typed and as it works. A new one is a member of Filters and a row of idea_filters.
struct IdeaFilter {
  enum class Value { None, Way, Minutes, Budget, Occasion };            // what is typed for it
  using LetsThrough = bool (*)(const Filters& asked, const Idea& idea); // where it is set

  std::string_view name; // as it is typed: "--talk", or "WAY", a word
  Value value;
  std::string_view help;
  LetsThrough lets_through;
  std::array<std::string_view, 2> not_with; // the names of those that contradict it; "" for none
  bool (*is_set)(const Filters&);
  void (*set)(Filters&, int value); // 1 for Value::None
  void (*drop)(Filters&);

  template <auto Member>
  static constexpr IdeaFilter of(std::string_view name, Value value, std::string_view help, LetsThrough lets_through,
                                 std::array<std::string_view, 2> not_with = {"", ""}) {
    return {name,
            value,
            help,
            lets_through,
            not_with,
            [](const Filters& all) { return all.*Member != Filters().*Member; },
            [](Filters& all, int typed) { assign(all.*Member, typed); },
            [](Filters& all) { all.*Member = Filters().*Member; }};
  }
  template <bool Filters::*Member>
  static constexpr IdeaFilter flag(std::string_view name, std::string_view help, LetsThrough lets_through,
                                   std::array<std::string_view, 2> not_with = {"", ""}) {
    return of<Member>(name, Value::None, help, lets_through, not_with);
  }

private:
  template <typename Held> static void assign(Held& member, int value) { member = static_cast<Held>(value); }
  template <typename Held> static void assign(std::optional<Held>& member, int value) {
    member = static_cast<Held>(value);
  }
};

// In the order in which help shows them.
inline constexpr std::array idea_filters = {
    IdeaFilter::of<&Filters::way>("WAY", IdeaFilter::Value::Way, "hobby, outing, little or listen",
                                  [](const Filters& asked, const Idea& idea) { return idea.way == *asked.way; }),
    IdeaFilter::of<&Filters::minutes>(
        "--minutes", IdeaFilter::Value::Minutes, "at most this long: 20, 1h30",
        [](const Filters& asked, const Idea& idea) { return idea.minutes <= *asked.minutes; }),
    IdeaFilter::of<&Filters::budget>("--budget", IdeaFilter::Value::Budget,
                                     "at most this much: 0 nothing, 1 a snack, 2 a meal, 3 more",
                                     [](const Filters& asked, const Idea& idea) { return idea.cost <= *asked.budget; }),
    IdeaFilter::flag<&Filters::talk>("--talk", "with room to talk",
                                     [](const Filters&, const Idea& idea) { return idea.talk >= 2; }),
    IdeaFilter::flag<&Filters::indoor>(
        "--indoor", "possible indoors",
        [](const Filters&, const Idea& idea) { return idea.can_be(Idea::Place::Indoors); }),
    IdeaFilter::flag<&Filters::outdoor>(
        "--outdoor", "possible outdoors",
        [](const Filters&, const Idea& idea) { return idea.can_be(Idea::Place::Outdoors); }),
    IdeaFilter::flag<&Filters::calm>("--calm", "calm ones",
                                     [](const Filters&, const Idea& idea) { return idea.energy == Idea::Energy::Calm; },
                                     {"--active", ""}),
    IdeaFilter::flag<&Filters::active>(
        "--active", "active or thrilling ones",
        [](const Filters&, const Idea& idea) { return idea.energy != Idea::Energy::Calm; }),
    IdeaFilter::flag<&Filters::apart>("--apart", "for when you're in different places",
                                      [](const Filters&, const Idea& idea) { return idea.apart != Idea::Apart::No; }),
    IdeaFilter::flag<&Filters::is_new>("--new", "new to most people",
                                       [](const Filters&, const Idea& idea) { return idea.novelty >= 2; }),
    IdeaFilter::of<&Filters::occasion>(
        "--for", IdeaFilter::Value::Occasion,
        "for snow, rain, heat, a clear-night, illness, children, an anniversary or a birthday",
        [](const Filters& asked, const Idea& idea) { return is_for(idea, *asked.occasion); }),
};

// The names of those that are set, in the order in which to try without them: the way last.
[[nodiscard]] std::vector<std::string_view> names_of(const Filters& filters);

// The filters without the one of that name.
[[nodiscard]] Filters without(Filters filters, std::string_view name);

} // namespace closer
