// SPDX-License-Identifier: MIT
#include "cmd/review/review_format.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/mapped.hpp"
#include "base/text/printable.hpp"
#include "base/text/unicode.hpp"
#include "cmd/line/choices.hpp"
#include "render/data/json.hpp"
#include "render/data/tables.hpp"
#include "render/page/page.hpp"
#include "render/page/year_card.hpp"
#include "render/page/year_page.hpp"
#include "render/words/listing.hpp"
#include "render/words/markdown.hpp"
#include "render/words/text.hpp"

namespace closer {
namespace {

using D = DigestShown;
using E = EntriesShown;

void print_json(const D& d, const Print& print) { print_digest_as_json(d.digest, d.couple, d.next, print); } // one line

void print_page(const D& d, const Print& print) {
  print(d.year != nullptr ? year_to_html(*d.year, d.digest, d.couple, d.hobbies)
                          : digest_to_html(d.digest, d.couple, d.next));
}

void as_in_text(ReviewScope& scope) {
  scope.most_noticed = noticed_in_text;
  scope.most_earlier_years = earlier_years_in_text;
}

void as_in_json(ReviewScope& scope) { scope.write_noticed = entry_to_json; }

void numbers_alone(ReviewScope& scope) {
  scope.most_noticed = 0;
  scope.most_earlier_years = 0;
}

constexpr auto format_rows = std::to_array<ReviewFormat>({
    {"text", [](const D& d, const Print& print) { print(digest_to_text(d.digest, d.couple, d.next, d.style)); },
     [](const E& e) { return entries_to_text(e.entries, e.couple, e.hobbies, e.style, e.words); }, as_in_text, true},
    {"json", print_json, [](const E& e) { return entries_to_json(e.entries); }, as_in_json},
    {"jsonl", print_json, [](const E& e) { return entries_to_jsonl(e.entries); }, as_in_json},
    {"csv", [](const D& d, const Print& print) { print(digest_to_csv(d.digest)); },
     [](const E& e) { return entries_to_csv(e.entries); }, numbers_alone, false, true},
    {"tsv", [](const D& d, const Print& print) { print(digest_to_tsv(d.digest)); },
     [](const E& e) { return entries_to_tsv(e.entries); }, numbers_alone},
    {"md", [](const D& d, const Print& print) { print(digest_to_markdown(d.digest, d.couple, d.next)); },
     [](const E& e) { return entries_to_markdown(e.entries, e.couple, e.hobbies); }, nullptr},
    {"html", print_page, [](const E& e) { return entries_to_html(e.entries, e.couple, e.hobbies, e.today); }, nullptr,
     false, false, true},
    {"svg", [](const D& d, const Print& print) { print(card_to_file(d.digest, d.couple)); }, nullptr, numbers_alone},
});

// Other names of some of them, as people type them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> other_names = {
    {{"markdown", "md"}, {"ndjson", "jsonl"}, {"htm", "html"}, {"txt", "text"}, {"tab", "tsv"}}};

// The one of those names that the word says, also by another name; nothing if none is.
std::optional<std::string_view> named(std::string_view word, std::span<const std::string_view> known) {
  const auto* const other = std::ranges::find(other_names, word, &std::pair<std::string_view, std::string_view>::first);
  const auto found = std::ranges::find(known, other == other_names.end() ? word : other->second);
  return found == known.end() ? std::nullopt : std::optional(*found);
}

std::vector<std::string_view> names() { return mapped(format_rows, &ReviewFormat::name); }

std::vector<std::string_view> names_for_entries() {
  std::vector<std::string_view> result;
  for (const auto& each : format_rows) {
    if (each.entries != nullptr) {
      result.push_back(each.name);
    }
  }
  return result;
}

const ReviewFormat& row_named(std::string_view name, const Arguments& arguments) {
  const auto& format = *std::ranges::find(format_rows, name, &ReviewFormat::name);
  if (arguments.given(bom_option) && !format.may_have_bom) {
    throw UsageError(fmt::format("--bom is only for CSV, not for {}", format.name), "Add --format csv.");
  }
  return format;
}

// The end of --output's name, ".md", in small letters; "" where it says no format.
std::string ending_of(const Arguments& arguments) {
  const auto output = arguments.value(output_option).value_or("-");
  auto ending = fold(std::filesystem::path(output).extension().string());
  const bool says_format = output != "-" && ending.size() > 1 &&
                           ending.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 1) == std::string::npos;
  return says_format ? ending : "";
}

} // namespace

std::string_view read_format_name(const Arguments& arguments, std::span<const std::string_view> known) {
  if (arguments.given(review_format_option)) {
    const auto word = *arguments.value(review_format_option);
    if (const auto found = named(word, known)) {
      return *found;
    }
    refuse_word("format", word, known);
  }
  if (arguments.given(json_option)) {
    return "json";
  }
  const auto ending = ending_of(arguments);
  if (ending.empty()) {
    return named(arguments.value(review_format_option).value_or(""), known).value_or(known.front());
  }
  if (const auto found = named(ending.substr(1), known)) {
    return *found;
  }
  throw UsageError(fmt::format("can't write the format '{}'", printable(ending)),
                   fmt::format("The formats are {}. To convert one: pandoc ours.html -o ours{}. To choose a format "
                               "whatever the file's name, use --format.",
                               listed(known), printable(ending)));
}

Completions review_formats(Context& /*context*/, const Arguments& /*typed*/) { return words_of(names()); }

Completions entries_formats(Context& /*context*/, const Arguments& /*typed*/) { return words_of(names_for_entries()); }

const ReviewFormat& read_review_format(const Arguments& arguments) {
  return row_named(read_format_name(arguments, names()), arguments);
}

const ReviewFormat& read_entries_format(const Arguments& arguments) {
  const auto known = names_for_entries();
  const auto ending = ending_of(arguments);
  std::string said;
  if (arguments.given(review_format_option)) {
    said = *arguments.value(review_format_option);
  } else if (!ending.empty() && !arguments.given(json_option)) {
    said = ending.substr(1);
  }
  const auto all = names();
  if (named(said, all) && !named(said, known)) {
    throw UsageError(
        fmt::format("can't write entries as {}", said),
        fmt::format("The formats are {}. 'closer review --format svg' draws the numbers of a window.", listed(known)));
  }
  return row_named(read_format_name(arguments, known), arguments);
}

} // namespace closer
