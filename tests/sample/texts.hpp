// SPDX-License-Identifier: MIT
// What Sam and Ana write: texts made up for the sample, none of anybody's journal.
#pragma once

#include <span>
#include <string_view>

#include "model/hobby.hpp"
#include "model/kind.hpp"

namespace closer::sample {

// When of the year a text is believable.
enum class Season { Any, Warm, Cold, Advent };

// Who of the two can have written about a hobby: its owner, or the one who was taken along.
enum class Writer { Either, Owner, Guest };

struct Phrase {
  std::string_view text; // "{other}" means the name of the one who doesn't write
  std::string_view tag = {};
  Season season = Season::Any;
  bool is_new = false;
  int minutes = 0;            // about how long; 0 where the kind or the hobby says
  std::string_view slug = {}; // of the hobby that it is about
  Writer writer = Writer::Either;
  std::string_view question = {};
  std::string_view heard = {};
};

// A hobby of one of the two, and how long they spend on it.
struct Pastime {
  std::string_view owner;
  std::string_view slug;
  std::string_view name;
  Share share;
  std::string_view note;
  int shortest; // minutes
  int longest;
};

// For each kind that `closer log` writes; at least one of them is for any season.
[[nodiscard]] std::span<const Phrase> phrases(Kind kind);

[[nodiscard]] std::span<const Phrase> little_phrases();
[[nodiscard]] std::span<const Phrase> noticed_phrases();
[[nodiscard]] std::span<const Phrase> listen_phrases();
[[nodiscard]] std::span<const Phrase> hobby_phrases();
[[nodiscard]] std::span<const Phrase> outing_phrases();
[[nodiscard]] std::span<const Phrase> note_phrases();

[[nodiscard]] std::span<const Pastime> pastimes();
[[nodiscard]] const Pastime& pastime(std::string_view slug);

} // namespace closer::sample
