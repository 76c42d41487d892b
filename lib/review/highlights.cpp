// SPDX-License-Identifier: MIT
#include "review/highlights.hpp"

#include <algorithm>
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
  candidate.length = length_of(entry.text);
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

// Whose words it has; "" of a written talk, which has both's.
std::string_view voice_of(const Record& entry) { return entry.answers.empty() ? author_of(entry) : ""; }

} // namespace

std::vector<const Record*> highlights(const std::vector<const Record*>& entries, const Choosing& choosing,
                                      ToldTexts& told) {
  std::vector<const Record*> chosen;
  std::vector<Candidate> ranked;
  const auto choose = [&](const Candidate& candidate) {
    chosen.push_back(candidate.entry);
    told.insert(candidate.words);
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
  std::map<std::string_view, std::size_t> places; // that each has taken
  const auto fill = [&](std::size_t most_of_each) {
    std::erase_if(ranked, [&](const Candidate& candidate) {
      if (!candidate.words.empty() && told.contains(candidate.words)) {
        return true;
      }
      auto& taken = places[voice_of(*candidate.entry)];
      if (chosen.size() >= choosing.most || taken >= most_of_each) {
        return false;
      }
      ++taken;
      choose(candidate);
      return true;
    });
  };
  fill(choosing.most / 2);
  fill(choosing.most);
  std::ranges::sort(chosen, [](const Record* left, const Record* right) { return is_earlier(*left, *right); });
  return chosen;
}

} // namespace closer
