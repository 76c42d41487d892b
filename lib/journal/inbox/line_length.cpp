// SPDX-License-Identifier: MIT
#include "journal/inbox/line_length.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/date/time_length.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "journal/inbox/head_words.hpp"
#include "model/record.hpp"

namespace closer {
namespace {

constexpr std::size_t most_length_words = 5; // of a length: "2 hours and 30 minutes"
constexpr std::int64_t most_minutes = 12 * 60;

constexpr std::string_view before_no_length =
    " in by after within every at than under over late early per another last next past "
    "until till to the from each first delayed before took lasted spent of only just "
    "nearly almost \u00E0 a um las ";
constexpr std::string_view behind_length = " about on at in with of over together after before by to while for and ";
constexpr std::string_view before_own_tag = " about with the a of for to in at on my our his her from and ";
constexpr std::string_view before_length = " for about around ca ca. approx approx. roughly ~ ";

bool is_among(std::string_view list, std::string_view word) {
  return !word.empty() && holds(list, " " + fold(word) + " ");
}

std::string_view without_marks(std::string_view words) {
  while (!words.empty() && std::string_view("(~[").find(words.front()) != std::string_view::npos) {
    words.remove_prefix(1);
  }
  while (!words.empty() && std::string_view(".,;:!)]").find(words.back()) != std::string_view::npos) {
    words.remove_suffix(1);
  }
  return words;
}

// Whether a word can be the last one of a length; a quick look that spares the patterns.
bool may_end_length(std::string_view word) {
  word = without_marks(word);
  const auto digits = std::min(word.find_first_not_of("0123456789.,"), word.size());
  const auto unit = fold(word.substr(digits));
  return unit_of_word(unit) || (digits > 0 && unit.starts_with('h'));
}

// The minutes that the words are, and no more than that.
std::optional<std::int64_t> minutes_of(std::string_view words) {
  DateWords typed(without_marks(words));
  const auto length = take_length(typed);
  const bool is_known = length && (length->unit == TimeUnit::Minutes || length->unit == TimeUnit::Hours);
  if (!is_known || !typed.at_end()) {
    return std::nullopt;
  }
  const auto minutes = std::int64_t{length->count} * (length->unit == TimeUnit::Hours ? 60 : 1);
  return minutes >= 1 && minutes <= most_minutes ? std::optional(minutes) : std::nullopt;
}

std::string_view from_to(std::string_view first, std::string_view last) {
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

// Words [begin, end) that say a length.
struct Found {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::int64_t minutes = 0;
};

using Words = std::vector<std::string_view>;

// Also the word before it that belongs to it: "for 2h".
Found with_words_before(const Words& words, Found found) {
  while (found.begin > 0 && is_among(before_length, words[found.begin - 1])) {
    --found.begin;
  }
  return found;
}

bool says_when(const Words& words, std::size_t begin) {
  return begin > 0 && is_among(before_no_length, without_marks(words[begin - 1]));
}

// The longest length that ends before `end`.
std::optional<Found> length_before(const Words& words, std::size_t least, std::size_t end) {
  if (end == least || !may_end_length(words[end - 1])) {
    return std::nullopt;
  }
  for (auto count = std::min(most_length_words, end - least); count > 0; --count) {
    const auto begin = end - count;
    if (const auto minutes = minutes_of(from_to(words[begin], words[end - 1]))) {
      const auto found = with_words_before(words, {begin, end, *minutes});
      return says_when(words, found.begin) ? std::nullopt : std::optional(found);
    }
  }
  return std::nullopt;
}

std::optional<Found> length_at_start(const Words& words) {
  std::size_t begin = 0;
  while (begin < words.size() && is_among(before_length, words[begin])) {
    ++begin;
  }
  for (auto count = std::min(most_length_words, words.size() - begin); count > 0; --count) {
    if (!may_end_length(words[begin + count - 1])) {
      continue;
    }
    if (const auto minutes = minutes_of(from_to(words[begin], words[begin + count - 1]))) {
      return Found{0, begin + count, *minutes};
    }
  }
  return std::nullopt;
}

bool ends_part(std::string_view word) { return word.ends_with(',') || word.ends_with(';'); }

bool is_dash(std::string_view word) { return word == "-" || word == "\u2013" || word == "\u2014"; }

// Between commas, or behind a dash, which goes with it.
std::optional<Found> length_of_part(const Words& words) {
  std::size_t begin = 0;
  for (std::size_t end = 1; end <= words.size(); ++end) {
    if (is_dash(words[end - 1])) {
      begin = end;
      continue;
    }
    if (end < words.size() && !ends_part(words[end - 1]) && !is_dash(words[end])) {
      continue;
    }
    auto found = end - begin <= most_length_words + 1 ? length_before(words, begin, end) : std::nullopt;
    if (found && found->begin == begin) {
      found->begin -= begin > 0 && is_dash(words[begin - 1]) ? 1 : 0;
      return found;
    }
    begin = end;
  }
  return std::nullopt;
}

// In a talk, or time on a hobby: "10 min about work", "45 min bouldering", and not "20 min late".
std::optional<Found> length_first(const Words& words, Kind kind) {
  const bool is_open = kind == Kind::Listen || kind == Kind::Hobby;
  const auto found = kind == Kind::Note ? std::nullopt : length_at_start(words);
  if (!found || found->end == words.size()) {
    return found;
  }
  const auto next = words[found->end];
  const auto last = words[found->end - 1];
  const auto rest = from_to(next, words.back());
  const bool is_parted = ends_part(last) || last.ends_with(':') || without_dash(rest).size() != rest.size();
  return is_parted || is_among(behind_length, without_marks(next)) ||
                 (is_open && !is_among(before_no_length, without_marks(next)))
             ? found
             : std::nullopt;
}

std::string without(const Words& words, const Found& found) {
  auto text =
      words.empty() || found.begin == 0 ? std::string() : std::string(from_to(words.front(), words[found.begin - 1]));
  if (found.end < words.size()) {
    text += (text.empty() ? "" : " ") + std::string(from_to(words[found.end], words.back()));
  } else {
    while (!text.empty() && (text.back() == ',' || text.back() == ';' || text.back() == ' ')) {
      text.pop_back();
    }
    for (const std::string_view dash : {" -", " \u2013", " \u2014"}) {
      if (text.ends_with(dash)) {
        text.erase(text.size() - dash.size());
      }
    }
  }
  return std::string(without_dash(trim(text)));
}

// Of a word like "#bed," or "(#bed)"; empty if it is none.
std::vector<std::string_view> tags_of(std::string_view word) {
  static constexpr std::array<std::string_view, 18> behind = {
      ",", ".", ";", ":",      "!",      "?",      ")",      "]",      "\"",
      "'", "*", "_", "\u201C", "\u201D", "\u2019", "\u2026", "\u3001", "\u3002"};
  while (!word.empty() && std::string_view("([\"").find(word.front()) != std::string_view::npos) {
    word.remove_prefix(1);
  }
  if (!word.starts_with('#')) {
    return {};
  }
  const auto ends = [&] {
    return std::ranges::find_if(behind, [&](std::string_view mark) { return word.ends_with(mark); });
  };
  for (const auto* mark = ends(); mark != behind.end(); mark = ends()) {
    word.remove_suffix(mark->size());
  }
  if (word.size() < 2) {
    return {};
  }
  auto tags = split(word.substr(1), '#');
  const bool are_tags = std::ranges::all_of(tags, [](auto tag) { return is_tag(tag) && !is_digit(tag.front()); });
  return are_tags ? tags : std::vector<std::string_view>();
}

} // namespace

bool begins_with_length(std::string_view words) {
  const auto all = words_of(words);
  return length_at_start(all).has_value();
}

std::optional<std::int64_t> take_minutes(std::string& text, Kind kind) {
  const auto words = words_of(text);
  auto found = length_before(words, 0, words.size());
  found = found ? found : length_of_part(words);
  found = found ? found : length_first(words, kind);
  if (!found) {
    return std::nullopt;
  }
  auto rest = without(words, *found);
  if (rest.empty() && traits_of(kind).needs_text) {
    return std::nullopt;
  }
  text = std::move(rest);
  return found->minutes;
}

std::vector<std::string> take_tags(std::string& text) {
  const auto words = words_of(text);
  std::vector<std::string> tags;
  auto last = words.size(); // of those that aren't a tag
  for (std::size_t i = words.size(); i > 0; --i) {
    const auto of_word = tags_of(words[i - 1]);
    const bool joins = last == i && i < words.size() && i > 1 && (words[i - 1] == "and" || words[i - 1] == "&") &&
                       !tags_of(words[i - 2]).empty();
    last = (!of_word.empty() || joins) && last == i ? i - 1 : last;
    std::transform(of_word.rbegin(), of_word.rend(), std::back_inserter(tags),
                   [](auto tag) { return std::string(tag); });
  }
  std::ranges::reverse(tags);
  drop_repeated_tags(tags);
  const bool is_of_sentence = last > 0 && last < words.size() && is_among(before_own_tag, words[last - 1]);
  if (last < words.size() && !is_of_sentence) { // "about #work" stays
    text = last == 0 ? std::string() : std::string(from_to(words.front(), words[last - 1]));
    while (!text.empty() && (text.back() == ',' || text.back() == ';')) {
      text.pop_back();
    }
  }
  return tags;
}

} // namespace closer
