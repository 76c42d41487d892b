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

// A format's name, which is the end of a file's name, too; how it prints a digest, and how entries look in it.
struct Row {
  std::string_view name;
  Format format;
  void (*print_digest)(const DigestShown&, const Print&);
  std::string (*entries)(const EntriesShown&);
};

using D = DigestShown;
using E = EntriesShown;

void print_json(const D& d, const Print& print) { print_digest_as_json(d.digest, d.couple, d.next, print); } // one line

constexpr std::array<Row, 7> rows = {{
    {"text", Format::Text,
     [](const D& d, const Print& print) { print(digest_to_text(d.digest, d.couple, d.next, d.style)); },
     [](const E& e) { return entries_to_text(e.entries, e.couple, e.hobbies, e.style); }},
    {"json", Format::Json, print_json, [](const E& e) { return entries_to_json(e.entries); }},
    {"jsonl", Format::Jsonl, print_json, [](const E& e) { return entries_to_jsonl(e.entries); }},
    {"csv", Format::Csv, [](const D& d, const Print& print) { print(digest_to_csv(d.digest)); },
     [](const E& e) { return entries_to_csv(e.entries); }},
    {"tsv", Format::Tsv, [](const D& d, const Print& print) { print(digest_to_tsv(d.digest)); },
     [](const E& e) { return entries_to_tsv(e.entries); }},
    {"md", Format::Markdown,
     [](const D& d, const Print& print) { print(digest_to_markdown(d.digest, d.couple, d.next)); },
     [](const E& e) { return entries_to_markdown(e.entries, e.couple, e.hobbies); }},
    {"html", Format::Html, [](const D& d, const Print& print) { print(digest_to_html(d.digest, d.couple, d.next)); },
     [](const E& e) { return entries_to_html(e.entries, e.couple, e.hobbies, e.today); }},
}};

const Row* find(std::string_view name) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& each) { return each.name == name; });
  return found == rows.end() ? nullptr : found;
}

const Row& row_of(Format format) {
  return *std::find_if(rows.begin(), rows.end(), [&](const auto& each) { return each.format == format; });
}

std::vector<std::string_view> names() {
  std::vector<std::string_view> result;
  std::transform(rows.begin(), rows.end(), std::back_inserter(result), [](const auto& each) { return each.name; });
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

void print_digest(Format format, const DigestShown& shown, const Print& print) {
  row_of(format).print_digest(shown, print);
}

std::string format_entries(Format format, const EntriesShown& shown) { return row_of(format).entries(shown); }

} // namespace closer
