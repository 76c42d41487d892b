// SPDX-License-Identifier: MIT
// What a word or the value of an option can be, as far as closer knows: for completion. Each takes what was typed
// before; what the journal can't tell, because there is none or it can't be read, they leave out by throwing Error.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/line/arguments.hpp"
#include "cmd/line/verb.hpp"

namespace closer {

class Context;

struct Completion {
  std::string word;    // as it would be typed, but for the shell's quotes
  std::string meaning; // one line, as it is in the journal: not yet printable()
};

struct Completions {
  enum class Source { Words, Files, Folders }; // files and folders are the shell's to look up
  Source source = Source::Words;
  std::vector<Completion> words; // in the order in which they are best shown
};

[[nodiscard]] Completions words_of(std::span<const std::string_view> names);

[[nodiscard]] Completions files(Context&, const Arguments&);
[[nodiscard]] Completions folders(Context&, const Arguments&);

[[nodiscard]] Completions ways(Context&, const Arguments&);
[[nodiscard]] Completions hobby_kinds(Context&, const Arguments&);
[[nodiscard]] Completions intervals(Context&, const Arguments&);
[[nodiscard]] Completions past_days(Context&, const Arguments&);
[[nodiscard]] Completions coming_days(Context&, const Arguments&); // after today
[[nodiscard]] Completions today_and_on(Context&, const Arguments&);
[[nodiscard]] Completions windows(Context&, const Arguments&);

// From the journal: what the two of them wrote, newest first and no further back than the latest months.
[[nodiscard]] Completions people(Context&, const Arguments&);
[[nodiscard]] std::vector<std::string> latest_tags(Context&); // as the latest entry of each has it
[[nodiscard]] Completions tags(Context&, const Arguments&);
[[nodiscard]] Completions own_records(Context&, const Arguments&); // what is private is named, and not told
[[nodiscard]] Completions own_days(Context&, const Arguments&);    // the same
[[nodiscard]] Completions all_hobbies(Context&, const Arguments&);
[[nodiscard]] Completions own_hobbies(Context&, const Arguments&);
[[nodiscard]] Completions others_hobbies(Context&, const Arguments&);
[[nodiscard]] Completions ideas(Context&, const Arguments&);
[[nodiscard]] Completions all_series(Context&, const Arguments&);
[[nodiscard]] Completions decks(Context&, const Arguments&);
[[nodiscard]] Completions depths(Context&, const Arguments&);

// Each verb that takes it has a help of its own for it. Tags that are given already aren't offered again.
inline constexpr Parameter tag_parameter = {Parameter::Type::Many, "--tag", "T", "", tags};

} // namespace closer
