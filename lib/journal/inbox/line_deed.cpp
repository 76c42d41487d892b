// SPDX-License-Identifier: MIT
#include "journal/inbox/line_deed.hpp"

#include <algorithm>
#include <array>

#include "base/date/date_reader.hpp"
#include "journal/inbox/head_words.hpp"
#include "journal/inbox/line_date.hpp"
#include "model/entry_rules.hpp"

namespace closer {
namespace {

using What = LineDeed::What;

constexpr std::array<std::string_view, 5> names = {"did", "yes", "no", "plan", "answer"};

// "Answer the phone!" isn't an answer.
constexpr std::array<std::string_view, 13> not_answered = {
    "the phone", "the door", "the call", "the bell", "the mail", "the email", "the letter",
    "phone",     "me",       "to",       "is",       "was",      "yes or no"};

bool may_be_id(std::string_view word) {
  return word.size() >= 3 && word.size() <= 40 && std::ranges::all_of(word, [](char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
         });
}

std::string id_of(std::string_view word) {
  auto id = bare_word(without_colon(word));
  while (id.ends_with('.')) {
    id.pop_back();
  }
  return may_be_id(id) ? id : std::string();
}

std::optional<LineDeed> did(std::string_view rest) {
  const auto [word, behind] = head_word(rest);
  const auto first = bare_word(without_colon(word));
  if (rest.empty() || (behind.empty() && (first == "it" || first == "it."))) {
    return LineDeed{What::Did, {}, {}, {}};
  }
  const auto idea = id_of(word);
  return idea.empty() ? std::nullopt : std::optional(LineDeed{What::Did, idea, {}, normal_text(without_dash(behind))});
}

std::optional<LineDeed> vote(What what, std::string_view rest) {
  const auto [word, behind] = head_word(rest);
  const auto idea = id_of(word);
  return idea.empty() || !behind.empty() ? std::nullopt : std::optional(LineDeed{what, idea, {}, {}});
}

std::optional<When> day_of(std::string_view words, Day base) {
  try {
    const auto [on, behind] = head_word(words);
    return read_line_date(without_colon(bare_word(on) == "on" || bare_word(on) == "for" ? behind : words), base,
                          Tense::Future);
  } catch (const NoDate&) {
    return std::nullopt;
  }
}

// "saturday 19:00 picnic-park", "picnic-park on saturday".
std::optional<LineDeed> plan(std::string_view rest, Day day) {
  const auto words = words_of(rest);
  constexpr std::size_t most_words = 8;
  if (words.size() < 2 || words.size() > most_words) {
    return std::nullopt;
  }
  const auto first = id_of(words.front());
  const auto last = id_of(words.back());
  const auto up_to = [&](std::string_view begin, std::string_view end) {
    return std::string_view(begin.data(), static_cast<std::size_t>(end.data() + end.size() - begin.data()));
  };
  if (!last.empty()) {
    if (const auto on = day_of(up_to(words.front(), words[words.size() - 2]), day)) {
      return LineDeed{What::Plan, last, on, {}};
    }
  }
  if (!first.empty()) {
    if (const auto on = day_of(up_to(words[1], words.back()), day)) {
      return LineDeed{What::Plan, first, on, {}};
    }
  }
  return std::nullopt;
}

std::optional<LineDeed> answer(bool is_marked, std::string_view rest) {
  const auto said = bare_word(rest);
  const bool is_sentence = !is_marked && std::ranges::any_of(not_answered, [&](auto each) {
    return said == each || said.starts_with(std::string(each) + " ");
  });
  auto text = normal_text(without_dash(rest));
  return text.empty() || is_sentence ? std::nullopt : std::optional(LineDeed{What::Answer, {}, {}, std::move(text)});
}

} // namespace

std::string_view name(What what) { return names.at(static_cast<std::size_t>(what)); }

std::optional<LineDeed> read_line_deed(std::string_view words, Day day) {
  const auto [word, rest] = head_word(words);
  auto first = bare_word(without_colon(word));
  first.resize(first.ends_with('.') ? first.size() - 1 : first.size());
  if (first == "did" || first == "done") {
    return did(rest);
  }
  if (first == "yes" || first == "no") {
    return vote(first == "yes" ? What::Yes : What::No, rest);
  }
  if (first == "plan") {
    return plan(rest, day);
  }
  return first == "answer" ? answer(ends_in_colon(word), rest) : std::nullopt;
}

} // namespace closer
