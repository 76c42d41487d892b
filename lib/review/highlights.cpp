// SPDX-License-Identifier: MIT
#include "review/highlights.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

#include "base/text/text.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

// Characters that count; a letter with its marks may count for more than one.
std::size_t length_of(std::string_view text) {
  constexpr std::ptrdiff_t most = 160;
  const auto characters =
      std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
  return static_cast<std::size_t>(std::min(characters, most));
}

// An entry with what it is judged by, so that it is found out once.
struct Candidate {
  const Record* entry = nullptr;
  std::string words; // folded
  bool is_kept = false;
  int said = 0; // whether it says what was asked, and what was heard
  std::size_t length = 0;
};

Candidate candidate_of(const Record& entry) {
  Candidate candidate;
  candidate.entry = &entry;
  candidate.words = fold(trim(entry.text));
  candidate.is_kept = std::ranges::any_of(entry.tags, [](const auto& tag) { return is_same_tag(tag, keep_tag); });
  candidate.said = (entry.question.empty() ? 0 : 1) + (entry.heard.empty() ? 0 : 1);
  candidate.length = length_of(trim(entry.text));
  return candidate;
}

// Whether `left` is rather told than `right`.
bool is_before(const Candidate& left, const Candidate& right) {
  const auto is_open = [](const Candidate& each) { return !each.entry->answers.empty(); };
  if (left.entry->is_new != right.entry->is_new) {
    return left.entry->is_new;
  }
  if (is_open(left) != is_open(right)) {
    return is_open(left);
  }
  if (left.said != right.said) {
    return left.said > right.said;
  }
  return left.length != right.length ? left.length > right.length : is_earlier(*left.entry, *right.entry);
}

// Whose words it has.
std::vector<std::string_view> voices_of(const Record& entry) {
  if (entry.answers.empty()) {
    return {author_of(entry)};
  }
  std::vector<std::string_view> voices;
  std::ranges::transform(entry.answers, std::back_inserter(voices), &GivenAnswer::by);
  return voices;
}

} // namespace

std::vector<const Record*> highlights(const std::vector<const Record*>& entries, const Choosing& choosing,
                                      ToldTexts& told) {
  std::vector<const Record*> chosen;
  std::vector<Candidate> ranked;
  std::map<std::string_view, std::size_t> places; // that each has taken
  const auto choose = [&](const Candidate& candidate) {
    chosen.push_back(candidate.entry);
    told.insert(candidate.words);
    for (const auto voice : voices_of(*candidate.entry)) {
      ++places[voice];
    }
  };
  for (const auto* entry : entries) {
    auto candidate = candidate_of(*entry);
    if (candidate.is_kept) {
      choose(candidate);
    } else if (!choosing.needs_words || !candidate.words.empty() || candidate.said != 0) {
      ranked.push_back(std::move(candidate));
    }
  }
  std::ranges::sort(ranked, is_before);
  const auto fill = [&](auto has_place) {
    std::erase_if(ranked, [&](const Candidate& candidate) {
      const bool is_told = choosing.needs_words && !candidate.words.empty() && told.contains(candidate.words);
      const bool is_chosen = !is_told && has_place(*candidate.entry);
      if (is_chosen) {
        choose(candidate);
      }
      return is_told || is_chosen;
    });
  };
  fill([&](const Record& entry) {
    const auto voices = voices_of(entry);
    return std::ranges::any_of(voices, [&](const auto voice) { return places[voice] < choosing.most / 2; });
  });
  fill([&](const Record& /*entry*/) { return chosen.size() < choosing.most; });
  std::ranges::sort(chosen, [](const Record* left, const Record* right) { return is_earlier(*left, *right); });
  return chosen;
}

} // namespace closer
