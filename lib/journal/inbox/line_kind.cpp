// SPDX-License-Identifier: MIT
#include "journal/inbox/line_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/error.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/text.hpp"
#include "journal/inbox/head_words.hpp"
#include "journal/inbox/line_length.hpp"
#include "model/closeness.hpp"

namespace closer {
namespace {

// A word that a sentence can begin with, and the words that make it one when they come next.
struct Sentence {
  std::string_view first;
  std::string_view next; // with spaces around each
};

constexpr std::string_view verbs = " is isn't isnt was wasn't wasnt has hasn't had are were will won't would can can't "
                                   "could got gets never and or ";

constexpr std::array<Sentence, 6> sentences = {{
    {"hobby", " of shop shops store room horse club idea ideas "},
    {"outing", " of cancelled canceled postponed off himself herself themselves him her them ideas idea "},
    {"little", " one ones by bit bits did do does boy boys girl girls man brother sister guy guys kid kids known "
               "more less of wonder i he she we they you it's "},
    {"noticed", " by "},
    {"listen", " to up here closely carefully again in out now i i'm i've i'll you darling honey love dear if "},
    {"note", " to that from for on of about "},
}};

constexpr std::array<std::string_view, 4> thanks = {"thanks", "thx", "ty", "thank"};
constexpr std::string_view behind_ty = " for so very ";
constexpr std::string_view no_thanks = " to but god goodness heavens giving nothing ";
constexpr std::string_view paper = " letter letters note notes card cards mail email present gift speech ";
constexpr std::string_view no_date_night =
    " cancelled canceled postponed off moved fell ideas idea tomorrow next is will "
    "isn't didn't won't never planning planned ";

bool is_among(std::string_view list, const std::string& word) { return !word.empty() && holds(list, " " + word + " "); }

std::string next_word(std::string_view rest) {
  auto word = with_plain_apostrophes(bare_word(without_colon(head_word(rest).word)));
  while (word.ends_with('.')) {
    word.pop_back();
  }
  return word;
}

// "little tea", and not "Little one slept" or "Listen, ...".
bool is_sentence(std::string_view name, std::string_view word, std::string_view rest) {
  constexpr std::string_view call = "!?.;";
  if (call.find(word.back()) != std::string_view::npos) {
    return true;
  }
  if (word.ends_with(',')) {
    return name == "listen";
  }
  const auto next = next_word(rest);
  const auto* const row = std::ranges::find(sentences, name, &Sentence::first);
  return is_among(verbs, next) || (row != sentences.end() && is_among(row->next, next));
}

// The kind that is named, and what comes after its name.
LineKind named_kind(std::string_view words) {
  const auto [word, rest] = head_word(words);
  const auto name = bare_word(without_colon(bare_word(word)));
  const auto kind = kind_named(name);
  if (!is_loggable(kind)) {
    return {Kind::Note, words};
  }
  const auto behind = without_dash(rest);
  const bool is_marked = ends_in_colon(bare_word(word)) || behind.size() != rest.size();
  return is_marked || !is_sentence(name, word, rest) ? LineKind{kind, behind, true} : LineKind{Kind::Note, words};
}

bool says_thanks(const std::string& first, std::string_view word, std::string_view rest) {
  if (std::ranges::find(thanks, first) == thanks.end()) {
    return false;
  }
  auto behind = head_word(rest);
  if (first == "thank") {
    const auto you = bare_word(without_colon(behind.word));
    if (you != "you" && you != "u") {
      return false;
    }
    word = behind.word;
    behind = head_word(behind.rest);
  }
  const bool ends = std::string_view(",!.:").find(word.back()) != std::string_view::npos || behind.word.empty();
  const auto next = bare_word(behind.word);
  if (next == "for" && bare_word(behind.rest) == "nothing") {
    return false;
  }
  if (first == "ty" && !ends && !is_among(behind_ty, next)) { // a name
    return false;
  }
  return ends || !(is_among(no_thanks, next) || (first == "thank" && is_among(paper, next)));
}

// "date night", "date-night", "datenight".
bool says_date_night(const std::string& first, std::string_view word, std::string_view rest) {
  const auto night = head_word(rest);
  const bool is_two = first == "date" && !ends_in_colon(word) && bare_word(without_colon(night.word)) == "night";
  const bool is_one = first == "date-night" || first == "datenight";
  return (is_one || is_two) && !is_among(no_date_night, next_word(is_one ? rest : night.rest)) && !rest.ends_with('?');
}

// "talk 10 min", "talked for half an hour about work", "talk: the move".
bool says_talk(const std::string& first, std::string_view word, std::string_view rest) {
  return (first == "talk" || first == "talked") &&
         (ends_in_colon(word) || without_dash(rest).size() != rest.size() || begins_with_length(rest));
}

LineKind phrase(std::string_view words) {
  const auto [word, rest] = head_word(words);
  const auto first = bare_word(without_colon(word));
  if (word.empty()) {
    return {Kind::Note, words};
  }
  const auto second = head_word(rest);
  const bool has_many = is_among(" many big huge ", first) && bare_word(second.word) == "thanks";
  if (says_thanks(first, word, rest) || (has_many && says_thanks("thanks", second.word, second.rest))) {
    return {Kind::Noticed, words, true};
  }
  if (says_date_night(first, word, rest)) {
    return {Kind::Outing, words, true};
  }
  if (says_talk(first, word, rest)) {
    return {Kind::Listen, without_dash(rest), true};
  }
  return {Kind::Note, words};
}

} // namespace

LineKind read_line_kind(std::string_view words) {
  const auto [word, rest] = head_word(words);
  if (bare_word(without_colon(word)) == name(Kind::Closeness) && parse_mark(rest)) {
    throw UsageError("closeness is sealed, but you can both read the inbox; use 'closer log closeness'");
  }
  const auto named = named_kind(words);
  return named.is_said ? named : phrase(words);
}

std::optional<std::string> meant_kind(std::string_view words) {
  static constexpr std::array<std::string_view, 5> kinds = {name(Kind::Hobby), name(Kind::Outing), name(Kind::Little),
                                                            name(Kind::Noticed), name(Kind::Listen)};
  static constexpr std::string_view words_of_their_own = " bobby hubby lobby listed listens outings ";
  const auto first = bare_word(without_colon(head_word(words).word));
  return is_among(words_of_their_own, first) ? std::nullopt : one_edit_from(first, kinds);
}

bool begins_with_kind(std::string_view words) {
  const auto first = bare_word(without_colon(head_word(words).word));
  return first == name(Kind::Closeness) || named_kind(words).is_said || phrase(words).is_said;
}

} // namespace closer
