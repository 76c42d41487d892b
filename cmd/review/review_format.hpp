// SPDX-License-Identifier: MIT
// The formats of a review.
#pragma once

#include <span>
#include <string>

#include "advice/choice.hpp"
#include "cmd/line/arguments.hpp"
#include "cmd/words/completions.hpp"
#include "model/couple.hpp"
#include "model/hobby.hpp"
#include "render/data/machine.hpp"
#include "render/words/style.hpp"
#include "review/digest.hpp"

namespace closer {

[[nodiscard]] Completions formats(Context&, const Arguments&);

inline constexpr Parameter format_option = {Parameter::Type::Value, "--format", "FORMAT",
                                            "text, json, jsonl, csv, tsv, md or html", formats};
inline constexpr Parameter output_option = {Parameter::Type::Value, "-o,--output", "FILE",
                                            "write it to this file, whose name may say the format", files};

enum class Format { Text, Json, Jsonl, Csv, Tsv, Markdown, Html };

// What --format says, else the end of --output's name; text where neither does. Throws UsageError.
[[nodiscard]] Format read_format(const Arguments& arguments);

struct DigestShown {
  const Digest& digest;
  const Couple& couple;
  const Proposal* next; // may be null
  const Style& style;
};

void print_digest(Format format, const DigestShown& shown, const Print& print);

struct EntriesShown {
  std::span<const Record> entries;
  const Couple& couple;
  std::span<const Hobby> hobbies;
  Day today;
  const Style& style;
};

[[nodiscard]] std::string format_entries(Format format, const EntriesShown& shown);

} // namespace closer
