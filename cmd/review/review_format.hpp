// SPDX-License-Identifier: MIT
// The formats of a review.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "advice/choice.hpp"
#include "cmd/line/arguments.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/format_argument.hpp"
#include "history/tally.hpp"
#include "model/couple.hpp"
#include "model/hobby.hpp"
#include "render/data/json.hpp"
#include "render/words/style.hpp"
#include "review/digest.hpp"
#include "review/year.hpp"

namespace closer {

[[nodiscard]] Completions review_formats(Context&, const Arguments&);
[[nodiscard]] Completions entries_formats(Context&, const Arguments&);

// Of a review, and of entries, which are no picture.
inline constexpr Parameter review_format_option = {Parameter::Type::Value, "--format", "FORMAT",
                                                   "text, json, jsonl, csv, tsv, md, html or svg", review_formats};
inline constexpr Parameter entries_format_option = {Parameter::Type::Value, "--format", "FORMAT",
                                                    "text, json, jsonl, csv, tsv, md or html", entries_formats};
inline constexpr Parameter output_option = {Parameter::Type::Value, "-o,--output", "FILE",
                                            "write to this file; its name can say the format", files};
inline constexpr Parameter bom_option = {Parameter::Type::Flag, "--bom", "",
                                         "start CSV with a byte order mark, for spreadsheets"};

struct DigestShown {
  const Digest& digest;
  const Couple& couple;
  const Proposal* next; // may be null
  const Style& style;
  const Year* year = nullptr; // where it is one to keep, as a page
  std::span<const Hobby> hobbies = {};
};

struct EntriesShown {
  std::span<const Record> entries;
  const Couple& couple;
  std::span<const Hobby> hobbies;
  Day today;
  const Style& style;
  std::span<const std::string> words = {}; // that were looked for
};

struct ReviewFormat {
  std::string_view name; // which is the end of a file's name, too
  void (*print_digest)(const DigestShown&, const Print&);
  std::string (*entries)(const EntriesShown&); // null if only a review has that format
  void (*limit)(ReviewScope&);                 // to what a digest in this format shows; null if it shows all
  bool is_for_terminal = false;                // text for people, to be paged
  bool may_have_bom = false;  // a byte order mark tells spreadsheets that it is UTF-8, and harms nothing
  bool may_be_a_year = false; // a review of a long window is a year to keep: review/year.hpp
};

// The one of those formats that --format or --json says, else the end of --output's name; the first if neither does.
// Throws UsageError.
[[nodiscard]] std::string_view read_format_name(const Arguments& arguments, std::span<const std::string_view> known);

// What --format says, else the end of --output's name; text if neither does. Throws UsageError.
[[nodiscard]] const ReviewFormat& read_review_format(const Arguments& arguments);

// The same for entries.
[[nodiscard]] const ReviewFormat& read_entries_format(const Arguments& arguments);

} // namespace closer
