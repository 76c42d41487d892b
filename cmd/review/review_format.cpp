// SPDX-License-Identifier: MIT
#include "cmd/review/review_format.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

#include "base/error.hpp"
#include "base/text/unicode.hpp"
#include "cmd/line/choices.hpp"
#include "render/data/machine.hpp"
#include "render/data/tables.hpp"
#include "render/page/page.hpp"
#include "render/words/listing.hpp"
#include "render/words/markdown.hpp"
#include "render/words/text.hpp"

namespace closer {
namespace {

struct Named {
  std::string_view name;
  Format format;
};

constexpr std::array<Named, 7> all_formats = {{{"text", Format::Text},
                                               {"json", Format::Json},
                                               {"jsonl", Format::Jsonl},
                                               {"csv", Format::Csv},
                                               {"tsv", Format::Tsv},
                                               {"md", Format::Markdown},
                                               {"html", Format::Html}}};

const Named* find(std::string_view name) {
  const auto found =
      std::find_if(all_formats.begin(), all_formats.end(), [&](const auto& each) { return each.name == name; });
  return found == all_formats.end() ? nullptr : found;
}

std::vector<std::string_view> names() {
  std::vector<std::string_view> result;
  std::transform(all_formats.begin(), all_formats.end(), std::back_inserter(result),
                 [](const auto& each) { return each.name; });
  return result;
}

} // namespace

Completions formats(Context& /*context*/, const Arguments& /*typed*/) { return words_of(names()); }

Format read_format(const Arguments& arguments) {
  if (const auto word = arguments.value(format_option)) {
    if (const auto* found = find(*word)) {
      return found->format;
    }
    if (*word == "markdown") { // which is too far from it to be guessed
      throw UsageError("there is no format 'markdown'; did you mean 'md'?");
    }
    refuse_word("format", *word, names());
  }
  auto ending = fold(std::filesystem::path(arguments.value(output_option).value_or("")).extension().string());
  ending += ending == ".htm" ? "l" : "";
  const auto* found = ending.empty() ? nullptr : find(ending.substr(1));
  return found == nullptr ? Format::Text : found->format;
}

void print_digest(Format format, const Digest& digest, const Couple& couple, const Proposal* next, const Style& style,
                  const Print& print) {
  switch (format) {
  case Format::Json:
  case Format::Jsonl: return print_digest_as_json(digest, couple, next, print); // one line
  case Format::Csv: return print(digest_to_csv(digest));
  case Format::Tsv: return print(digest_to_tsv(digest));
  case Format::Markdown: return print(digest_to_markdown(digest, couple, next));
  case Format::Html: return print(digest_to_html(digest, couple, next));
  case Format::Text: break;
  }
  print(digest_to_text(digest, couple, next, style));
}

std::string format_entries(Format format, std::span<const Record> entries, const Couple& couple,
                           std::span<const Hobby> hobbies, Day today, const Style& style) {
  switch (format) {
  case Format::Json: return entries_to_json(entries);
  case Format::Jsonl: return entries_to_jsonl(entries);
  case Format::Csv: return entries_to_csv(entries);
  case Format::Tsv: return entries_to_tsv(entries);
  case Format::Markdown: return entries_to_markdown(entries, couple, hobbies);
  case Format::Html: return entries_to_html(entries, couple, hobbies, today);
  case Format::Text: break;
  }
  return entries_to_text(entries, couple, hobbies, style);
}

} // namespace closer
