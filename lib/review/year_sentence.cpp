// SPDX-License-Identifier: MIT
#include "review/year_sentence.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include <fmt/format.h>

#include "base/mapped.hpp"
#include "base/text/text.hpp"

namespace closer {
namespace {

std::string say_times(int count) { return count == 1 ? "once" : count == 2 ? "twice" : in_words(count) + " times"; }

std::string say_things(int count) { return in_words(count) + (count == 1 ? " thing" : " things"); }

int count_of(Way way, const Digest& digest) {
  const auto found = std::ranges::find(digest.ways, way, &WayDigest::way);
  return found == digest.ways.end() ? 0 : found->count;
}

// What there is to say; the rank says what is left out first where there is too much.
struct Fact {
  int rank = 0;
  std::string words;
};

std::vector<Fact> facts_of(const Year& year, const Digest& digest) {
  constexpr int few = 3; // times that make a hobby one that they came back to
  std::vector<Fact> facts;
  const int noticed = static_cast<int>(digest.noticed_count);
  const int little = count_of(Way::Little, digest) - noticed;
  if (const int out = count_of(Way::Outing, digest); out > 0) {
    facts.push_back({2, "went out together " + say_times(out)});
  }
  if (!year.hobbies.empty() && year.hobbies.front().times >= few) {
    facts.push_back(
        {3, fmt::format("came back to {} {}", year.hobbies.front().name, say_times(year.hobbies.front().times))});
  }
  if (digest.new_entries > 0) {
    facts.push_back({0, fmt::format("did {} neither of you had done before", say_things(digest.new_entries))});
  }
  if (const int talks = count_of(Way::Listen, digest); talks > 0) {
    facts.push_back({4, "sat down to listen " + say_times(talks)});
  }
  if (little > 0) {
    facts.push_back({5, fmt::format("did {} little {}", in_words(little), little == 1 ? "thing" : "things")});
  }
  if (noticed > 0) {
    facts.push_back({1, fmt::format("noticed {} worth a thank-you", say_things(noticed))});
  }
  if (facts.empty()) {
    facts.push_back({0, fmt::format("wrote down {}", say_things(digest.entries))});
  }
  return facts;
}

// Those of the lowest ranks, in the order that they are said in.
std::vector<std::string> most_telling(std::vector<Fact> facts) {
  constexpr std::size_t most = 3;
  auto ranks = mapped(facts, &Fact::rank);
  std::ranges::sort(ranks);
  ranks.resize(std::min(ranks.size(), most));
  std::vector<std::string> words;
  for (auto& fact : facts) {
    if (fact.rank <= ranks.back()) {
      words.push_back(std::move(fact.words));
    }
  }
  return words;
}

std::string listed(const std::vector<std::string>& facts) {
  if (facts.size() < 3) {
    return join(facts, " and ");
  }
  return fmt::format("{}, {}, and {}", facts[0], facts[1], facts[2]);
}

std::string say_full_day(Day day) {
  return fmt::format("{} {} {}", day_of_month(day), month_name(month_of(day)), year_of(day));
}

bool is_whole_year(const Window& window) {
  const int year = year_of(window.first);
  return window.first == make_day(year, 1, 1) && window.last == make_day(year, 12, 31);
}

// "In 2026 you", what follows being what they did.
std::string opening(const Year& year, const Digest& digest) {
  const auto& window = digest.window;
  if (year.is_beginning) {
    return fmt::format("It began on {}: since then you", say_full_day(*digest.first_entry));
  }
  if (is_whole_year(window)) {
    return fmt::format("{} {} you", window.last > digest.today ? "So far in" : "In", year_of(window.first));
  }
  const auto& first = year.periods.front().days.first;
  const auto& last = year.periods.back().days.last;
  return fmt::format("Between {} and {} you", say_month(first), say_month(last));
}

} // namespace

std::string year_sentence(const Year& year, const Digest& digest) {
  if (year.entries.empty()) {
    const bool begins = digest.is_unwritten || digest.window.has(digest.today);
    return begins ? "This is where it begins." : "";
  }
  if (!digest.filter.tags.empty()) {
    const auto tags = mapped(digest.filter.tags, [](const auto& tag) { return "#" + tag; });
    return fmt::format("What you marked {}: {}.", join(tags, " or "), say_things(digest.entries));
  }
  return fmt::format("{} {}.", opening(year, digest), listed(most_telling(facts_of(year, digest))));
}

} // namespace closer
